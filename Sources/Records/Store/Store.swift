// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

/// The records of one office. Every writing method is one act in one transaction: load, let
/// the core decide, append events, renew what lists need, enqueue what follows.
///
/// A process may have several; nothing here assumes there is only one office.
package struct Store: Sendable {
  package let database: any Database
  package let files: FileStore
  /// Values that never change once they exist, so no other process can miss a change.
  let cache = RecordCache()
  let vault: Vault

  /// - Parameter files: where attachments and drawn papers are kept.
  package init(database: any Database, files: FileStore) {
    self.database = database
    self.files = files
    let folder = URL(fileURLWithPath: files.folder).deletingLastPathComponent().path
    vault = Vault(path: folder + "/kawal.key")
  }

  /// Opens the office in a data folder, and brings its tables up to date.
  ///
  /// - Throws: `Failure.notFound` when the folder has no office and `create` is false.
  package static func open(folder: String, create: Bool = false) async throws -> Store {
    let manager = FileManager.default
    let path = folder + "/kawal.sqlite"
    guard create || manager.fileExists(atPath: path) else {
      throw Failure(.notFound, "no office in \(folder)")
    }
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = Store(
      database: try SQLiteDatabase(path: path),
      files: try FileStore(folder: folder + "/files"))
    try await Schema.migrations.apply(to: store.database)
    try await store.closeOpenSecrets()
    return store
  }

  package func close() async { await database.close() }
}
