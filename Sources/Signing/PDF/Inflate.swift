// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Unpacks what zlib packed: the tables of newer PDFs.
///
/// - SeeAlso: RFC 1950, RFC 1951.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var held: UInt32 = 0
  private var heldCount = 0
  private var out: [UInt8] = []
  private let limit: Int

  /// - Parameter limit: most bytes that may come out.
  /// - Returns: `nil` where the input is damaged or too much comes out of it.
  static func bytes(zlib input: ArraySlice<UInt8>, limit: Int = 32 << 20) -> [UInt8]? {
    guard input.count > 2, input[input.startIndex] & 0x0F == 8,
      input[input.startIndex + 1] & 0x20 == 0
    else { return nil }
    var inflate = Inflate(input.dropFirst(2), limit: limit)
    return inflate.run() ? inflate.out : nil
  }

  private init(_ bytes: ArraySlice<UInt8>, limit: Int) {
    self.bytes = bytes
    at = bytes.startIndex
    self.limit = limit
  }

  private mutating func bits(_ count: Int) -> Int? {
    while heldCount < count {
      guard at < bytes.endIndex else { return nil }
      held |= UInt32(bytes[at]) << UInt32(heldCount)
      at += 1
      heldCount += 8
    }
    let value = Int(held & (UInt32(1) << UInt32(count) - 1))
    held >>= UInt32(count)
    heldCount -= count
    return value
  }

  private mutating func run() -> Bool {
    while true {
      guard let last = bits(1), let kind = bits(2) else { return false }
      switch kind {
      case 0: guard stored() else { return false }
      case 1: guard coded(Codes.fixedLiterals, Codes.fixedDistances) else { return false }
      case 2:
        guard let (literals, distances) = tables(), coded(literals, distances) else {
          return false
        }
      case _: return false
      }
      if last == 1 { return true }
    }
  }

  private mutating func stored() -> Bool {
    held = 0
    heldCount = 0
    guard at + 4 <= bytes.endIndex else { return false }
    let count = Int(bytes[at]) | Int(bytes[at + 1]) << 8
    at += 4
    guard at + count <= bytes.endIndex, out.count + count <= limit else { return false }
    out += bytes[at..<at + count]
    at += count
    return true
  }

  private mutating func symbol(_ codes: Codes) -> Int? {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      guard let bit = bits(1) else { return nil }
      code |= bit
      let count = codes.counts[length]
      if code - count < first { return codes.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return nil
  }

  private mutating func coded(_ literals: Codes, _ distances: Codes) -> Bool {
    while true {
      guard let symbol = symbol(literals) else { return false }
      if symbol < 256 {
        guard out.count < limit else { return false }
        out.append(UInt8(symbol))
      } else if symbol == 256 {
        return true
      } else {
        let index = symbol - 257
        guard index < Codes.lengthBase.count, let extra = bits(Codes.lengthExtra[index]),
          let far = self.symbol(distances), far < Codes.distanceBase.count,
          let more = bits(Codes.distanceExtra[far])
        else { return false }
        let length = Codes.lengthBase[index] + extra
        let distance = Codes.distanceBase[far] + more
        guard distance <= out.count, out.count + length <= limit else { return false }
        for _ in 0..<length { out.append(out[out.count - distance]) }
      }
    }
  }

  private mutating func tables() -> (Codes, Codes)? {
    guard let literals = bits(5), let distances = bits(5), let lengths = bits(4),
      literals <= 29, distances <= 29
    else { return nil }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var sizes = [Int](repeating: 0, count: 19)
    for index in 0..<(lengths + 4) {
      guard let size = bits(3) else { return nil }
      sizes[order[index]] = size
    }
    guard let codes = Codes(sizes) else { return nil }
    var all: [Int] = []
    let wanted = literals + 257 + distances + 1
    while all.count < wanted {
      guard let symbol = symbol(codes) else { return nil }
      switch symbol {
      case 0..<16: all.append(symbol)
      case 16:
        guard let last = all.last, let count = bits(2) else { return nil }
        all += Array(repeating: last, count: count + 3)
      case 17:
        guard let count = bits(3) else { return nil }
        all += Array(repeating: 0, count: count + 3)
      case _:
        guard let count = bits(7) else { return nil }
        all += Array(repeating: 0, count: count + 11)
      }
    }
    guard all.count == wanted, let first = Codes(Array(all.prefix(literals + 257))),
      let second = Codes(Array(all.dropFirst(literals + 257)))
    else { return nil }
    return (first, second)
  }

  /// Codes by length, as the format counts them out.
  struct Codes {
    var counts: [Int]
    var symbols: [Int]

    init?(_ lengths: [Int]) {
      counts = [Int](repeating: 0, count: 16)
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      var offsets = [Int](repeating: 0, count: 17)
      for length in 1...15 { offsets[length + 1] = offsets[length] + counts[length] }
      // More codes of a length than there can be would lead out of the table.
      var left = 1
      for length in 1...15 {
        left = left << 1 - counts[length]
        if left < 0 { return nil }
      }
      symbols = [Int](repeating: 0, count: lengths.count)
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[offsets[length]] = symbol
        offsets[length] += 1
      }
    }

    private init(fixed lengths: [Int]) {
      self = Codes(lengths) ?? Codes(empty: ())
    }

    private init(empty: ()) {
      counts = [Int](repeating: 0, count: 16)
      symbols = []
    }

    static let fixedLiterals = Codes(
      fixed: Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
        + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
    static let fixedDistances = Codes(fixed: Array(repeating: 5, count: 30))
    static let lengthBase = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
      131, 163, 195, 227, 258,
    ]
    static let lengthExtra = [
      0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    static let distanceBase = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
      2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ]
    static let distanceExtra = [
      0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12,
      13, 13,
    ]
  }
}
