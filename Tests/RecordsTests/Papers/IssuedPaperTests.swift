// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@testable import Records

@Suite struct IssuedPaperTests {
  private let pdf = Array("%PDF-1.5\nnaskah\n%%EOF\n".utf8)

  private func paper(
    _ code: VerificationCode = .make(), replaces: VerificationCode? = nil
  ) -> PaperToIssue {
    PaperToIssue(
      code: code, kind: "report", title: "Laporan Hasil Evaluasi", subject: "SIMPEG",
      number: "555/12/2026", day: CalendarDate(year: 2026, month: 11, day: 23)!,
      secrecy: .limited, post: "Kepala Dinas", replaces: replaces)
  }

  private func acting(_ username: String = TestOffice.section, _ command: String? = nil) -> Acting {
    Acting(username, command: command, at: TestOffice.now)
  }

  @Test func `a code is read as it is typed`() throws {
    let code = try #require(VerificationCode("7kq2-mpxa wd4r-9tbh"))
    #expect(code.description == "7KQ2-MPXA-WD4R-9TBH")
    #expect(VerificationCode(code.text) == code)
    for wrong in ["", "7KQ2-MPXA-WD4R-9TB", "7KQ2-MPXA-WD4R-9TB1", "7KQ2-MPXA-WD4R-9TBHH"] {
      #expect(VerificationCode(wrong) == nil)
    }
    #expect(VerificationCode.make() != VerificationCode.make())
  }

  @Test func `an issued paper is found by its code and by its file`() async throws {
    let office = try await TestOffice.make()
    let issued = try await office.store.issue(paper(), pdf: pdf, by: acting())
    #expect(issued.state == .issued)
    #expect(try await office.store.issuedPaper(issued.code) == issued)
    #expect(try await office.store.issuedPapers(file: issued.sha256) == [issued])
    #expect(try office.store.files.contents(of: issued.sha256) == pdf)
    #expect(try await office.store.issuedPapers().count == 1)
  }

  @Test func `a second click issues nothing more`() async throws {
    let office = try await TestOffice.make()
    let one = try await office.store.issue(paper(), pdf: pdf, by: acting(TestOffice.section, "K1"))
    let two = try await office.store.issue(paper(), pdf: pdf, by: acting(TestOffice.section, "K1"))
    #expect(one == two)
    #expect(try await office.store.issued(by: "K1") == one)
    #expect(try await office.store.issuedPapers().count == 1)
  }

  @Test func `an agency issues nothing, and a stranger withdraws nothing`() async throws {
    let office = try await TestOffice.make()
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.issue(paper(), pdf: pdf, by: acting(TestOffice.agency))
    }
    let issued = try await office.store.issue(paper(), pdf: pdf, by: acting())
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.withdraw(issued.code, reason: "x", by: acting(TestOffice.analyst))
    }
    #expect(try await office.store.issuedPaper(issued.code)?.state == .issued)
  }

  @Test func `a paper is withdrawn once, with a reason`() async throws {
    let office = try await TestOffice.make()
    let issued = try await office.store.issue(paper(), pdf: pdf, by: acting())
    await #expect(throws: Refusal.self) {
      try await office.store.withdraw(issued.code, reason: " ", by: acting())
    }
    try await office.store.withdraw(
      issued.code, reason: "Nomor keliru", by: acting(TestOffice.head))
    let now = try await office.store.issuedPaper(issued.code)
    #expect(now?.state == .withdrawn)
    #expect(now?.reason == "Nomor keliru")
    await #expect(throws: Refusal.self) {
      try await office.store.withdraw(issued.code, reason: "Lagi", by: acting())
    }
  }

  @Test func `a paper that comes in another's place says so on both`() async throws {
    let office = try await TestOffice.make()
    let old = try await office.store.issue(paper(), pdf: pdf, by: acting())
    let new = try await office.store.issue(
      paper(replaces: old.code), pdf: pdf + [10], by: acting())
    let before = try await office.store.issuedPaper(old.code)
    #expect(before?.state == .replaced)
    #expect(before?.replacedBy == new.code)
    #expect(try await office.store.verifyAudit().holds)
  }

  @Test func `a signed copy leads back to its paper`() async throws {
    let office = try await TestOffice.make()
    let issued = try await office.store.issue(paper(), pdf: pdf, by: acting())
    let copy = try await office.store.add(
      copy: pdf + Array("tanda tangan".utf8), .signed, of: issued.code,
      signers: ["Arief Hidayanto"], by: acting())
    #expect(try await office.store.signedCopies(of: issued.code) == [copy])
    #expect(try await office.store.issuedPapers(file: copy.sha256).map(\.code) == [issued.code])
    #expect(try await office.store.verifyAudit().holds)
  }

  @Test(arguments: [
    "UPDATE issued_papers SET title = 'Lain'", "UPDATE issued_papers SET number = NULL",
    "UPDATE issued_papers SET state = 'withdrawn', ended_at = 1, ended_by = 'x'",
    "UPDATE signed_copies SET signers = '[\"Orang lain\"]'", "DELETE FROM signed_copies",
    "UPDATE issued_papers SET code = 'AAAABBBBCCCCDDDD'",
  ])
  func `a changed row is named`(change: String) async throws {
    let office = try await TestOffice.make()
    let issued = try await office.store.issue(paper(), pdf: pdf, by: acting())
    try await office.store.add(
      copy: pdf + [10], .scan, of: issued.code, signers: [], by: acting())
    #expect(try await office.store.verifyAudit().holds)
    try await office.store.database.write { connection in
      _ = try connection.execute("PRAGMA defer_foreign_keys = ON")
      if change.contains("SET code") { _ = try connection.execute("DELETE FROM signed_copies") }
      _ = try connection.execute(change)
    }
    let report = try await office.store.verifyAudit()
    #expect(!report.holds)
    #expect(report.faults.allSatisfy { $0.kind == .papersDiffer })
    #expect(report.faults.contains { $0.detail.contains(issued.code.description) })
  }

  @Test func `a changed file is named`() async throws {
    let office = try await TestOffice.make()
    let issued = try await office.store.issue(paper(), pdf: pdf, by: acting())
    let path = try office.store.files.path(of: issued.sha256)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try Data("lain".utf8).write(to: URL(filePath: path))
    let report = try await office.store.verifyAudit()
    #expect(report.faults.map(\.kind) == [.papersDiffer])
    #expect(report.faults.first?.detail.contains(issued.sha256) == true)
  }
}
