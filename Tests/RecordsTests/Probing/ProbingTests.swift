// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@Suite struct ProbingTests {
  private let system = "SIMPEG"
  private let today = TestOffice.now

  private func analyst(_ days: Double = 0, command: String? = nil) -> Acting {
    Acting(TestOffice.analyst, command: command, at: today + days * 86_400)
  }

  private func permit(
    _ since: String = "2026-11-20", _ until: String = "2026-11-30", letter: String = "700/12/2026",
    _ intensity: ProbeIntensity = .paths
  ) throws -> Permit {
    Permit(
      system: system, intensity: intensity, since: try #require(CalendarDate(since)),
      until: try #require(CalendarDate(until)), letter: letter)
  }

  private func seen(_ rule: String, _ result: Observation.Result = .fail) -> Observation {
    Observation(
      rule: rule, source: ObservationSource(tool: "kawal", version: "1"), result: result,
      severity: .low,
      title: Phrase("t"),
      place: Place(scheme: "https", host: "simpeg.contoh.go.id", port: 443, path: "/"),
      at: today)
  }

  private func refusal(_ work: () async throws -> Void) async -> String? {
    do { try await work() } catch let refusal as Refusal { return refusal.code } catch {
      return "\(error)"
    }
    return nil
  }

  @Test func `what any visitor sees needs no permit`() async throws {
    let office = try await TestOffice.make()
    let id = try await office.store.askProbe(of: system, .passive, by: analyst())
    let run = try #require(try await office.store.probeRun(id))
    #expect(run.state == .waiting && run.permit == nil)
    #expect(try await office.store.claim(ProbeJob.kind, at: today, lease: 60, limit: 5).count == 1)
    #expect(try await office.store.journal().first?.kind == "probe-asked")
  }

  @Test func `beyond that a permit must cover today`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    #expect(
      await refusal { try await store.askProbe(of: system, .paths, by: analyst()) }
        == "probe-needs-permit")
    try await store.record(try permit("2026-11-01", "2026-11-22"), by: analyst())
    try await store.record(try permit("2026-11-24", "2026-12-01"), by: analyst())
    try await store.record(try permit("2026-11-01", "2026-12-31", .passive), by: analyst())
    #expect(
      await refusal { try await store.askProbe(of: system, .paths, by: analyst()) }
        == "probe-needs-permit")
    let good = try await store.record(try permit("2026-11-23", "2026-11-23"), by: analyst())
    let id = try await store.askProbe(of: system, .paths, by: analyst())
    #expect(try await store.probeRun(id)?.permit == good)
  }

  @Test func `a permit that was revoked permits nothing`() async throws {
    let office = try await TestOffice.make()
    let id = try await office.store.record(try permit(), by: analyst())
    try await office.store.revoke(permit: id, by: analyst())
    #expect(
      await refusal { try await office.store.askProbe(of: system, .paths, by: analyst()) }
        == "probe-needs-permit")
    #expect(try await office.store.permits(of: system).first?.revokedBy == TestOffice.analyst)
    #expect(
      try await office.store.journal().map(\.kind).prefix(2) == [
        "permit-revoked", "permit-recorded",
      ])
  }

  @Test func `a permit needs a letter and an end after its beginning`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    #expect(
      await refusal { try await store.record(try permit(letter: " "), by: analyst()) }
        == "permit-letter-missing")
    #expect(
      await refusal {
        try await store.record(try permit("2026-11-30", "2026-11-20"), by: analyst())
      } == "ends-before-start")
  }

  @Test(arguments: [TestOffice.agency, TestOffice.inspector, TestOffice.administrator])
  func `only officers ask and record permits`(username: String) async throws {
    let office = try await TestOffice.make()
    let acting = Acting(username, at: today)
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.askProbe(of: system, .passive, by: acting)
    }
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.record(try permit(), by: acting)
    }
  }

  @Test func `one at a time, and the same form twice is one run`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let first = try await store.askProbe(of: system, .passive, by: analyst(command: "satu"))
    #expect(try await store.askProbe(of: system, .passive, by: analyst(command: "satu")) == first)
    #expect(
      await refusal { try await store.askProbe(of: system, .passive, by: analyst()) }
        == "probe-waits")
  }

  @Test func `a run keeps what it saw, its progress on the way, and ten of them stay whole`()
    async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    var runs: [Int] = []
    for day in 0..<12 {
      let id = try await store.askProbe(of: system, .passive, by: analyst(Double(day)))
      let job = try #require(
        try await store.claim(ProbeJob.kind, at: today + Double(day) * 86_400, lease: 60, limit: 1)
          .first)
      let order = try #require(try await store.begin(probe: id, at: today))
      #expect(order.url == "https://simpeg.contoh.go.id" && order.networks.isEmpty)
      try await store.progress(ofProbe: id, 7, of: 20)
      #expect(try await store.probeRun(id)?.progress == 7)
      let summary = ProbeSummary(
        results: ["fail": 1], faults: ["low": 1], requests: 20, duration: 3, taken: Taken())
      try await store.end(
        probe: id, [seen("hdr.a"), seen("hdr.b", .undetermined)], summary, algorithm: "1",
        finishing: job, at: today)
      runs.append(id)
    }
    let last = try #require(runs.last)
    #expect(try await store.probeRun(last)?.summary?.results == ["fail": 1])
    #expect(try await store.probeResults(last)?.map(\.result) == [.fail, .undetermined])
    #expect(try await store.probeResults(runs[1]) == nil)
    #expect(try await store.probeResults(runs[2])?.count == 2)
    #expect(try await store.begin(probe: last, at: today) == nil)
  }

  @Test func `a schedule asks on its day, passively where nobody permits more`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let plan = ProbeSchedule(system: system, days: 7, intensity: .paths, nextAt: today + 86_400)
    try await store.schedule(probesOf: system, plan, by: analyst())
    #expect(try await store.askScheduledProbes(at: today).isEmpty)
    let late = today + 9.5 * 86_400
    let id = try #require(try await store.askScheduledProbes(at: late).first)
    let run = try #require(try await store.probeRun(id))
    #expect(run.intensity == .passive && run.officer == Journal.system)
    #expect(try await store.probeSchedule(of: system)?.nextAt == today + 15 * 86_400)
    // The first still goes on: this day's is left out.
    #expect(try await store.askScheduledProbes(at: today + 16 * 86_400).isEmpty)
    try await store.schedule(probesOf: system, nil, by: analyst())
    #expect(try await store.probeSchedule(of: system) == nil)
  }

  @Test(arguments: [0, 367]) func `a schedule is of days within a year`(days: Int) async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let plan = ProbeSchedule(system: system, days: days, intensity: .passive, nextAt: today)
    #expect(
      await refusal { try await store.schedule(probesOf: system, plan, by: analyst()) }
        == "probe-days")
  }

  @Test
  func `private ranges are the administrator's to allow, with a reason, one system at a time`()
    async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    let administrator = Acting(TestOffice.administrator, at: today)
    let network = ProbeNetwork(system: system, network: "10.20.0.0/24", reason: "Pusat data")
    await #expect(throws: Refusal.notPermitted) {
      try await store.allow(network: network, by: analyst())
    }
    try await store.allow(network: network, by: administrator)
    #expect(try await store.probeNetworks(of: system) == [network])
    #expect(try await store.probeNetworks(of: "PPDB").isEmpty)
    #expect(try await store.journal().first?.kind == "probe-network-changed")
    try await store.disallow(network: network.network, of: system, by: administrator)
    #expect(try await store.probeNetworks(of: system).isEmpty)
  }

  @Test(arguments: ["10.20.0.0/33", "10.20", "simpeg", "10.20.0.0/", "::1/129", ""])
  func `what is no network is refused`(text: String) async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let network = ProbeNetwork(system: system, network: text, reason: "x")
    #expect(
      await refusal {
        try await store.allow(network: network, by: Acting(TestOffice.administrator, at: today))
      } == "probe-network-form")
  }
}
