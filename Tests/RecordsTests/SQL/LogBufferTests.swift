// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import Testing

/// What is gathered before it is written is there for everybody as soon as an act is answered.
struct LogBufferTests {
  let scratch: Scratch
  let database: SQLiteDatabase

  init() async throws {
    scratch = try Scratch()
    database = try scratch.database()
    try await database.write {
      try $0.script("CREATE TABLE paper (number INTEGER NOT NULL PRIMARY KEY, body BLOB NOT NULL)")
    }
  }

  private func insert(_ number: Int, _ bytes: Int) async throws {
    try await database.write {
      try $0.execute(
        "INSERT INTO paper (number, body) VALUES (?, ?)",
        [SQLValue(number), .blob([UInt8](repeating: UInt8(number & 255), count: bytes))])
    }
  }

  private func sizes(_ database: SQLiteDatabase) async throws -> [Int] {
    try await database.read {
      try $0.run("SELECT length(body) FROM paper ORDER BY number").map { try $0.int(0) }
    }
  }

  @Test func `the pages of a commit are gathered`() {
    #expect(database.gathersWrites)
  }

  /// Shorter than a page, longer than the buffer, and each size at which a full buffer ends.
  @Test func `another connection sees each act when it is answered, whatever its size`()
    async throws
  {
    let other = try scratch.database()
    let bytes = [10, 4_000, 117_000, 119_500, 121_000, 123_600, 300_000, 2_000_000, 10]
    for (number, count) in bytes.enumerated() {
      try await insert(number, count)
      #expect(try await sizes(other) == Array(bytes[...number]))
    }
    #expect(try await other.damage().isEmpty)
  }

  @Test func `an act that outgrows the pages in memory is whole, or leaves nothing`() async throws {
    try await insert(1, 100)
    let refusal = Failure(.forbidden, "not today")
    await #expect(throws: refusal) {
      try await database.write { connection in
        for number in 2...300 {
          try connection.execute(
            "INSERT INTO paper (number, body) VALUES (?, zeroblob(60000))", [SQLValue(number)])
        }
        throw refusal
      }
    }
    #expect(try await sizes(database) == [100])
    try await database.write { connection in
      for number in 2...300 {
        try connection.execute(
          "INSERT INTO paper (number, body) VALUES (?, zeroblob(60000))", [SQLValue(number)])
      }
      // Written and read again before the commit.
      try connection.execute("UPDATE paper SET body = zeroblob(50000) WHERE number % 2 = 0")
    }
    let other = try scratch.database()
    let expected = [100] + (2...300).map { $0.isMultiple(of: 2) ? 50_000 : 60_000 }
    #expect(try await sizes(other) == expected)
    #expect(try await database.damage().isEmpty)
  }

  @Test func `what was answered is there when the file is opened without being closed`()
    async throws
  {
    for number in 1...50 { try await insert(number, number * 1000) }
    let copy = scratch.path("salinan.db")
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: scratch.path("kawal.db") + ending, toPath: copy + ending)
    }
    #expect(try await sizes(SQLiteDatabase(path: copy)) == (1...50).map { $0 * 1000 })
  }
}
