// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import TestWorld
import Testing

/// What lists find and count.
@Suite struct ListTests {
  @Test func `the list of an agency counts only its own systems`() async throws {
    let office = try await TestOffice.make()
    _ = try await OfficeWork(office).splitEvaluation()
    func evaluation(_ user: String) async throws -> CaseSummary? {
      let viewer = try await office.viewer(user)
      return try await office.store.caseList(for: viewer, at: TestOffice.now).cases.first
    }
    let whole = try await evaluation(TestOffice.head)
    #expect(whole?.itemCount == 3)
    #expect(whole?.turns.map(\.count) == [3])
    let own = try await evaluation(TestOffice.agency)
    #expect(own?.itemCount == 1)
    #expect(own?.turns.map(\.count) == [1])
    #expect(own?.ribbon == whole?.ribbon)
  }

  @Test func `a request is counted whole by the agency that asked`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    _ = try await work.open("perubahan-pengamanan")
    let list = try await office.store.caseList(
      for: try await office.viewer(TestOffice.agency), at: TestOffice.now)
    #expect(list.cases.first?.turns.map(\.step.id) == ["permohonan"])
  }

  @Test func `percent and underscore are looked for as they are written`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    for title in ["Cakupan 100% terbuka", "Berkas kunci_ssh terbaca"] {
      _ = try await office.store.addFinding(
        EvaluationResult.NewFinding(title: title, severity: .high, recommendation: "Tutup"),
        in: number, item: "SIMPEG", by: Acting(TestOffice.leader, at: TestOffice.now))
    }
    func found(_ text: String) async throws -> [String] {
      var filter = FindingFilter()
      filter.text = text
      return try await office.store.findings(filter).rows.map(\.finding.title)
    }
    #expect(try await found("%") == ["Cakupan 100% terbuka"])
    #expect(try await found("i_S") == ["Berkas kunci_ssh terbaca"])
    #expect(try await found("100_").isEmpty)
    var letters = LetterFilter()
    letters.text = "_"
    #expect(try await office.store.letters(letters).count == 0)
  }

  @Test func `the evaluation before is the one opened before, also after case 9999`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    try await store.database.write { connection in
      _ = try connection.execute("INSERT INTO counters (name, value) VALUES ('case-2026', 9998)")
    }
    let work = try await OfficeWork(office)
    let numbers = [try await work.splitEvaluation(), try await work.splitEvaluation()]
    #expect(numbers == ["BKS-2026-9999", "BKS-2026-10000"])
    let control = try #require(work.paper.controls.first)
    let leader = try await office.viewer(TestOffice.leader)
    for (number, verdict) in zip(numbers, [Verdict.notMet, .met]) {
      try await store.judge(
        control, verdict, note: "Sebagian", in: number, item: "SIMPEG",
        by: Acting(TestOffice.leader, at: TestOffice.now))
    }
    let later = try await store.workspace(
      numbers[1], item: "SIMPEG", for: leader, at: TestOffice.now)
    #expect(later?.beforeCase == numbers[0])
    #expect(later?.judgements[control]?.before == .notMet)
    let earlier = try await store.workspace(
      numbers[0], item: "SIMPEG", for: leader, at: TestOffice.now)
    #expect(earlier?.beforeCase == nil)
  }
}
