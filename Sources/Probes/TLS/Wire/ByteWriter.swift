// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
  mutating func put(_ value: UInt16) {
    append(UInt8(value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  mutating func put(_ value: UInt32) {
    put(UInt16(value >> 16))
    put(UInt16(truncatingIfNeeded: value))
  }

  mutating func put24(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 16))
    put(UInt16(truncatingIfNeeded: value))
  }

  /// What `content` appends, behind its length in one byte.
  mutating func vector8(_ content: (inout [UInt8]) -> Void) {
    var inner: [UInt8] = []
    content(&inner)
    append(UInt8(truncatingIfNeeded: inner.count))
    append(contentsOf: inner)
  }

  /// What `content` appends, behind its length in two bytes.
  mutating func vector16(_ content: (inout [UInt8]) -> Void) {
    var inner: [UInt8] = []
    content(&inner)
    put(UInt16(truncatingIfNeeded: inner.count))
    append(contentsOf: inner)
  }

  static func random(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }

  /// Lower-case hex digits.
  var hex: String { self[...].hex }
}

extension ArraySlice<UInt8> {
  /// Lower-case hex digits.
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(count * 2)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
