// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// The periodic evaluation, from the head's choice to the last finding.
@Suite struct EvaluationJourneyTests {
  @Test func `of three applications one meets, one is shut down, and one is monitored`()
    async throws
  {
    let journey = try await Journey()
    let section = journey.person(TestOffice.section)
    let number = try await planned(journey)

    try await evaluated(number, "SIMPEG", by: TestOffice.leader, journey)
    try await meets(number, "SIMPEG", journey)
    // Its system's page does not show it as evaluated still, though the case goes on.
    let evaluatedSystem = try await section.looksAt(Paths.system("SIMPEG"))
    evaluatedSystem.says("Tidak ada berkas yang berjalan")
    try await section.looksAt(Paths.system("PPDB")).says("4. Evaluasi dengan daftar periksa")
    try await evaluated(number, "PPDB", by: TestOffice.leader, journey)
    try await isShutDown(number, "PPDB", journey)
    try await evaluated(number, "HARGA", by: TestOffice.secondAnalyst, journey)
    try await isMonitored(number, "HARGA", journey)

    // The case ends with its last application.
    let page = try await section.looksAt(case: number)
    page.says("selesai")
    #expect(try await journey.rows(of: number) == ["disposisi", "tim", "jadwal"])
    let record = try await journey.store.caseRecord(
      number, for: try await journey.office.viewer(TestOffice.section, at: journey.now),
      at: journey.now)
    #expect(record.status == .finished)
    let outgoing = try await journey.letters(.outgoing)
    #expect(Set(outgoing.map(\.agenda)) == [1, 2, 3])
    #expect(outgoing.allSatisfy { $0.receivedAt != nil })
    for username in [TestOffice.section, TestOffice.agency, TestOffice.inspector] {
      let person = journey.person(username)
      for path in [Paths.caseFile(number), Paths.findings, Paths.letters, Paths.systems] {
        _ = try await person.looksAt(path)
      }
      _ = try await person.looksAt(case: number, "SIMPEG")
      try await person.followsEveryLink()
    }
    try await journey.recordsHold()
  }

  /// Rows 1 to 3: chosen, assigned, scheduled; what does not fit is refused until it is explained.
  private func planned(_ journey: Journey) async throws -> String {
    let head = journey.person(TestOffice.head)
    let number = try await head.opens("evaluasi-berkala") {
      try $0.write("judul", "Evaluasi berkala triwulan IV")
    }
    try await head.completes("disposisi", of: number) {
      try $0.tick("aplikasi.systems", "SIMPEG", "PPDB", "HARGA")
      try $0.tick("disposisi.to", "kepala-bidang")
      try $0.write("disposisi.note", "Laksanakan evaluasi triwulan IV.")
    }

    let division = journey.person(TestOffice.division)
    let unfit = try await division.completes("tim", of: number, expect: 422) {
      try $0.clear("penugasan.members")
      try $0.tick("penugasan.members", TestOffice.leader, TestOffice.secondAnalyst)
      try $0.write("penugasan.leader", TestOffice.leader)
    }
    unfit.says("Node.js")
    var team = try unfit.form(to: Paths.step("tim", of: number))
    try team.write("penugasan.mismatchReason", "PPDB didampingi pengembangnya.")
    try await division.sends(team)

    let section = journey.person(TestOffice.section)
    let clash = try await section.completes("jadwal", of: number, expect: 422) {
      for system in ["SIMPEG", "PPDB"] {
        try $0.write("jadwal.entries.\(system).evaluator", TestOffice.leader)
        try $0.write("jadwal.entries.\(system).from", "2026-11-24")
        try $0.write("jadwal.entries.\(system).to", "2026-11-26")
      }
      try $0.write("jadwal.entries.HARGA.evaluator", TestOffice.secondAnalyst)
      try $0.write("jadwal.entries.HARGA.from", "2026-11-24")
      try $0.write("jadwal.entries.HARGA.to", "2026-11-25")
    }
    clash.says("pada hari yang sama")
    var schedule = try clash.form(to: Paths.step("jadwal", of: number))
    try schedule.write("jadwal.clashReason", "Dikerjakan bergantian pagi dan siang.")
    try await section.sends(schedule).says("aplikasi")
    let calendar = try await section.looksAt(Paths.schedule(of: number))
    #expect(String(decoding: calendar.bytes, as: UTF8.self).contains("BEGIN:VEVENT"))
    return number
  }

  /// Rows 4 and 5: some controls over the pages, the bulk quickly.
  private func evaluated(
    _ number: String, _ item: String, by username: String, _ journey: Journey
  ) async throws {
    journey.on("2026-11-24", "09:00")
    let analyst = journey.person(username)
    let early = try await analyst.completes("evaluasi", of: number, item, expect: 422)
    early.says("kontrol")
    let refused = try await analyst.judges(
      "P27-1-a", .notMet, of: number, item, expect: 422)
    refused.says("Tulis")
    let next = try await analyst.judges(
      "P27-1-a", .notMet, note: "Akun bawaan masih aktif.", evidence: "tangkapan.txt", of: number,
      item)
    next.says("1.2")
    try await analyst.judges("P27-1-b", .met, of: number, item)
    try await journey.judgeTheRest(of: number, item, by: username, notMet: ["P27-2-a"])
  }

  /// (a) of row 6: delivered, acknowledged, followed up.
  private func meets(_ number: String, _ item: String, _ journey: Journey) async throws {
    let analyst = journey.person(TestOffice.leader)
    let division = journey.person(TestOffice.division)
    let section = journey.person(TestOffice.section)
    let owner = journey.person(TestOffice.agency)
    let finding = try await analyst.finds("Akun bawaan aktif", .low, in: number, item)
    try await analyst.completes("evaluasi", of: number, item)
    try await analyst.completes("laporan", of: number, item) {
      #expect($0.value("laporan.summary")?.contains("Sistem Informasi Kepegawaian") == true)
    }

    // The report comes back once.
    try await division.completes("putusan", of: number, item) {
      try $0.tick("pilihan", "kembali:laporan")
      try $0.write("alasan", "Tambahkan kesimpulan per area.")
    }
    try await analyst.completes("laporan", of: number, item) {
      try $0.write("laporan.conclusion", "Semua area memenuhi kecuali autentikasi.")
    }
    try await division.completes("putusan", of: number, item) {
      try $0.tick("pilihan", "memenuhi")
      try $0.write("alasan", "Tinggal satu temuan rendah.")
    }
    #expect(try await journey.system(item)?.lastMet == true)
    try await section.completes("sampaikan", of: number, item)

    // Neither an open finding nor an unconfirmed letter lets it end.
    try await owner.completes("tindak-lanjut", of: number, item, expect: 422) {
      try $0.write("tindak-lanjut.summary", "Sudah ditindaklanjuti.")
    }.says(finding)
    try await owner.handles(finding, by: "perbaikan") {
      try $0.write("teks", "Akun bawaan dihapus.")
      try $0.attach("bukti-baru", "akun.txt", Array("kosong\n".utf8))
    }
    try await analyst.handles(finding, by: "tutup") {
      try $0.write("teks", "Diuji ulang, akun tidak ada lagi.")
    }
    try await owner.completes("tindak-lanjut", of: number, item, expect: 422) {
      try $0.write("tindak-lanjut.summary", "Sudah ditindaklanjuti.")
    }.says("surat")
    try await owner.confirmsReceipt(of: number, item)
    try await owner.completes("tindak-lanjut", of: number, item) {
      try $0.write("tindak-lanjut.summary", "Akun bawaan dihapus, sandi diganti.")
    }
    #expect(
      try await journey.rows(of: number, item) == [
        "evaluasi", "laporan", "putusan → laporan", "laporan", "putusan", "sampaikan",
        "tindak-lanjut",
      ])
    #expect(try await journey.system(item)?.state == .active)
  }

  /// (b) of row 6 and (a) of row 7: shut down, mended, tested again, reopened.
  private func isShutDown(_ number: String, _ item: String, _ journey: Journey) async throws {
    let analyst = journey.person(TestOffice.leader)
    let head = journey.person(TestOffice.head)
    let section = journey.person(TestOffice.section)
    let owner = journey.person(TestOffice.otherAgency)
    let technician = journey.person(TestOffice.operatorIT)
    let injection = try await analyst.finds("SQL dapat disisipkan", .critical, in: number, item)
    let cipher = try await analyst.finds("Sandi TLS lemah", .medium, in: number, item)
    try await falls(number, item, by: TestOffice.leader, journey)
    try await head.completes("penanganan", of: number, item) {
      try $0.tick("pilihan", "shutdown")
      try $0.write("alasan", "Data anak terbuka; pendaftaran belum dimulai.")
    }
    let unsaved = try await section.completes("shutdown", of: number, item, expect: 422)
    unsaved.says("cadangan")
    var order = try unsaved.form(to: Paths.step("shutdown", of: number, item: item))
    try order.tick("shutdown.backupTaken", "1")
    try await section.sends(order)
    #expect(try await journey.system(item)?.state == .shutDown)
    var path = "/tindakan/\(item)/konfirmasi"
    let running = try await technician.looksAt(Paths.orders)
    running.says("PPDB Daring")
    #expect(running.links.contains(path))
    try await technician.sends(try await technician.looksAt(path).form(to: path))
    try await section.completes("sampaikan", of: number, item)
    try await owner.confirmsReceipt(of: number, item)

    // Answered, not yet mended, mended; the weak cipher is a risk that is taken for a while.
    journey.on("2026-11-30", "10:00")
    try await owner.handles(injection, by: "rencana") {
      try $0.write("teks", "Pengembang mulai hari ini.")
      try $0.write("tanggal", "2026-12-04")
    }
    try await owner.handles(injection, by: "perbaikan") {
      try $0.write("teks", "Kueri sudah berparameter.")
    }
    try await analyst.handles(injection, by: "gagal") {
      try $0.write("teks", "Parameter kedua masih terbuka.")
    }
    journey.on("2026-12-04", "10:00")
    try await owner.handles(injection, by: "perbaikan") {
      try $0.write("teks", "Semua parameter diperbaiki.")
    }
    try await analyst.handles(injection, by: "tutup") {
      try $0.write("teks", "Tidak dapat disisipi lagi.")
    }
    try await head.handles(cipher, by: "terima-risiko") {
      try $0.write("teks", "Perangkat lama sekolah masih membutuhkannya.")
      try $0.write("tanggal", "2027-03-31")
    }
    path = "/tindakan/\(item)/aktifkan"
    var reopening = try await technician.looksAt(path).form(to: path)
    try reopening.write("catatan", "Diperbaiki dan diuji ulang oleh Tim Analisis.")
    try await technician.sends(reopening)
    #expect(try await journey.system(item)?.state == .active)
    try await owner.completes("tindak-lanjut", of: number, item) {
      try $0.write("tindak-lanjut.summary", "Temuan kritis diperbaiki, satu risiko diterima.")
    }
  }

  /// (b) of row 7: stays up under watch until the follow-up is done.
  private func isMonitored(_ number: String, _ item: String, _ journey: Journey) async throws {
    let analyst = journey.person(TestOffice.secondAnalyst)
    let head = journey.person(TestOffice.head)
    let section = journey.person(TestOffice.section)
    let owner = journey.person("nur.hayati")
    let finding = try await analyst.finds("WordPress usang", .high, in: number, item)
    try await falls(number, item, by: TestOffice.secondAnalyst, journey)
    try await head.completes("penanganan", of: number, item) {
      try $0.tick("pilihan", "pantau")
      try $0.write("alasan", "Harga pasar dipakai tiap hari.")
    }
    try await section.completes("pemantauan", of: number, item) {
      #expect($0.value("pemantauan.intervalSeconds") == "300")
    }
    #expect(try await journey.system(item)?.state == .monitored)
    try await section.completes("sampaikan", of: number, item)
    try await owner.confirmsReceipt(of: number, item)
    try await owner.handles(finding, by: "perbaikan") { try $0.write("teks", "Diperbarui.") }
    try await analyst.handles(finding, by: "tutup") { try $0.write("teks", "Sudah versi baru.") }
    try await owner.completes("tindak-lanjut", of: number, item) {
      try $0.write("tindak-lanjut.summary", "WordPress diperbarui.")
    }
    #expect(try await journey.system(item)?.state == .active)
  }

  /// Rows 4 to 6 with the outcome that the standard is not met.
  private func falls(
    _ number: String, _ item: String, by username: String, _ journey: Journey
  ) async throws {
    let analyst = journey.person(username)
    try await analyst.completes("evaluasi", of: number, item)
    try await analyst.completes("laporan", of: number, item)
    let division = journey.person(TestOffice.division)
    try await division.completes("putusan", of: number, item, expect: 422) {
      try $0.tick("pilihan", "belum")
    }.says("alasan")
    try await division.completes("putusan", of: number, item) {
      try $0.tick("pilihan", "belum")
      try $0.write("alasan", "Ada temuan yang harus diperbaiki dulu.")
    }
    #expect(try await journey.system(item)?.lastMet == false)
  }
}
