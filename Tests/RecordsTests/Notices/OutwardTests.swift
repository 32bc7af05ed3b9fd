// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@testable import Records

@Suite struct OutwardTests {
  private func settings() -> OutwardSettings {
    var settings = OutwardSettings()
    settings.isMailOn = true
    settings.mail = OutwardSettings.MailServer(
      host: "127.0.0.1", port: 25, protection: .none, sender: "kawal@contoh.go.id")
    (settings.quietFrom, settings.quietUntil) = (0, 0)
    return settings
  }

  private func turnOn(_ office: TestOffice, _ settings: OutwardSettings) async throws {
    try await office.store.database.write { connection in
      _ = try connection.execute("UPDATE officers SET email = username || '@contoh.go.id'")
    }
    try await office.store.setOutward(
      settings, secrets: [.mail: "rahasia-sekali"],
      by: Acting(TestOffice.administrator, at: TestOffice.now))
  }

  @discardableResult
  private func raise(
    _ office: TestOffice, _ kind: Incident.Kind = .gambling, _ severity: Severity = .high
  ) async throws -> String? {
    try await office.store.raise(
      IncidentDraft(
        kind: kind, severity: severity, system: "SIMPEG", text: Phrase("Rincian rahasia")),
      at: TestOffice.now)
  }

  private func job(_ office: TestOffice, at instant: Date = TestOffice.now) async throws -> [Job] {
    try await office.store.claim(OutwardBatch.jobKind, at: instant, lease: 60, limit: 100)
  }

  @Test func `nothing leaves until an administrator says so, and nothing of before`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    try await raise(office)
    #expect(try await store.gatherOutward(at: TestOffice.now) == 0)
    await #expect(throws: Refusal.notPermitted) {
      try await store.setOutward(
        settings(), by: Acting(TestOffice.section, at: TestOffice.now))
    }
    try await turnOn(office, settings())
    #expect(try await store.gatherOutward(at: TestOffice.now) == 0)
  }

  @Test func `the office and the owner hear of an incident, others do not, and once`() async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    try await turnOn(office, settings())
    let number = try #require(try await raise(office))
    #expect(try await store.gatherOutward(at: TestOffice.now) > 0)
    #expect(try await store.gatherOutward(at: TestOffice.now) == 0)
    let records = try await store.outwardNotices(limit: 100)
    let readers = Set(records.map(\.recipient))
    #expect(readers.contains(TestOffice.section) && readers.contains(TestOffice.agency))
    #expect(!readers.contains(TestOffice.otherAgency))
    #expect(records.allSatisfy { $0.notice.subject == number && $0.state == .waiting })
    let bodies = try await store.database.read {
      try $0.run("SELECT body FROM outward_notices").map { try $0.text("body") }
    }
    #expect(!bodies.contains { $0.contains("rahasia") || $0.contains("SIMPEG") })
  }

  @Test func `who does not want it gets nothing, also what waited`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    try await turnOn(office, settings())
    try await raise(office)
    try await store.gatherOutward(at: TestOffice.now)
    try await store.chooseOutward(false, by: Acting(TestOffice.section, at: TestOffice.now))
    for job in try await job(office) {
      let batch = try await store.outwardBatch(job)
      #expect(batch?.recipient != TestOffice.section)
    }
    let own = try await store.outwardNotices(limit: 100).filter {
      $0.recipient == TestOffice.section
    }
    #expect(own.map(\.state) == [.dropped])
  }

  @Test func `what comes up while one is sent is told in the next one`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    try await turnOn(office, settings())
    try await raise(office)
    try await store.gatherOutward(at: TestOffice.now)
    let first = try #require(
      try await job(office).first { $0.key.hasSuffix(TestOffice.section) })
    let batch = try #require(try await store.outwardBatch(first))
    #expect(batch.secret == "rahasia-sekali")
    try await raise(office, .backup, .medium)
    try await raise(office, .headers, .low)
    try await store.gatherOutward(at: TestOffice.now)
    try await store.outwardSent(batch, first, at: TestOffice.now)
    let soon = TestOffice.now.addingTimeInterval(1800)
    #expect(try await !job(office, at: soon).contains { $0.key.hasSuffix(TestOffice.section) })
    let later = TestOffice.now.addingTimeInterval(3700)
    let second = try #require(
      try await job(office, at: later).first { $0.key.hasSuffix(TestOffice.section) })
    #expect(try await store.outwardBatch(second)?.notices.count == 2)
  }

  @Test func `what is not taken is tried again, then given up, and says why`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    var only = settings()
    (only.isMailOn, only.isWebhookOn, only.webhook) = (false, true, "http://127.0.0.1:1/")
    try await turnOn(office, only)
    try await raise(office)
    try await store.gatherOutward(at: TestOffice.now)
    var now = TestOffice.now
    for attempt in 1...8 {
      let job = try #require(try await job(office, at: now).first)
      let batch = try #require(try await store.outwardBatch(job))
      try await store.outwardFailed(batch, job, "noConnection: refused", at: now, jitter: 1)
      let record = try #require(try await store.outwardNotices().first)
      #expect(record.attempts == attempt && record.lastError == "noConnection: refused")
      #expect(record.state == (attempt == 8 ? .failed : .waiting))
      now = now.addingTimeInterval(2000)
    }
    // The next one is not held up by what was given up.
    try await raise(office, .headers, .low)
    try await store.gatherOutward(at: now)
    #expect(try await job(office, at: now.addingTimeInterval(3600)).count == 1)
  }

  @Test func `a secret is in no answer and in no journal`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    try await turnOn(office, settings())
    let outward = try await store.outward()
    #expect(outward.secrets == ["mail"])
    #expect(!(try CanonicalJSON.text(outward.settings)).contains("rahasia-sekali"))
    let journal = try await store.journal()
    #expect(journal.contains { $0.payload.contains("outward-mail-secret") })
    #expect(!journal.contains { $0.payload.contains("rahasia-sekali") })
    try await store.setOutward(
      settings(), secrets: [.mail: ""], by: Acting(TestOffice.administrator, at: TestOffice.now))
    #expect(try await store.outward().secrets.isEmpty)
  }

  @Test func `a test goes out although nothing is on, and needs a mailbox`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let acting = Acting(TestOffice.administrator, at: TestOffice.now)
    await #expect(throws: Refusal.rule(code: "outward-unset", detail: [])) {
      try await store.testOutward(.mail, by: acting)
    }
    var off = settings()
    off.isMailOn = false
    try await turnOn(office, off)
    try await store.testOutward(.mail, by: acting)
    let waiting = try #require(try await job(office).first)
    #expect(try await store.outwardBatch(waiting)?.person?.mailbox.contains("@") == true)
  }

  @Test func `a row that comes to somebody is told once, and its deadline when it is near`()
    async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    try await turnOn(office, settings())
    let now = TestOffice.now.addingTimeInterval(60)
    try await store.database.write { connection in
      _ = try connection.execute(
        """
        INSERT INTO turns (case_number, item, step, holder, lane, round, since, due)
        VALUES ('BKS-2026-0001', '', 'analisis', ?, 'x', 1, ?, ?)
        """,
        [
          .text("officer:\(TestOffice.analyst)"), SQLValue(now),
          SQLValue(now.addingTimeInterval(40 * 3600)),
        ])
    }
    #expect(try await store.gatherOutward(at: now) == 1)
    #expect(try await store.gatherOutward(at: now.addingTimeInterval(60)) == 0)
    #expect(try await store.gatherOutward(at: now.addingTimeInterval(20 * 3600)) == 1)
    #expect(try await store.gatherOutward(at: now.addingTimeInterval(41 * 3600)) == 1)
    let what = try await store.outwardNotices().map(\.notice.what)
    #expect(what == [.past, .near, .turn])
  }
}
