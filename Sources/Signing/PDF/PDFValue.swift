// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A value as it stands in a file, not yet understood.
struct PDFValue {
  let bytes: [UInt8]
  let range: Range<Int>

  var raw: ArraySlice<UInt8> { bytes[range] }
  var text: String { String(decoding: raw, as: UTF8.self) }

  /// "/Name" without its slash.
  var name: String? { raw.first == UInt8(ascii: "/") ? String(text.dropFirst()) : nil }

  var int: Int? {
    var scanner = PDFScanner(bytes, at: range.lowerBound)
    guard let value = scanner.takeInt(), scanner.at == range.upperBound else { return nil }
    return value
  }

  /// The number of the object that is referred to.
  var reference: Int? {
    guard raw.last == UInt8(ascii: "R") else { return nil }
    var scanner = PDFScanner(bytes, at: range.lowerBound)
    guard let number = scanner.takeInt() else { return nil }
    scanner.skipSpace()
    guard scanner.takeInt() != nil else { return nil }
    return number
  }

  /// The members of an array; `nil` for anything else.
  var items: [PDFValue]? {
    guard raw.first == UInt8(ascii: "[") else { return nil }
    var scanner = PDFScanner(bytes, at: range.lowerBound + 1)
    var items: [PDFValue] = []
    scanner.skipSpace()
    while scanner.at < range.upperBound - 1 {
      guard let range = try? scanner.object() else { return nil }
      items.append(PDFValue(bytes: bytes, range: range))
      scanner.skipSpace()
    }
    return items
  }

  var dictionary: PDFDictionary? { PDFDictionary(bytes, at: range.lowerBound) }

  /// A number that may have a fraction or a sign.
  var real: Double? { Double(text) }

  /// The bytes that a string stands for, hexadecimal or in brackets.
  var string: [UInt8]? {
    switch raw.first {
    case UInt8(ascii: "<"): return Hexadecimal.bytes(raw.dropFirst().dropLast())
    case UInt8(ascii: "("): return unescaped
    case _: return nil
    }
  }

  private var unescaped: [UInt8] {
    var result: [UInt8] = []
    var index = range.lowerBound + 1
    while index < range.upperBound - 1 {
      var byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < range.upperBound - 1 {
        byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): byte = 0x0A
        case UInt8(ascii: "r"): byte = 0x0D
        case UInt8(ascii: "t"): byte = 0x09
        case UInt8(ascii: "b"): byte = 0x08
        case UInt8(ascii: "f"): byte = 0x0C
        case 0x0A: continue
        case 48...55:
          var value = Int(byte - 48)
          var digits = 1
          while digits < 3, index < range.upperBound - 1, (48...55).contains(bytes[index]) {
            value = value * 8 + Int(bytes[index] - 48)
            index += 1
            digits += 1
          }
          byte = UInt8(truncatingIfNeeded: value)
        case _: break
        }
      }
      result.append(byte)
    }
    return result
  }
}

/// Names and values in their order, each as it stands in the file: written out again, nothing of
/// it changes.
struct PDFDictionary {
  let bytes: [UInt8]
  private(set) var entries: [(name: String, value: PDFValue)] = []
  /// Where it ends in `bytes`.
  let end: Int

  /// `nil` where none stands there.
  init?(_ bytes: [UInt8], at start: Int) {
    var scanner = PDFScanner(bytes, at: start)
    scanner.skipSpace()
    guard scanner.take("<<") else { return nil }
    self.bytes = bytes
    var entries: [(name: String, value: PDFValue)] = []
    scanner.skipSpace()
    while !scanner.take(">>") {
      guard scanner.next == UInt8(ascii: "/"), let key = try? scanner.object(),
        let value = try? scanner.object()
      else { return nil }
      entries.append(
        (
          String(decoding: bytes[(key.lowerBound + 1)..<key.upperBound], as: UTF8.self),
          PDFValue(bytes: bytes, range: value)
        ))
      scanner.skipSpace()
    }
    self.entries = entries
    end = scanner.at
  }

  subscript(name: String) -> PDFValue? { entries.first { $0.name == name }?.value }

  /// Written out with some entries in place of others, or besides them.
  func written(with changes: [(name: String, value: [UInt8])]) -> [UInt8] {
    var out = Array("<<".utf8)
    for entry in entries where !changes.contains(where: { $0.name == entry.name }) {
      out += Array(" /\(entry.name) ".utf8)
      out += entry.value.raw
    }
    for change in changes { out += Array(" /\(change.name) ".utf8) + change.value }
    return out + Array(" >>".utf8)
  }
}

enum Hexadecimal {
  /// White space between digits is left out; `nil` where there is anything else.
  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 2)
    var high: UInt8?
    for character in text {
      let digit: UInt8
      switch character {
      case 48...57: digit = character - 48
      case 65...70: digit = character - 55
      case 97...102: digit = character - 87
      case _ where PDFScanner.isSpace(character): continue
      case _: return nil
      }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { result.append(high << 4) }
    return result
  }

  static func text(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in bytes {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return result
  }
}
