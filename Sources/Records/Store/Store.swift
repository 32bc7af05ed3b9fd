// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Synchronization

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

/// Procedures by version, calendars by version, states by the hash of their newest event: all of
/// them are immutable.
final class RecordCache: Sendable {
  private struct Key: Hashable {
    var id: String
    var version: Int
  }
  private let procedures = Mutex<[Key: Procedure]>([:])
  private let calendars = Mutex<[String: WorkingCalendar]>([:])
  private let states = Mutex<[[UInt8]: CaseFile]>([:])
  private static let statesKept = 512

  /// The state of the stream whose newest event has this hash.
  func state(_ head: [UInt8], or make: () throws -> CaseFile) rethrows -> CaseFile {
    if let known = states.withLock({ $0[head] }) { return known }
    let made = try make()
    keep(made, head)
    return made
  }

  func keep(_ state: CaseFile, _ head: [UInt8]) {
    states.withLock { states in
      if states.count >= RecordCache.statesKept { states.removeAll(keepingCapacity: true) }
      states[head] = state
    }
  }

  func procedure(_ id: String, _ version: Int, or make: () throws -> Procedure) rethrows
    -> Procedure
  {
    let key = Key(id: id, version: version)
    if let known = procedures.withLock({ $0[key] }) { return known }
    let made = try make()
    procedures.withLock { $0[key] = made }
    return made
  }

  func calendar(_ version: String, or make: () throws -> WorkingCalendar) rethrows
    -> WorkingCalendar
  {
    if let known = calendars.withLock({ $0[version] }) { return known }
    let made = try make()
    calendars.withLock { $0[version] = made }
    return made
  }
}
