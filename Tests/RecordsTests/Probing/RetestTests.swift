// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

/// Looking again at findings by a visit, as the records keep it.
@Suite struct RetestTests {
  private let system = "SIMPEG"
  private let today = TestOffice.now
  private let checks = RepeatableChecks(passive: ["hdr.a", "hdr.b"], withPaths: ["file.git"])

  private func acting(_ days: Double = 0) -> Acting {
    Acting(TestOffice.analyst, at: today + days * 86_400)
  }

  private func seen(
    _ rule: String, tool: String = "kawal", _ result: Observation.Result = .fail
  ) -> Observation {
    Observation(
      rule: rule, source: ObservationSource(tool: tool, version: "1"), result: result,
      severity: .medium, title: Phrase(rule), detail: Phrase("Terlihat"),
      place: Place(scheme: "https", host: "simpeg.contoh.go.id", port: 443, path: "/"), at: today)
  }

  private func finding(_ office: TestOffice, _ sources: Observation...) async throws -> String {
    let before = Set(try await office.store.observations(of: system).map(\.id))
    try await office.store.take(
      sources, of: system, from: .probe("0"), by: .machine(at: today - 60))
    let ids = try await office.store.observations(of: system).map(\.id)
      .filter { !before.contains($0) }
    return try await office.store.accept(
      ids, as: NewFinding(title: "Temuan", severity: .medium, recommendation: "Perbaiki"),
      by: Acting(TestOffice.analyst, at: today - 30))
  }

  private func refusal(_ work: () async throws -> Void) async -> String? {
    do { try await work() } catch let refusal as Refusal { return refusal.code } catch {
      return "\(error)"
    }
    return nil
  }

  /// Begins the run, and gives the job that ends it.
  private func begun(_ run: Int, _ office: TestOffice) async throws -> Job {
    let job = try #require(
      try await office.store.claim(ProbeJob.kind, at: today, lease: 60, limit: 1).first)
    _ = try #require(try await office.store.begin(probe: run, at: today))
    return job
  }

  private var summary: ProbeSummary {
    ProbeSummary(results: [:], faults: [:], requests: 1, duration: 1, taken: Taken())
  }

  @Test func `a visit applies only the rules behind the finding, and its outcome is kept`()
    async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    let number = try await finding(office, seen("hdr.a"), seen("10035", tool: "zap"))
    let run = try await store.askRetest(of: [number], checks, by: acting())
    #expect(try await store.probeRun(run)?.checks == ["hdr.a"])
    #expect(try await store.retests(of: number).map(\.outcome) == [nil])
    let job = try await begun(run, office)
    let orders = try await store.retestOrders(ofProbe: run, checks)
    #expect(orders.map(\.finding) == [number] && orders[0].sources.map(\.rule) == ["hdr.a"])
    let result = RetestResult(of: orders[0].sources, in: [seen("hdr.a", .pass)]) { _ in true }
    try await store.end(
      probe: run, [seen("hdr.a", .pass)], summary, retests: [number: result], algorithm: "1",
      finishing: job, at: today + 60)
    let kept = try #require(try await store.newestRetests(of: [number])[number])
    #expect(kept.outcome == .notSeen && kept.endedAt == today + 60)
    #expect(kept.result?.observations.first?.rule == "hdr.a")
    // A person concludes.
    #expect(try await store.finding(number)?.finding.state == .open)
  }

  @Test func `a visit that was refused or failed solves nothing`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let number = try await finding(office, seen("hdr.a"))
    for state in [ProbeRun.State.refused, .failed] {
      let run = try await store.askRetest(of: [number], checks, by: acting())
      let job = try await begun(run, office)
      try await store.giveUp(
        probe: run, as: state, "Alamat tidak dapat dikunjungi.", finishing: job, at: today + 5)
      let retest = try #require(try await store.retests(of: number).first)
      #expect(retest.run == run && retest.outcome == .undetermined)
      #expect(retest.result?.reason.id == "Alamat tidak dapat dikunjungi.")
    }
    #expect(try await store.finding(number)?.finding.state == .open)
  }

  @Test func `what no visit can repeat stays with people, and is told why`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let zap = try await finding(office, seen("10035", tool: "zap"))
    #expect(
      await refusal { try await store.askRetest(of: [zap], checks, by: acting()) }
        == "retest-by-hand")
    let day = TestOffice.day("2026-11-23")
    #expect(try await store.retestObstacle(of: zap, checks, on: day) == .otherTools(["zap"]))
    let own = try await finding(office, seen("hdr.b"))
    #expect(try await store.retestObstacle(of: own, checks, on: day) == nil)
    #expect(try await store.retestObstacle(of: own, RepeatableChecks(), on: day) != nil)
    _ = try await store.act(on: own, .closed, text: "Sudah.", by: acting())
    #expect(try await store.retestObstacle(of: own, checks, on: day) == .settled)
    #expect(
      await refusal { try await store.askRetest(of: [own], checks, by: acting()) }
        == "retest-settled")
  }

  @Test func `rules that ask for paths want the owner's permit`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let number = try await finding(office, seen("file.git"))
    let day = TestOffice.day("2026-11-23")
    #expect(try await store.retestObstacle(of: number, checks, on: day) == .noPermit)
    #expect(
      await refusal { try await store.askRetest(of: [number], checks, by: acting()) }
        == "probe-needs-permit")
    try await store.record(
      Permit(
        system: system, since: TestOffice.day("2026-11-01"), until: TestOffice.day("2026-12-31"),
        letter: "700/1"), by: acting())
    #expect(try await store.retestObstacle(of: number, checks, on: day) == nil)
    let run = try await store.askRetest(of: [number], checks, by: acting())
    #expect(try await store.probeRun(run)?.intensity == .paths)
  }

  @Test func `agencies and inspectors ask for no visit`() async throws {
    let office = try await TestOffice.make()
    let number = try await finding(office, seen("hdr.a"))
    for username in [TestOffice.agency, TestOffice.inspector] {
      await #expect(throws: Refusal.notPermitted) {
        try await office.store.askRetest(
          of: [number], checks, by: Acting(username, at: today))
      }
    }
  }

  @Test func `a visit gets the newest picture of the page that a person accepted`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let officer = Acting(TestOffice.section, at: today)
    let monitor = try await store.startMonitor(
      of: system, url: "https://simpeg.contoh.go.id/", by: officer)
    let picture = PagePicture(
      title: "SIMPEG", text: "Layanan kepegawaian", tags: ["html", "body"],
      scriptHosts: [])
    try await store.propose(ContentBaseline(learnedFrom: [picture]), nil, of: monitor, at: today)
    let first = try await store.askProbe(of: system, .passive, by: acting())
    #expect(try await store.begin(probe: first, at: today)?.pictures.isEmpty == true)
    try await store.acceptBaseline(of: monitor, by: officer)
    let pictures = try await store.begin(probe: first, at: today)?.pictures
    #expect(pictures?.map(\.url) == ["https://simpeg.contoh.go.id/"])
    #expect(pictures?.first?.content.title == "SIMPEG")
  }
}
