// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDBSQLite

/// The floor: commits of one row each, in SQLite's write-ahead log, synchronised in full.
struct RawCommits {
  struct Fault: Error {}

  let path: String

  /// Commits per second.
  func rate(count: Int) throws -> Double {
    var database: OpaquePointer?
    guard sqlite3_open(path, &database) == SQLITE_OK else { throw Fault() }
    defer { sqlite3_close(database) }
    for sql in [
      "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA wal_autocheckpoint = 2000",
      "CREATE TABLE IF NOT EXISTS raw (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT",
    ] {
      guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw Fault() }
    }
    var statement: OpaquePointer?
    let sql = "INSERT INTO raw (body) VALUES ('a row of some fifty bytes, as long as a short note')"
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw Fault() }
    defer { sqlite3_finalize(statement) }
    let seconds = try Stopwatch.seconds {
      for _ in 0..<count {
        guard sqlite3_step(statement) == SQLITE_DONE else { throw Fault() }
        sqlite3_reset(statement)
      }
    }
    return Double(count) / seconds
  }
}
