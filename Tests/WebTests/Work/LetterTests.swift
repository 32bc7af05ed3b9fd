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

@Suite struct LetterTests {
  @Test func `a letter that came gets the next number, once`() async throws {
    let site = try await OfficeSite()
    let first = try await site.post(Paths.newLetter, letter("cmd-1"), as: TestOffice.clerk)
    let again = try await site.post(Paths.newLetter, letter("cmd-1"), as: TestOffice.clerk)
    let second = try await site.post(Paths.newLetter, letter("cmd-2"), as: TestOffice.clerk)
    #expect(first.location == again.location && first.location != second.location)
    let page = try await site.get(try #require(second.location), as: TestOffice.clerk)
    #expect(page.body.contains("Surat masuk 2/2026"))
    #expect(page.body.contains("<h1>Mohon &lt;b&gt;evaluasi&lt;/b&gt;</h1>"))
    let book = try await site.get(Paths.letters, as: TestOffice.clerk)
    #expect(book.body.contains("Buku agenda surat masuk 2026"))
    #expect(book.body.contains("800/77/BKPSDM"))
  }

  @Test func `a letter without sender and subject is refused`() async throws {
    let site = try await OfficeSite()
    let refused = try await site.post(
      Paths.newLetter, [("nomor", "800/77"), ("tanggal", "kemarin")], as: TestOffice.clerk)
    #expect(refused.status == .unprocessableContent)
    for field in ["dari", "hal", "tanggal"] {
      #expect(refused.body.contains("href=\"#f-\(field)\""))
    }
    #expect(refused.body.contains("value=\"800/77\""))
  }

  @Test func `only secretary and administrator register letters`() async throws {
    let site = try await OfficeSite()
    for user in [TestOffice.head, TestOffice.agency, TestOffice.inspector] {
      let answer = try await site.post(Paths.newLetter, letter("cmd-9"), as: user)
      #expect(answer.status == .forbidden)
    }
  }

  @Test func `a letter opens a case, whose request it then is`() async throws {
    let site = try await OfficeSite()
    let registered = try await site.post(Paths.newLetter, letter("cmd-1"), as: TestOffice.clerk)
    let path = try #require(registered.location?.prefix { $0 != "?" })
    let id = String(path.dropFirst("/surat/".count))
    let form = try await site.get(
      "/berkas/baru/perubahan-pengamanan?judul=Pasang&pemohon=bkpsdm&surat=\(id)",
      as: TestOffice.clerk)
    #expect(form.body.contains("name=\"surat\" value=\"\(id)\""))
    let opened = try await site.post(
      "/berkas/baru/perubahan-pengamanan",
      [("judul", "Pasang"), ("pemohon", "bkpsdm"), ("surat", id)], as: TestOffice.clerk)
    let number = try #require(opened.location?.dropFirst("/berkas/".count).prefix { $0 != "?" })
    let record = try #require(try await site.office.store.letter(Int(id) ?? 0))
    #expect(record.letter.caseNumber == String(number))
    try await site.work.complete(
      ["permohonan"], of: String(number), procedure: "perubahan-pengamanan")
    #expect(try await site.office.store.letters().count == 1)
  }

  @Test func `the addressee confirms, with a name, and another agency does not`() async throws {
    let site = try await OfficeSite()
    let id = try await deliveredLetter(site)
    let path = Paths.letterAct("terima", on: String(id))
    let foreign = try await site.post(path, [("penerima", "X")], as: TestOffice.otherAgency)
    #expect(foreign.status == .notFound)
    #expect(
      try await site.get(Paths.letter(id), as: TestOffice.otherAgency).status == .notFound)
    let seen = try await site.get(Paths.letter(id), as: TestOffice.agency)
    #expect(seen.body.contains("Terima surat"))
    _ = try await site.post(path, [("penerima", "Dimas, Kasubbag")], as: TestOffice.agency)
    _ = try await site.post(path, [("penerima", "Orang lain")], as: TestOffice.agency)
    let letter = try await site.office.store.letter(id)?.letter
    #expect(letter?.receivedBy == "Dimas, Kasubbag")
    let after = try await site.get(Paths.letter(id), as: TestOffice.agency)
    #expect(!after.body.contains("Terima surat</button>"))
  }

  @Test func `a letter's file is for those who read the letter`() async throws {
    let site = try await OfficeSite()
    let sent = try await site.post(
      Paths.newLetter, letter("cmd-1"), file: ("berkas-baru", "pindaian.html", "<script>"),
      as: TestOffice.clerk)
    let location = try #require(sent.location?.prefix { $0 != "?" })
    let id = Int(location.dropFirst("/surat/".count)) ?? 0
    let sha = try #require(try await site.office.store.letter(id)?.letter.files.first)
    let path = Paths.letterFile(sha, of: String(id))
    let file = try await site.get(path, as: TestOffice.agency)
    #expect(file.status == .ok && file.body == "<script>")
    #expect(file.disposition?.hasPrefix("attachment;") == true)
    #expect(try await site.get(path, as: TestOffice.otherAgency).status == .notFound)
  }

  private func letter(_ command: String) -> [(name: String, value: String)] {
    [
      ("perintah", command), ("dari", "bkpsdm"), ("hal", "Mohon <b>evaluasi</b>"),
      ("nomor", "800/77/BKPSDM"), ("tanggal", "2026-11-20"),
    ]
  }

  private func deliveredLetter(_ site: OfficeSite) async throws -> Int {
    let number = try await site.evaluationAtDecision()
    try await site.work.complete(
      ["putusan:memenuhi", "sampaikan"], of: number, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    var filter = LetterFilter()
    filter.unconfirmed = true
    return try #require(try await site.office.store.letters(filter).rows.first).letter.id
  }
}
