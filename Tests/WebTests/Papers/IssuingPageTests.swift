// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

@Suite struct IssuingPageTests {
  private static let acting = Acting(TestOffice.section, at: TestOffice.now)

  /// A note that has its number, about a case where one is named.
  private func note(
    _ site: OfficeSite, about subject: LetterSubject = LetterSubject(), replacing: Int? = nil
  ) async throws -> WrittenLetter {
    let store = site.office.store
    let entry = try #require(LetterKinds.shipped["nota-dinas"])
    let id = try await store.write(
      kind: "nota-dinas", title: "Hal nota", about: subject,
      typed: ["kepada": "Sekretaris", "hal": "Hal nota", "isi": "Isi"], signer: nil,
      replacing: replacing, by: Self.acting)
    return try await store.number(
      writtenLetter: id, as: entry.kind, text: entry.text, on: TestOffice.day("2026-11-23"),
      by: Self.acting)
  }

  @Test func `a letter goes out with its number and its day, once`() async throws {
    let site = try await OfficeSite()
    let user = TestOffice.section
    let letter = try await note(site)
    let page = try await site.get(Paths.writtenLetter(letter.id), as: user)
    #expect(page.body.contains("/terbitan/terbitkan?naskah=\(letter.id)"))
    let ask = try await site.get(Paths.issue(letter: letter.id), as: user)
    #expect(ask.body.contains("1/ND/XI/2026") && !ask.body.contains("name=\"nomor\""))
    let issued = try await site.post(
      Paths.newIssuedPaper, [("naskah", "\(letter.id)"), ("nomor", "lain")], as: user)
    #expect(issued.status == .seeOther)
    let paper = try #require(try await site.office.store.issuedPapers().rows.first)
    #expect(paper.number == "1/ND/XI/2026" && paper.writtenLetter == letter.id)
    let again = try await site.post(
      Paths.newIssuedPaper, [("naskah", "\(letter.id)")], as: user)
    #expect(again.status == .unprocessableContent)
    #expect(again.body.contains("sudah terbit"))
    let file = try await site.get(Paths.writtenLetterPaper("\(letter.id)"), as: user)
    #expect(file.location == Paths.issuedFile(paper.sha256, of: paper.code.description))
    let list = try await site.get(Paths.writtenLetters, as: user)
    #expect(list.body.contains("Berlaku"))
  }

  @Test func `a draft can't go out`() async throws {
    let site = try await OfficeSite()
    let id = try await site.office.store.write(
      kind: "nota-dinas", title: "Konsep", about: LetterSubject(), typed: [:], signer: nil,
      by: Self.acting)
    let answer = try await site.post(
      Paths.newIssuedPaper, [("naskah", "\(id)")], as: TestOffice.section)
    #expect(answer.status == .notFound)
    await #expect(throws: Refusal.rule(code: "letter-not-final", detail: ["Konsep"])) {
      try await site.office.store.issue(
        PaperToIssue(
          code: .make(), kind: "nota-dinas", title: "Nota", day: TestOffice.day("2026-11-23"),
          source: IssuedPaper.source(ofLetter: id), post: ""), pdf: [1], by: Self.acting)
    }
  }

  @Test func `a replacement begins with what stood in the old letter`() async throws {
    let site = try await OfficeSite()
    let old = try await note(site)
    let user = TestOffice.section
    let page = try await site.get(Paths.replacement(of: old.id), as: user)
    #expect(page.body.contains("name=\"pengganti\" value=\"\(old.id)\""))
    #expect(page.body.contains("Hal nota"))
    let kept = try await site.post(
      Paths.newWrittenLetter,
      [
        ("jenis", "nota-dinas"), ("pengganti", "\(old.id)"), ("isian[hal]", "Hal benar"),
        ("isian[kepada]", "Sekretaris"), ("isian[isi]", "Isi"), ("aksi", "simpan"),
      ], as: user)
    let id = try #require(kept.location?.split(separator: "/").last?.prefix { $0.isNumber })
    let letter = try await site.office.store.writtenLetter(Int(id) ?? 0)
    #expect(letter?.replaces == old.id)
    let before = try await site.get(Paths.writtenLetter(old.id), as: user)
    #expect(before.body.contains("Ada naskah pengganti"))
  }

  @Test func `a letter is offered as a document to edit`() async throws {
    let site = try await OfficeSite()
    let letter = try await note(site)
    let path = Paths.writtenLetterWord("\(letter.id)")
    let page = try await site.get(Paths.writtenLetter(letter.id), as: TestOffice.section)
    #expect(page.body.contains(path))
    #expect(try await site.get(path, as: TestOffice.section).body == "docx nota-dinas")
  }

  @Test(arguments: [
    OfficePaper.agenda(.incoming, year: 2026, month: 11), .systemRegister, .domainRegister,
    .monitoringForm(procedure: "evaluasi-berkala", year: 2026, half: 1),
    .evaluationMinutes(procedure: "evaluasi-berkala", year: 2026), .plan(year: 2026), .headSummary,
    .procedureBook(.f4),
  ])
  func `every paper about the office can be issued`(paper: OfficePaper) async throws {
    #expect(OfficePaper(token: paper.token) == paper)
    let site = try await OfficeSite()
    let user = TestOffice.section
    let asked = try await site.get(
      Paths.with(
        Paths.officePaper(paper.kind), [("aksi", "terbitkan"), ("sop", "evaluasi-berkala")]),
      as: user)
    #expect(asked.location?.hasPrefix("\(Paths.newIssuedPaper)?dokumen=") == true)
    let form = try await site.get(
      Paths.with(Paths.newIssuedPaper, [("dokumen", paper.token)]), as: user)
    #expect(form.status == .ok && form.body.contains("name=\"nomor\""))
    let fields: [(name: String, value: String)] = [
      ("dokumen", paper.token), ("nomor", "555/9/2026"), ("tanggal", "2026-11-23"),
    ]
    #expect(try await site.post(Paths.newIssuedPaper, fields, as: user).status == .seeOther)
    let again = try await site.get(
      Paths.with(Paths.newIssuedPaper, [("dokumen", paper.token)]), as: user)
    #expect(again.body.contains("yang lama digantikan"))
    #expect(try await site.post(Paths.newIssuedPaper, fields, as: user).status == .seeOther)
    let papers = try await site.office.store.issuedPapers().rows
    #expect(Set(papers.map(\.state)) == [.issued, .replaced])
  }

  @Test(arguments: [
    "", "lain", "buku-agenda:masuk:2026:13", "rencana-evaluasi", "data-nama-domain:1",
  ])
  func `what names no paper is not there`(token: String) async throws {
    #expect(OfficePaper(token: token) == nil)
    let site = try await OfficeSite()
    let answer = try await site.get(
      Paths.with(Paths.newIssuedPaper, [("dokumen", token.isEmpty ? "x" : token)]),
      as: TestOffice.section)
    #expect(answer.status == .notFound)
  }

  @Test func `a case's history tells of its letters, to agencies only of theirs`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let inner = try await note(site, about: LetterSubject(caseNumber: number))
    let theirs = try await note(site, about: LetterSubject(caseNumber: number, unit: "bkpsdm"))
    for letter in [inner, theirs] {
      _ = try await site.post(
        Paths.newIssuedPaper, [("naskah", "\(letter.id)")], as: TestOffice.section)
    }
    let papers = try await site.office.store.issuedPapers(ofLetters: [inner.id, theirs.id])
    let innerCode = try #require(papers[inner.id]).code.description
    let theirCode = try #require(papers[theirs.id]).code.description
    for path in [Paths.caseFile(number), Paths.caseHistory(number)] {
      let page = try await site.get(path, as: TestOffice.section)
      #expect(page.body.contains("Naskah terbit: Nota dinas"))
      #expect(page.body.contains(innerCode) && page.body.contains(theirCode))
    }
    let agency = TestOffice.agency
    #expect(try await site.get(Paths.issuedPaper(innerCode), as: agency).status == .notFound)
    #expect(try await site.get(Paths.issuedPaper(theirCode), as: agency).status == .ok)
    try await site.office.store.withdraw(
      papers[inner.id]!.code, reason: "Keliru alamat", by: Self.acting)
    let page = try await site.get(Paths.caseHistory(number), as: TestOffice.section)
    #expect(page.body.contains("Naskah ditarik: Nota dinas") && page.body.contains("Keliru alamat"))
  }
}
