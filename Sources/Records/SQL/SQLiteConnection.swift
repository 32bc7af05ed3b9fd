// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

/// A connection of the pool inside a transaction.
///
/// Statements come from GRDB's cache; values are bound and rows are read through SQLite's own interface, which is what
/// keeps a statement of an act at a few microseconds.
final class SQLiteConnection: SQLConnection {
  let database: GRDB.Database
  /// Whether a statement that may write was run; whoever asks sets it back.
  var hasWritten = false
  /// Texts and blobs of the statement that runs.
  var room = BindingRoom()
  /// `nil` for a connection that is put down after one question.
  private var statements: StatementMemo?

  /// - Parameter remembers: whether it is kept, and with it where its statements are.
  init(_ database: GRDB.Database, remembers: Bool = false) {
    self.database = database
    if remembers { statements = StatementMemo() }
  }

  func run(_ sql: String, _ parameters: [SQLValue]) throws -> [SQLRow] {
    let statement = try statement(sql)
    let handle = statement.sqliteStatement
    defer { rest(handle, parameters) }
    try begin(handle, parameters)
    var rows: [SQLRow] = []
    var columns: [String]?
    while try step(handle) {
      let names = columns ?? names(of: statement, handle)
      columns = names
      rows.append(SQLRow(columns: names, values: SQLiteConnection.values(of: handle)))
    }
    return rows
  }

  func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
    let handle = try statement(sql).sqliteStatement
    defer { rest(handle, parameters) }
    try begin(handle, parameters)
    while try step(handle) {}
    return sqlite3_stmt_readonly(handle) != 0
      ? 0 : Int(sqlite3_changes64(database.sqliteConnection))
  }

  func script(_ sql: String) throws {
    hasWritten = true
    // It may change the schema.
    statements?.forget()
    do {
      try database.execute(sql: sql)
    } catch let error as DatabaseError {
      throw Failure(error)
    }
  }

  /// Whether a transaction is open: SQLite ends it by itself after some errors, such as a full disk.
  var isInTransaction: Bool { database.isInsideTransaction }

  /// GRDB keeps it as long as the connection lasts, whoever lets go of it here.
  private func statement(_ sql: String) throws -> Statement {
    do {
      return try statements?.statement(sql) { try database.cachedStatement(sql: $0) }
        ?? database.cachedStatement(sql: sql)
    } catch let error as DatabaseError {
      throw Failure(error)
    }
  }

  private func begin(_ handle: OpaquePointer, _ parameters: [SQLValue]) throws {
    try bind(parameters, to: handle)
    if sqlite3_stmt_readonly(handle) == 0 { hasWritten = true }
  }

  private func rest(_ handle: OpaquePointer, _ parameters: [SQLValue]) {
    sqlite3_reset(handle)
    if !parameters.isEmpty { sqlite3_clear_bindings(handle) }
  }

  /// `true` when a row is there, `false` when the statement is done.
  private func step(_ handle: OpaquePointer) throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case _: throw failure(handle)
    }
  }

  /// GRDB keeps the names; a statement that SQLite prepared anew after a change of schema may have others.
  private func names(of statement: Statement, _ handle: OpaquePointer) -> [String] {
    let kept = statement.columnNames
    let count = sqlite3_column_count(handle)
    if kept.count == Int(count) { return kept }
    return (0..<count).map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" }
  }
}
