// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with bytes that a stranger sent.
enum WireFault: Error, Hashable, Sendable {
  /// Ends before the value that it announced.
  case short
  /// Breaks the rules of the protocol; the words say where.
  case malformed(String)
  /// Greater than what is accepted.
  case tooLong(String)

  var words: String {
    switch self {
    case .short: "ends early"
    case .malformed(let what): "malformed \(what)"
    case .tooLong(let what): "\(what) too long"
    }
  }
}

/// A cursor over bytes that a stranger sent. A read past the end throws, none traps.
struct ByteReader: Sendable {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }
  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var count: Int { rest.count }
  var isEmpty: Bool { rest.isEmpty }
  /// Index of the next byte in the array that the reader began with.
  var position: Int { rest.startIndex }

  mutating func byte() throws(WireFault) -> UInt8 {
    guard let first = rest.popFirst() else { throw .short }
    return first
  }

  mutating func uint16() throws(WireFault) -> UInt16 {
    UInt16(try byte()) << 8 | UInt16(try byte())
  }

  mutating func uint24() throws(WireFault) -> Int {
    Int(try byte()) << 16 | Int(try byte()) << 8 | Int(try byte())
  }

  mutating func uint32() throws(WireFault) -> UInt32 {
    UInt32(try uint16()) << 16 | UInt32(try uint16())
  }

  mutating func take(_ count: Int) throws(WireFault) -> ArraySlice<UInt8> {
    guard count >= 0, rest.count >= count else { throw .short }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  /// Bytes behind a length of one, two or three bytes.
  mutating func vector8() throws(WireFault) -> ArraySlice<UInt8> { try take(Int(try byte())) }
  mutating func vector16() throws(WireFault) -> ArraySlice<UInt8> { try take(Int(try uint16())) }
  mutating func vector24() throws(WireFault) -> ArraySlice<UInt8> { try take(try uint24()) }

  mutating func takeRest() -> ArraySlice<UInt8> {
    defer { rest = [] }
    return rest
  }
}
