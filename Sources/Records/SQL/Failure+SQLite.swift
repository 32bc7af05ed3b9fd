// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite

extension Failure {
  /// From an extended result code of SQLite.
  init(code: CInt, message: String, sql: String?) {
    let kind: Failure.Code =
      switch code & 0xFF {
      case SQLITE_CONSTRAINT:
        switch code {
        case SQLITE_CONSTRAINT | 6 << 8, SQLITE_CONSTRAINT | 8 << 8, SQLITE_CONSTRAINT | 10 << 8:
          .conflict  // primary key, unique, row id
        case _: .invalid
        }
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM,
        SQLITE_INTERRUPT:
        .unavailable
      case SQLITE_MISMATCH, SQLITE_TOOBIG: .invalid
      case _: .internal
      }
    self.init(kind, "SQLite \(code): \(message)" + (sql.map { " in: \($0)" } ?? ""))
  }

  init(_ error: DatabaseError) {
    self.init(
      code: error.extendedResultCode.rawValue, message: error.message ?? "unknown error",
      sql: error.sql)
  }
}
