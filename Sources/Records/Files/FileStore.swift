// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A file that is kept, as rows refer to it.
package struct StoredFile: Sendable, Hashable, Codable {
  /// 64 lower-case hexadecimal digits; its name in the store.
  package var sha256: String
  /// In bytes.
  package var size: Int
  package var type: FileType

  package init(sha256: String, size: Int, type: FileType) {
    self.sha256 = sha256
    self.size = size
    self.type = type
  }
}

/// Attachments and papers: each file once, under the SHA-256 of its content, in a folder beside the database.
///
/// A file is on the disk before its name is known, so a row that is committed never names a file that is not there.
package struct FileStore: Sendable {
  package let folder: String

  /// Opens the folder, or makes it, for its owner alone.
  ///
  /// - Throws: `Failure.unavailable` when the folder can't be used.
  package init(folder: String) throws {
    self.folder = folder
    try FileStore.makeFolder(folder)
    try FileStore.makeFolder(incoming)
  }

  /// Removes what is left of uploads that broke off. For the one server when it starts: a command line beside it would
  /// take files that are on their way in.
  package func removeLeftovers() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: incoming)) ?? [] {
      unlink(incoming + "/" + name)
    }
  }

  private var incoming: String { folder + "/incoming" }

  /// Where a file lies or would lie.
  ///
  /// - Throws: `Failure.notFound` when `sha256` is no such name, so that no other path can be made of it.
  package func path(of sha256: String) throws -> String {
    let isName =
      sha256.utf8.count == 64
      && sha256.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isName else { throw Failure(.notFound, "no file has such a name") }
    return "\(folder)/\(sha256.prefix(2))/\(sha256.dropFirst(2))"
  }

  package func contains(_ sha256: String) -> Bool {
    guard let path = try? path(of: sha256) else { return false }
    return access(path, R_OK) == 0
  }

  /// Keeps bytes that are in memory.
  ///
  /// - Parameter limit: most bytes a file may have.
  /// - Throws: `Failure.invalid` when there are more, `Failure.unavailable` when they can't be written.
  package func keep(_ bytes: [UInt8], limit: Int = .max) throws -> StoredFile {
    var file = try IncomingFile(in: incoming, limit: limit)
    try bytes.withUnsafeBytes { try file.append($0) }
    return try place(file)
  }

  /// Keeps a stream, a piece at a time; nothing is left of one that throws or is too long.
  ///
  /// - Parameter limit: most bytes a file may have.
  /// - Throws: what the stream throws, and as `keep(_:limit:)` for bytes.
  package func keep<Pieces: AsyncSequence>(
    _ pieces: Pieces, limit: Int, isolation: isolated (any Actor)? = #isolation
  ) async throws -> StoredFile where Pieces.Element: Sequence<UInt8> {
    var file = try IncomingFile(in: incoming, limit: limit)
    for try await piece in pieces {
      let isContiguous: Void? = try piece.withContiguousStorageIfAvailable {
        try file.append(UnsafeRawBufferPointer($0))
      }
      if isContiguous == nil { try Array(piece).withUnsafeBytes { try file.append($0) } }
    }
    return try place(file)
  }

  private func place(_ file: borrowing IncomingFile) throws -> StoredFile {
    let stored = try file.synchronise()
    let path = try path(of: stored.sha256)
    let parent = String(path.prefix(folder.count + 3))
    try FileStore.makeFolder(parent)
    guard rename(file.path, path) == 0 else { throw Failure.system("can't place a file") }
    try FileStore.synchronise(folder: parent)
    return stored
  }

  private static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o700) == 0 {
      try synchronise(folder: path + "/..")
    } else if errno != EEXIST {
      throw Failure.system("can't make the folder \(path)")
    }
  }

  private static func synchronise(folder: String) throws {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.system("can't open the folder \(folder)") }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw Failure.system("can't synchronise the folder \(folder)")
    }
  }
}
