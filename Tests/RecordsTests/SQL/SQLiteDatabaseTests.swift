// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import Testing

struct SQLiteDatabaseTests {
  let scratch: Scratch
  let database: SQLiteDatabase

  init() async throws {
    scratch = try Scratch()
    database = try scratch.database()
    try await database.write {
      try $0.script(
        """
        CREATE TABLE agency (code TEXT NOT NULL PRIMARY KEY) STRICT;
        CREATE TABLE system (
          id INTEGER PRIMARY KEY, agency TEXT REFERENCES agency(code), name TEXT,
          score REAL, logo BLOB) STRICT;
        """)
    }
  }

  @Test func `commits are synchronised to the disk`() throws {
    #expect(try database.synchronous() == 2)
  }

  @Test func `the file is readable by its owner alone`() throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("kawal.db"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `every kind of value comes back as it went in`() async throws {
    let instant = Date(timeIntervalSince1970: 1_787_000_000.123)
    try await database.write {
      try $0.execute("INSERT INTO agency (code) VALUES (?)", ["DINKES"])
      try $0.execute(
        "INSERT INTO system (id, agency, name, score, logo) VALUES (?, ?, ?, ?, ?)",
        [SQLValue(instant), "DINKES", "É'; DROP TABLE system; --", 2.5, .blob([0, 255])])
      try $0.execute(
        "INSERT INTO system (id, name, score, logo) VALUES (?, ?, ?, ?)",
        [2, "", nil, .blob([])])
    }
    let rows = try await database.read {
      try $0.run("SELECT id, agency, name, score, logo FROM system ORDER BY id DESC")
    }
    #expect(try rows[0].instant("id") == instant)
    #expect(try rows[0].text("name") == "É'; DROP TABLE system; --")
    #expect(try rows[0].real("score") == 2.5)
    #expect(try rows[0].blob(4) == [0, 255])
    #expect(try rows[1].optionalText("agency") == nil)
    #expect(try rows[1].text("name") == "")
    #expect(try rows[1].blob("logo") == [])
    #expect(rows[1]["score"] == .null)
  }

  @Test
  func `texts and blobs side by side keep their bounds, long after short and short after long`()
    async throws
  {
    let long = String(repeating: "panjang é ", count: 20_000)
    let sets: [(String, String, [UInt8])] = [
      ("a", "nol\u{0}di tengah", [1, 2]), (long, "", []), ("b", long, [UInt8](long.utf8)),
      ("", "🙂", [0]),
    ]
    for (code, name, logo) in sets {
      try await database.write {
        try $0.execute("INSERT INTO agency (code) VALUES (?)", [.text(code)])
        try $0.execute(
          "INSERT INTO system (agency, name, logo) VALUES (?, ?, ?)",
          [.text(code), .text(name), .blob(logo)])
      }
    }
    let rows = try await database.read {
      try $0.run("SELECT agency, name, logo FROM system ORDER BY id")
    }
    for (row, set) in zip(rows, sets) {
      #expect(try row.text(0) == set.0)
      #expect(try row.text(1) == set.1)
      #expect(try row.blob(2) == set.2)
    }
    #expect(rows.count == sets.count)
  }

  @Test func `a getter of the wrong kind says so`() throws {
    let row = SQLRow(columns: ["name", "age"], values: ["Sari", nil])
    #expect(throws: Failure(.internal, "column \"name\" holds text, not an integer")) {
      try row.int("name")
    }
    #expect(throws: Failure(.internal, "column \"age\" holds NULL, not an integer")) {
      try row.int("age")
    }
    #expect(throws: Failure(.internal, "no column \"post\" among name, age")) {
      try row.text("post")
    }
  }

  @Test func `an act that throws leaves nothing behind`() async throws {
    await #expect(throws: Failure(.notFound, "no such system")) {
      try await database.write {
        try $0.execute("INSERT INTO agency (code) VALUES ('A')")
        _ = try $0.one("system", "SELECT id FROM system WHERE id = ?", [9])
      }
    }
    let rows = try await database.read { try $0.run("SELECT code FROM agency") }
    #expect(rows.isEmpty)
  }

  @Test func `broken constraints are told apart`() async throws {
    try await database.write { try $0.execute("INSERT INTO agency (code) VALUES ('A')") }
    #expect(await code("INSERT INTO agency (code) VALUES ('A')") == .conflict)
    #expect(await code("INSERT INTO system (id, agency) VALUES (1, 'X')") == .invalid)
    #expect(await code("INSERT INTO agency (code) VALUES (NULL)") == .invalid)
    #expect(await code("INSERT INTO nowhere VALUES (1)") == .internal)
    #expect(await code("INSERT INTO agency (code) VALUES (?)") == .internal)
  }

  @Test func `an act says how many rows it changed`() async throws {
    let counts = try await database.write {
      [
        try $0.execute("INSERT INTO agency (code) VALUES ('A'), ('B')"),
        try $0.execute("UPDATE agency SET code = 'C' WHERE code = 'A'"),
        try $0.execute("UPDATE agency SET code = 'D' WHERE code = 'A'"),
        try $0.execute("SELECT 1"),
      ]
    }
    #expect(counts == [2, 1, 0, 0])
  }

  @Test func `a question can't write`() async throws {
    await #expect(throws: Failure.self) {
      try await database.read { try $0.execute("INSERT INTO agency (code) VALUES ('A')") }
    }
  }

  @Test func `a text at the place of another is not taken for it`() async throws {
    try await database.write { connection in
      for number in 1...2000 {
        let row = try connection.first(
          "SELECT \(number) AS number, 'so long that it is no small text'")
        #expect(try row?.int("number") == number)
      }
    }
  }

  @Test func `a statement follows a change of schema`() async throws {
    for columns in ["a", "b, a", "c, b, a"] {
      try await database.write { connection in
        try connection.script(
          "DROP TABLE IF EXISTS shape; CREATE TABLE shape (\(columns)); INSERT INTO shape (a) VALUES (7)"
        )
      }
      let row = try await database.write { try $0.first("SELECT * FROM shape WHERE a = ?", [7]) }
      #expect(row?.columns == columns.components(separatedBy: ", "))
      #expect(try row?.int("a") == 7)
    }
  }

  @Test func `a closed database is unavailable`() async throws {
    await database.close()
    #expect(await code("INSERT INTO agency (code) VALUES ('A')") == .unavailable)
    let failure = await #expect(throws: Failure.self) {
      try await database.read { try $0.run("SELECT 1") }
    }
    #expect(failure?.code == .unavailable)
  }

  private func code(_ sql: String) async -> Failure.Code? {
    do {
      try await database.write { try $0.execute(sql) }
      return nil
    } catch {
      return (error as? Failure)?.code
    }
  }
}
