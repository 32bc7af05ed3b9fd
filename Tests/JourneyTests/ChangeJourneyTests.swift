// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// Security changes, from the agency's letter to its confirmation.
@Suite struct ChangeJourneyTests {
  @Test func `a request becomes a change that is tested twice and reported up the lanes`()
    async throws
  {
    let journey = try await Journey()
    let agency = journey.person(TestOffice.agency)
    let head = journey.person(TestOffice.head)
    let division = journey.person(TestOffice.division)
    let section = journey.person(TestOffice.section)
    let technician = journey.person(TestOffice.operatorIT)

    let room = try await agency.looksAt(Paths.agency)
    #expect(room.links.contains(Paths.newRequest))
    let number = try await agency.opens("perubahan-pengamanan", from: Paths.newRequest) {
      try $0.write("judul", "TLS 1.3 untuk SIMPEG")
      try $0.write("sistem", "SIMPEG")
    }
    try await agency.completes("permohonan", of: number) {
      try Deeds.request(&$0)
      try $0.write("permohonan.system", "SIMPEG")
      try $0.write("permohonan.domain", "simpeg.contoh.go.id")
      try $0.attach("permohonan.files", "surat-permohonan.pdf", Deeds.letter)
    }.says("Kepala Dinas")
    let request = try #require(try await journey.letters(.incoming).first)
    #expect(request.agenda == 1 && request.unit == "bkpsdm" && request.files.count == 1)

    try await head.completes("disposisi", of: number) { form in
      #expect(form.controls.contains { $0.value == "kepala-bidang" && $0.isOn })
      try form.write("disposisi.note", "Periksa dan tindak lanjuti.")
    }

    // Returned as incomplete: what was sent stands in the form again.
    try await division.does(.sendBack, on: number) {
      try $0.write("ke", "permohonan")
      try $0.write("alasan", "Sebutkan jadwal yang diinginkan.")
    }.says("Dikembalikan")
    let returned = try await agency.looksAt(case: number)
    returned.says("Sebutkan jadwal yang diinginkan.")
    try await agency.completes("permohonan", of: number) { form in
      #expect(form.value("permohonan.why") == "Sertifikat lama berakhir 30 November 2026.")
      #expect(form.controls.contains { $0.name == "isi[permohonan][files]" && $0.kind == .hidden })
      try Deeds.request(&form)
      try form.write("permohonan.what", "Sertifikat diganti Senin malam, TLS 1.0 dimatikan.")
    }
    try await head.completes(
      "disposisi", of: number, with: Deeds.disposition("disposisi", "Sudah lengkap, lanjutkan."))
    try await division.completes(
      "periksa", of: number, with: Deeds.disposition("terusan", "Mohon dianalisis."))
    try await section.completes("analisis", of: number, with: Deeds.analysis)
    try await technician.completes("tentukan", of: number) {
      try $0.tick("pilihan", "perubahan")
      try $0.write("alasan", "Konfigurasi harus diganti.")
    }

    try await technician.completes("perubahan", of: number, with: Deeds.change)
    try await technician.completes("uji", of: number, with: Deeds.test(passed: false))
      .says("Hasil perubahan belum sesuai")
    try await technician.completes("perubahan", of: number) {
      #expect($0.value("perubahan.plan") == "Ganti sertifikat pada peladen depan.")
      try Deeds.change(&$0)
      try $0.write("perubahan.steps", "Pasang rantai sertifikat lengkap, muat ulang.")
    }
    try await technician.completes("uji", of: number, with: Deeds.test(passed: true))

    // The report climbs, and is sent back once on its way.
    try await technician.completes("lapor", of: number) {
      #expect($0.value("laporan.summary")?.contains("rantai sertifikat") == true)
    }
    try await section.completes("lapor-seksi", of: number)
    try await division.does(.sendBack, on: number) {
      try $0.write("ke", "lapor-seksi")
      try $0.write("alasan", "Sertakan hasil pemindaian ulang.")
    }
    try await section.completes("lapor-seksi", of: number) {
      try $0.write("setuju-seksi.note", "Pemindaian ulang sudah dilampirkan.")
    }
    try await division.completes("lapor-bidang", of: number)
    try await head.completes("lapor-dinas", of: number)
    let answer = try #require(try await journey.letters(.outgoing).first)
    #expect(answer.agenda == 1 && answer.unit == "bkpsdm" && answer.caseNumber == number)

    try await agency.completes("selesai", of: number) {
      try $0.tick("konfirmasi.diterima", "ya")
    }.says("selesai")

    for person in [agency, head, division, section, technician] {
      try await person.followsEveryLink()
    }
    let rows = try await journey.rows(of: number)
    #expect(
      rows == [
        "permohonan", "disposisi", "periksa → permohonan", "permohonan", "disposisi", "periksa",
        "analisis", "tentukan", "perubahan", "uji", "perubahan", "uji", "lapor", "lapor-seksi",
        "lapor-bidang → lapor-seksi", "lapor-seksi", "lapor-bidang", "lapor-dinas", "selesai",
      ])
    try await journey.recordsHold()
  }

  @Test func `a clerk enters what the head decided on paper, and a disturbance is only mended`()
    async throws
  {
    let journey = try await Journey()
    let clerk = journey.person(TestOffice.clerk)
    let division = journey.person(TestOffice.division)
    let section = journey.person(TestOffice.section)
    let technician = journey.person(TestOffice.operatorIT)

    // The letter came on paper: the clerk opens the case for the agency.
    let number = try await clerk.opens("perubahan-pengamanan") {
      try $0.write("judul", "Gangguan akses SIMPEG")
      try $0.write("pemohon", "bkpsdm")
    }
    try await clerk.records("permohonan", for: "Pengguna (OPD)", of: number, with: Deeds.request)
    try await clerk.records(
      "disposisi", for: "Kepala Dinas", of: number,
      with: Deeds.disposition("disposisi", "Tangani segera."))
    let history = try await clerk.looksAt(Paths.caseHistory(number))
    history.says("Yuni Astari mencatat atas nama Kepala Dinas")

    // A case that waits for somebody outside stands still, and says why.
    try await division.does(.pause, on: number) {
      try $0.write("alasan", "Menunggu vendor SIMPEG.")
      try $0.write("menunggu", "CV Karya Digital Contoh")
    }.says("Ditunda")
    try await division.looksAt(case: number).says("Menunggu vendor SIMPEG.")
    journey.on("2026-11-25", "10:00")
    try await division.does(.resume, on: number)
    try await division.completes(
      "periksa", of: number, with: Deeds.disposition("terusan", "Mohon dianalisis."))
    try await section.completes("analisis", of: number, with: Deeds.analysis)
    try await technician.completes("tentukan", of: number) {
      try $0.tick("pilihan", "pemeliharaan")
      try $0.write("alasan", "Cukup memulai ulang layanan.")
    }
    try await technician.completes("pemeliharaan", of: number) {
      try $0.write("pekerjaan.done", "Layanan antrean dimulai ulang.")
      try $0.write("pekerjaan.result", "Pengguna dapat masuk lagi.")
      try $0.attach("pekerjaan.files", "catatan.txt", Array("layanan berjalan\n".utf8))
    }
    try await technician.completes("lapor", of: number) {
      #expect($0.value("laporan.summary")?.contains("dimulai ulang") == true)
    }
    try await clerk.followsEveryLink()
    let rows = try await journey.rows(of: number)
    #expect(rows.suffix(3) == ["tentukan", "pemeliharaan", "lapor"])
    try await journey.recordsHold()
  }
}
