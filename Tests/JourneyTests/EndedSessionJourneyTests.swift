// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// A form that is sent when the session has ended.
@Suite struct EndedSessionJourneyTests {
  @Test func `a row's form waits as the draft of the officer who typed it`() async throws {
    let journey = try await Journey()
    let head = journey.person(TestOffice.head)
    let number = try await head.opens("evaluasi-berkala") { try $0.write("judul", "Evaluasi") }
    var form = try await head.form("disposisi", of: number)
    try form.write("disposisi.note", "Selesaikan sebelum akhir tahun.")
    journey.later(minutes: 9 * 60)
    let door = try await head.browser.submit(form)
    #expect(door.path.hasPrefix(Paths.signIn))
    door.says("yang tadi Anda ketik tersimpan")
    #expect(try await journey.rows(of: number).isEmpty)

    // Somebody else at the same desk finds nothing of it.
    let stranger = journey.person(TestOffice.officeSecretary)
    let theirs = try await stranger.looksAt(case: number)
    theirs.saysNothingOf("Selesaikan sebelum akhir tahun.")

    let page = try await head.looksAt(case: number)
    let kept = try page.form(to: Paths.step("disposisi", of: number))
    #expect(kept.value("disposisi.note") == "Selesaikan sebelum akhir tahun.")
  }

  @Test func `any other form is sent once more by the same officer, and by nobody else`()
    async throws
  {
    let journey = try await Journey()
    let clerk = journey.person(TestOffice.clerk)
    var form = try await clerk.looksAt(Paths.editSystem("SIMPEG"))
      .form(to: Paths.editSystem("SIMPEG"))
    try form.write("contact", "Dimas Prakoso, pesawat 118")
    journey.later(minutes: 9 * 60)
    let door = try await clerk.browser.submit(form)
    #expect(door.path.hasPrefix(Paths.signIn))

    var other = try door.form(to: Paths.signIn)
    try other.write("nama", TestOffice.section)
    try other.write("sandi", TestOffice.password)
    let elsewhere = try await clerk.browser.submit(other)
    elsewhere.saysNothingOf("pesawat 118")
    #expect(elsewhere.path == Paths.inbox)

    let desk = journey.person(TestOffice.clerk)
    let kept = try #require(other.value("kembali"))
    let page = try await desk.looksAt(kept)
    page.says("Isian Anda belum terkirim")
    page.says("pesawat 118")
    _ = try await desk.sends(try page.form(to: Paths.editSystem("SIMPEG")))
    #expect(try await journey.system("SIMPEG")?.contact == "Dimas Prakoso, pesawat 118")
  }

  @Test func `a form without the session's secret is not kept`() async throws {
    let journey = try await Journey()
    let head = journey.person(TestOffice.head)
    let number = try await head.opens("evaluasi-berkala") { try $0.write("judul", "Evaluasi") }
    var form = try await head.form("disposisi", of: number)
    try form.write("disposisi.note", "Dari tempat lain.")
    for index in form.controls.indices where form.controls[index].name == FormName.csrf {
      form.controls[index].value = "salah"
    }
    journey.later(minutes: 9 * 60)
    _ = try await head.browser.submit(form)
    try await head.looksAt(case: number).saysNothingOf("Dari tempat lain.")
  }
}
