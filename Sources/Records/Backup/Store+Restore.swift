// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Procedures

extension Store {
  /// Puts an office back from a backup into an empty folder, each file compared with its SHA-256.
  /// Nothing is left of a backup that is not whole.
  ///
  /// - Throws: `Refusal.rule("folder-not-empty")`; `Failure.notFound` when there is no such file;
  ///   `Failure.invalid` when the backup is damaged.
  package static func restore(from path: String, to folder: String) throws -> BackupManifest {
    let manager = FileManager.default
    let existed = manager.fileExists(atPath: folder)
    let known = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    guard known.isEmpty else { throw Refusal.rule(code: "folder-not-empty", detail: [folder]) }
    let tape = try TapeReader(path: path)
    do {
      let manifest = try readManifest(tape)
      try manager.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      var missing = Dictionary(
        manifest.entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      while let header = try tape.next() {
        guard let entry = missing.removeValue(forKey: header.name), entry.size == header.size else {
          throw Failure(
            .invalid, "the backup holds \(header.name), which its manifest does not name")
        }
        try put(entry, header, from: tape, in: folder)
      }
      guard missing.isEmpty else {
        throw Failure(.invalid, "the backup lacks \(missing.keys.sorted().first ?? "")")
      }
      return manifest
    } catch {
      for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] {
        try? manager.removeItem(atPath: folder + "/" + name)
      }
      if !existed { try? manager.removeItem(atPath: folder) }
      throw error
    }
  }

  private static func readManifest(_ tape: borrowing TapeReader) throws -> BackupManifest {
    guard let header = try tape.next(), header.name == BackupManifest.name,
      header.size <= 256 << 20
    else { throw Failure(.invalid, "this is no backup of an office") }
    var bytes: [UInt8] = []
    try tape.contents(header) { bytes += $0 }
    let manifest: BackupManifest
    do { manifest = try CanonicalJSON.value(String(decoding: bytes, as: UTF8.self)) } catch {
      throw Failure(.invalid, "the backup's manifest can't be read")
    }
    guard manifest.isPlausible else { throw Failure(.invalid, "the backup's manifest is damaged") }
    return manifest
  }

  private static func put(
    _ entry: BackupManifest.Entry, _ header: TapeHeader, from tape: borrowing TapeReader,
    in folder: String
  ) throws {
    let path = folder + "/" + entry.path
    try FileManager.default.createDirectory(
      atPath: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]),
      withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure.system("can't create \(entry.path)") }
    defer { Glibc.close(descriptor) }
    var digest = Digest()
    try tape.contents(header) { piece in
      digest.update(piece)
      var written = 0
      while written < piece.count {
        let count = piece[written...].withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Failure.system("can't write \(entry.path)") }
        written += count
      }
    }
    guard Hex.encode(digest.value) == entry.sha256 else {
      throw Failure(.invalid, "\(entry.path) is damaged in the backup")
    }
    guard fsync(descriptor) == 0 else { throw Failure.system("can't synchronise \(entry.path)") }
  }
}
