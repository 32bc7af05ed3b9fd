// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@Suite struct ComparisonTests {
  /// An evaluation of SIMPEG that was handed in, with so many controls not met and one finding.
  private func evaluation(
    _ office: TestOffice, at instant: Date, notMet: Int
  ) async throws -> (number: String, finding: String) {
    var work = try await OfficeWork(office, at: instant)
    let controls = work.paper.controls
    let verdicts = controls.enumerated().map { position, control in
      position < notMet
        ? #""\#(control)":{"verdict":"not-met","note":"Belum"}"#
        : #""\#(control)":{"verdict":"met"}"#
    }
    work.paper.evaluation =
      #"{"verdicts":{\#(verdicts.joined(separator: ","))},"#
      + #""findings":[{"title":"Sandi bawaan","severity":"high","recommendation":"Ganti","control":"\#(controls[0])"}]}"#
    let number = try await work.splitEvaluation()
    try await work.complete(
      ["evaluasi"], of: number, item: "SIMPEG", procedure: "evaluasi-berkala")
    var filter = FindingFilter()
    filter.caseNumber = number
    let rows = try await office.store.findings(filter).rows
    return (number, try #require(rows.first).finding.number)
  }

  @Test func `the second evaluation is compared with the first, area by area`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let start = TestOffice.now
    let first = try await evaluation(office, at: start, notMet: 4)
    let alone = try #require(
      try await store.comparison(of: first.number, item: "SIMPEG", at: start))
    #expect(alone.before == nil && alone.now.isHandedIn && alone.whole.findings.new == 1)
    _ = try await store.act(
      on: first.finding, .closed, text: "Uji ulang lulus.",
      by: Acting(TestOffice.analyst, at: start + 3600))

    let later = start + 2 * 86_400
    let second = try await evaluation(office, at: later, notMet: 1)
    let comparison = try #require(
      try await store.newestComparison(of: "SIMPEG", at: later + 60))
    #expect(comparison.now.caseNumber == second.number)
    #expect(comparison.before?.caseNumber == first.number)
    #expect(comparison.whole.improved == 3 && comparison.whole.worsened == 0)
    #expect(comparison.whole.findings == FindingMoves(new: 1, solved: 1))
    #expect(comparison.areas[0].now.notMet == 1 && comparison.areas[0].before?.notMet == 4)
    #expect(comparison.areas.map(\.findings.new).reduce(0, +) == 1)
    #expect((comparison.whole.change ?? 0) > 0.03)
    #expect(try await store.comparison(of: second.number, item: "PPDB", at: later) == nil)
    #expect(try await store.newestComparison(of: "PPDB", at: later) == nil)
  }
}
