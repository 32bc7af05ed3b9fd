// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

/// Tells SQLite to copy a bound value (`SQLITE_TRANSIENT`, a macro that Swift can't import).
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension SQLiteConnection {
  func bind(_ parameters: [SQLValue], to handle: OpaquePointer) throws {
    guard Int(sqlite3_bind_parameter_count(handle)) == parameters.count else {
      throw Failure(.internal, "\(parameters.count) values for: \(SQLiteConnection.sql(handle))")
    }
    var index: CInt = 0
    for value in parameters {
      index += 1
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .int(let number): sqlite3_bind_int64(handle, index, number)
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(var text):
          text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) {
              // An empty buffer may have no address, which SQLite would take for NULL.
              $0.isEmpty
                ? sqlite3_bind_text(handle, index, "", 0, copied)
                : sqlite3_bind_text(handle, index, $0.baseAddress, CInt($0.count), copied)
            }
          }
        case .blob(let bytes):
          bytes.isEmpty
            ? sqlite3_bind_zeroblob(handle, index, 0)
            : sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), copied)
        }
      guard code == SQLITE_OK else { throw failure(handle) }
    }
  }

  /// The current row.
  static func values(of handle: OpaquePointer) -> [SQLValue] {
    let count = Int(sqlite3_data_count(handle))
    return [SQLValue](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in 0..<count {
        buffer.initializeElement(at: index, to: value(handle, CInt(index)))
      }
      filled = count
    }
  }

  private static func value(_ handle: OpaquePointer, _ index: CInt) -> SQLValue {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .int(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(handle, index) else { return .text("") }
      let count = Int(sqlite3_column_bytes(handle, index))
      return .text(
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      guard let start = sqlite3_column_blob(handle, index) else { return .blob([]) }
      let count = Int(sqlite3_column_bytes(handle, index))
      return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
    case _: return .null
    }
  }

  static func sql(_ handle: OpaquePointer) -> String {
    sqlite3_sql(handle).map { String(cString: $0) } ?? ""
  }

  /// What the connection last complained about.
  func failure(_ handle: OpaquePointer) -> Failure {
    let connection = database.sqliteConnection
    return Failure(
      code: sqlite3_extended_errcode(connection),
      message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "unknown error",
      sql: SQLiteConnection.sql(handle))
  }
}
