// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records
import TestWorld
import Testing

@Suite struct AdvicePolicyTests {
  private func shipped() throws -> String {
    try String(
      contentsOf: ProcedureFiles.root.appending(path: "policies/advice.yaml"), encoding: .utf8)
  }

  @Test func `the shipped policy speaks to both decisions and gives each figure a source`() throws {
    let policy = try AdvicePolicyReader.read(try shipped())
    #expect(policy.decision(for: ["memenuhi", "belum"])?.id == "standar")
    #expect(policy.decision(for: ["shutdown", "pantau"])?.id == "penanganan")
    #expect(policy.decisions.flatMap(\.rules).allSatisfy { !$0.source.isEmpty })
  }

  @Test func `faults are told all at once, with line and how to mend them`() throws {
    let text = try shipped()
      .replacingOccurrences(of: "fact: open-medium", with: "fact: open-mittel")
      .replacingOccurrences(of: "advise: shutdown}", with: "advise: matikan}")
      .replacingOccurrences(of: "points: 30", with: "points: banyak")
    let faults = #expect(throws: AdvicePolicyFaults.self) { try AdvicePolicyReader.read(text) }
    #expect(
      Set(faults?.faults.map(\.code) ?? []) == ["unknown-fact", "unknown-outcome", "not-number"])
    #expect(faults?.faults.allSatisfy { ($0.line ?? 0) > 10 } ?? false)
  }

  @Test func `a critical finding and a mandatory failure stand in the facts`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    let observation = Observation(
      rule: "file.env", source: ObservationSource(tool: "kawal"), severity: .critical,
      title: Phrase(".env"), place: Place(scheme: "https", host: "x.contoh.go.id", path: "/.env"),
      controls: ["P27-13-a"], at: TestOffice.now)
    try await office.store.take(
      [observation], of: "SIMPEG", in: number, from: .probe("1"), by: .machine(at: TestOffice.now))
    let policy = try AdvicePolicyReader.read(try shipped())
    let input = try #require(
      try await office.store.adviceInput(
        policy, case: number, item: "SIMPEG", at: TestOffice.now))
    #expect(input.mandatoryFailed == ["file.env"])
    let advice = policy.advise(policy.decisions[0], on: input)
    #expect(advice.outcome == "belum")
    let evidence = try await office.store.controlEvidence(of: "SIMPEG")
    #expect(evidence["P27-13-a"]?.weight == .failure && evidence["P27-1-a"] == nil)
  }
}
