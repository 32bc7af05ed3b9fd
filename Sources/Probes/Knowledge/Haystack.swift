// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Bytes of an answer in lower case, for finding many literals in it.
struct Haystack {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = bytes.map(\.lowered) }
  init(_ text: String) { self.init(text.utf8) }

  /// - Parameter literal: In lower case.
  func contains(_ literal: String) -> Bool { bytes.firstIndex(of: literal.utf8, from: 0) != nil }

  func index(of literal: String) -> Int? { bytes.firstIndex(of: literal.utf8, from: 0) }

  func count(of literal: String) -> Int {
    var count = 0
    var from = 0
    while let at = bytes.firstIndex(of: literal.utf8, from: from) {
      count += 1
      from = at + max(1, literal.utf8.count)
    }
    return count
  }
}

extension [UInt8] {
  /// Where `needle` first stands at or after `from`.
  func firstIndex(of needle: String.UTF8View, from: Int) -> Int? {
    let needle = Array(needle)
    guard let first = needle.first, count >= needle.count else { return nil }
    return withUnsafeBufferPointer { hay in
      let last = hay.count - needle.count
      var at = from
      search: while at <= last {
        if hay[at] != first {
          at += 1
          continue
        }
        var offset = 1
        while offset < needle.count {
          if hay[at + offset] != needle[offset] {
            at += 1
            continue search
          }
          offset += 1
        }
        return at
      }
      return nil
    }
  }
}
