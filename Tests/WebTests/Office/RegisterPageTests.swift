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

@Suite struct RegisterPageTests {
  @Test func `the register is filtered, and each filter can be taken away`() async throws {
    let site = try await OfficeSite()
    let page = try await site.get("/sistem?pemilik=bkpsdm&cari=sim", as: TestOffice.head)
    #expect(page.body.contains("href=\"/sistem/SIMPEG\""))
    #expect(!page.body.contains("href=\"/sistem/E-KINERJA\""))
    #expect(page.body.contains("<a href=\"/sistem?pemilik=bkpsdm\">"))
    #expect(page.body.contains("<a href=\"/sistem?cari=sim\">"))
    let none = try await site.get("/sistem?cari=zzz", as: TestOffice.head)
    #expect(none.body.contains("Tidak ada sistem yang cocok"))
  }

  @Test func `a long register has pages that keep the filter`() async throws {
    let site = try await OfficeSite()
    let systems = (1...300).map {
      InformationSystem(code: "S\($0)", name: "Sistem \($0)", owner: "setda")
    }
    try await site.office.store.enter(
      Roster(systems: systems), by: Journal.system, at: TestOffice.now)
    let page = try await site.get("/sistem?pemilik=setda&halaman=2", as: TestOffice.head)
    #expect(page.body.contains("26–50 dari 302"))
    #expect(page.body.contains("href=\"/sistem?pemilik=setda&amp;halaman=3\""))
    #expect(page.body.contains("rel=\"prev\" href=\"/sistem?pemilik=setda\""))
    #expect(page.body.utf8.count < 60_000)
  }

  @Test func `a system tells what was decided about it`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    try await site.work.complete(
      ["putusan:memenuhi"], of: number, item: "SIMPEG", procedure: "evaluasi-berkala")
    let page = try await site.get("/sistem/SIMPEG", as: TestOffice.agency)
    #expect(page.body.contains("<h1>Sistem Informasi Kepegawaian</h1>"))
    #expect(page.body.contains("75 dari 75 kontrol (100%)"))
    #expect(page.body.contains("href=\"/berkas/\(number)?aplikasi=SIMPEG\""))
    #expect(page.body.contains("10. Menyampaikan laporan"))
    #expect(page.body.contains("simpeg.contoh.go.id"))
    #expect(page.body.contains("href=\"/sistem/E-KINERJA\">Kinerja Pegawai</a>"))
  }

  @Test func `a wrong entry keeps what was typed, a right one is in the journal`() async throws {
    let site = try await OfficeSite()
    let typed = [
      ("code", "BARU"), ("name", "Sistem Baru"), ("owner", "setda"), ("hosting", "own"),
      ("users", "seribu"), ("stack", "PHP\nLaravel"),
    ]
    let refused = try await site.post("/sistem/baru", typed, as: TestOffice.section)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("value=\"seribu\""))
    #expect(refused.body.contains("href=\"#f-users\">Tulis angka bulat.</a>"))
    #expect(refused.body.contains("PHP\nLaravel</textarea>"))

    let fields = typed.map { $0.0 == "users" ? ("users", "1.200") : $0 }
    let saved = try await site.post("/sistem/baru", fields, as: TestOffice.section)
    #expect(saved.location == "/sistem/BARU")
    let system = try #require(try await site.office.store.systems(["BARU"]).first)
    #expect(system.users == 1200 && system.stack == ["PHP", "Laravel"])
    #expect(try await site.office.store.journal(limit: 1).first?.kind == "record-changed")

    let twice = try await site.post("/sistem/baru", fields, as: TestOffice.section)
    #expect(twice.body.contains("Sudah dipakai BARU."))
  }

  @Test func `what the cases decide is not changed by hand`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    try await site.work.complete(
      ["putusan:belum", "penanganan:shutdown", "shutdown"], of: number, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    let form = try await site.get("/sistem/SIMPEG/ubah", as: TestOffice.section)
    #expect(form.body.contains("Keadaan ini ditetapkan oleh berkas"))
    let fields = [("name", "SIMPEG Dua"), ("owner", "bkpsdm"), ("hosting", "own")]
    let saved = try await site.post("/sistem/SIMPEG/ubah", fields, as: TestOffice.section)
    #expect(saved.location == "/sistem/SIMPEG")
    let system = try #require(try await site.office.store.systems(["SIMPEG"]).first)
    #expect(system.name == "SIMPEG Dua" && system.state == .shutDown)
    #expect(system.lastMet == false)
  }

  @Test func `a domain is entered with its system`() async throws {
    let site = try await OfficeSite()
    let wrong = [("name", "bukan domain"), ("owner", "setda"), ("state", "active")]
    let refused = try await site.post("/domain/baru", wrong, as: TestOffice.section)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("value=\"bukan domain\""))
    let fields = [
      ("name", "arsip.contoh.go.id"), ("owner", "setda"), ("system", "E-ARSIP"),
      ("state", "active"),
    ]
    let saved = try await site.post("/domain/baru", fields, as: TestOffice.section)
    #expect(saved.location == "/domain?cari=arsip.contoh.go.id")
    let list = try await site.get("/domain?cari=arsip", as: TestOffice.inspector)
    #expect(list.body.contains("href=\"/sistem/E-ARSIP\""))
    #expect(!list.body.contains("/ubah"), "an inspector changes nothing")
  }

  @Test func `search finds what the viewer may read, a few of each kind`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let page = try await site.get("/cari?q=\(number)", as: TestOffice.head)
    #expect(page.body.contains("href=\"/berkas/\(number)\""))
    let own = try await site.get("/cari?q=contoh.go.id", as: TestOffice.otherAgency)
    #expect(own.body.contains("ppdb.contoh.go.id"))
    #expect(!own.body.contains("simpeg"))
    let markup = try await site.get("/cari?q=%3Cb%3E", as: TestOffice.head)
    #expect(markup.body.contains("&lt;b&gt;") && !markup.body.contains("<b>\""))
  }
}
