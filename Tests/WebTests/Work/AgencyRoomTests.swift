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

@Suite struct AgencyRoomTests {
  @Test func `the room shows what waits and where requests are`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.open("perubahan-pengamanan")
    try await site.work.complete(
      ["permohonan"], of: number, procedure: "perubahan-pengamanan")
    let evaluation = try await site.evaluationAtDecision()
    try await site.work.complete(
      ["putusan:memenuhi", "sampaikan"], of: evaluation, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    let page = try await site.get(Paths.agency, as: TestOffice.agency)
    #expect(page.status == .ok)
    #expect(page.body.contains("<h1>Ruang BKPSDM</h1>"))
    #expect(page.body.contains("1 surat belum dikonfirmasi"))
    #expect(page.body.contains("Menindaklanjuti laporan") || page.body.contains("Tindaklanjuti"))
    #expect(page.body.contains("href=\"\(Paths.caseFile(number))\""))
    #expect(page.body.contains(" sejak "))
    #expect(page.body.contains("Sistem Informasi Kepegawaian"))
    #expect(!page.body.contains("PPDB"))
    #expect(page.body.utf8.count < 60_000)
  }

  @Test func `others have no such room`() async throws {
    let site = try await OfficeSite()
    #expect(try await site.get(Paths.agency, as: TestOffice.head).status == .forbidden)
    #expect(try await site.get(Paths.agency, as: TestOffice.inspector).status == .forbidden)
    let named = try await site.get("/opd?perangkat-daerah=disdik", as: TestOffice.clerk)
    #expect(named.body.contains("<h1>Ruang Disdik</h1>"))
  }

  @Test func `asking for a change leads to its form`() async throws {
    let site = try await OfficeSite()
    let answer = try await site.get(Paths.newRequest, as: TestOffice.agency)
    #expect(answer.location == "/berkas/baru/perubahan-pengamanan")
  }

  @Test func `a shutdown is confirmed and ended with a note`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    try await site.work.complete(
      ["putusan:belum", "penanganan:shutdown", "shutdown"], of: number, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    let page = try await site.get(Paths.orders, as: TestOffice.operatorIT)
    #expect(page.body.contains("Menunggu konfirmasi pengelola server"))
    #expect(
      try await site.get(Paths.orders, as: TestOffice.agency).body.contains("Dalam perbaikan."))
    #expect(
      try await !site.get(Paths.orders, as: TestOffice.otherAgency).body.contains("SIMPEG"))

    let confirm = Paths.order("konfirmasi", of: "SIMPEG")
    #expect(try await site.post(confirm, [], as: TestOffice.agency).status == .forbidden)
    let fields = [("perintah", "cmd-3"), ("catatan", "nginx dimatikan")]
    #expect(try await site.post(confirm, fields, as: TestOffice.operatorIT).status == .seeOther)
    #expect(try await site.post(confirm, fields, as: TestOffice.operatorIT).status == .seeOther)

    let reopen = Paths.order("aktifkan", of: "SIMPEG")
    let empty = try await site.post(reopen, [("catatan", " ")], as: TestOffice.operatorIT)
    #expect(empty.status == .unprocessableContent)
    _ = try await site.post(
      reopen, [("catatan", "Diperbaiki, diuji ulang.")], as: TestOffice.operatorIT)
    #expect(try await site.office.store.orders(running: true).isEmpty)
    #expect(
      try await site.office.store.systems(["SIMPEG"]).first?.state == .active)
  }
}
