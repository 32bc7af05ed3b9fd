// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// Writes an uncompressed POSIX archive (ustar), file after file.
struct TapeWriter: ~Copyable {
  private let descriptor: CInt

  /// - Throws: `Failure.conflict` when the file exists, `Failure.unavailable` when it can't be made.
  init(path: String) throws {
    descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST { throw Failure(.conflict, "\(path) exists already") }
    guard descriptor >= 0 else { throw Failure.system("can't create \(path)") }
  }

  deinit { Glibc.close(descriptor) }

  /// Begins an entry; exactly `size` bytes must follow.
  func begin(_ name: String, size: Int, at instant: Date) throws {
    try write(TapeHeader(name: name, size: size).block(at: instant))
  }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Failure.system("can't write the archive") }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  /// Fills an entry's last block.
  func end(size: Int) throws {
    try write([UInt8](repeating: 0, count: TapeHeader.padding(after: size)))
  }

  /// Two empty blocks close the archive; then it is on the disk.
  func finish() throws {
    try write([UInt8](repeating: 0, count: 1024))
    guard fsync(descriptor) == 0 else { throw Failure.system("can't synchronise the archive") }
  }
}

/// Reads an archive, file after file.
struct TapeReader: ~Copyable {
  private let descriptor: CInt

  /// - Throws: `Failure.notFound` when there is no such file.
  init(path: String) throws {
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.notFound, "can't open \(path)") }
  }

  deinit { Glibc.close(descriptor) }

  /// The next entry; `nil` at the end.
  ///
  /// - Throws: `Failure.invalid` where the archive is damaged.
  func next() throws -> TapeHeader? {
    let block = try read(512)
    guard block.contains(where: { $0 != 0 }) else { return nil }
    guard let header = TapeHeader(block: block) else {
      throw Failure(.invalid, "the archive is damaged or no archive")
    }
    return header
  }

  /// Hands out an entry's contents piece by piece, and skips what fills its last block.
  func contents(_ header: TapeHeader, _ piece: ([UInt8]) throws -> Void) throws {
    var left = header.size
    while left > 0 {
      let bytes = try read(min(left, FileStore.pieceSize))
      left -= bytes.count
      try piece(bytes)
    }
    _ = try read(TapeHeader.padding(after: header.size))
  }

  private func read(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let wanted = count - bytes.count
      let piece = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, got in
        var number = Glibc.read(descriptor, buffer.baseAddress, wanted)
        while number < 0, errno == EINTR {
          number = Glibc.read(descriptor, buffer.baseAddress, wanted)
        }
        guard number >= 0 else { throw Failure.system("can't read the archive") }
        got = number
      }
      guard !piece.isEmpty else { throw Failure(.invalid, "the archive is cut off") }
      bytes += piece
    }
    return bytes
  }
}
