// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@testable import Records

@Suite struct MonitoringTests {
  private let section = TestOffice.section

  /// A look as the watching process writes it down.
  private func entry(
    _ monitor: Int, _ seconds: Double, _ state: Health.State = .up,
    deeds: [LookEntry.Deed] = []
  ) throws -> LookEntry {
    var health = Health()
    let rules = MonitoringRules.proposed
    let outcome: Glance.Outcome = state == .down ? .failed(.tcp) : .sound
    let at = TestOffice.now.addingTimeInterval(seconds)
    let glance = Glance(
      at: at, outcome: outcome, milliseconds: 120, status: state == .down ? nil : 200)
    for _ in 0..<3 { _ = health.take(glance, rules) }
    return LookEntry(
      monitor: monitor, system: "SIMPEG", look: glance, health: health, keepsHealth: true,
      deeds: deeds)
  }

  private func down(_ monitor: Int) -> IncidentDraft {
    IncidentDraft(
      kind: .down, severity: .high, cause: .tcp, monitor: monitor, system: "SIMPEG",
      text: Phrase("Tidak dapat dihubungi.", en: "Could not be reached."))
  }

  private func started(_ office: TestOffice) async throws -> Int {
    try await office.store.startMonitor(
      of: "SIMPEG", by: Acting(section, at: TestOffice.now))
  }

  @Test func `a monitor takes the register's address, and strange intervals are refused`()
    async throws
  {
    let office = try await TestOffice.make()
    let id = try await started(office)
    let record = try #require(try await office.store.monitor(id))
    #expect(record.monitor.url == "https://simpeg.contoh.go.id")
    #expect(record.monitor.intervalSeconds == 60)
    #expect(record.state == .unknown)
    await #expect(throws: Refusal.rule(code: "monitor-interval", detail: ["20", "3600"])) {
      try await office.store.startMonitor(
        of: "SIMPEG", intervalSeconds: 5, by: Acting(section, at: TestOffice.now))
    }
    await #expect(throws: Refusal.rule(code: "monitor-url", detail: ["ftp://x"])) {
      try await office.store.startMonitor(
        of: "SIMPEG", url: "ftp://x", by: Acting(section, at: TestOffice.now))
    }
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.startMonitor(
        of: "SIMPEG", by: Acting(TestOffice.agency, at: TestOffice.now))
    }
    try await office.store.allow(
      network: ProbeNetwork(system: "SIMPEG", network: "10.20.0.0/24", reason: "Server sendiri"),
      by: Acting(TestOffice.administrator, at: TestOffice.now))
    let watch = try await office.store.watch(at: TestOffice.now)
    #expect(watch.entries.map(\.monitor.allowed) == [["10.20.0.0/24"]])
  }

  @Test func `an outage is one incident, told to the office and to the owner, and ends`()
    async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    let id = try await started(office)
    let draft = down(id)
    let opened = try await store.take(
      looks: [
        try entry(id, 0, .down, deeds: [.raise(draft)]),
        try entry(id, 20, .down, deeds: [.raise(draft)]),
      ], at: TestOffice.now)
    #expect(opened == ["INS-2026-0001"])
    #expect(try await store.monitor(id)?.state == .down)
    let owner = try await office.viewer(TestOffice.agency)
    #expect(try await store.notices(for: owner).count == 1)
    let other = try await office.viewer(TestOffice.otherAgency)
    #expect(try await store.notices(for: other).count == 0)
    try await store.take(
      looks: [try entry(id, 300, deeds: [.resolve([.down], Phrase("Pulih", en: "Back"))])],
      at: TestOffice.now)
    let record = try #require(try await store.incident("INS-2026-0001"))
    #expect(!record.incident.isOpen)
    #expect(record.incident.seconds == 300)
    #expect(record.events.map(\.kind) == [.opened, .resolved])
  }

  @Test func `reminders come until somebody takes it`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let id = try await started(office)
    _ = try await store.raise(down(id), at: TestOffice.now)
    #expect(try await store.remind(at: TestOffice.now.addingTimeInterval(1700)) == 0)
    #expect(try await store.remind(at: TestOffice.now.addingTimeInterval(1800)) == 1)
    #expect(try await store.remind(at: TestOffice.now.addingTimeInterval(1801)) == 0)
    #expect(try await store.remind(at: TestOffice.now.addingTimeInterval(7200)) == 1)
    try await store.act(
      onIncident: "INS-2026-0001", .acknowledged,
      by: Acting(TestOffice.agency, at: TestOffice.now.addingTimeInterval(7300)))
    #expect(try await store.remind(at: TestOffice.now.addingTimeInterval(400_000)) == 0)
  }

  @Test func `only the office says whether a suspicion is right`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let id = try await started(office)
    var draft = down(id)
    draft.kind = .gambling
    _ = try await store.raise(draft, at: TestOffice.now)
    await #expect(throws: Refusal.notPermitted) {
      try await store.act(
        onIncident: "INS-2026-0001", .refuted, text: "Bukan",
        by: Acting(TestOffice.agency, at: TestOffice.now))
    }
    let refuted = try await store.act(
      onIncident: "INS-2026-0001", .refuted, text: "Berita pemberantasan",
      by: Acting(section, at: TestOffice.now))
    #expect(refuted.verdict == .refuted)
    // Settled today: the same is not raised again until tomorrow.
    #expect(try await store.raise(draft, at: TestOffice.now.addingTimeInterval(3600)) == nil)
    #expect(
      try await store.raise(draft, at: TestOffice.now.addingTimeInterval(90_000)) == "INS-2026-0002"
    )
  }

  @Test func `hours are summed up, with what the page draws`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let id = try await started(office)
    // Two hours of looks, a quarter of the second hour down.
    let entries = try (0..<120).map { minute in
      try entry(id, Double(minute) * 60, (60..<75).contains(minute) ? .down : .up)
    }
    try await store.take(looks: entries, at: TestOffice.now)
    let later = TestOffice.now.addingTimeInterval(7260)
    let before = try await store.history(of: id, at: later)
    #expect(try await store.sumUpLooks(at: later) == 2)
    #expect(try await store.sumUpLooks(at: later) == 0)
    let history = try await store.history(of: id, at: later)
    #expect(MonitorHistory.total(before.day).isEmpty)
    let total = MonitorHistory.total(history.day)
    #expect(total.up == 105)
    #expect(total.down == 15)
    #expect(MonitorHistory.total(history.month).uptime == 0.875)
    #expect(MonitorHistory.total(history.year).uptime == 0.875)
    #expect(history.day.compactMap(\.milliseconds).allSatisfy { $0 == 120 })
    // Raw looks go after two days, minutes after thirty.
    try await store.sumUpLooks(at: later.addingTimeInterval(3 * 86_400))
    #expect(
      try await store.database.read {
        try $0.one("n", "SELECT COUNT(*) AS n FROM monitor_results").int("n")
      } == 0)
    let summary = try #require(
      try await store.monitoringSummary(of: "SIMPEG", from: TestOffice.now, to: later))
    #expect(summary.looks.uptime == 0.875)
  }

  @Test func `row 9 watches more closely and asks for backups until the follow-up is done`()
    async throws
  {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let store = office.store
    let number = try await work.splitEvaluation()
    try await work.complete(
      ["evaluasi", "laporan", "putusan:belum", "penanganan:pantau", "pemantauan"],
      of: number, item: "SIMPEG", procedure: "evaluasi-berkala")
    var filter = MonitorFilter()
    filter.system = "SIMPEG"
    let record = try #require(try await store.monitors(filter).rows.first)
    #expect(record.monitor.intensive?.caseNumber == number)
    #expect(record.monitor.interval(at: TestOffice.now.addingTimeInterval(86_400)) <= 60)
    #expect(try await store.backups(of: "SIMPEG", at: TestOffice.now).since != nil)
    await #expect(throws: Refusal.rule(code: "monitor-ordered", detail: [number])) {
      try await store.stopMonitor(
        record.monitor.id, by: Acting(TestOffice.section, at: TestOffice.now))
    }
    // Six hours without proof are too long in intensive mode.
    let evening = TestOffice.now.addingTimeInterval(7 * 3600)
    #expect(try await store.checkBackups(at: evening).count == 1)
    try await work.complete(
      ["sampaikan", "tindak-lanjut"], of: number, item: "SIMPEG", procedure: "evaluasi-berkala")
    #expect(try await store.monitors(filter).rows.isEmpty)
    #expect(try await store.backups(of: "SIMPEG", at: TestOffice.now).since == nil)
    var open = IncidentFilter()
    open.openOnly = true
    #expect(try await store.incidents(open).count == 0)
  }

  @Test func `proof by a signed message is taken once, and no other`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let acting = Acting(section, at: TestOffice.now)
    try await store.askForBackups(of: "SIMPEG", true, by: acting)
    let viewer = try await office.viewer(section)
    let secret = try #require(try await store.backupSecret(of: "SIMPEG", for: viewer))
    #expect(
      try await store.backupSecret(of: "SIMPEG", for: office.viewer(TestOffice.agency)) == nil)
    let body = Data(
      #"{"app":"SIMPEG","tool":"skrip","finishedAt":"2026-11-23T01:00:00Z","bytes":9,"files":2,"snapshot":"s","ok":true}"#
        .utf8)
    func sign(_ key: String, _ body: Data) -> String {
      Hex.encode(HMAC.sha256(key: Array(key.utf8), message: Array(body)))
    }
    let now = TestOffice.now
    #expect(
      try await store.receiveBackup(body, for: "SIMPEG", signature: sign(secret, body), at: now))
    #expect(
      try await !store.receiveBackup(body, for: "SIMPEG", signature: sign(secret, body), at: now))
    for (system, key) in [("SIMPEG", "salah"), ("PPDB", secret), ("TIDAK-ADA", "TIDAK-ADA")] {
      await #expect(throws: Failure.self) {
        try await store.receiveBackup(body, for: system, signature: sign(key, body), at: now)
      }
    }
    try await store.renewBackupSecret(of: "SIMPEG", by: acting)
    await #expect(throws: Failure.self) {
      try await store.receiveBackup(body, for: "SIMPEG", signature: sign(secret, body), at: now)
    }
    #expect(try await store.backups(of: "SIMPEG", at: now).evidence.count == 1)
  }

  @Test func `a restore that nobody tried is no proof`() async throws {
    let office = try await TestOffice.make()
    await #expect(throws: Refusal.rule(code: "restore-person", detail: [])) {
      try await office.store.record(
        [
          BackupEvidence(
            system: "SIMPEG", kind: .restore, tool: "manual", finishedAt: TestOffice.now,
            snapshot: "x", source: .person, person: " ")
        ], by: Acting(section, at: TestOffice.now))
    }
  }

  @Test func `one process watches, and another takes over when it is gone`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let now = TestOffice.now
    #expect(try await store.holdWatch(as: "a", for: 30, at: now))
    #expect(try await !store.holdWatch(as: "b", for: 30, at: now.addingTimeInterval(29)))
    #expect(try await store.holdWatch(as: "a", for: 30, at: now.addingTimeInterval(20)))
    #expect(try await store.holdWatch(as: "b", for: 30, at: now.addingTimeInterval(50)))
    try await store.leaveWatch(as: "b")
    #expect(try await store.holdWatch(as: "a", for: 30, at: now.addingTimeInterval(51)))
  }

  @Test func `an accepted change ends its suspicion, the first picture does not`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let id = try await started(office)
    let acting = Acting(section, at: TestOffice.now)
    await #expect(throws: Refusal.rule(code: "no-proposal", detail: [])) {
      try await store.acceptBaseline(of: id, by: acting)
    }
    let page = PagePicture(
      title: "A", text: "satu dua tiga", tags: ["p"], scriptHosts: [])
    let baseline = ContentBaseline(learnedFrom: [page])
    try await store.propose(baseline, nil, of: id, at: TestOffice.now)
    var draft = down(id)
    draft.kind = .content
    _ = try await store.raise(draft, at: TestOffice.now)
    try await store.acceptBaseline(of: id, by: acting)
    #expect(try await store.incident("INS-2026-0001")?.incident.isOpen == true)
    try await store.propose(baseline, nil, of: id, at: TestOffice.now.addingTimeInterval(60))
    try await store.acceptBaseline(
      of: id, by: Acting(section, at: TestOffice.now.addingTimeInterval(61)))
    #expect(try await store.incident("INS-2026-0001")?.incident.isOpen == false)
    let watch = try await store.watch(at: TestOffice.now)
    #expect(watch.entries.first?.isContentAccepted == true)
  }
}
