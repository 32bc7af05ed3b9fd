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

@Suite struct ChecklistTests {
  @Test func `a judgement is kept and leads to the next control`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let page = try await site.get(list(number), as: TestOffice.leader)
    #expect(page.status == .ok)
    #expect(page.body.contains("0 dari 75 kontrol dinilai · hari ke-1 dari 5 · batas "))
    #expect(page.body.contains("Pasal 27 ayat (1) huruf a"))
    #expect(!page.body.contains("HTML(bytes"))
    #expect(page.body.utf8.count < 60_000)

    let saved = try await site.post(
      form(number, "P27-1-a"), [("penilaian", "met")], as: TestOffice.leader)
    #expect(saved.status == .seeOther)
    #expect(saved.location == "\(list(number))?area=1&kontrol=P27-1-b#kontrol")
    let after = try await site.get(list(number), as: TestOffice.leader)
    #expect(after.body.contains("1 dari 75 kontrol dinilai"))
  }

  @Test(arguments: ["not-met", "not-applicable"])
  func `a verdict that needs a note is refused without one`(verdict: String) async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let refused = try await site.post(
      form(number, "P27-1-a"), [("penilaian", verdict), ("uraian", "  ")], as: TestOffice.leader)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("href=\"#f-uraian\""))
    #expect(refused.body.contains("value=\"\(verdict)\" checked"))
    #expect(try await judgement(site, number, "P27-1-a") == nil)
  }

  @Test func `what is typed without a verdict is kept too`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let kept = try await site.post(
      draft(number, "P27-1-a"), [("penilaian", "not-met"), ("uraian", "")], as: TestOffice.leader)
    #expect(kept.status == .noContent)
    #expect(try await judgement(site, number, "P27-1-a")?.verdict == nil)
    _ = try await site.post(
      draft(number, "P27-1-a"), [("penilaian", "not-met"), ("uraian", "Sandi bawaan.")],
      as: TestOffice.leader)
    let judged = try await judgement(site, number, "P27-1-a")
    #expect(judged?.verdict == .notMet && judged?.note == "Sandi bawaan.")
  }

  @Test func `evidence is uploaded, listed and taken away`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let sent = try await site.post(
      form(number, "P27-1-a"), [("penilaian", "not-met"), ("lalu", "tetap")],
      file: ("bukti-baru", "../tangkapan.txt", "Set-Cookie: ci_session"), as: TestOffice.leader)
    #expect(sent.status == .seeOther)
    let location = try #require(sent.location)
    #expect(location.contains("pilihan=not-met"))
    let page = try await site.get(location, as: TestOffice.leader)
    #expect(page.body.contains(">tangkapan.txt</a>"))
    #expect(page.body.contains("value=\"not-met\" checked"))
    let sha = try #require(try await judgement(site, number, "P27-1-a")?.files.first)

    _ = try await site.post(
      form(number, "P27-1-a"), [("bukti", sha), ("lepas", sha)], as: TestOffice.leader)
    #expect(try await judgement(site, number, "P27-1-a")?.files == [])
  }

  @Test func `only the team writes, an agency reads its own when it is delivered`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let head = try await site.get(list(number), as: TestOffice.head)
    #expect(head.status == .ok)
    #expect(!head.body.contains("name=\"penilaian\""))
    let refused = try await site.post(
      form(number, "P27-1-a"), [("penilaian", "met")], as: TestOffice.head)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("wewenang"))
    #expect(try await site.get(list(number), as: TestOffice.agency).status == .notFound)
    try await site.work.complete(
      ["evaluasi", "laporan", "putusan:memenuhi", "sampaikan"], of: number, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    #expect(try await site.get(list(number), as: TestOffice.agency).status == .ok)
    #expect(try await site.get(list(number), as: TestOffice.otherAgency).status == .notFound)
  }

  @Test func `the evaluation before lends its note, not its verdict`() async throws {
    let site = try await OfficeSite()
    let first = try await site.work.splitEvaluation()
    _ = try await site.post(
      form(first, "P27-1-a"), [("penilaian", "not-met"), ("uraian", "Akun bersama <admin>.")],
      as: TestOffice.leader)
    let second = try await site.work.splitEvaluation()
    let page = try await site.get(
      "\(list(second))?kontrol=P27-1-a", as: TestOffice.leader)
    #expect(page.body.contains("Evaluasi sebelumnya (\(first)): belum memenuhi"))
    #expect(page.body.contains("Akun bersama &lt;admin&gt;."))
    #expect(!page.body.contains("value=\"not-met\" checked"))
    _ = try await site.post(
      form(second, "P27-1-a"), [("uraian", ""), ("lalu", "salin")], as: TestOffice.leader)
    let copied = try await judgement(site, second, "P27-1-a")
    #expect(copied?.note == "Akun bersama <admin>." && copied?.verdict == nil)
  }

  private func list(_ number: String) -> String { Paths.checklist(of: number, item: "SIMPEG") }
  private func form(_ number: String, _ control: String) -> String {
    "\(list(number))?kontrol=\(control)"
  }
  private func draft(_ number: String, _ control: String) -> String {
    "\(Paths.judgementDraft(of: number, item: "SIMPEG"))?kontrol=\(control)"
  }

  private func judgement(
    _ site: OfficeSite, _ number: String, _ control: String
  ) async throws -> Judgement? {
    let viewer = try await site.office.viewer(TestOffice.inspector)
    return try await site.office.store.workspace(
      number, item: "SIMPEG", for: viewer, at: TestOffice.now)?.judgements[control]
  }
}
