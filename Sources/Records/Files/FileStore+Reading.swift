// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

extension FileStore {
  /// Bytes of a piece when a file is read: 64 KiB.
  package static let pieceSize = 65_536

  /// A kept file, piece by piece, with its size for `Content-Length`.
  ///
  /// - Throws: `Failure.notFound`.
  package func open(_ sha256: String) throws -> OutgoingFile {
    let descriptor = Glibc.open(try path(of: sha256), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.notFound, "no file \(sha256)") }
    return try OutgoingFile(descriptor)
  }

  /// The whole file, for small ones.
  ///
  /// - Throws: `Failure.notFound`.
  package func contents(of sha256: String) throws -> [UInt8] {
    let file = try open(sha256)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    while let piece = try file.next() { bytes += piece }
    return bytes
  }

  /// Whether the file is there and still has the content it is named after.
  package func isIntact(_ sha256: String) -> Bool {
    guard let file = try? open(sha256) else { return false }
    var digest = Digest()
    do {
      while let piece = try file.next() { digest.update(piece) }
    } catch {
      return false
    }
    return Hex.encode(digest.value) == sha256
  }
}

/// A kept file being read, from start to end, once.
package final class OutgoingFile: Sendable {
  /// In bytes.
  package let size: Int
  private let descriptor: CInt

  fileprivate init(_ descriptor: CInt) throws {
    self.descriptor = descriptor
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
    guard isRegular else { throw Failure(.notFound, "no regular file") }
  }

  /// A file anywhere on this machine.
  ///
  /// - Throws: `Failure.notFound`.
  package convenience init(path: String) throws {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.notFound, "can't open \(path)") }
    try self.init(descriptor)
  }

  deinit { Glibc.close(descriptor) }

  /// The next piece, or `nil` at the end.
  ///
  /// - Throws: `Failure.unavailable` when the disk does not give it.
  package func next() throws -> [UInt8]? {
    let piece = try [UInt8](unsafeUninitializedCapacity: FileStore.pieceSize) { buffer, count in
      var got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR {
        got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      guard got >= 0 else { throw Failure.system("can't read a file") }
      count = got
    }
    return piece.isEmpty ? nil : piece
  }
}

extension OutgoingFile {
  /// The pieces as an answer's body wants them.
  package var pieces: Pieces { Pieces(file: self) }

  package struct Pieces: AsyncSequence, Sendable {
    fileprivate let file: OutgoingFile

    package func makeAsyncIterator() -> AsyncIterator { AsyncIterator(file: file) }

    package struct AsyncIterator: AsyncIteratorProtocol {
      fileprivate let file: OutgoingFile

      package func next() async throws -> [UInt8]? { try file.next() }
    }
  }
}
