// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// The same case on two screens, and the same button twice.
@Suite struct TwoAtOnceJourneyTests {
  @Test func `a page that is no longer true is refused with what changed, and nothing is lost`()
    async throws
  {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let head = journey.person(TestOffice.head)
    var form = try await head.form("disposisi", of: number)
    try form.write("disposisi.note", "Kerjakan sebelum Jumat.")

    try await journey.person(TestOffice.agency).does(.comment, on: number) {
      try $0.write("teks", "Mohon dikerjakan di luar jam layanan.")
    }
    let refused = try await head.sends(form, expect: 409)
    refused.says("Ada perubahan sejak halaman dibuka")
    refused.says("Mohon dikerjakan di luar jam layanan.")
    #expect(try await journey.rows(of: number) == ["permohonan"])

    // What was typed is still there; sent again from this page, it is taken.
    let again = try refused.form(to: Paths.step("disposisi", of: number))
    #expect(again.value("disposisi.note") == "Kerjakan sebelum Jumat.")
    try await head.sends(again)
    #expect(try await journey.rows(of: number) == ["permohonan", "disposisi"])
    try await journey.recordsHold()
  }

  @Test func `a button pressed twice does its act once`() async throws {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let head = journey.person(TestOffice.head)
    var form = try await head.form("disposisi", of: number)
    try form.write("disposisi.note", "Tindak lanjuti.")
    let first = try await head.sends(form)
    let second = try await head.sends(form)
    #expect(first.path == second.path)
    #expect(try await journey.rows(of: number) == ["permohonan", "disposisi"])

    // So does a case that is opened twice.
    let agency = journey.person(TestOffice.agency)
    var opening = try await agency.looksAt(Paths.newCase(procedure: "perubahan-pengamanan"))
      .form(to: Paths.newCase(procedure: "perubahan-pengamanan"))
    try opening.write("judul", "Pindah peladen")
    let one = try await agency.sends(opening)
    let two = try await agency.sends(opening)
    #expect(one.path == two.path)
    try await journey.recordsHold()
  }

  @Test func `what is missing is said beside the field, and the rest stays`() async throws {
    let journey = try await Journey()
    let agency = journey.person(TestOffice.agency)
    let number = try await agency.opens("perubahan-pengamanan") {
      try $0.write("judul", "Subdomain baru")
    }
    let refused = try await agency.completes("permohonan", of: number, expect: 422) {
      try $0.write("permohonan.what", "Subdomain untuk layanan mutasi.")
      try $0.attach("permohonan.files", "surat.pdf", Deeds.letter)
    }
    refused.says("belum diisi")
    var form = try refused.form(to: Paths.step("permohonan", of: number))
    #expect(form.value("permohonan.what") == "Subdomain untuk layanan mutasi.")
    try form.write("permohonan.subject", "Subdomain mutasi")
    try form.write("permohonan.why", "Layanan dibuka Januari 2027.")
    try await agency.sends(form)
    // The file that came with the refused form was not lost.
    #expect(try await journey.letters(.incoming).first?.files.count == 1)
  }

  @Test func `nobody does what is not theirs, and an agency sees only its own`() async throws {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let technician = journey.person(TestOffice.operatorIT)
    let page = try await technician.looksAt(case: number)
    page.says("wewenang Kepala Dinas")
    _ = try await journey.person(TestOffice.otherAgency)
      .looksAt(Paths.caseFile(number), expect: 404)
    let inspector = journey.person(TestOffice.inspector)
    let read = try await inspector.looksAt(case: number)
    #expect(read.forms.allSatisfy { !$0.action.contains(number) || $0.method == "get" })
    _ = try await inspector.looksAt(Paths.act(.comment, on: number), expect: 403)
  }
}
