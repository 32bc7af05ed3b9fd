// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@Suite struct TakingTests {
  private let system = "SIMPEG"
  private let start = TestOffice.now

  private func seen(
    _ rule: String, _ path: String = "/", tool: String = "zap",
    result: Observation.Result = .fail, severity: Severity = .medium, detail: String = "",
    after days: Double = 0
  ) -> Observation {
    Observation(
      rule: rule, source: ObservationSource(tool: tool, version: "1"), result: result,
      severity: severity, title: Phrase("Judul \(rule)", en: "Title"), detail: Phrase(detail),
      remedy: Phrase("Perbaiki\n  \"begini\" \\ \u{1}"),
      place: Place(scheme: "https", host: "simpeg.contoh.go.id", path: path),
      evidence: [Evidence(request: "GET /", excerpt: "200", at: start + days * 86_400)],
      controls: ["P27-13-e"], cwe: [16], at: start + days * 86_400)
  }

  private func take(
    _ office: TestOffice, _ observations: [Observation], after days: Double = 0,
    scope: LookScope = LookScope()
  ) async throws -> Taken {
    try await office.store.take(
      observations, of: system, from: .probe("1"), scope: scope,
      by: .machine(at: start + days * 86_400 + 60))
  }

  @Test func `the same report again is seen again and changes nothing`() async throws {
    let office = try await TestOffice.make()
    let report = [seen("a"), seen("b", "/x"), seen("c", severity: .high)]
    let first = try await take(office, report)
    #expect(first.new == 3 && first.newBySeverity == ["medium": 2, "high": 1])
    let again = try await take(
      office, report.map { seen($0.rule, $0.place.path ?? "", severity: $0.severity, after: 1) },
      after: 1)
    #expect(again.seenAgain == 3 && again.new == 0 && again.changed == 0 && again.gone == 0)
    let rows = try await office.store.observations(of: system)
    #expect(rows.map(\.times) == [2, 2, 2])
    #expect(rows.first?.observation.rule == "c")
  }

  @Test func `an observation comes back out of the records as it went in`() async throws {
    let office = try await TestOffice.make()
    let long = String(repeating: "terlihat \"begini\" ", count: 40)
    var whole = seen("a", "/x?y=1", detail: long)
    whole.cve = ["CVE-2024-1"]
    whole.cvss = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
    whole.references = ["https://contoh.go.id/a"]
    whole.severityRaw = "Medium (2)"
    let short = seen("b", detail: "pendek")
    _ = try await take(office, [whole, short])
    let rows = try await office.store.observations(of: system)
    #expect(Set(rows.map(\.observation)) == [whole, short])
  }

  @Test func `further places of one identity are occurrences, not further rows`() async throws {
    let office = try await TestOffice.make()
    let taken = try await take(
      office, [seen("a", "/warga/1"), seen("a", "/warga/2"), seen("a", "/warga/3")])
    #expect(taken.new == 1 && taken.occurrences == 2)
    let row = try #require(try await office.store.observations(of: system).first)
    let detail = try #require(try await office.store.observation(row.id))
    #expect(detail.places.map(\.path) == ["/warga/2", "/warga/3"])
  }

  @Test func `what a later run of the tool no longer sees is gone, not closed`() async throws {
    let office = try await TestOffice.make()
    _ = try await take(office, [seen("a"), seen("b"), seen("k", tool: "nikto")])
    let second = try await take(office, [seen("a", after: 1)], after: 1)
    #expect(second.gone == 1)
    let gone = try await office.store.observations(of: system).filter { $0.goneAt != nil }
    #expect(gone.map(\.observation.rule) == ["b"])
    #expect(gone.first?.state == .new)
    let third = try await take(office, [seen("a", after: 2), seen("b", after: 2)], after: 2)
    #expect(third.back == 1 && third.seenAgain == 1)
  }

  @Test func `a run misses only what it covered`() async throws {
    let office = try await TestOffice.make()
    var elsewhere = seen("b")
    elsewhere.place.port = 8443
    _ = try await take(office, [seen("a"), seen("c"), elsewhere])
    let limited = try await take(
      office, [seen("a", after: 1)], after: 1, scope: LookScope(rules: ["a"]))
    #expect(limited.gone == 0)
    let broken = try await take(
      office, [seen("a", after: 2)], after: 2, scope: LookScope(isComplete: false))
    #expect(broken.gone == 0)
    let old = try await take(office, [seen("a", after: -9)], after: 3)
    #expect(old.gone == 1)
    let wide = try await take(
      office, [seen("a", after: 4)], after: 4,
      scope: LookScope(areas: [elsewhere.place.area]))
    #expect(wide.gone == 1)
  }

  @Test
  func `a check that passes now solves nothing by itself, one that could not look says nothing`()
    async throws
  {
    let office = try await TestOffice.make()
    _ = try await take(office, [seen("a"), seen("b")])
    let second = try await take(
      office, [seen("a", result: .pass, after: 1), seen("b", result: .undetermined, after: 1)],
      after: 1)
    #expect(second.gone == 1 && second.seenAgain == 2)
    let rows = try await office.store.observations(of: system)
    let b = try #require(rows.first { $0.observation.rule == "b" })
    #expect(b.observation.result == .fail && b.goneAt == nil)
    let third = try await take(office, [seen("a", after: 2)], after: 2)
    #expect(third.back == 1)
  }

  @Test func `a dismissal holds for the next import until its day`() async throws {
    let office = try await TestOffice.make()
    _ = try await take(office, [seen("a")])
    let row = try #require(try await office.store.observations(of: system).first)
    try await office.store.dismiss(
      [row.id], reason: "Halaman uji", until: TestOffice.day("2026-12-01"),
      by: Acting(TestOffice.analyst, at: start + 100))
    #expect(try await take(office, [seen("a", after: 2)], after: 2).seenAgain == 1)
    #expect(try await office.store.observation(row.id)?.row.state == .dismissed)
    #expect(try await take(office, [seen("a", after: 30)], after: 30).back == 1)
    #expect(try await office.store.observation(row.id)?.row.state == .new)
  }

  @Test func `a finding that shows again after it was closed is opened again`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    _ = try await take(office, [seen("a", severity: .high)])
    let row = try #require(try await store.observations(of: system).first)
    let number = try await store.accept(
      [row.id], as: NewFinding(title: "Kuki", severity: .high, recommendation: "Pasang Secure"),
      by: Acting(TestOffice.analyst, at: start + 100))
    #expect(try await store.finding(number)?.finding.due != nil)
    _ = try await store.act(
      on: number, .closed, text: "Hilang", by: Acting(TestOffice.analyst, at: start + 86_400))
    let stale = try await take(office, [seen("a", severity: .high, after: 0.5)], after: 2)
    #expect(stale.reopened.isEmpty)
    let fresh = try await take(office, [seen("a", severity: .high, after: 3)], after: 3)
    #expect(fresh.reopened == [number] && fresh.back == 1 && fresh.new == 0)
    #expect(try await store.finding(number)?.finding.state == .open)
  }

  @Test func `only those who judge findings may take observations`() async throws {
    let office = try await TestOffice.make()
    let observation = seen("a")
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.take(
        [observation], of: system, from: .person,
        by: Acting(TestOffice.agency, at: TestOffice.now))
    }
  }
}
