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

@Suite struct OfficePageTests {
  @Test func `the summary fits its budget and says the same as a table`() async throws {
    let site = try await OfficeSite()
    let page = try await site.get("/ringkasan", as: TestOffice.head)
    #expect(page.status == .ok)
    #expect(page.body.contains("Keamanan aplikasi Kabupaten Contoh"))
    #expect(page.body.components(separatedBy: "Angkanya sebagai tabel").count == 5)
    #expect(!page.body.contains("style="))
    #expect(page.body.utf8.count < 60_000)
    let other = try await site.get("/ringkasan?sop=perubahan-pengamanan", as: TestOffice.head)
    #expect(other.body.contains("menurut baris SOP Perubahan"))
  }

  @Test func `a procedure shows cover, drawing and rows within its budget`() async throws {
    let site = try await OfficeSite()
    for id in ProcedureFiles.shipped {
      let page = try await site.get("/sop/\(id)", as: TestOffice.agency)
      #expect(page.status == .ok)
      #expect(page.body.contains("Dasar hukum"))
      #expect(page.body.contains("class=\"sop full\""))
      #expect(page.body.contains("class=\"sop slim\""))
      #expect(page.body.contains("Penyesuaian"))
      #expect(page.body.utf8.count < 60_000)
    }
    #expect(try await site.get("/sop/tidak-ada", as: TestOffice.head).status == .notFound)
    #expect(
      try await site.get("/sop/evaluasi-berkala?versi=9", as: TestOffice.head).status == .notFound)
  }

  @Test func `a procedure of forty rows and nine lanes keeps within the budget, too`() async throws
  {
    let site = try await OfficeSite()
    let text = try ProcedureFiles.text("penanganan-insiden")
    _ = try await site.post(
      "/sop/pasang", [("isi", text), ("aksi", "pasang")], as: TestOffice.administrator)
    let page = try await site.get("/sop/penanganan-insiden", as: TestOffice.head)
    #expect(page.status == .ok)
    #expect(page.body.contains("40 langkah pada 9 pelaksana"))
    #expect(page.body.contains("class=\"sop full\""))
    #expect(page.body.contains("class=\"sop slim\""))
    #expect(page.body.utf8.count < 60_000)
  }

  @Test func `a procedure is checked before it is installed`() async throws {
    let site = try await OfficeSite()
    let unread = try await site.post(
      "/sop/pasang", [("isi", "procedure: x\nbaris: 1")], as: TestOffice.administrator)
    #expect(unread.status == .unprocessableContent)
    #expect(unread.body.contains("Baris 2"))

    let text = try ProcedureFiles.text("evaluasi-berkala")
      .replacing("  version: 1\n", with: "  version: 2\n")
    let report = try await site.post(
      "/sop/pasang", [("isi", text)], as: TestOffice.administrator)
    #expect(report.status == .ok)
    #expect(report.body.contains("SOP ini dapat dijalankan"))
    #expect(report.body.contains("Pasang versi 2"))
    #expect(try await site.office.store.procedure("evaluasi-berkala")?.version == 1)

    let done = try await site.post(
      "/sop/pasang", [("isi", text), ("aksi", "pasang")], as: TestOffice.administrator)
    #expect(done.location == "/sop/evaluasi-berkala")
    #expect(try await site.office.store.procedure("evaluasi-berkala")?.version == 2)
    let old = try await site.get("/sop/evaluasi-berkala?versi=1", as: TestOffice.head)
    #expect(old.body.contains("Ini versi 1. Berkas baru memakai versi 2."))
    let again = try await site.post(
      "/sop/pasang", [("isi", text), ("aksi", "pasang")], as: TestOffice.administrator)
    #expect(again.body.contains("Tidak ada yang berubah."))
  }

  @Test func `an unsound procedure is told why and never installed`() async throws {
    let site = try await OfficeSite()
    let text = try ProcedureFiles.text("evaluasi-berkala")
      .replacing("  version: 1\n", with: "  version: 2\n")
      .replacing(
        "    lane: seksi\n", with: "    lane: seksi\n    next: jadwal\n", maxReplacements: 1)
    let report = try await site.post(
      "/sop/pasang", [("isi", text), ("aksi", "pasang")], as: TestOffice.administrator)
    #expect(report.status == .unprocessableContent)
    #expect(report.body.contains("SOP ini belum dapat dipasang"))
    #expect(try await site.office.store.procedure("evaluasi-berkala")?.version == 1)
  }

  @Test func `a new account gets a password that is shown once`() async throws {
    let site = try await OfficeSite()
    let fields = [
      ("username", "putri.lestari"), ("name", "Putri Lestari"), ("unit", "seksi-kami"),
      ("role", "officer"),
    ]
    let saved = try await site.post("/pegawai/baru", fields, as: TestOffice.administrator)
    #expect(saved.location == "/pegawai/putri.lestari")
    let shown = try await site.post(
      "/pegawai/putri.lestari/sandi", [], as: TestOffice.administrator)
    let password = try #require(
      shown.body.firstMatch(of: #/<p class="number">([a-z0-9-]{19})</p>/#)?.output.1)
    let result = try await site.office.store.signIn(
      "putri.lestari", password: String(password), at: TestOffice.now)
    guard case .opened(_, _, _, let mustChange) = result else {
      Issue.record("the shown password does not open")
      return
    }
    #expect(mustChange)
  }

  @Test func `an acting head is appointed with dates and ended`() async throws {
    let site = try await OfficeSite()
    let refused = try await site.post(
      "/jabatan/tetapkan",
      [
        ("jabatan", "kepala-dinas"), ("pegawai", TestOffice.division), ("sebagai", "plh"),
        ("mulai", "2026-11-23"),
      ], as: TestOffice.administrator)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("href=\"#f-sampai\""))
    let done = try await site.post(
      "/jabatan/tetapkan",
      [
        ("jabatan", "kepala-dinas"), ("pegawai", TestOffice.division), ("sebagai", "plh"),
        ("mulai", "2026-11-23"), ("sampai", "2026-11-27"),
      ], as: TestOffice.administrator)
    #expect(done.location == "/pegawai/\(TestOffice.division)")
    let list = try await site.get("/pegawai", as: TestOffice.inspector)
    #expect(list.body.contains("Plh."))
    let ended = try await site.post(
      "/jabatan/akhiri",
      [
        ("jabatan", "kepala-dinas"), ("pegawai", TestOffice.division), ("sebagai", "plh"),
        ("mulai", "2026-11-23"), ("sampai", "2026-11-24"),
      ], as: TestOffice.administrator)
    #expect(ended.status == .seeOther)
    let later = try await site.office.viewer(
      TestOffice.division, at: TestOffice.instant("2026-11-25"))
    #expect(!later.seats.contains { $0.post == "kepala-dinas" })
  }

  @Test func `the last administrator can't be switched off`() async throws {
    let site = try await OfficeSite()
    let answer = try await site.post(
      "/pegawai/\(TestOffice.administrator)/akun", [("aktif", "tidak")],
      as: TestOffice.administrator)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.body.contains("Harus tetap ada satu admin yang aktif."))
  }

  @Test func `an officer lends the own post and changes the own password`() async throws {
    let site = try await OfficeSite()
    let lent = try await site.post(
      "/akun/limpahkan",
      [
        ("jabatan", "kepala-seksi"), ("penerima", TestOffice.standIn), ("mulai", "2026-11-23"),
        ("sampai", "2026-11-25"),
      ], as: TestOffice.section)
    #expect(lent.status == .seeOther)
    let page = try await site.get("/akun", as: TestOffice.section)
    #expect(page.body.contains("Galih Permana sebagai Kepala Seksi Keamanan Informasi"))

    let wrong = try await site.post(
      "/akun/sandi", [("lama", "bukan ini"), ("baru", "empat kata acak ini"), ("ulang", "lain")],
      as: TestOffice.section)
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.body.contains("Kedua kata sandi baru tidak sama."))
    #expect(!wrong.body.contains("empat kata acak"))
    let done = try await site.post(
      "/akun/sandi",
      [
        ("lama", TestOffice.password), ("baru", "empat kata acak ini"),
        ("ulang", "empat kata acak ini"),
      ], as: TestOffice.section)
    #expect(done.location == "/akun?selesai=sandi")
  }

  @Test func `a holiday says how many deadlines moved`() async throws {
    let site = try await OfficeSite()
    _ = try await site.evaluationAtDecision()
    let page = try await site.get("/kalender", as: TestOffice.agency)
    #expect(page.body.contains("Libur 2028 belum diisi."))
    #expect(!page.body.contains("Tambah libur"))
    let empty = try await site.post(
      "/kalender/libur", [("tanggal", "2026-11-24")], as: TestOffice.administrator)
    #expect(empty.status == .unprocessableContent)
    let done = try await site.post(
      "/kalender/libur",
      [
        ("tanggal", "2026-11-24"), ("jenis", "local"), ("nama", "Hari jadi kabupaten"),
        ("alasan", "SK Bupati 12/2026"),
      ], as: TestOffice.administrator)
    let place = try #require(done.location)
    #expect(place.hasPrefix("/kalender?tahun=2026&bergeser="))
    let moved = try await site.get(place, as: TestOffice.administrator)
    #expect(moved.body.contains("batas waktu pada 1 berkas bergeser."))
    #expect(moved.body.contains("Hari jadi kabupaten"))
  }

  @Test func `an altered event is named, a sealed office says so`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let sealed = try await site.post("/jejak/segel", [], as: TestOffice.inspector)
    #expect(sealed.location == "/jejak?segel=1")
    let holds = try await site.post("/jejak/verifikasi", [], as: TestOffice.inspector)
    #expect(holds.body.contains("Semua cocok"))
    try await site.office.store.database.write { connection in
      _ = try connection.execute(
        """
        UPDATE events SET payload = REPLACE(payload, 'Semua', 'Sebua')
        WHERE case_number = ? AND item = 'SIMPEG' AND payload LIKE '%Semua%'
        """, [.text(number)])
    }
    let broken = try await site.post("/jejak/verifikasi", [], as: TestOffice.administrator)
    #expect(broken.body.contains("tidak cocok"))
    #expect(broken.body.contains("\(number), SIMPEG, kejadian"))
    #expect(broken.body.contains("Isi kejadian diubah"))
  }

  @Test func `help is open to everybody`() async throws {
    let site = try await OfficeSite()
    let page = try await site.get("/bantuan", as: "")
    #expect(page.status == .ok)
    #expect(page.body.contains("Bagaimana mengerjakan tugas saya?"))
  }
}
