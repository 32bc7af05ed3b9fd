// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@testable import Records

@Suite struct TLSBaselineTests {
  private let sound = TLSBaseline(
    oldVersions: [], weakSuites: [], hasNewest: true, isForwardSecret: true, isTrusted: true)

  @Test func `TLS that gets weaker is an incident until it is mended`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let acting = Acting(TestOffice.section, at: TestOffice.now)
    let id = try await store.startMonitor(of: "SIMPEG", by: acting)
    func look(_ now: TLSBaseline) async throws -> [TLSBaseline.Weakening] {
      try await store.take(now, of: id, system: "SIMPEG", at: TestOffice.now)
    }
    #expect(try await look(sound).isEmpty)
    var weak = sound
    weak.oldVersions = ["TLS 1.0"]
    #expect(try await look(weak) == [.version("TLS 1.0")])
    // The second look adds nothing, and what is weak doesn't become what is known.
    #expect(try await look(weak) == [.version("TLS 1.0")])
    var filter = IncidentFilter()
    filter.kind = .encryption
    let open = try await store.incidents(filter).rows
    #expect(open.count == 1 && open[0].incident.severity == .medium)
    #expect(try await look(sound).isEmpty)
    #expect(try await store.incidents(filter).rows.allSatisfy { !$0.incident.isOpen })
  }

  @Test func `what a person settles is what later looks are compared with`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let acting = Acting(TestOffice.section, at: TestOffice.now)
    let id = try await store.startMonitor(of: "SIMPEG", by: acting)
    var weak = sound
    weak.hasNewest = false
    try await store.take(sound, of: id, system: "SIMPEG", at: TestOffice.now)
    try await store.take(weak, of: id, system: "SIMPEG", at: TestOffice.now)
    try await store.act(
      onIncident: "INS-2026-0001", .closed, text: "Disengaja", by: acting)
    let again = try await store.take(weak, of: id, system: "SIMPEG", at: TestOffice.now)
    #expect(again.isEmpty)
  }

  @Test func `lost trust and broken suites are high, what gets better is nothing`() {
    var worse = sound
    worse.isTrusted = false
    #expect(TLSBaseline.severity(of: sound.weakenings(in: worse)) == .high)
    worse = sound
    worse.weakSuites = ["TLS_RSA_WITH_NULL_SHA"]
    #expect(TLSBaseline.severity(of: sound.weakenings(in: worse)) == .high)
    #expect(worse.weakenings(in: sound).isEmpty)
    worse.isTrusted = nil
    #expect(sound.weakenings(in: worse) == [.suite("TLS_RSA_WITH_NULL_SHA")])
  }
}
