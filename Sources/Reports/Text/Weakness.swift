// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Numbers of weaknesses and vulnerabilities within what a tool wrote.
enum Weakness {
  /// `614`, `CWE-79`, `cwe-79: Cross-site…`, or several in one text; what isn't above 0 is none.
  static func cwe(_ text: String?) -> [Int] {
    guard let text, !text.isEmpty else { return [] }
    if let number = Int(text.trimmingBlanks) { return (1...9_999).contains(number) ? [number] : [] }
    var found: [Int] = []
    let bytes = Array(text.utf8.prefix(16 << 10))
    var place = 0
    while place + 4 < bytes.count {
      guard bytes[place] | 0x20 == UInt8(ascii: "c"), bytes[place + 1] | 0x20 == UInt8(ascii: "w"),
        bytes[place + 2] | 0x20 == UInt8(ascii: "e")
      else {
        place += 1
        continue
      }
      place += 3
      while place < bytes.count, !bytes[place].isDigit, "-_:/ ".utf8.contains(bytes[place]) {
        place += 1
      }
      let digits = bytes[place...].prefix { $0.isDigit }.prefix(5)
      if let number = Int(String(decoding: digits, as: UTF8.self)), number > 0,
        !found.contains(number), found.count < 20
      {
        found.append(number)
      }
    }
    return found
  }

  static func cwe(_ texts: [String]) -> [Int] {
    texts.reduce(into: []) { found, text in
      for number in cwe(text) where !found.contains(number) { found.append(number) }
    }
  }

  /// CVE ids in capitals, in order, each once.
  static func cve(_ text: String?) -> [String] {
    guard let text else { return [] }
    var found: [String] = []
    var rest = Array(text.utf8.prefix(64 << 10))[...]
    while rest.count >= 13 {
      guard rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "c"),
        rest.prefix(4).map({ $0 | 0x20 }).elementsEqual("cve\u{2D}".utf8.map { $0 | 0x20 })
      else {
        rest = rest.dropFirst()
        continue
      }
      let tail = rest.dropFirst(4)
      let year = tail.prefix { $0.isDigit }
      let after = tail.dropFirst(year.count)
      let number = after.dropFirst().prefix { $0.isDigit }
      guard year.count == 4, after.first == UInt8(ascii: "-"), (4...9).contains(number.count) else {
        rest = rest.dropFirst(4)
        continue
      }
      let id =
        "CVE-" + String(decoding: year, as: UTF8.self) + "-"
        + String(decoding: number, as: UTF8.self)
      if !found.contains(id), found.count < 200 { found.append(id) }
      rest = rest[number.endIndex...]
    }
    return found
  }

  static func cve(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { found, text in
      for id in cve(text) where !found.contains(id) { found.append(id) }
    }
  }
}
