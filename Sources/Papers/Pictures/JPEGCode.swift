// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A code of a JPEG: which bits stand for which symbol.
///
/// - SeeAlso: ITU-T T.81, annexes C and F.2.2.3.
struct JPEGCode {
  /// Number of codes of each length, 1 to 16 bits.
  let counts: [UInt8]
  let symbols: [UInt8]
  /// By length: the first code, and where its symbol stands.
  private let firsts: [Int]
  private let places: [Int]

  /// `nil` where more codes are asked for than there is room for.
  init?(counts: [UInt8], symbols: [UInt8]) {
    guard counts.count == 16, counts.reduce(0, { $0 + Int($1) }) == symbols.count else {
      return nil
    }
    var (firsts, places) = ([Int](), [Int]())
    var (code, place) = (0, 0)
    for (index, count) in counts.enumerated() {
      firsts.append(code)
      places.append(place)
      code += Int(count)
      place += Int(count)
      guard code <= 1 << (index + 1) else { return nil }
      code <<= 1
    }
    self.counts = counts
    self.symbols = symbols
    self.firsts = firsts
    self.places = places
  }

  func symbol(_ bits: inout JPEGBitReader) throws(JPEGDamage) -> Int {
    var code = 0
    for length in 0..<16 {
      code = code << 1 | (try bits.bit())
      let offset = code - firsts[length]
      if offset >= 0, offset < Int(counts[length]) { return Int(symbols[places[length] + offset]) }
    }
    throw JPEGDamage()
  }

  /// Code and length of each symbol; length 0 for one that has none.
  var codes: [(code: Int, length: Int)] {
    var codes = [(code: Int, length: Int)](repeating: (0, 0), count: 256)
    for length in 0..<16 {
      for offset in 0..<Int(counts[length]) {
        codes[Int(symbols[places[length] + offset])] = (firsts[length] + offset, length + 1)
      }
    }
    return codes
  }

  /// For all planes of what we pack, from the standard's annex K.3: the first coefficients…
  static let usualDC: ([UInt8], [UInt8]) = (
    [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], Array(0...11)
  )
  /// …and all others. Behind the frequent ones the symbols go up by rows.
  static let usualAC: ([UInt8], [UInt8]) = (
    [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
    frequent
      + (0...15).flatMap { row in (1...10).map { UInt8(row << 4 | $0) } }
      .filter { !frequent.contains($0) }
  )
  private static let frequent: [UInt8] = [
    0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51, 0x61,
    0x07, 0x22, 0x71, 0x14, 0x32, 0x81, 0x91, 0xA1, 0x08, 0x23, 0x42, 0xB1, 0xC1, 0x15, 0x52,
    0xD1, 0xF0, 0x24, 0x33, 0x62, 0x72, 0x82,
  ]
}
