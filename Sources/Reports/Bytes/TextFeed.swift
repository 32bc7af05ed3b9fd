// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// UTF-8 out of what a file holds: takes off a byte-order mark, turns UTF-16 into UTF-8, and counts.
///
/// Other encodings pass through as they are; the readers judge them.
final class TextFeed: ByteFeed {
  enum Encoding { case bytes, utf8Marked, utf16Little, utf16Big }

  private(set) var encoding = Encoding.bytes
  private let base: any ByteFeed
  private let limit: Int
  private var total = 0
  private var begun = false
  private var ended = false
  /// Bytes to hand out next.
  private var ready: [UInt8] = []
  private var readyFrom = 0
  /// Bytes of UTF-16 that wait for the rest of their unit, and a high surrogate for its low one.
  private var oddByte: UInt8?
  private var highSurrogate: UInt32?

  init(_ base: any ByteFeed, limit: Int) {
    self.base = base
    self.limit = limit
  }

  func fill(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    if !begun { try begin() }
    while true {
      if readyFrom < ready.count { return handOut(to: room) }
      if ended { return 0 }
      if encoding == .bytes || encoding == .utf8Marked { return try pull(room) }
      var raw = [UInt8](repeating: 0, count: 32 << 10)
      let count = try raw.withUnsafeMutableBytes { try pull($0) }
      decode(raw[..<count])
      if count == 0 { finish() }
    }
  }

  /// Looks at the first bytes: a mark, or the zeros that ASCII has in UTF-16.
  private func begin() throws {
    begun = true
    var head: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4)
    while head.count < 4 {
      let count = try piece.withUnsafeMutableBytes {
        try pull(UnsafeMutableRawBufferPointer(rebasing: $0[..<(4 - head.count)]))
      }
      if count == 0 { break }
      head += piece[..<count]
    }
    switch head {
    case let h where h.starts(with: [0xEF, 0xBB, 0xBF]):
      encoding = .utf8Marked
      ready = Array(h.dropFirst(3))
    case let h where h.starts(with: [0xFF, 0xFE, 0, 0]) || h.starts(with: [0, 0, 0xFE, 0xFF]):
      throw ReportFault.encoding("UTF-32").at(line: 1, byte: 0)
    case let h where h.starts(with: [0xFF, 0xFE]):
      encoding = .utf16Little
      decode(h.dropFirst(2))
    case let h where h.starts(with: [0xFE, 0xFF]):
      encoding = .utf16Big
      decode(h.dropFirst(2))
    case let h where h.count == 4 && h[0] != 0 && h[1] == 0 && h[2] != 0 && h[3] == 0:
      encoding = .utf16Little
      decode(h[...])
    case let h where h.count == 4 && h[0] == 0 && h[1] != 0 && h[2] == 0 && h[3] != 0:
      encoding = .utf16Big
      decode(h[...])
    default: ready = head
    }
  }

  private func pull(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try base.fill(room)
    total += count
    if total > limit { throw ReportFault.tooLarge(limit: limit) }
    if count == 0 { ended = true }
    return count
  }

  private func handOut(to room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, ready.count - readyFrom)
    ready.withUnsafeBytes {
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[readyFrom..<readyFrom + count]))
    }
    readyFrom += count
    if readyFrom == ready.count {
      ready.removeAll(keepingCapacity: true)
      readyFrom = 0
    }
    return count
  }

  private func decode(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit =
        encoding == .utf16Little
        ? UInt32(byte) << 8 | UInt32(first) : UInt32(first) << 8 | UInt32(byte)
      take(unit)
    }
  }

  private func take(_ unit: UInt32) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        put(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
        return
      }
      put(0xFFFD)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: put(0xFFFD)
    default: put(unit)
    }
  }

  private func put(_ scalar: UInt32) {
    let scalar = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    ready.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
  }

  private func finish() {
    if oddByte != nil || highSurrogate != nil { put(0xFFFD) }
    oddByte = nil
    highSurrogate = nil
  }
}
