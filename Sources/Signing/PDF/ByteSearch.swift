// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Looking for a few bytes in many.
enum ByteSearch {
  static func last(_ word: String, in bytes: [UInt8], from start: Int) -> Int? {
    let word = Array(word.utf8)
    var at = bytes.count - word.count
    while at >= max(0, start) {
      if bytes[at] == word[0], bytes[at..<at + word.count].elementsEqual(word) { return at }
      at -= 1
    }
    return nil
  }

  /// Every place, in order.
  static func all(_ word: String, in bytes: [UInt8], from start: Int = 0) -> [Int] {
    let word = Array(word.utf8)
    var found: [Int] = []
    var at = max(0, start)
    while at + word.count <= bytes.count {
      if bytes[at] == word[0], bytes[at..<at + word.count].elementsEqual(word) { found.append(at) }
      at += 1
    }
    return found
  }
}
