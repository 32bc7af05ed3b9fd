// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

extension Store {
  /// Writes the office of a data folder into one file: a consistent copy of its records, every
  /// attachment they name, and the office's own data files. People may go on working. The key that
  /// closes passwords stays where it is.
  ///
  /// - Throws: `Failure.conflict` when the file exists; `Failure.notFound` when the folder has no
  ///   office or an attachment is missing; `Failure.invalid` when one has changed.
  package static func backUp(
    folder: String, to path: String, at instant: Date
  ) throws -> BackupManifest {
    let database = folder + "/" + BackupManifest.database
    guard FileManager.default.fileExists(atPath: database) else {
      throw Failure(.notFound, "no office in \(folder)")
    }
    let copy = path + ".records"
    try? FileManager.default.removeItem(atPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try SQLiteDatabase.copy(from: database, to: copy)
    let records = try OutgoingFile(path: copy)
    let files = try FileStore(folder: folder + "/files")
    let manifest = try manifest(of: copy, files, own: try ownFiles(in: folder), at: instant)

    let tape = try TapeWriter(path: path)
    do {
      let text = Array(try CanonicalJSON.text(manifest).utf8)
      try tape.begin(BackupManifest.name, size: text.count, at: instant)
      try tape.write(text)
      try tape.end(size: text.count)
      for entry in manifest.entries {
        let file =
          if entry.path == BackupManifest.database {
            records
          } else if BackupManifest.isOwnFile(entry.path) {
            try OutgoingFile(path: "\(folder)/\(entry.path)")
          } else {
            try files.open(entry.sha256)
          }
        try write(file, entry, to: tape, at: instant)
      }
      try tape.finish()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
    return manifest
  }

  private static func ownFiles(in folder: String) throws -> [BackupManifest.Entry] {
    let paths = BackupManifest.ownFolders.flatMap { name in
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? []).sorted()
        .map { "\(name)/\($0)" }
    }
    return try paths.filter(BackupManifest.isOwnFile).map { path in
      try entry(path, OutgoingFile(path: "\(folder)/\(path)"))
    }
  }

  private static func manifest(
    of copy: String, _ files: FileStore, own: [BackupManifest.Entry], at instant: Date
  ) throws -> BackupManifest {
    let (name, rows) = try SQLiteDatabase.look(into: copy) { connection in
      (
        try connection.setting(.name) ?? "",
        try connection.run("SELECT sha256, size FROM files ORDER BY sha256")
      )
    }
    var entries = [try entry(BackupManifest.database, OutgoingFile(path: copy))]
    for row in rows {
      let sha = try row.text("sha256")
      guard let path = BackupManifest.path(of: sha) else {
        throw Failure(.internal, "a file's row has no SHA-256")
      }
      entries.append(
        BackupManifest.Entry(path: path, sha256: sha, size: try files.open(sha).size))
    }
    return BackupManifest(format: 1, office: name, madeAt: instant, entries: entries + own)
  }

  private static func entry(_ path: String, _ file: OutgoingFile) throws -> BackupManifest.Entry {
    var digest = Digest()
    while let piece = try file.next() { digest.update(piece) }
    return BackupManifest.Entry(path: path, sha256: Hex.encode(digest.value), size: file.size)
  }

  private static func write(
    _ file: OutgoingFile, _ entry: BackupManifest.Entry, to tape: borrowing TapeWriter,
    at instant: Date
  ) throws {
    try tape.begin(entry.path, size: entry.size, at: instant)
    var digest = Digest()
    var count = 0
    while let piece = try file.next() {
      digest.update(piece)
      count += piece.count
      guard count <= entry.size else { break }
      try tape.write(piece)
    }
    guard count == entry.size, Hex.encode(digest.value) == entry.sha256 else {
      throw Failure(.invalid, "\(entry.path) is not what the records say")
    }
    try tape.end(size: entry.size)
  }
}
