// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records
import TestWorld
import Testing

@testable import App

/// An analyst records the owner's permit, asks for a visit, and reads what it saw.
@Suite struct ProbeJourneyTests {
  @Test func `from the permit to the results`() async throws {
    let journey = try await Journey()
    try await journey.store.database.write { connection in
      _ = try connection.execute(
        "UPDATE systems SET url = 'http://127.0.0.1:1/' WHERE code = 'SIMPEG'")
    }
    try await journey.store.allow(
      network: ProbeNetwork(system: "SIMPEG", network: "127.0.0.1", reason: "Uji"),
      by: Acting(TestOffice.administrator, at: journey.now))
    let analyst = journey.browser(TestOffice.analyst)

    let system = try await analyst.get("/sistem/SIMPEG")
    #expect(system.words.contains("Periksa sekarang"))
    var probes = try await analyst.get("/sistem/SIMPEG/pemeriksaan")
    #expect(probes.words.contains("Belum ada izin tertulis pemilik"))

    var permit = try await analyst.get("/sistem/SIMPEG/izin").form(to: "/sistem/SIMPEG/izin")
    let refused = try await analyst.submit(permit)
    #expect(refused.status == 422 && refused.words.contains("Isi nomor surat izin."))
    try permit.write("surat", "700/12/2026")
    try permit.write("dari", "2026-11-20")
    try permit.write("sampai", "2026-11-30")
    probes = try await analyst.submit(permit)
    #expect(probes.words.contains("700/12/2026"))

    var ask = try probes.form(to: "/sistem/SIMPEG/pemeriksaan")
    try ask.tick("lingkup", "1")
    let waiting = try await analyst.submit(ask)
    #expect(waiting.words.contains("menunggu giliran"))
    #expect(try await ProbeWorker(store: journey.store, now: { TestOffice.now }).work() == 1)
    let done = try await analyst.get(waiting.path)
    #expect(done.words.contains("Tidak terlihat"))
    #expect(done.words.contains("Yang tidak terlihat tidak dianggap sesuai."))

    let agency = journey.browser(TestOffice.agency)
    _ = try await agency.get("/sistem/SIMPEG/pemeriksaan", expect: 403)
  }
}
