// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Bytes that another program reads as a file, and that never reach a disk.
///
/// Descriptors are closed when the value goes.
package final class MemoryFile {
  package let handle: FileHandle

  /// - Throws: `POSIXError` where there is no memory for it.
  package init(_ bytes: Data = Data()) throws {
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
  package var path: String { "/proc/\(getpid())/fd/\(handle.fileDescriptor)" }

  /// What stands in it by now.
  package func contents() throws -> Data {
    try handle.seek(toOffset: 0)
    return try handle.readToEnd() ?? Data()
  }

  private static var failure: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
