// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import TestWorld

/// Somebody with a plain connection to the office's file, past all rules.
struct Intruder {
  struct Event: CustomStringConvertible {
    var number: String
    var item: String
    var version: Int
    var isHere: String {
      "WHERE case_number = '\(number)' AND item = '\(item)' AND version = \(version)"
    }
    var description: String { "\(number) \(item) \(version)" }
  }

  let database: SQLiteDatabase

  func events() async throws -> [Event] {
    try await database.read { connection in
      try connection.run("SELECT case_number, item, version FROM events ORDER BY 1, 2, 3").map {
        Event(
          number: try $0.text("case_number"), item: try $0.text("item"),
          version: try $0.int("version"))
      }
    }
  }

  /// Runs the statements, looks, and puts everything back.
  func with<T: Sendable>(_ sql: String, _ look: () async throws -> T) async throws -> T {
    let kept = try await database.read { connection in
      try Self.tables.map { try (name: $0, rows: connection.run("SELECT * FROM \($0)")) }
    }
    try await database.write {
      try $0.script("PRAGMA defer_foreign_keys = ON")
      try $0.script(sql)
    }
    let seen = try await look()
    try await database.write { connection in
      try connection.script("PRAGMA defer_foreign_keys = ON")
      for table in Self.tables { try connection.execute("DELETE FROM \(table)") }
      for table in kept {
        for row in table.rows {
          let marks = row.columns.map { _ in "?" }.joined(separator: ", ")
          try connection.execute(
            "INSERT INTO \(table.name) (\(row.columns.joined(separator: ", "))) VALUES (\(marks))",
            row.values)
        }
      }
    }
    return seen
  }

  /// Changes one column of an event, looks, and puts it back.
  func altering<T: Sendable>(
    _ column: String, of event: Event, to expression: String, _ look: () async throws -> T
  ) async throws -> T {
    let kept = try await database.write { connection in
      let row = try connection.one("event", "SELECT \(column) FROM events \(event.isHere)")
      try connection.execute("UPDATE events SET \(column) = \(expression) \(event.isHere)")
      return row.values
    }
    let seen = try await look()
    try await database.write {
      try $0.execute("UPDATE events SET \(column) = ? \(event.isHere)", kept)
    }
    return seen
  }

  /// Rewrites the newest event of a stream and recomputes its hash and the stream's head.
  func rewriting<T: Sendable>(_ event: Event, _ look: () async throws -> T) async throws -> T {
    let sql = try await database.read { connection in
      let row = try connection.one("event", "SELECT * FROM events \(event.isHere)")
      let before = try connection.one(
        "event",
        """
        SELECT hash FROM events WHERE case_number = '\(event.number)'
          AND item = '\(event.item)' AND version = \(event.version - 1)
        """)
      let payload = try row.text("payload") + " "
      let hash = EventChain.hash(
        after: try before.blob("hash"), caseNumber: event.number, item: event.item,
        version: event.version, at: try row.int64("at"), actor: try row.text("actor"),
        kind: try row.text("kind"), payload: payload, command: try row.optionalText("command"))
      let hex = Hex.encode(hash)
      return """
        UPDATE events SET payload = payload || ' ', hash = x'\(hex)' \(event.isHere);
        UPDATE streams SET head = x'\(hex)'
          WHERE case_number = '\(event.number)' AND item = '\(event.item)'
        """
    }
    return try await with(sql, look)
  }

  private static let tables = [
    "cases", "streams", "events", "turns", "measures", "letters", "journal", "counters", "seals",
    "seal_heads",
  ]
}

extension TestOffice {
  func intruder() throws -> Intruder {
    Intruder(database: try SQLiteDatabase(path: folder + "/kawal.sqlite"))
  }

  /// What the audit says while the statements' work stands.
  func verify(_ intruder: Intruder, _ sql: String) async throws -> AuditReport {
    try await intruder.with(sql) { try await store.verifyAudit() }
  }
}
