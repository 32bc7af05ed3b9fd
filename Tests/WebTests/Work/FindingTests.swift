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

@Suite struct FindingTests {
  @Test func `a finding goes round between agency and team until it is closed`() async throws {
    let site = try await OfficeSite()
    let finding = try await newFinding(site)
    let seenByOwner = try await site.get(Paths.finding(finding), as: TestOffice.agency)
    #expect(seenByOwner.body.contains("<b>Anda</b>, sebagai Penanggung Jawab Aplikasi"))
    #expect(seenByOwner.body.contains("Sisa 3 hari kerja"))

    let plan = Paths.findingAct("rencana", on: finding)
    let undated = try await site.post(plan, [("teks", "Dipasang aturan.")], as: TestOffice.agency)
    #expect(undated.status == .unprocessableContent)
    #expect(undated.body.contains("href=\"#f-tanggal\""))
    #expect(undated.body.contains("Dipasang aturan."))
    _ = try await site.post(
      plan, [("teks", "Dipasang aturan."), ("tanggal", "2026-11-25")], as: TestOffice.agency)
    #expect(try await state(site, finding) == .beingFixed)

    let asked = try await site.post(
      Paths.findingAct("perbaikan", on: finding), [("teks", "Sudah ditutup.")],
      file: ("bukti-baru", "hasil.txt", "404"), as: TestOffice.agency)
    #expect(asked.status == .seeOther)
    #expect(try await state(site, finding) == .retestAsked)

    _ = try await site.post(
      Paths.findingAct("gagal", on: finding), [("teks", "Masih 200.")], as: TestOffice.analyst)
    #expect(try await state(site, finding) == .open)
    _ = try await site.post(
      Paths.findingAct("perbaikan", on: finding), [("teks", "Semua.")], as: TestOffice.agency)
    _ = try await site.post(
      Paths.findingAct("tutup", on: finding), [("teks", "Semua 404.")], as: TestOffice.analyst)
    #expect(try await state(site, finding) == .closed)
    let page = try await site.get(Paths.finding(finding), as: TestOffice.inspector)
    #expect(page.body.contains("hasil.txt") && page.body.contains("Masih 200."))
    #expect(!page.body.contains("class=\"btn"))
  }

  @Test func `hostile words stay words`() async throws {
    let site = try await OfficeSite()
    let hostile = "<script>alert(1)</script>"
    let finding = try await newFinding(
      site, title: hostile, seen: "\(hostile)\r\n\r\n```\r\n<img src=x onerror=alert(1)>\r\n```")
    let page = try await site.get(Paths.finding(finding), as: TestOffice.agency)
    #expect(!page.body.contains("<script>alert") && !page.body.contains("<img"))
    #expect(page.body.contains("<pre>&lt;img src=x onerror=alert(1)&gt;</pre>"))
    let list = try await site.get("/temuan?cari=\(Paths.segment(hostile))", as: TestOffice.head)
    #expect(list.body.contains("&lt;script&gt;") && !list.body.contains("<script>alert"))
  }

  @Test func `a finding without its parts is refused with all that is missing`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let refused = try await site.post(
      Paths.newFinding, [("evaluasi", "\(number)|SIMPEG"), ("terlihat", "Kuki tanpa Secure")],
      as: TestOffice.leader)
    #expect(refused.status == .unprocessableContent)
    for field in ["judul", "tingkat", "perbaikan"] {
      #expect(refused.body.contains("href=\"#f-\(field)\""))
    }
    #expect(refused.body.contains("Kuki tanpa Secure"))
  }

  @Test func `a form that is sent twice makes one finding`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let fields = fields(number, title: "Kuki tanpa Secure") + [("perintah", "cmd-7")]
    let first = try await site.post(Paths.newFinding, fields, as: TestOffice.leader)
    let second = try await site.post(Paths.newFinding, fields, as: TestOffice.leader)
    #expect(first.location != nil && first.location == second.location)
    #expect(try await site.office.store.findings().count == 1)
    // The case tells of it, once.
    #expect(try await site.version(number, "SIMPEG") == 2)
    let page = try await site.get(Paths.caseFile(number, item: "SIMPEG"), as: TestOffice.leader)
    #expect(page.body.contains("Kuki tanpa Secure"))
  }

  @Test func `the control's note becomes what was seen`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    try await site.office.store.judge(
      "P27-2-f", .notMet, note: "Kuki tanpa Secure.", in: number, item: "SIMPEG",
      by: Acting(TestOffice.leader, at: TestOffice.now))
    let page = try await site.get(
      Paths.with(
        Paths.newFinding, [("berkas", number), ("sistem", "SIMPEG"), ("kontrol", "P27-2-f")]),
      as: TestOffice.leader)
    #expect(page.body.contains("Kuki tanpa Secure.</textarea>"))
    #expect(page.body.contains("value=\"P27-2-f\" selected"))
    #expect(!page.body.contains("value=\"critical\" checked"))
  }

  @Test func `the head takes a risk until a day, nobody else does`() async throws {
    let site = try await OfficeSite()
    let finding = try await newFinding(site)
    let path = Paths.findingAct("terima-risiko", on: finding)
    let fields = [("teks", "Diganti bulan depan."), ("tanggal", "2026-12-31")]
    #expect(try await site.post(path, fields, as: TestOffice.analyst).status == .forbidden)
    #expect(try await site.post(path, fields, as: TestOffice.agency).status == .forbidden)
    let past = try await site.post(
      path, [("teks", "x"), ("tanggal", "2026-11-01")], as: TestOffice.head)
    #expect(past.status == .unprocessableContent)
    #expect(try await site.post(path, fields, as: TestOffice.head).status == .seeOther)
    #expect(try await state(site, finding) == .accepted)
  }

  @Test func `an agency sees findings on its own systems alone`() async throws {
    let site = try await OfficeSite()
    let finding = try await newFinding(site)
    #expect(
      try await site.get(Paths.finding(finding), as: TestOffice.otherAgency).status == .notFound)
    let list = try await site.get("/temuan?perangkat-daerah=bkpsdm", as: TestOffice.otherAgency)
    #expect(!list.body.contains(finding))
    let own = try await site.get(Paths.findings, as: TestOffice.agency)
    #expect(own.body.contains(finding))
  }

  @Test func `a filter stands as a word that can be taken away`() async throws {
    let site = try await OfficeSite()
    _ = try await newFinding(site)
    let page = try await site.get(
      "/temuan?tingkat=critical&cari=git&sistem=SIMPEG", as: TestOffice.head)
    #expect(page.body.contains("<h1>1 temuan terbuka</h1>"))
    #expect(page.body.contains("href=\"/temuan?cari=git&amp;sistem=SIMPEG\">Kritis"))
    let none = try await site.get("/temuan?lihat=lewat", as: TestOffice.head)
    #expect(none.body.contains("Tidak ada temuan yang cocok"))
  }

  private func fields(_ number: String, title: String, seen: String = "Terbuka.") -> [(
    name: String, value: String
  )] {
    [
      ("evaluasi", "\(number)|SIMPEG"), ("judul", title), ("tingkat", "critical"),
      ("tempat", "simpeg.contoh.go.id/.git/"), ("terlihat", seen),
      ("perbaikan", "1. Tutup akses.\r\n2. Ganti sandi."), ("kontrol", "P27-13-c"),
    ]
  }

  private func newFinding(
    _ site: OfficeSite, title: String = "Repositori .git dapat dibaca", seen: String = "Terbuka."
  ) async throws -> String {
    let number = try await site.work.splitEvaluation()
    let answer = try await site.post(
      Paths.newFinding, fields(number, title: title, seen: seen), as: TestOffice.leader)
    return String(try #require(answer.location).dropFirst("/temuan/".count))
  }

  private func state(_ site: OfficeSite, _ number: String) async throws -> Finding.State? {
    try await site.office.store.finding(number)?.finding.state
  }
}
