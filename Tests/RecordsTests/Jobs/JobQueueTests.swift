// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import Testing

struct JobQueueTests {
  let scratch: Scratch
  let database: SQLiteDatabase
  let now = Date(timeIntervalSince1970: 1_787_000_000)
  let policy = RetryPolicy(attempts: 3, base: 60, ceiling: 90)

  init() async throws {
    scratch = try Scratch()
    database = try scratch.database()
    try await database.write { try $0.script(JobQueue.schema) }
  }

  private func enqueue(_ key: String, kind: String = "notice", after: TimeInterval = 0)
    async throws -> Bool
  {
    try await database.write { [now] in
      try JobQueue.enqueue(kind, key: key, at: now.addingTimeInterval(after), on: $0)
    }
  }

  private func claim(_ kinds: [String] = ["notice"], after: TimeInterval = 0, limit: Int = 10)
    async throws -> [Job]
  {
    try await database.write { [now, policy] in
      try JobQueue.claim(
        kinds, now: now.addingTimeInterval(after), lease: 30, limit: limit, policy: policy, on: $0)
    }
  }

  private func fail(_ job: Job, after: TimeInterval) async throws -> Date? {
    try await database.write { [now, policy] in
      try JobQueue.fail(
        job, "no answer", now: now.addingTimeInterval(after), jitter: 1, policy: policy, on: $0)
    }
  }

  private func list(_ state: Job.State?, after: TimeInterval = 0) async throws -> [String] {
    try await database.read { [now] in
      try JobQueue.list(state, now: now.addingTimeInterval(after), on: $0).map(\.key)
    }
  }

  @Test func `a key is queued once`() async throws {
    #expect(try await enqueue("1:2:notice"))
    #expect(try await !enqueue("1:2:notice"))
    #expect(try await list(nil) == ["1:2:notice"])
  }

  @Test func `a job belongs to the act that asks for it`() async throws {
    await #expect(throws: Failure.self) {
      try await database.write { [now] in
        try JobQueue.enqueue("notice", key: "lost", at: now, on: $0)
        throw Failure(.conflict, "stale")
      }
    }
    #expect(try await list(nil).isEmpty)
  }

  @Test func `what is due is taken once, the oldest first`() async throws {
    _ = try await enqueue("second")
    _ = try await enqueue("first", after: -5)
    _ = try await enqueue("later", after: 5)
    _ = try await enqueue("paper", kind: "paper")
    #expect(try await claim().map(\.key) == ["first", "second"])
    #expect(try await claim().isEmpty)
    #expect(try await claim(["paper", "notice"]).map(\.key) == ["paper"])
    #expect(try await list(.running) == ["first", "second", "paper"])
    #expect(try await list(.waiting) == ["later"])
  }

  @Test func `a limit leaves the rest for others`() async throws {
    for number in 1...5 { _ = try await enqueue("\(number)") }
    #expect(try await claim(limit: 2).map(\.key) == ["1", "2"])
    #expect(try await claim(limit: 2).map(\.key) == ["3", "4"])
  }

  @Test func `a finished job is gone`() async throws {
    _ = try await enqueue("once")
    let job = try #require(try await claim().first)
    #expect(try await database.write { try JobQueue.succeed(job, on: $0) })
    #expect(try await list(nil).isEmpty)
  }

  @Test func `after its lease a job goes to another worker, and the first may not end it`()
    async throws
  {
    _ = try await enqueue("slow")
    let first = try #require(try await claim().first)
    #expect(try await claim(after: 29).isEmpty)
    let second = try #require(try await claim(after: 30).first)
    #expect(second.attempts == 2)
    #expect(try await !database.write { try JobQueue.succeed(first, on: $0) })
    #expect(try await fail(first, after: 31) == nil)
    #expect(try await database.write { try JobQueue.succeed(second, on: $0) })
  }

  @Test func `a failed job waits longer each time and is given up`() async throws {
    _ = try await enqueue("mail")
    let first = try #require(try await claim().first)
    #expect(try await fail(first, after: 1) == now.addingTimeInterval(61))
    #expect(try await claim(after: 60).isEmpty)
    let second = try #require(try await claim(after: 61).first)
    #expect(try await fail(second, after: 62) == now.addingTimeInterval(152))
    let third = try #require(try await claim(after: 152).first)
    #expect(try await fail(third, after: 153) == nil)
    #expect(try await claim(after: 10_000).isEmpty)
    let dead = try await database.read { [now] in
      try JobQueue.list(.dead, now: now.addingTimeInterval(200), on: $0)
    }
    #expect(dead.map(\.key) == ["mail"])
    #expect(dead.first?.lastError == "no answer")
    #expect(dead.first?.failedAt == now.addingTimeInterval(153))
  }

  @Test func `a job that kills its worker is given up too`() async throws {
    _ = try await enqueue("poison")
    for round in 0..<3 {
      #expect(try await claim(after: Double(round) * 30).count == 1)
    }
    #expect(try await claim(after: 90).isEmpty)
    #expect(try await list(.dead, after: 90) == ["poison"])
  }

  @Test func `a person may revive or discard what was given up`() async throws {
    _ = try await enqueue("poison")
    for round in 0...3 { _ = try await claim(after: Double(round) * 30) }
    let dead = try await database.read { [now] in
      try JobQueue.list(.dead, now: now.addingTimeInterval(90), on: $0)
    }
    let job = try #require(dead.first)
    let again = now.addingTimeInterval(100)
    #expect(try await database.write { try JobQueue.revive(job.id, now: again, on: $0) })
    #expect(try await database.write { try !JobQueue.discard(job.id, on: $0) })
    #expect(try await claim(after: 100).map(\.attempts) == [1])
  }

  @Test func `the wait is doubled up to its ceiling and spread by half`() {
    let policy = RetryPolicy(attempts: 9, base: 10, ceiling: 60)
    #expect((1...5).map { policy.delay(after: $0, jitter: 1) } == [10, 20, 40, 60, 60])
    #expect(policy.delay(after: 1, jitter: 0) == 5)
    #expect(policy.delay(after: 500, jitter: 7) == 60)
  }
}
