// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A file on its way in: written beside its place under a name of its own, and gone again unless `FileStore` keeps it.
struct IncomingFile: ~Copyable {
  let path: String
  private let descriptor: CInt
  private let limit: Int
  private var digest = Digest()
  private var head: [UInt8] = []
  private var size = 0

  init(in folder: String, limit: Int) throws {
    path = folder + "/" + Hex.encode(RandomToken.bytes(16))
    self.limit = limit
    descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure.system("can't create a file in \(folder)") }
  }

  deinit {
    Glibc.close(descriptor)
    unlink(path)
  }

  /// - Throws: `Failure.invalid` when the file grows beyond its limit.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
    size += bytes.count
    guard size <= limit else {
      throw Failure(.invalid, "a file is larger than \(limit) bytes")
    }
    digest.update(bytes)
    if head.count < FileType.headSize {
      head.append(contentsOf: bytes.prefix(FileType.headSize - head.count))
    }
    var rest = bytes
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Failure.system("can't write a file") }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  /// Puts the bytes on the disk and says what they are.
  func synchronise() throws -> StoredFile {
    guard fsync(descriptor) == 0 else { throw Failure.system("can't synchronise a file") }
    return StoredFile(
      sha256: Hex.encode(digest.value), size: size,
      type: FileType(head: head, isWhole: size == head.count))
  }
}

extension Failure {
  /// What the system call that just failed complained about.
  static func system(_ message: String) -> Failure {
    Failure(.unavailable, "\(message): \(String(cString: strerror(errno)))")
  }
}
