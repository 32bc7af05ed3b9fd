// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A value of ASN.1 in DER, read leniently: real certificates break DER in harmless ways, and an
/// auditor has to see them nevertheless.
struct DERValue: Sendable {
  /// Identifier byte: class, constructed or not, number.
  let tag: UInt8
  let content: ArraySlice<UInt8>
  /// With tag and length.
  let encoded: ArraySlice<UInt8>

  static let boolean: UInt8 = 0x01
  static let integer: UInt8 = 0x02
  static let bitString: UInt8 = 0x03
  static let octetString: UInt8 = 0x04
  static let objectIdentifier: UInt8 = 0x06
  static let enumerated: UInt8 = 0x0A
  static let utcTime: UInt8 = 0x17
  static let generalizedTime: UInt8 = 0x18
  static let sequence: UInt8 = 0x30
  static let set: UInt8 = 0x31

  /// Context-specific, e.g. `[3]`.
  static func context(_ number: UInt8, constructed: Bool = true) -> UInt8 {
    (constructed ? 0xA0 : 0x80) | number
  }

  var children: DERReader { DERReader(content) }

  /// `1.2.840.113549.1.1.11`; empty for what is no object identifier.
  var objectIdentifier: String {
    guard tag == DERValue.objectIdentifier, content.count <= 64 else { return "" }
    var parts: [UInt64] = []
    var value: UInt64 = 0
    for byte in content {
      guard value >> 56 == 0 else { return "" }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 {
        parts.append(value)
        value = 0
      }
    }
    guard let first = parts.first else { return "" }
    let top = min(first / 40, 2)
    return ([top, first - top * 40] + parts.dropFirst()).map(String.init).joined(separator: ".")
  }

  /// Bits of a positive integer, leading zeros left out.
  var bitCount: Int {
    let digits = content.drop { $0 == 0 }
    return digits.first.map { digits.count * 8 - $0.leadingZeroBitCount } ?? 0
  }

  /// Small non-negative integers; `nil` for others.
  var smallInteger: Int? {
    guard tag == DERValue.integer || tag == DERValue.enumerated, (1...4).contains(content.count),
      let first = content.first, first & 0x80 == 0
    else { return nil }
    return content.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Content of a bit string without the count of unused bits.
  var bits: ArraySlice<UInt8> { tag == DERValue.bitString ? content.dropFirst() : [] }

  /// Text as UTF-8; the two-byte form (BMPString) is turned into it.
  var text: String {
    guard tag == 0x1E else { return String(decoding: content, as: UTF8.self) }
    let bytes = Array(content)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}

/// Values that stand one behind the other. Never recursive by itself, so depth can't hurt.
struct DERReader: Sendable {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isEmpty: Bool { rest.isEmpty }

  mutating func next() throws(WireFault) -> DERValue {
    var reader = ByteReader(rest)
    let tag = try reader.byte()
    // Numbers beyond 30 need more bytes; none is used where we look.
    guard tag & 0x1F != 0x1F else { throw .malformed("tag") }
    let first = try reader.byte()
    var length = Int(first)
    if first & 0x80 != 0 {
      let count = Int(first & 0x7F)
      guard (1...4).contains(count) else { throw .malformed("length") }
      length = 0
      for _ in 0..<count { length = length << 8 | Int(try reader.byte()) }
    }
    let content = try reader.take(length)
    let encoded = rest[rest.startIndex..<content.endIndex]
    rest = rest[content.endIndex...]
    return DERValue(tag: tag, content: content, encoded: encoded)
  }

  mutating func next(_ tag: UInt8) throws(WireFault) -> DERValue {
    let value = try next()
    guard value.tag == tag else { throw .malformed("tag \(value.tag) where \(tag) belongs") }
    return value
  }

  /// The next value if it has this tag, else nothing is consumed.
  mutating func optional(_ tag: UInt8) throws(WireFault) -> DERValue? {
    guard rest.first == tag else { return nil }
    return try next()
  }

  /// All values that are left.
  mutating func all() throws(WireFault) -> [DERValue] {
    var values: [DERValue] = []
    while !isEmpty { values.append(try next()) }
    return values
  }
}
