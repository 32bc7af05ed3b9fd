// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Records
import Synchronization
import Testing

struct GroupCommitTests {
  let scratch: Scratch
  let database: SQLiteDatabase

  init() async throws {
    scratch = try Scratch()
    database = try scratch.database()
    try await database.write {
      try $0.script("CREATE TABLE act (number INTEGER NOT NULL PRIMARY KEY) STRICT")
    }
  }

  /// Puts `numbers` behind an act that is held at a gate, and returns what became of each.
  private func behindGate(
    _ numbers: [Int], _ body: @escaping @Sendable (any SQLConnection, Int) throws -> Void
  ) async -> [Int: Failure?] {
    let gate = Gate()
    let database = database
    let held = gate.hold(database)
    await gate.arrival()
    let outcomes = await withTaskGroup(of: (Int, Failure?).self) { group in
      for number in numbers {
        group.addTask {
          do {
            try await database.write { try body($0, number) }
            // Answered means visible to everybody.
            let row = try await database.read {
              try $0.first("SELECT 1 FROM act WHERE number = ?", [SQLValue(number)])
            }
            return (number, row == nil ? Failure(.internal, "answered too early") : nil)
          } catch {
            return (number, error as? Failure)
          }
        }
      }
      while database.waiting < numbers.count { await Task.yield() }
      gate.open()
      var outcomes: [Int: Failure?] = [:]
      for await (number, failure) in group { outcomes[number] = .some(failure) }
      return outcomes
    }
    try? await held.value
    return outcomes
  }

  @Test func `sixty-four acts that wait share one commit`() async throws {
    let before = database.count
    let outcomes = await behindGate(Array(1...64)) { connection, number in
      try connection.execute("INSERT INTO act (number) VALUES (?)", [SQLValue(number)])
    }
    #expect(outcomes.count == 64)
    #expect(outcomes.values.allSatisfy { $0 == nil })
    // The held act, then all sixty-four.
    #expect(database.count.acts - before.acts == 65)
    #expect(database.count.commits - before.commits == 2)
  }

  @Test func `more than a batch takes the next commit`() async throws {
    let before = database.count
    let outcomes = await behindGate(Array(1...100)) { connection, number in
      try connection.execute("INSERT INTO act (number) VALUES (?)", [SQLValue(number)])
    }
    #expect(outcomes.values.allSatisfy { $0 == nil })
    #expect(database.count.commits - before.commits == 3)
  }

  @Test func `an act that throws takes back only itself`() async throws {
    let refusal = Failure(.forbidden, "not today")
    let outcomes = await behindGate(Array(1...30)) { connection, number in
      try connection.execute("INSERT INTO act (number) VALUES (?)", [SQLValue(number)])
      if number % 3 == 0 { throw refusal }
    }
    for (number, failure) in outcomes {
      #expect(failure == (number % 3 == 0 ? refusal : nil), "act \(number)")
    }
    let kept = try await database.read {
      try $0.run("SELECT number FROM act ORDER BY number").map { try $0.int(0) }
    }
    #expect(kept == (1...30).filter { $0 % 3 != 0 })
  }

  @Test func `an act that throws before it wrote costs the others nothing`() async throws {
    let runs = Mutex(0)
    let refusal = Failure(.conflict, "somebody was quicker")
    let outcomes = await behindGate(Array(1...64)) { connection, number in
      runs.withLock { $0 += 1 }
      guard try connection.run("SELECT 1 FROM act").isEmpty else { throw refusal }
      try connection.execute("INSERT INTO act (number) VALUES (?)", [SQLValue(number)])
    }
    #expect(outcomes.values.count { $0 == refusal } == 63)
    #expect(runs.withLock { $0 } == 64)
  }

  @Test func `a lone act that throws after it wrote runs once`() async throws {
    let runs = Mutex(0)
    let refusal = Failure(.forbidden, "not today")
    await #expect(throws: refusal) {
      try await database.write {
        runs.withLock { $0 += 1 }
        try $0.execute("INSERT INTO act (number) VALUES (1)")
        throw refusal
      }
    }
    #expect(runs.withLock { $0 } == 1)
    let rows = try await database.read { try $0.run("SELECT number FROM act") }
    #expect(rows.isEmpty)
  }

  @Test func `an act that finds nobody before it is done where it stands`() async throws {
    let inside = Mutex<UInt?>(nil)
    let outside = UInt(pthread_self())
    try await database.write { connection in
      inside.withLock { $0 = UInt(pthread_self()) }
      try connection.execute("INSERT INTO act (number) VALUES (1)")
    }
    #expect(inside.withLock { $0 } == outside)
  }

  @Test func `where all share one thread, an act that waits for the disk leaves it to the others`()
    async throws
  {
    let database = try SQLiteDatabase(path: scratch.path("satu.db"), threads: 1)
    let inside = Mutex<UInt?>(nil)
    let outside = UInt(pthread_self())
    try await database.write { connection in
      inside.withLock { $0 = UInt(pthread_self()) }
      try connection.script("CREATE TABLE act (number INTEGER)")
    }
    #expect(inside.withLock { $0 } != outside)
  }

  @Test func `of acts with one key the first wins and the others collide`() async throws {
    let outcomes = await behindGate(Array(1...20)) { connection, _ in
      try connection.execute("INSERT INTO act (number) VALUES (7)")
    }
    #expect(outcomes.values.count { $0?.code == .conflict } == 19)
  }

  @Test func `when the transaction is lost, every act of it fails`() async throws {
    let outcomes = await behindGate(Array(1...10)) { connection, number in
      try connection.execute("INSERT INTO act (number) VALUES (?)", [SQLValue(number)])
      if number == 5 { try connection.execute("ROLLBACK") }
    }
    #expect(outcomes.values.allSatisfy { $0?.code == .unavailable })
    let rows = try await database.read { try $0.run("SELECT number FROM act") }
    #expect(rows.isEmpty)
    try await database.write { try $0.execute("INSERT INTO act (number) VALUES (1)") }
  }

  @Test func `acts handed in before closing are done`() async throws {
    let gate = Gate()
    let database = database
    let held = gate.hold(database)
    await gate.arrival()
    async let last = database.write { try $0.execute("INSERT INTO act (number) VALUES (1)") }
    while database.waiting < 1 { await Task.yield() }
    async let closed: Void = database.close()
    gate.open()
    _ = try await (held.value, last, closed)
    let again = try scratch.database()
    let rows = try await again.read { try $0.run("SELECT number FROM act") }
    #expect(rows.count == 1)
  }

  @Test func `closing beside acts and questions leaves each of them done or unavailable`()
    async throws
  {
    for round in 1...20 {
      let database = try SQLiteDatabase(path: scratch.path("tutup-\(round).db"))
      let codes = await withTaskGroup(of: Failure.Code?.self) { group in
        for number in 1...40 {
          group.addTask {
            await code {
              _ = try await database.write { try $0.execute("CREATE TABLE t\(number) (n)") }
            }
          }
          group.addTask { await code { _ = try await database.read { try $0.run("SELECT 1") } } }
          if number == 20 {
            group.addTask {
              await database.close()
              return nil
            }
          }
        }
        return await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(codes.isSubset(of: [nil, .unavailable]))
    }
  }

  private func code(_ act: () async throws -> Void) async -> Failure.Code? {
    do { try await act() } catch { return (error as? Failure)?.code ?? .internal }
    return nil
  }
}
