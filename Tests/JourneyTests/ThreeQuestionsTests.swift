// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import TestWorld
import Testing

@testable import App
@testable import Web

@Suite struct ThreeQuestionsTests {
  @Test func `an auditor's three questions are answered beside the verdict, counted and pinned`()
    async throws
  {
    let journey = try await Journey()
    let (office, now) = (journey.office, journey.now)
    let work = try await OfficeWork(office, at: now)
    let number = try await work.splitEvaluation()
    let analyst = journey.person(TestOffice.leader)

    let path = Paths.checklist(of: number, item: "SIMPEG", control: "P27-1-a")
    var form = try await analyst.looksAt(path).form(to: Paths.checklist(of: number, item: "SIMPEG"))
    try form.tick("penilaian", Verdict.met.rawValue)
    try form.write("dirancang", "1")
    try form.write("diterapkan", "0")
    let next = try await analyst.sends(form, pressing: ("lalu", "lanjut"))
    next.says("dirancang 100% dari 1 yang dijawab")
    next.says("diterapkan 0% dari 1 yang dijawab")
    try await analyst.looksAt(path).says("Belum dijawab")
    let judged = try await office.store.workspace(
      number, item: "SIMPEG", for: try await office.viewer(TestOffice.leader, at: now), at: now)
    #expect(
      judged?.judgements["P27-1-a"]?.answers == ThreeAnswers(designed: true, implemented: false))

    try await journey.judgeTheRest(of: number, "SIMPEG", by: TestOffice.leader)
    try await work.complete(
      ["evaluasi", "laporan"], of: number, item: "SIMPEG", procedure: "evaluasi-berkala")
    let view = try await office.store.caseView(
      number, item: "SIMPEG", for: .operator, at: now, timeline: PageOfList(size: 1))
    let pinned = view.dossier.lazy.compactMap { entry -> EvaluationResult? in
      if case .evaluation(let result) = entry.contents { result } else { nil }
    }.first
    #expect(pinned?.verdicts?["P27-1-a"]?.answers?.designed == true)
    #expect(pinned?.verdicts?["P27-1-b"]?.answers == nil)
    #expect(try await office.store.verifyAudit().holds)
  }
}
