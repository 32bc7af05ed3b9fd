// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// Who may sign changes with the day.
@Suite struct StandInJourneyTests {
  @Test func `an acting head signs from the first day, and the history says as what`() async throws
  {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let standIn = journey.person(TestOffice.standIn)
    try await standIn.looksAt("/").saysNothingOf(number)

    // The head leaves on 24 November; from the 25th there is a Plt.
    let admin = journey.acting(TestOffice.administrator)
    try await journey.store.endAppointment(
      of: TestOffice.head, to: "kepala-dinas", as: .definitive, from: TestOffice.day("2024-01-02"),
      lastDay: TestOffice.day("2026-11-24"), by: admin)
    try await journey.store.appoint(
      Holding(
        post: "kepala-dinas", officer: TestOffice.standIn, kind: .plt,
        from: TestOffice.day("2026-11-25"), until: TestOffice.day("2026-12-31")), by: admin)

    journey.on("2026-11-24", "09:00")
    try await standIn.looksAt("/").saysNothingOf(number)
    journey.on("2026-11-25", "09:00")
    let former = journey.person(TestOffice.head)
    try await former.looksAt("/").saysNothingOf(number)
    let page = try await standIn.looksAt(case: number)
    page.says("Plt. Kepala Dinas")
    try await standIn.completes(
      "disposisi", of: number, with: Deeds.disposition("disposisi", "Tindak lanjuti."))
    try await standIn.looksAt(Paths.caseHistory(number))
      .says("Galih Permana sebagai Plt. Kepala Dinas")
    let signed = try #require(try await journey.events(of: number).last)
    #expect(signed.by.capacity == .plt && signed.by.officer == TestOffice.standIn)
    try await journey.recordsHold()
  }

  @Test func `a daily acting head keeps the holder out, until the last day is over`() async throws {
    let journey = try await Journey()
    let number = try await journey.requestThatWaitsForTheHead()
    let head = journey.person(TestOffice.head)
    let standIn = journey.person(TestOffice.standIn)
    let early = try await head.form("disposisi", of: number)

    try await journey.store.appoint(
      Holding(
        post: "kepala-dinas", officer: TestOffice.standIn, kind: .plh,
        from: TestOffice.day("2026-11-23"), until: TestOffice.day("2026-11-25")),
      by: journey.acting(TestOffice.administrator))
    journey.on("2026-11-23", "10:30")
    try await head.looksAt("/").saysNothingOf(number)
    let seen = try await head.looksAt(case: number)
    seen.says("wewenang Kepala Dinas")
    #expect(seen.forms.allSatisfy { !$0.action.contains("/langkah/") })
    try await standIn.looksAt(case: number).says("Plh. Kepala Dinas")

    // The form that the head had opened before is refused as well.
    var late = early
    try late.write("disposisi.note", "Tindak lanjuti.")
    try await head.sends(late, expect: 422).says("wewenang Kepala Dinas")

    journey.on("2026-11-26", "08:30")
    try await standIn.looksAt("/").saysNothingOf(number)
    try await head.completes(
      "disposisi", of: number, with: Deeds.disposition("disposisi", "Tindak lanjuti."))
    #expect(try await journey.events(of: number).last?.by.capacity == .definitive)
    try await journey.recordsHold()
  }
}

extension Journey {
  /// A security change that an agency asked for, on the head's desk.
  func requestThatWaitsForTheHead() async throws -> String {
    let agency = person(TestOffice.agency)
    let number = try await agency.opens("perubahan-pengamanan") {
      try $0.write("judul", "TLS 1.3 untuk SIMPEG")
    }
    try await agency.completes("permohonan", of: number, with: Deeds.request)
    return number
  }
}
