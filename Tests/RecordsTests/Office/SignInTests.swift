// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

struct SignInTests {
  private let now = TestOffice.now

  private func open(_ office: TestOffice, as name: String, at: Date) async throws -> String? {
    let result = try await office.store.signIn(name, password: TestOffice.password, at: at)
    if case .opened(let token, _, _, _) = result { return token }
    return nil
  }

  @Test func `user name and NIP open a session that knows the posts`() async throws {
    let office = try await TestOffice.make()
    let token = try #require(try await open(office, as: TestOffice.head, at: now))
    let session = try #require(try await office.store.session(token, at: now))
    #expect(session.viewer.seats.map(\.post) == ["kepala-dinas"])
    #expect(session.unitName == "Dinas Komunikasi dan Informatika")
    #expect(!session.csrf.isEmpty && session.csrf != token)
    let other = try #require(try await open(office, as: "19720412 199803 1 004", at: now))
    #expect(
      try await office.store.session(other, at: now)?.viewer.officer.username == TestOffice.head)
    let kept = try await office.store.database.read { try $0.run("SELECT token FROM sessions") }
    #expect(!kept.contains { (try? $0.text("token")) == token })
  }

  @Test func `a session ends when idle, at its age, and at signing out`() async throws {
    let office = try await TestOffice.make()
    let token = try #require(try await open(office, as: TestOffice.section, at: now))
    func alive(_ hours: Double) async throws -> Bool {
      try await office.store.session(token, at: now.addingTimeInterval(hours * 3600)) != nil
    }
    for hours in [7.9, 15, 22] { #expect(try await alive(hours)) }
    #expect(try await !alive(24))
    let second = try #require(try await open(office, as: TestOffice.section, at: now))
    #expect(try await office.store.session(second, at: now.addingTimeInterval(8 * 3600)) == nil)
    let third = try #require(try await open(office, as: TestOffice.section, at: now))
    try await office.store.signOut(third)
    #expect(try await office.store.session(third, at: now) == nil)
  }

  @Test func `after five failures the next try waits a minute, right or wrong`() async throws {
    let office = try await TestOffice.make()
    for second in 0..<5 {
      let result = try await office.store.signIn(
        TestOffice.head, password: "salah", at: now.addingTimeInterval(Double(second)))
      #expect(result == .wrong)
    }
    let last = now.addingTimeInterval(4)
    let waiting = try await office.store.signIn(
      TestOffice.head, password: TestOffice.password, at: now.addingTimeInterval(60))
    #expect(waiting == .wait(until: last.addingTimeInterval(60)))
    // Nobody else waits with them.
    #expect(try await open(office, as: TestOffice.section, at: now.addingTimeInterval(60)) != nil)
    #expect(try await open(office, as: TestOffice.head, at: last.addingTimeInterval(60)) != nil)
  }

  @Test func `who guesses waits ever longer, the person from elsewhere not at all`() async throws {
    let office = try await TestOffice.make()
    func tries(_ password: String, from address: String, at: Date) async throws -> SignInResult {
      try await office.store.signIn(
        TestOffice.head, password: password, from: address, at: at)
    }
    var instant = now
    for _ in 0..<5 {
      #expect(try await tries("salah", from: "203.0.113.7", at: instant) == .wrong)
      instant += 1
    }
    for delay in [60.0, 120, 240, 480] {
      let last = instant.addingTimeInterval(-1)
      #expect(
        try await tries("salah", from: "203.0.113.7", at: last.addingTimeInterval(delay - 1))
          == .wait(until: last.addingTimeInterval(delay)))
      instant = last.addingTimeInterval(delay)
      #expect(try await tries("salah", from: "203.0.113.7", at: instant) == .wrong)
      instant += 1
    }
    guard case .opened = try await tries(TestOffice.password, from: "198.51.100.4", at: instant)
    else {
      Issue.record("the head is locked out")
      return
    }
  }

  @Test func `an address has a rate of its own, whatever the names`() async throws {
    let office = try await TestOffice.make()
    func tries(_ name: String, from address: String, _ second: Int) async throws -> SignInResult {
      try await office.store.signIn(
        name, password: TestOffice.password, from: address,
        at: now.addingTimeInterval(Double(second)))
    }
    for second in 0..<30 {
      #expect(try await tries("nama-\(second)", from: "203.0.113.7", second) == .wrong)
    }
    #expect(
      try await tries(TestOffice.head, from: "203.0.113.7", 31)
        == .wait(until: now.addingTimeInterval(900)))
    guard case .opened = try await tries(TestOffice.head, from: "198.51.100.4", 31) else {
      Issue.record("everybody waits")
      return
    }
  }

  @Test func `a name tried from everywhere stays open to addresses its holder came from`()
    async throws
  {
    let office = try await TestOffice.make()
    func tries(_ password: String, from address: String, _ second: Int) async throws
      -> SignInResult
    {
      try await office.store.signIn(
        TestOffice.head, password: password, from: address,
        at: now.addingTimeInterval(Double(second)))
    }
    _ = try await tries(TestOffice.password, from: "198.51.100.4", -86_400)
    let start = now
    try await office.store.database.write { connection in
      for index in 0..<100 {
        try connection.execute(
          "INSERT INTO sign_ins (name, address, at, succeeded) VALUES (?, ?, ?, 0)",
          [
            .text(TestOffice.head), .text("203.0.113.\(index)"),
            SQLValue(start.addingTimeInterval(Double(index))),
          ])
      }
    }
    #expect(
      try await tries(TestOffice.password, from: "192.0.2.1", 200)
        == .wait(until: now.addingTimeInterval(3600)))
    guard case .opened = try await tries(TestOffice.password, from: "198.51.100.4", 200) else {
      Issue.record("the head is locked out")
      return
    }
  }

  @Test func `tries side by side don't pass the limit`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let results = try await withThrowingTaskGroup(of: SignInResult.self) { group in
      for try_ in 0..<12 {
        group.addTask {
          try await store.signIn(
            TestOffice.head, password: "salah", at: TestOffice.now.addingTimeInterval(Double(try_)))
        }
      }
      return try await group.reduce(into: [SignInResult]()) { $0.append($1) }
    }
    #expect(results.count { $0 == .wrong } == 5)
  }

  @Test func `an unknown name is wrong and its text is not kept`() async throws {
    let office = try await TestOffice.make()
    #expect(try await office.store.signIn("rahasia123", password: "x", at: now) == .wrong)
    let names = try await office.store.database.read { connection in
      try connection.run("SELECT name FROM sign_ins").map { try $0.text("name") }
    }
    #expect(names.count == 1)
    #expect(names.allSatisfy { !$0.contains("rahasia") })
  }

  @Test func `an administrator's new password ends the sessions and must be changed`() async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    let old = try #require(try await open(office, as: TestOffice.section, at: now))
    try await store.setPassword(
      TestOffice.section, to: "kereta malam 77", by: Acting(TestOffice.administrator, at: now))
    #expect(try await store.session(old, at: now) == nil)
    let result = try await store.signIn(TestOffice.section, password: "kereta malam 77", at: now)
    guard case .opened(let token, _, _, let mustChange) = result else {
      Issue.record("not opened: \(result)")
      return
    }
    #expect(mustChange)
    try await store.changePassword(
      of: TestOffice.section, from: "kereta malam 77", to: "sepeda pagi 2026", keeping: token,
      at: now)
    #expect(try await store.session(token, at: now)?.mustChange == false)
    let kinds = try await store.journal(limit: 2).map(\.kind)
    #expect(kinds == ["password-changed", "password-set"])
  }

  @Test func `only an administrator sets passwords, and weak ones are refused`() async throws {
    let office = try await TestOffice.make()
    let refusal = await #expect(throws: Refusal.self) {
      try await office.store.setPassword(
        TestOffice.head, to: "kereta malam 77", by: Acting(TestOffice.section, at: now))
    }
    #expect(refusal == .notPermitted)
    for (weak, code) in [
      ("pendek", "password-too-short"), ("aaaaaaaaaaaaaa", "password-too-simple"),
      ("arief.hidayanto1", "password-is-name"),
    ] {
      let refusal = await #expect(throws: Refusal.self) {
        try await office.store.setPassword(TestOffice.head, to: weak, by: .machine(at: now))
      }
      #expect(refusal?.code == code)
    }
  }
}
