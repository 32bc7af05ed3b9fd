// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One step of the schema's history.
package struct Migration: Sendable, Hashable {
  /// What it brings, in a few words; stands in the table of what was applied.
  package var name: String
  /// Statements, in what every engine understands.
  package var sql: String

  package init(_ name: String, _ sql: String) {
    self.name = name
    self.sql = sql
  }
}

/// The schema's history: numbered from 1 by position, only ever appended to.
package struct Migrations: Sendable {
  package let list: [Migration]

  package init(_ list: [Migration]) { self.list = list }

  /// Applies what is missing, each in a transaction of its own, and returns the names.
  ///
  /// - Throws: `Failure.unavailable` when the database was written by a newer program, `Failure.internal` when an
  ///   applied migration has another name than the one listed.
  @discardableResult
  package func apply(to database: any Database) async throws -> [String] {
    try await database.write { connection in
      try connection.script(
        """
        CREATE TABLE IF NOT EXISTS schema_migrations (
          number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)
        """)
    }
    var applied: [String] = []
    while let name = try await database.write(applyNext) { applied.append(name) }
    return applied
  }

  /// How many of them the database has.
  package func applied(in connection: any SQLConnection) throws -> Int {
    let rows = try connection.run("SELECT number, name FROM schema_migrations ORDER BY number")
    guard rows.count <= list.count else {
      throw Failure(
        .unavailable,
        "the database is at schema \(rows.count), this program knows \(list.count): "
          + "start a newer kawal")
    }
    for (index, row) in rows.enumerated() {
      let (number, name) = (try row.int("number"), try row.text("name"))
      guard number == index + 1, name == list[index].name else {
        throw Failure(
          .internal, "schema \(number) is \"\(name)\", this program lists \"\(list[index].name)\"")
      }
    }
    return rows.count
  }

  private func applyNext(_ connection: any SQLConnection) throws -> String? {
    let count = try applied(in: connection)
    guard count < list.count else { return nil }
    let migration = list[count]
    try connection.script(migration.sql)
    try connection.execute(
      "INSERT INTO schema_migrations (number, name) VALUES (?, ?)",
      [SQLValue(count + 1), SQLValue(migration.name)])
    return migration.name
  }
}
