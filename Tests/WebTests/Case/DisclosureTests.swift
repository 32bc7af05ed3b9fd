// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// What an agency reads of its system's evaluation, and from when.
@Suite struct DisclosureTests {
  @Test func `an evaluation is the office's own until it is delivered`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let store = site.office.store
    let agency = try await site.office.viewer(TestOffice.agency)
    let kinds = { () async throws -> Set<OutputKind> in
      let view = try await store.caseView(
        number, item: "SIMPEG", for: agency, at: TestOffice.now)
      return Set(view.dossier.map(\.output.kind))
    }
    let checklist = Paths.checklist(of: number, item: "SIMPEG", control: "P27-1-a")
    #expect(try await kinds().isDisjoint(with: [.evaluation, .report]))
    #expect(try await site.get(checklist, as: TestOffice.agency).status == .notFound)
    #expect(try await site.get(checklist, as: TestOffice.section).status == .ok)
    let page = try await site.get(Paths.caseFile(number, item: "SIMPEG"), as: TestOffice.agency)
    #expect(page.status == .ok)
    #expect(!page.body.contains("Semua butir telah diperiksa."))
    let log = try await store.log(number, item: "SIMPEG", for: agency, at: TestOffice.now)
    #expect(!log.contains { $0.payload.contains("Semua butir telah diperiksa.") })
    #expect(log.contains { $0.event.what.kind == "completed" })

    try await site.work.complete(
      ["putusan:memenuhi", "sampaikan"], of: number, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    #expect(try await kinds().isSuperset(of: [.evaluation, .report]))
    #expect(try await site.get(checklist, as: TestOffice.agency).status == .ok)
    let after = try await store.log(number, item: "SIMPEG", for: agency, at: TestOffice.now)
    #expect(after.contains { $0.payload.contains("Semua butir telah diperiksa.") })
  }

  @Test func `evidence and papers follow the same rule`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let store = site.office.store
    let acting = Acting(TestOffice.leader, at: TestOffice.now)
    let file = try store.files.keep(Array("bukti".utf8))
    try await store.register(file, name: "bukti.txt", by: TestOffice.leader, at: TestOffice.now)
    try await store.judge(
      "P27-1-a", .met, note: "", files: [file.sha256], in: number, item: "SIMPEG", by: acting)
    let path = Paths.attachment(file.sha256)
    #expect(try await site.get(path, as: TestOffice.agency).status == .notFound)
    #expect(try await site.get(path, as: TestOffice.section).status == .ok)
    try await site.work.complete(
      ["evaluasi", "laporan", "putusan:memenuhi", "sampaikan"], of: number, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    #expect(try await site.get(path, as: TestOffice.agency).status == .ok)
  }

  @Test(arguments: OutputKind.allCases)
  func `only evaluations and reports wait for delivery, and only for agencies`(kind: OutputKind)
    async throws
  {
    let office = try await TestOffice.make()
    let agency = try await office.viewer(TestOffice.agency)
    let inspector = try await office.viewer(TestOffice.inspector)
    #expect(agency.mayRead(kind, isDelivered: true))
    #expect(inspector.mayRead(kind, isDelivered: false))
    let waits = kind == .evaluation || kind == .report
    #expect(agency.mayRead(kind, isDelivered: false) == !waits)
  }
}
