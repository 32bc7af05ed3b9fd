// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Records
import Testing

/// What a newer program does to the tables of an office that has been at work.
struct SchemaTests {
  @Test func `measures keep every row and order when their table is built anew`() async throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    let list = Schema.migrations.list
    let before = try #require(list.firstIndex { $0.name == "measures without a row number" })
    try await Migrations(Array(list[..<before])).apply(to: database)
    let measures: [[SQLValue]] = (1...50).map { number in
      [
        .text("BKS-2026-\(number % 7)"), .text(number.isMultiple(of: 2) ? "SIMPEG" : ""),
        .text("baris-\(number)"), 1, "evaluasi-berkala", number.isMultiple(of: 3) ? nil : "ya",
        SQLValue(number), SQLValue(number + 1), "arief", nil, SQLValue(number), 0,
      ]
    }
    try await database.write { connection in
      for row in measures {
        let marks = row.map { _ in "?" }.joined(separator: ", ")
        try connection.execute("INSERT INTO measures VALUES (\(marks))", row)
      }
    }
    let question = "SELECT * FROM measures ORDER BY done_at"
    let kept = try await database.read { try $0.run(question) }
    try await Schema.migrations.apply(to: database)
    let rebuilt = try await database.read { try $0.run(question) }
    #expect(rebuilt == kept)
    #expect(rebuilt.map(\.values) == measures)
  }

  @Test func `states that stood with their streams become snapshots`() async throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    let list = Schema.migrations.list
    let before = try #require(list.firstIndex { $0.name == "snapshots of states" })
    try await Migrations(Array(list[..<before])).apply(to: database)
    try await database.write { connection in
      try connection.script(
        """
        PRAGMA defer_foreign_keys = ON;
        INSERT INTO procedures (id, version, title, body, hash, installed_at)
        VALUES ('p', 1, 'P', '', '', 0);
        INSERT INTO cases (number, procedure, procedure_version, title, opened_at, opened_by, status)
        VALUES ('BKS-2026-0001', 'p', 1, 'Satu', 0, 'arief', 'running');
        INSERT INTO streams (case_number, item, version, status, state, head, owner)
        VALUES ('BKS-2026-0001', '', 12, 'running', '{"satu":1}', x'01', NULL),
          ('BKS-2026-0001', 'SIMPEG', 3, 'paused', '{"dua":2}', x'02', 'bkpsdm');
        """)
    }
    try await Schema.migrations.apply(to: database)
    let (streams, snapshots) = try await database.read { connection in
      (
        try connection.run("SELECT * FROM streams ORDER BY item"),
        try connection.run("SELECT item, version, state FROM snapshots ORDER BY item")
      )
    }
    #expect(!streams[0].columns.contains("state"))
    #expect(try streams.map { try $0.int("version") } == [12, 3])
    #expect(try streams.map { try $0.blob("head") } == [[1], [2]])
    #expect(try streams[1].text("owner") == "bkpsdm")
    #expect(
      snapshots.map(\.values) == [["", 12, "{\"satu\":1}"], ["SIMPEG", 3, "{\"dua\":2}"]])
  }
}
