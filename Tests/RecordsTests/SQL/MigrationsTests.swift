// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Records
import Testing

struct MigrationsTests {
  let first = Migration("agencies", "CREATE TABLE agency (code TEXT PRIMARY KEY) STRICT")
  let second = Migration(
    "systems",
    """
    CREATE TABLE system (id INTEGER PRIMARY KEY) STRICT;
    CREATE INDEX system_by_id ON system (id);
    """)

  @Test func `each is applied once, in order`() async throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    #expect(try await Migrations([first]).apply(to: database) == ["agencies"])
    #expect(try await Migrations([first, second]).apply(to: database) == ["systems"])
    #expect(try await Migrations([first, second]).apply(to: database) == [])
    let rows = try await database.read {
      try $0.run("SELECT number, name FROM schema_migrations ORDER BY number")
    }
    #expect(rows.map(\.values) == [[1, "agencies"], [2, "systems"]])
  }

  @Test func `a database newer than the program is refused`() async throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    try await Migrations([first, second]).apply(to: database)
    let failure = await #expect(throws: Failure.self) {
      try await Migrations([first]).apply(to: database)
    }
    #expect(failure?.code == .unavailable)
    #expect(failure?.message.contains("newer kawal") == true)
  }

  @Test func `a list that was not only appended to is refused`() async throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    try await Migrations([first]).apply(to: database)
    await #expect(throws: Failure.self) {
      try await Migrations([second, first]).apply(to: database)
    }
  }

  @Test func `one that fails leaves nothing of itself`() async throws {
    let scratch = try Scratch()
    let database = try scratch.database()
    let broken = Migration("broken", "CREATE TABLE half (id INTEGER) STRICT; CREATE NONSENSE")
    await #expect(throws: Failure.self) {
      try await Migrations([first, broken]).apply(to: database)
    }
    let tables = try await database.read {
      try $0.run("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        .map { try $0.text(0) }
    }
    #expect(tables == ["agency", "schema_migrations"])
  }
}
