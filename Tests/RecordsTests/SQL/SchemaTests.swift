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
}
