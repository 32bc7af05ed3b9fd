// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@Suite struct EvaluationComparisonTests {
  private let first = Date(timeIntervalSince1970: 1_700_000_000)
  private var second: Date { first + 180 * 86_400 }

  private func control(_ id: String) -> Checklist.Control {
    Checklist.Control(
      id: id, no: id, text: id, textEnglish: id, source: "", asvs: [], evidence: nil, how: nil,
      note: nil)
  }

  private var checklist: Checklist {
    Checklist(
      id: "uji", version: "1", title: "Uji", source: "",
      areas: [
        .init(number: 1, title: "Akses", controls: ["a", "b", "c"].map(control)),
        .init(number: 2, title: "Sesi", controls: ["d", "e"].map(control)),
      ])
  }

  private func round(_ number: String, _ at: Date) -> EvaluationComparison.Round {
    .init(caseNumber: number, at: at, isHandedIn: true)
  }

  @Test func `areas and the whole are counted now and before`() {
    let comparison = EvaluationComparison(
      checklist, round("B", second), ["a": .met, "b": .met, "c": .notMet, "d": .notApplicable],
      before: (round("A", first), ["a": .met, "b": .notMet, "c": .met, "d": .notMet, "e": .met]),
      moved: [
        .init(finding: "1", control: "c", kind: .new),
        .init(finding: "2", control: "b", kind: .solved),
        .init(finding: "3", control: "d", kind: .stillThere),
        .init(finding: "4", control: nil, kind: .backAgain),
        .init(finding: "5", control: "lama", kind: .solved),
      ])
    let access = comparison.areas[0]
    #expect(access.now == Score(met: 2, notMet: 1, notApplicable: 0, unassessed: 0))
    #expect(access.before == Score(met: 2, notMet: 1, notApplicable: 0, unassessed: 0))
    #expect(access.improved == 1 && access.worsened == 1 && access.change == 0)
    #expect(access.findings == FindingMoves(new: 1, solved: 1))
    let sessions = comparison.areas[1]
    #expect(sessions.now.share == nil && sessions.change == nil)
    #expect(sessions.now.unassessed == 1)
    #expect(comparison.whole.now == Score(met: 2, notMet: 1, notApplicable: 1, unassessed: 1))
    #expect(comparison.whole.change.map { Int(($0 * 1000).rounded()) } == 67)
    #expect(
      comparison.whole.findings == FindingMoves(new: 1, stillThere: 1, backAgain: 1, solved: 2))
    #expect(comparison.elsewhere == FindingMoves(backAgain: 1, solved: 1))
    #expect(comparison.whole.findings.open == 3)
  }

  @Test func `the first evaluation has nothing to be compared with`() {
    let comparison = EvaluationComparison(
      checklist, round("A", first), ["a": .met], before: nil,
      moved: [.init(finding: "1", control: "a", kind: .new)])
    #expect(comparison.before == nil && comparison.whole.before == nil)
    #expect(comparison.whole.change == nil)
    #expect(comparison.areas.map(\.findings.new) == [1, 0])
  }

  @Test func `a comparison reads back from its JSON`() throws {
    let comparison = EvaluationComparison(
      checklist, round("B", second), ["a": .met], before: (round("A", first), ["a": .notMet]),
      moved: [])
    let data = try JSONEncoder().encode(comparison)
    #expect(try JSONDecoder().decode(EvaluationComparison.self, from: data) == comparison)
  }
}
