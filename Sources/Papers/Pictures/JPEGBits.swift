// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A JPEG that can't be unpacked: cut off, or against the rules.
struct JPEGDamage: Error {}

/// Bits of a packed picture, the first of each byte first.
struct JPEGBitReader {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int
  private var current: UInt8 = 0
  private var left = 0

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    place = start
    self.end = end
  }

  mutating func bit() throws(JPEGDamage) -> Int {
    if left == 0 {
      guard place < end else { throw JPEGDamage() }
      current = bytes[place]
      place += 1
      if current == 0xFF {
        // A zero was stuffed behind it, so that it is no marker.
        guard place < end, bytes[place] == 0 else { throw JPEGDamage() }
        place += 1
      }
      left = 8
    }
    left -= 1
    return Int(current >> UInt8(left)) & 1
  }

  mutating func bits(_ count: Int) throws(JPEGDamage) -> Int {
    var value = 0
    for _ in 0..<count { value = value << 1 | (try bit()) }
    return value
  }

  /// A number of `size` bits; those that begin with zero are negative.
  mutating func signed(_ size: Int) throws(JPEGDamage) -> Int {
    guard size > 0 else { return 0 }
    let value = try bits(size)
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value
  }

  /// Goes on behind the next restart marker.
  mutating func restart() throws(JPEGDamage) {
    left = 0
    while place + 1 < end, bytes[place] == 0xFF, bytes[place + 1] == 0xFF { place += 1 }
    guard place + 1 < end, bytes[place] == 0xFF, (0xD0...0xD7).contains(bytes[place + 1]) else {
      throw JPEGDamage()
    }
    place += 2
  }
}

/// Bits of a picture being packed.
struct JPEGBitWriter {
  private(set) var bytes: [UInt8] = []
  private var current: UInt32 = 0
  private var count = 0

  mutating func put(_ value: Int, bits: Int) {
    for position in stride(from: bits - 1, through: 0, by: -1) {
      current = current << 1 | UInt32((value >> position) & 1)
      count += 1
      if count == 8 { flush() }
    }
  }

  /// Fills the last byte with ones.
  mutating func finish() {
    while count > 0 { put(1, bits: 1) }
  }

  private mutating func flush() {
    let byte = UInt8(truncatingIfNeeded: current)
    bytes.append(byte)
    if byte == 0xFF { bytes.append(0) }
    current = 0
    count = 0
  }
}
