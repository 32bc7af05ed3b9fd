// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Undoes gzip and deflate piece by piece, and stops where an answer grows out of proportion.
final class Inflater {
  /// Output before which no ratio is judged: short answers pack well.
  private static let patience = 64 << 10

  private let stream: UnsafeMutablePointer<z_stream>
  private let ratio: Int
  private var taken = 0
  private var given = 0
  private var isBare: Bool
  private(set) var isDone = false

  /// - Parameters:
  ///   - isDeflate: `deflate` means zlib by the standard and bare deflate by habit; the first byte
  ///     tells.
  ///   - ratio: How many times larger the output may be.
  init(isDeflate: Bool, ratio: Int) throws(Trouble) {
    self.ratio = ratio
    isBare = isDeflate
    stream = .allocate(capacity: 1)
    guard kawal_inflate_start(stream, 15 + 32) == Z_OK else {
      stream.deallocate()
      throw .badCoding("zlib")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// - Returns: At most `room` bytes; what comes after that is dropped.
  func take(_ bytes: ArraySlice<UInt8>, room: Int) throws(Trouble) -> [UInt8] {
    guard !bytes.isEmpty, !isDone else { return [] }
    if taken == 0, isBare, let first = bytes.first, first & 0x0F != 8 {
      inflateEnd(stream)
      guard kawal_inflate_start(stream, -15) == Z_OK else { throw .badCoding("zlib") }
    }
    taken += bytes.count
    var output: [UInt8] = []
    var status = Z_OK
    var input = Array(bytes)
    var piece = [UInt8](repeating: 0, count: 32 << 10)
    input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      repeat {
        let count = piece.withUnsafeMutableBufferPointer { piece in
          stream.pointee.next_out = piece.baseAddress
          stream.pointee.avail_out = UInt32(piece.count)
          status = inflate(stream, Z_NO_FLUSH)
          return piece.count - Int(stream.pointee.avail_out)
        }
        given += count
        output += piece[..<min(count, room - output.count)]
        if count == 0 && stream.pointee.avail_in == 0 { break }
      } while status == Z_OK && output.count < room && !isOutOfProportion
      stream.pointee.next_in = nil
      stream.pointee.avail_in = 0
    }
    if isOutOfProportion { throw .badCoding("more than \(ratio) times larger than sent") }
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isDone = true
    default: throw .badCoding("damaged compressed data")
    }
    return output
  }

  private var isOutOfProportion: Bool { given > Self.patience && given > taken * ratio }
}
