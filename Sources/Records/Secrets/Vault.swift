// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Closes and opens passwords towards services outside, by a key in a file beside the records.
///
/// Neither the database nor a backup holds the key: whoever gets only those reads no password.
final class Vault: Sendable {
  private let path: String
  private let known = Mutex<[UInt8]?>(nil)

  /// - Parameter path: of the key's file; it is made when something is closed for the first time.
  init(path: String) { self.path = path }

  /// - Throws: `Failure.unavailable` when the key can't be read or made.
  func seal(_ text: String) throws -> [UInt8] {
    SecretBox.seal(text, with: try key(makes: true) ?? [])
  }

  /// `nil` where the key is gone or another one, as after a restore.
  func open(_ sealed: [UInt8]) -> String? {
    guard let key = try? key(makes: false) else { return nil }
    return SecretBox.open(sealed, with: key)
  }

  private func key(makes: Bool) throws -> [UInt8]? {
    try known.withLock { known in
      if let known { return known }
      if makes, access(path, F_OK) != 0 { try make() }
      known = try read()
      return known
    }
  }

  private func read() throws -> [UInt8]? {
    guard access(path, F_OK) == 0 else { return nil }
    let file = try OutgoingFile(path: path)
    let key = try file.next() ?? []
    guard key.count == SecretBox.keySize else {
      throw Failure(.unavailable, "\(path) is no key")
    }
    return key
  }

  /// Whole or not at all, and never in place of another process's.
  private func make() throws {
    let draft = path + "." + Hex.encode(RandomToken.bytes(8))
    let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure.system("can't make a key") }
    defer {
      close(descriptor)
      unlink(draft)
    }
    let key = RandomToken.bytes(SecretBox.keySize)
    guard write(descriptor, key, key.count) == key.count, fsync(descriptor) == 0,
      link(draft, path) == 0 || errno == EEXIST
    else { throw Failure.system("can't make a key") }
  }
}
