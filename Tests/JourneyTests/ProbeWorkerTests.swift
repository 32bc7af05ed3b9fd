// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@testable import App

@Suite struct ProbeWorkerTests {
  private func office(url: String) async throws -> TestOffice {
    let office = try await TestOffice.make()
    try await office.store.database.write { connection in
      _ = try connection.execute("UPDATE systems SET url = ? WHERE code = 'SIMPEG'", [.text(url)])
    }
    return office
  }

  private func visit(_ office: TestOffice) async throws -> ProbeRun {
    let id = try await office.store.askProbe(
      of: "SIMPEG", .passive, by: Acting(TestOffice.analyst, at: TestOffice.now))
    let worker = ProbeWorker(store: office.store, now: { TestOffice.now })
    #expect(try await worker.work() == 1)
    #expect(try await worker.work() == 0)
    return try #require(try await office.store.probeRun(id))
  }

  @Test func `an inside address that nobody listed is refused, and said so`() async throws {
    let run = try await visit(try await office(url: "https://10.20.0.7/"))
    #expect(run.state == .refused)
    #expect(run.error?.contains("10.20.0.7") ?? false)
  }

  @Test func `a listed address is visited, and what was seen is taken`() async throws {
    let office = try await office(url: "http://127.0.0.1:1/")
    try await office.store.allow(
      network: ProbeNetwork(system: "SIMPEG", network: "127.0.0.1", reason: "Uji"),
      by: Acting(TestOffice.administrator, at: TestOffice.now))
    let run = try await visit(office)
    #expect(run.state == .done)
    let summary = try #require(run.summary)
    // Nobody is at home: nothing is passed or failed but what that says.
    #expect((summary.results["undetermined"] ?? 0) > 100)
    let observations = try #require(try await office.store.probeResults(run.id))
    #expect(observations.contains { $0.rule == "avail.down" && $0.result == .undetermined })
    #expect(summary.taken.total == observations.count)
  }

  @Test func `an address that can't be read ends the run`() async throws {
    let run = try await visit(try await office(url: "http://2130706433/"))
    #expect(run.state == .failed)
  }
}
