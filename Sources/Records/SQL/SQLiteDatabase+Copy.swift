// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import GRDB

extension SQLiteDatabase {
  /// Writes an office's records as they are at this moment into a new file; acts go on meanwhile.
  ///
  /// - Throws: `Failure.unavailable` when either file can't be opened or written.
  static func copy(from path: String, to copy: String) throws {
    try readOnly(path) { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
  }

  /// Looks into a file of records without leaving a trace in it or beside it.
  static func look<T>(into path: String, _ body: (any SQLConnection) throws -> T) throws -> T {
    try readOnly(path) { try body(SQLiteConnection($0)) }
  }

  private static func readOnly<T>(
    _ path: String, _ body: (GRDB.Database) throws -> T
  ) throws -> T {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      return try queue.inDatabase(body)
    } catch let error as DatabaseError {
      throw Failure(.unavailable, "can't read \(path): \(Failure(error).message)")
    }
  }
}
