// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Reads plain JSON from UTF-8. - SeeAlso: RFC 8259, of which it takes less.
struct PlainScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private static let deepest = 4
  /// More digits would not fit into every number that may be asked for.
  private static let longestNumber = 15

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Throws: `OddJSON` unless all was read.
  mutating func end() throws(OddJSON) {
    guard next() == nil else { throw OddJSON() }
  }

  mutating func object(depth: Int) throws(OddJSON) -> PlainObject {
    var object = PlainObject()
    try take("{", depth)
    if skips("}") { return object }
    repeat {
      let name = try text(isName: true)
      try take(":", depth)
      try object.add(name, value(depth: depth + 1))
    } while skips(",")
    try take("}", depth)
    return object
  }

  private mutating func list(depth: Int) throws(OddJSON) -> PlainJSON {
    var list: [PlainJSON] = []
    try take("[", depth)
    if skips("]") { return .list(list) }
    repeat { list.append(try value(depth: depth + 1)) } while skips(",")
    try take("]", depth)
    return .list(list)
  }

  private mutating func value(depth: Int) throws(OddJSON) -> PlainJSON {
    switch next() {
    case UInt8(ascii: "\""): return .text(try text(isName: false))
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case _: return .number(try number())
    }
  }

  /// The next byte that is no white space, where the place is left.
  private mutating func next() -> UInt8? {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      case let byte: return byte
      }
    }
    return nil
  }

  private mutating func skips(_ mark: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func take(_ mark: Unicode.Scalar, _ depth: Int) throws(OddJSON) {
    guard depth <= PlainScanner.deepest, skips(mark) else { throw OddJSON() }
  }

  private mutating func word(
    _ letters: StaticString, _ value: PlainJSON
  ) throws(OddJSON) -> PlainJSON {
    let end = place + letters.utf8CodeUnitCount
    guard end <= bytes.count,
      letters.withUTF8Buffer({ $0.elementsEqual(bytes[place..<end]) })
    else { throw OddJSON() }
    place = end
    return value
  }

  /// A whole one without a sign that says nothing or zeros in front.
  private mutating func number() throws(OddJSON) -> Int {
    let isNegative = skips("-")
    let start = place
    var number = 0
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
      guard place - start < PlainScanner.longestNumber else { throw OddJSON() }
      number = number * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    let digits = place - start
    guard digits > 0, digits == 1 || bytes[start] != 0x30, !isNegative || number > 0 else {
      throw OddJSON()
    }
    // What may follow a whole number; a fraction or a power may not.
    guard place == bytes.count || ![0x2E, 0x45, 0x65].contains(bytes[place]) else {
      throw OddJSON()
    }
    return isNegative ? -number : number
  }

  /// - Parameter isName: of ASCII alone, where equal texts have equal bytes, and as it stands.
  private mutating func text(isName: Bool) throws(OddJSON) -> String {
    try take("\"", 0)
    let start = place
    var escapes = 0
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let byte = bytes[place]
      if byte < 0x20 || isName && byte >= 0x80 { throw OddJSON() }
      if byte == UInt8(ascii: "\\") {
        escapes += 1
        place += 1
      }
      place += 1
    }
    guard place < bytes.count, !isName || escapes == 0 else { throw OddJSON() }
    let letters = UnsafeBufferPointer(rebasing: bytes[start..<place])
    place += 1
    if escapes == 0 { return String(decoding: letters, as: UTF8.self) }
    return try PlainScanner.unescaped(letters, count: letters.count - escapes)
  }

  private static func unescaped(
    _ letters: UnsafeBufferPointer<UInt8>, count: Int
  ) throws(OddJSON) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(count)
    var isEscaped = false
    for byte in letters {
      if isEscaped {
        plain.append(try meaning(of: byte))
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Of what follows a backslash. Letters by their number, which may come in pairs, are odd.
  private static func meaning(of byte: UInt8) throws(OddJSON) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return byte
    case _: throw OddJSON()
    }
  }
}
