// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// Rows that run another procedure as a case of its own.
@Suite struct CallJourneyTests {
  @Test func `a row opens the case it calls, and goes on when that has finished`() async throws {
    let journey = try await Journey()
    for name in ["pemeriksaan-server", "izin-akses-server"] {
      let text = try ProcedureFiles.text(name)
      try await journey.store.install(
        try ProcedureReader.read(text), text: text, at: journey.now)
    }
    let section = journey.person(TestOffice.section)
    let division = journey.person(TestOffice.division)
    let technician = journey.person(TestOffice.operatorIT)
    let number = try await section.opens("pemeriksaan-server") {
      try $0.write("judul", "Server SIMPEG")
      try $0.tick("sistem", "SIMPEG")
    }
    try await section.completes("rencana", of: number) {
      try $0.write("rencana.summary", "Memeriksa server depan.")
    }

    // The row that waits has a button in place of a form; the child's form is filled in.
    let waiting = try await section.looksAt(case: number)
    waiting.says("Jalankan SOP Izin Akses Server")
    #expect(!waiting.forms.contains { $0.action.hasPrefix(Paths.step("izin", of: number)) })
    let way = try #require(
      waiting.links.first { $0.hasPrefix(Paths.newCase(procedure: "izin-akses-server")) })
    _ = try await technician.looksAt(way, expect: 403)
    let opening = try await section.looksAt(way)
    opening.says("Untuk langkah 2 berkas \(number)")
    let form = try opening.form(to: Paths.newCase(procedure: "izin-akses-server"))
    #expect(form.value("judul") == "Izin Akses Server: Server SIMPEG")
    #expect(form.controls.contains { $0.name == "sistem" && $0.value == "SIMPEG" && $0.isOn })
    let opened = try await section.sends(form)
    let child = try #require(
      opened.path.split(separator: "/").last.map { String($0.prefix { $0 != "?" }) })
    #expect(child != number)
    #expect(opened.links.contains(Paths.caseFile(number)))

    // Nobody opens a second one beside it.
    try await section.looksAt(case: number).says("berjalan")
    _ = try await section.looksAt(way, expect: 422)

    try await technician.completes("timbang", of: child)
    try await technician.completes("atur", of: child) {
      try $0.write("pengaturan.done", "Akun sementara dibuat.")
      try $0.write("pengaturan.result", "Berhasil masuk.")
    }
    // The row asked for nothing else: it is done, and the next one waits.
    let after = try await section.looksAt(case: number)
    after.says("Berkas turunan \(child) selesai")
    #expect(try await journey.rows(of: number) == ["rencana", "izin"])
    try await section.completes("periksa", of: number) {
      try $0.write("catatan.done", "Versi dan layanan diperiksa.")
      try $0.write("catatan.result", "Tidak ada layanan yang tidak perlu.")
    }

    // This one still asks: its holder goes on by hand. A cancelled child is opened again.
    let second = try await opens(division, "cabut", of: number)
    try await journey.person(TestOffice.head).does(.cancel, on: second) {
      try $0.write("alasan", "Salah sasaran.")
    }
    try await division.looksAt(case: number).says("Berkas \(second) dibatalkan")
    let third = try await opens(division, "cabut", of: number)
    try await technician.completes("timbang", of: third)
    try await technician.completes("atur", of: third) {
      try $0.write("pengaturan.done", "Akun dicabut.")
      try $0.write("pengaturan.result", "Tidak dapat masuk lagi.")
    }
    #expect(try await journey.rows(of: number) == ["rencana", "izin", "periksa"])
    try await division.completes("cabut", of: number) {
      try $0.write("pernyataan.note", "Selesai tanpa temuan.")
    }.says("selesai")
    let record = try await journey.store.caseRecord(
      number, for: try await journey.office.viewer(TestOffice.inspector, at: journey.now),
      at: journey.now)
    #expect(record.status == .finished)
    try await journey.recordsHold()
  }

  private func opens(_ person: Person, _ step: String, of number: String) async throws -> String {
    let page = try await person.looksAt(case: number)
    let path = Paths.newCase(procedure: "izin-akses-server")
    let way = try #require(page.links.first { $0.hasPrefix(path) })
    let opened = try await person.sends(try await person.looksAt(way).form(to: path))
    return try #require(
      opened.path.split(separator: "/").last.map { String($0.prefix { $0 != "?" }) })
  }
}
