// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@testable import App
@testable import Web

/// A fault is found by a visit, tested again by one click, and closed by a person.
@Suite struct RetestJourneyTests {
  private func visits(_ journey: Journey) async throws {
    // Local, so without the pace that strangers are due.
    let worker = ProbeWorker(
      store: journey.store, samples: journey.office.folder, now: { journey.now })
    while try await worker.work() > 0 {}
  }

  private func point(_ journey: Journey, at url: String) async throws {
    try await journey.store.database.write { connection in
      _ = try connection.execute(
        "UPDATE systems SET url = ? WHERE code = 'SIMPEG'", [.text(url)])
    }
  }

  @Test func `one click looks again, and what was seen proposes what a person concludes`()
    async throws
  {
    let journey = try await Journey()
    let application = try await SmallApplication()
    try await point(journey, at: application.address)
    let analyst = journey.browser(TestOffice.analyst)
    try await journey.store.askProbe(
      of: "SIMPEG", .passive, by: Acting(TestOffice.analyst, at: journey.now))
    try await visits(journey)
    let row = try #require(
      try await journey.store.observations(of: "SIMPEG").first {
        $0.observation.rule == "hdr.xcto.missing" && $0.observation.result == .fail
      })
    let number = try await journey.store.accept(
      [row.id],
      as: NewFinding(title: "Jenis isi ditebak", severity: .low, recommendation: "Kirim nosniff"),
      by: Acting(TestOffice.analyst, at: journey.now))

    journey.later(minutes: 1)
    var page = try await analyst.get(Paths.finding(number))
    page = try await analyst.submit(try page.form(to: Paths.retest(of: number)))
    page.says("menunggu giliran")
    try await visits(journey)
    page = try await analyst.get(Paths.finding(number))
    page.says("Masih terlihat")
    #expect(try await journey.store.finding(number)?.finding.state == .open)

    application.isMended = true
    journey.later(minutes: 1)
    page = try await analyst.submit(try page.form(to: Paths.retest(of: number)))
    try await visits(journey)
    page = try await analyst.get(Paths.finding(number))
    page.says("Tidak terlihat lagi")
    page.says("Anda yang menyimpulkan")
    #expect(try await journey.store.finding(number)?.finding.state == .open)
    let closing = try await analyst.get(Paths.findingAct("tutup", on: number))
      .form(to: Paths.findingAct("tutup", on: number))
    #expect(closing.value("teks")?.contains("tidak terlihat lagi") == true)
    _ = try await analyst.submit(closing)
    #expect(try await journey.store.finding(number)?.finding.state == .closed)
    // Who may only read sees what was seen, and no button.
    let owner = try await journey.browser(TestOffice.agency).get(Paths.finding(number))
    owner.says("Tidak terlihat lagi")
    #expect(throws: (any Error).self) { try owner.form(to: Paths.retest(of: number)) }
  }

  @Test func `an application that is down proves nothing`() async throws {
    let journey = try await Journey()
    try await point(journey, at: "http://127.0.0.1:1/")
    try await journey.store.take(
      [
        Observation(
          rule: "hdr.xcto.missing", source: ObservationSource(tool: "kawal", version: "1"),
          severity: .low, title: Phrase("t"),
          place: Assurance.Place(
            scheme: "http", host: "127.0.0.1", port: 1, path: "/", method: "GET"),
          at: journey.now)
      ], of: "SIMPEG", from: .probe("0"), by: .machine(at: journey.now))
    let row = try #require(try await journey.store.observations(of: "SIMPEG").first)
    let number = try await journey.store.accept(
      [row.id], as: NewFinding(title: "Jenis isi", severity: .low, recommendation: "Kirim nosniff"),
      by: Acting(TestOffice.analyst, at: journey.now))
    journey.later(minutes: 1)
    let analyst = journey.browser(TestOffice.analyst)
    let page = try await analyst.get(Paths.finding(number))
    _ = try await analyst.submit(try page.form(to: Paths.retest(of: number)))
    try await visits(journey)
    let seen = try await analyst.get(Paths.finding(number))
    seen.says("Tak dapat ditentukan")
    seen.says("tidak membuktikan apa pun")
    #expect(try await journey.store.finding(number)?.finding.state == .open)
  }
}
