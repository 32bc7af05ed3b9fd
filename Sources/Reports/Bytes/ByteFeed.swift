// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Bytes in order, as many at a time as are there.
protocol ByteFeed: AnyObject {
  /// - Returns: how many bytes were put into `room`; 0 at the end and never before.
  func fill(_ room: UnsafeMutableRawBufferPointer) throws -> Int
}

extension ByteFeed {
  /// Fills the room whole where there are enough bytes.
  func fillWhole(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < room.count {
      let count = try fill(UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}

final class FileFeed: ByteFeed {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw ReportFault.unreadable(String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  func fill(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = read(descriptor, room.baseAddress, min(room.count, 64 << 10))
      if count >= 0 { return count }
      if errno != EINTR { throw ReportFault.unreadable(String(cString: strerror(errno))) }
    }
  }
}

final class PiecesFeed: ByteFeed {
  private let pieces: [[UInt8]]
  private var piece = 0
  private var offset = 0

  init(_ pieces: [[UInt8]]) { self.pieces = pieces }

  func fill(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    while piece < pieces.count, offset == pieces[piece].count {
      piece += 1
      offset = 0
    }
    guard piece < pieces.count else { return 0 }
    let count = min(room.count, pieces[piece].count - offset)
    pieces[piece].withUnsafeBytes { bytes in
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
    }
    offset += count
    return count
  }
}
