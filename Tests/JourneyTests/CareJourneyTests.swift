// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// What happens to a case besides its rows.
@Suite struct CareJourneyTests {
  @Test func `a draft waits until it is sent, and only for its writer`() async throws {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let head = journey.person(TestOffice.head)
    var form = try await head.form("disposisi", of: number)
    try form.write("disposisi.note", "Belum selesai saya tulis.")
    try form.tick("disposisi.instructions", "Untuk diketahui")
    try await head.sends(form, pressing: ("simpan", "konsep")).says("Konsep tersimpan")
    journey.on("2026-11-24", "08:00")
    let kept = try await head.form("disposisi", of: number)
    #expect(kept.value("disposisi.note") == "Belum selesai saya tulis.")
    #expect(kept.controls.contains { $0.value == "Untuk diketahui" && $0.isOn })
    try await head.sends(kept)
    #expect(try await journey.rows(of: number) == ["permohonan", "disposisi"])
    try await journey.recordsHold()
  }

  @Test func `a row is handed to somebody else, or lent for some days`() async throws {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let head = journey.person(TestOffice.head)
    let standIn = journey.person(TestOffice.standIn)
    try await head.does(.delegate, on: number) {
      try $0.write("kepada", TestOffice.standIn)
      try $0.write("sampai", "2026-11-27")
      try $0.write("alasan", "Dinas luar sampai Jumat.")
    }
    try await standIn.completes(
      "disposisi", of: number, with: Deeds.disposition("disposisi", "Tindak lanjuti."))
    #expect(try await journey.events(of: number).last?.by.capacity == .delegate)

    try await journey.person(TestOffice.division).does(.reassign, on: number) {
      try $0.write("kepada", TestOffice.standIn)
      try $0.write("alasan", "Perkara jaringan.")
    }
    try await standIn.completes(
      "periksa", of: number, with: Deeds.disposition("terusan", "Mohon dianalisis."))
    try await standIn.looksAt(Paths.caseHistory(number)).says("Perkara jaringan.")
    try await journey.recordsHold()
  }

  @Test func `a case is cancelled, opened again, and carries its files`() async throws {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let clerk = journey.person(TestOffice.clerk)
    try await clerk.does(.attach, on: number) {
      try $0.attach("berkas", "nota.pdf", Deeds.letter)
      try $0.write("teks", "Nota dinas")
    }
    let history = try await clerk.looksAt(Paths.caseHistory(number))
    let file = try #require(history.links.first { $0.hasPrefix("/berkas-lampiran/") })
    #expect(try await clerk.looksAt(file).bytes == Deeds.letter)

    try await clerk.does(.cancel, on: number) { try $0.write("alasan", "Permohonan ditarik.") }
      .says("dibatalkan")
    try await journey.person(TestOffice.head).looksAt("/").saysNothingOf(number)
    try await clerk.does(.reopen, on: number) {
      try $0.write("ke", "permohonan")
      try $0.write("alasan", "Permohonan diajukan lagi.")
    }
    try await journey.person(TestOffice.agency)
      .completes("permohonan", of: number, with: Deeds.request)
    try await clerk.followsEveryLink()
    try await journey.recordsHold()
  }

  @Test func `an application joins a running evaluation, and another leaves it`() async throws {
    let journey = try await Journey()
    let head = journey.person(TestOffice.head)
    let number = try await head.opens("evaluasi-berkala") { try $0.write("judul", "Evaluasi") }
    try await head.completes("disposisi", of: number) {
      try $0.tick("aplikasi.systems", "SIMPEG", "HARGA")
      try $0.tick("disposisi.to", "kepala-bidang")
      try $0.write("disposisi.note", "Laksanakan.")
    }
    try await journey.person(TestOffice.division).completes("tim", of: number)
    try await journey.person(TestOffice.section).completes("jadwal", of: number)
    try await head.does(.addItems, on: number) {
      try $0.tick("sistem", "ANTREAN")
      try $0.write("alasan", "Ada laporan gangguan.")
    }
    try await journey.person(TestOffice.leader).looksAt(case: number).says("Antrean Puskesmas")
    try await head.does(.withdrawItem, on: number, "HARGA") {
      try $0.write("alasan", "Aplikasi akan diganti.")
    }
    try await head.looksAt(case: number, "HARGA").says("dibatalkan")
    try await head.followsEveryLink()
    try await journey.recordsHold()
  }

  @Test func `a new holiday moves what is due, and the history says so`() async throws {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    journey.on("2026-11-23", "15:58")
    let head = journey.person(TestOffice.head)
    try await head.completes(
      "disposisi", of: number, with: Deeds.disposition("disposisi", "Tindak lanjuti."))
    let division = journey.person(TestOffice.division)
    try await division.looksAt(case: number).says("besok")

    let admin = journey.person(TestOffice.administrator)
    var form = try await admin.looksAt(Paths.calendar).form(to: Paths.addHoliday)
    try form.write("tanggal", "2026-11-24")
    try form.write("jenis", "local")
    try form.write("nama", "Hari jadi kabupaten")
    try form.write("alasan", "Keputusan Bupati Nomor 7 Tahun 2026")
    try await admin.sends(form)
    try await division.looksAt(case: number).says("Rabu, 25 November pukul 07.38")
    try await division.looksAt(Paths.caseHistory(number)).says(
      "Keputusan Bupati Nomor 7 Tahun 2026")
    try await admin.followsEveryLink()
    try await journey.recordsHold()
  }

  @Test func `an administrator names an acting head over the pages`() async throws {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let admin = journey.person(TestOffice.administrator)
    var form = try await admin.looksAt(Paths.appoint).form(to: Paths.appoint)
    try form.write("jabatan", "kepala-dinas")
    try form.write("pegawai", TestOffice.standIn)
    try form.tick("sebagai", "plh")
    try form.write("mulai", "2026-11-23")
    try form.write("sampai", "2026-11-24")
    try await admin.sends(form).says("Plh.")
    try await journey.person(TestOffice.standIn).completes(
      "disposisi", of: number, with: Deeds.disposition("disposisi", "Tindak lanjuti."))
    #expect(try await journey.events(of: number).last?.by.capacity == .plh)
    try await journey.recordsHold()
  }

  @Test func `a letter on paper is registered, and a case carries it`() async throws {
    let journey = try await Journey()
    let clerk = journey.person(TestOffice.clerk)
    var form = try await clerk.looksAt(Paths.newLetter).form(to: Paths.newLetter)
    try form.write("dari", "bkpsdm")
    try form.write("hal", "Permohonan pemasangan TLS")
    try form.attach("berkas-baru", "surat.pdf", Deeds.letter)
    let letter = try await clerk.sends(form)
    letter.says("1")
    let page = try #require(letter.path.split(separator: "?").first.map(String.init))
    let number = try await clerk.opens("perubahan-pengamanan") {
      try $0.write("judul", "TLS SIMPEG")
      try $0.write("pemohon", "bkpsdm")
    }
    var link = try await clerk.looksAt(page).form(to: page + "/berkas")
    try link.write("berkas", number)
    try await clerk.sends(link).says(number)
    try await clerk.looksAt(case: number).says("Surat masuk")
    try await clerk.followsEveryLink()
    try await journey.recordsHold()
  }
}
