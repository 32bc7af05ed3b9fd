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

@Suite struct CaseActTests {
  @Test func `a decision is taken once, and the page says what comes next`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let path = Paths.step("putusan", of: number, item: "SIMPEG")
    let fields = [
      ("perintah", "cmd-1"), ("versi", "\(try await site.version(number, "SIMPEG"))"),
      ("pilihan", "belum"), ("alasan", "Dua temuan kritis belum ditutup."),
    ]
    let first = try await site.post(path, fields, as: TestOffice.division)
    #expect(first.status == .seeOther)
    let location = try #require(first.location)
    let page = try await site.get(location, as: TestOffice.division)
    #expect(page.body.contains("Tercatat: Aplikasi belum memenuhi standar."))
    #expect(page.body.contains("Dua temuan kritis belum ditutup."))
    // The second click is the same act.
    #expect(try await site.post(path, fields, as: TestOffice.division).status == .seeOther)
    #expect(try await site.version(number, "SIMPEG") == 4)
  }

  @Test func `a refused form names both omissions and keeps what was typed`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let path = Paths.step("putusan", of: number, item: "SIMPEG")
    let none = try await site.post(path, [], as: TestOffice.division)
    #expect(none.status == .unprocessableContent)
    #expect(none.body.contains("<title>Kesalahan: "))
    #expect(none.body.contains("href=\"#f-pilihan\""))
    let reasonless = try await site.post(
      path, [("pilihan", "belum"), ("isi[putusan][considerations]", "Kajian <b>log</b>")],
      as: TestOffice.division)
    #expect(reasonless.status == .unprocessableContent)
    #expect(reasonless.body.contains("href=\"#f-alasan\""))
    #expect(reasonless.body.contains("value=\"belum\" checked"))
    #expect(reasonless.body.contains("Kajian &lt;b&gt;log&lt;/b&gt;"))
  }

  @Test func `a stale page tells what happened since`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let seen = try await site.version(number, "SIMPEG")
    _ = try await site.office.store.act(
      .note(Noted(topic: .comment, text: "Mohon tunggu data log.")), on: number, item: "SIMPEG",
      by: Acting(TestOffice.section, at: TestOffice.now))
    let answer = try await site.post(
      Paths.step("putusan", of: number, item: "SIMPEG"),
      [("versi", "\(seen)"), ("pilihan", "memenuhi"), ("alasan", "Sudah baik.")],
      as: TestOffice.division)
    #expect(answer.status == .conflict)
    #expect(answer.body.contains("Mohon tunggu data log."))
    #expect(answer.body.contains("Sudah baik."))
    #expect(answer.body.contains("name=\"versi\" value=\"\(seen + 1)\""))
  }

  @Test func `a choice may send the matter back`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let path = Paths.step("putusan", of: number, item: "SIMPEG")
    let silent = try await site.post(
      path, [("pilihan", "kembali:laporan")], as: TestOffice.division)
    #expect(silent.status == .unprocessableContent)
    let back = try await site.post(
      path, [("pilihan", "kembali:laporan"), ("alasan", "Bukti kurang.")],
      as: TestOffice.division)
    #expect(back.status == .seeOther)
    let page = try await site.get(
      Paths.caseFile(number, item: "SIMPEG"), as: TestOffice.leader)
    #expect(page.body.contains("Bukti kurang."))
    #expect(page.body.contains("putaran ke-2"))
  }

  @Test func `a draft waits for its writer alone`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let draft = Paths.draft(of: "putusan", of: number, item: "SIMPEG")
    let kept = try await site.post(
      draft, [("pilihan", "belum"), ("alasan", "Separuh kalimat")], as: TestOffice.division)
    #expect(kept.status == .noContent)
    let page = try await site.get(Paths.caseFile(number), as: TestOffice.division)
    #expect(page.body.contains("Separuh kalimat"))
    #expect(page.body.contains("Konsep tersimpan pukul 09.10 WIB"))
    #expect(page.body.contains("value=\"belum\" checked"))
    let other = try await site.get(Paths.caseFile(number), as: TestOffice.section)
    #expect(!other.body.contains("Separuh kalimat"))
    let byButton = try await site.post(
      draft, [("alasan", "Kalimat"), ("simpan", "konsep")], as: TestOffice.division)
    #expect(byButton.status == .seeOther)
  }

  @Test func `a secretary records for somebody else, and it says so`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let page = try await site.get(
      Paths.caseFile(number, item: "SIMPEG"), as: TestOffice.clerk)
    #expect(page.body.contains("Catat atas nama Bidang Infrastruktur TI"))
    let path = Paths.step("putusan", of: number, item: "SIMPEG")
    let form = try await site.get(path + "&catat=1", as: TestOffice.clerk)
    #expect(form.body.contains("name=\"catat\" value=\"1\""))
    let done = try await site.post(
      path, [("catat", "1"), ("pilihan", "memenuhi"), ("alasan", "Sesuai nota dinas.")],
      as: TestOffice.clerk)
    #expect(done.status == .seeOther)
    let history = try await site.get(
      Paths.caseHistory(number, item: "SIMPEG"), as: TestOffice.clerk)
    #expect(history.body.contains("Yuni Astari mencatat atas nama Bidang Infrastruktur TI"))
    // Nobody else can by the same field.
    let other = try await site.post(
      Paths.step("sampaikan", of: number, item: "SIMPEG"), [("catat", "1")],
      as: TestOffice.operatorIT)
    #expect(other.status == .unprocessableContent)
  }

  @Test func `a file reaches the case and only those who may read it`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.open("perubahan-pengamanan")
    let refused = try await site.post(
      Paths.act(.attach, on: number), [("teks", "Bukti")], as: TestOffice.agency)
    #expect(refused.status == .unprocessableContent)
    let sent = try await site.post(
      Paths.act(.attach, on: number), [("teks", "Bukti")],
      file: ("berkas", "../bukti.html", "<script>"), as: TestOffice.agency)
    #expect(sent.status == .seeOther)
    let digest = try await site.office.store.database.read { connection in
      try connection.one("file", "SELECT sha256 FROM file_uses").text("sha256")
    }
    let file = try await site.get(Paths.attachment(digest), as: TestOffice.head)
    #expect(file.status == .ok)
    #expect(file.disposition?.hasPrefix("attachment; filename=\"bukti.html\"") == true)
    #expect(
      try await site.get(Paths.attachment(digest), as: TestOffice.otherAgency).status == .notFound)
  }

  @Test func `a case is paused, goes on, is cancelled and opened again`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let head = TestOffice.head
    func act(_ act: Web.CaseAct, _ fields: [(name: String, value: String)]) async throws -> Answer {
      #expect(try await site.get(Paths.act(act, on: number), as: head).status == .ok)
      return try await site.post(Paths.act(act, on: number), fields, as: head)
    }
    #expect(try await act(.pause, [("alasan", " ")]).status == .unprocessableContent)
    #expect(try await act(.pause, [("alasan", "Menunggu data")]).status == .seeOther)
    let paused = try await site.get(Paths.caseFile(number), as: TestOffice.division)
    #expect(paused.body.contains("Ditunda sejak"))
    #expect(try await act(.resume, []).status == .seeOther)
    #expect(try await act(.cancel, [("alasan", "Ganda")]).status == .seeOther)
    let closed = try await site.get(Paths.caseFile(number), as: head)
    #expect(closed.body.contains("Berkas dibatalkan"))
    #expect(
      try await act(.reopen, [("ke", "jadwal"), ("alasan", "Keliru")]).status == .seeOther)
    let other = try await site.post(
      Paths.act(.cancel, on: number), [("alasan", "x")], as: TestOffice.section)
    #expect(other.status == .forbidden)
  }

  @Test func `a row is handed to one person and no other may do it`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let query = "?langkah=putusan&item=SIMPEG"
    let path = Paths.act(.reassign, on: number) + query
    let empty = try await site.post(path, [], as: TestOffice.head)
    #expect(empty.body.contains("Pilih orangnya."))
    let given = try await site.post(
      path, [("kepada", TestOffice.standIn), ("alasan", "Cuti")], as: TestOffice.head)
    #expect(given.status == .seeOther)
    let page = try await site.get(
      Paths.caseFile(number, item: "SIMPEG"), as: TestOffice.division)
    #expect(page.body.contains("Langkah ini sudah diserahkan kepada Galih Permana."))
    let theirs = try await site.get("/", as: TestOffice.standIn)
    #expect(theirs.body.contains("diserahkan kepada Anda"))
  }

  @Test func `an agency opens its request and sends it`() async throws {
    let site = try await OfficeSite()
    let path = Paths.newCase(procedure: "perubahan-pengamanan")
    #expect(try await site.get(Paths.newCase, as: TestOffice.agency).status == .ok)
    #expect(
      try await site.post(path, [("judul", "")], as: TestOffice.agency).status
        == .unprocessableContent)
    let opened = try await site.post(
      path, [("judul", "Sertifikat TLS"), ("sistem", "SIMPEG")], as: TestOffice.agency)
    #expect(opened.status == .seeOther)
    let location = try #require(opened.location)
    let page = try await site.get(location, as: TestOffice.agency)
    #expect(page.body.contains("Kirim permohonan"))
    #expect(
      try await site.get(path, as: TestOffice.section).status == .forbidden)
    #expect(
      try await site.get(
        Paths.newCase(procedure: "evaluasi-berkala"), as: TestOffice.agency
      ).status == .forbidden)
  }
}
