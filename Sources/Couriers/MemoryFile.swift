// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Bytes that another program reads as a file, and that never reach a disk.
///
/// Descriptors are closed when the value goes.
final class MemoryFile {
  let handle: FileHandle

  /// - Throws: `POSIXError` where there is no memory for it.
  init(_ bytes: Data) throws {
    let name = "/kawal-\(UUID().uuidString)"
    let descriptor = shm_open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MemoryFile.failure }
    // Without its name only those who hold the descriptor can read it.
    shm_unlink(name)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: bytes)
    try handle.seek(toOffset: 0)
  }

  /// Where another process of the same user finds it while this value lives.
  var path: String { "/proc/\(getpid())/fd/\(handle.fileDescriptor)" }

  private static var failure: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
