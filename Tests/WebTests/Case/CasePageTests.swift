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

@Suite struct CasePageTests {
  @Test func `every role sees the case as far as it is theirs`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let path = Paths.caseFile(number)
    let roles: [(String, Bool)] = [
      (TestOffice.head, false), (TestOffice.division, true), (TestOffice.section, false),
      (TestOffice.clerk, false), (TestOffice.administrator, false), (TestOffice.inspector, false),
      (TestOffice.agency, false),
    ]
    for (username, mayDecide) in roles {
      let page = try await site.get(path, as: username)
      #expect(page.status == .ok, "\(username)")
      #expect(page.body.contains("name=\"pilihan\"") == mayDecide, "\(username)")
      #expect(page.body.utf8.count < 60_000, "\(username)")
    }
  }

  @Test func `a reader is told whose turn it is`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let page = try await site.get(
      Paths.caseFile(number, item: "SIMPEG"), as: TestOffice.section)
    #expect(page.body.contains("Langkah ini wewenang Bidang Infrastruktur TI."))
    #expect(!page.body.contains("id=\"langkah\""))
  }

  @Test func `an agency cannot see another agency's case`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.open("perubahan-pengamanan")
    #expect(try await site.get(Paths.caseFile(number), as: TestOffice.agency).status == .ok)
    for path in [
      Paths.caseFile(number), Paths.caseHistory(number), Paths.step("permohonan", of: number),
      Paths.act(.comment, on: number),
    ] {
      #expect(try await site.get(path, as: TestOffice.otherAgency).status == .notFound)
    }
    let comment = try await site.post(
      Paths.act(.comment, on: number), [("teks", "halo")], as: TestOffice.otherAgency)
    #expect(comment.status == .notFound)
  }

  @Test func `a hostile title stays text`() async throws {
    let site = try await OfficeSite()
    let title = "<script>alert(1)</script>\"'&"
    let number = try await site.office.store.openCase(
      "perubahan-pengamanan", title: title,
      by: Acting(TestOffice.agency, at: TestOffice.now)
    ).number
    for path in [Paths.caseFile(number), Paths.cases, Paths.inbox, Paths.caseHistory(number)] {
      let page = try await site.get(path, as: TestOffice.agency)
      #expect(page.status == .ok)
      #expect(!page.body.contains("<script>alert"))
      #expect(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
    }
  }

  @Test func `the inbox says what waits, and the inspector begins with the cases`() async throws {
    let site = try await OfficeSite()
    let number = try await site.evaluationAtDecision()
    let inbox = try await site.get("/", as: TestOffice.division)
    #expect(inbox.body.contains("<h1>1 tugas menunggu Anda</h1>"))
    #expect(inbox.body.contains("Putuskan hasil evaluasi: Sistem Informasi Kepegawaian"))
    #expect(inbox.body.contains("Sisa 1 jam 50 menit kerja"))
    #expect(inbox.body.contains("Langkah 6 dari 11"))
    #expect(inbox.body.contains("href=\"\(Paths.caseFile(number, item: "SIMPEG"))\""))
    let empty = try await site.get("/", as: TestOffice.standIn)
    #expect(empty.body.contains("Tidak ada tugas yang menunggu Anda"))
    #expect(try await site.get("/", as: TestOffice.inspector).location == Paths.cases)
  }

  @Test(arguments: [
    "keadaan=open", "keadaan=late", "keadaan=finished", "saya=1", "sop=evaluasi-berkala",
    "opd=bkpsdm", "tahun=2026", "cari=%25_!", "halaman=9", "keadaan=lain&tahun=x",
  ]) func `the list of cases takes any filter`(query: String) async throws {
    let site = try await OfficeSite()
    _ = try await site.evaluationAtDecision()
    let page = try await site.get("\(Paths.cases)?\(query)", as: TestOffice.division)
    #expect(page.status == .ok)
  }

  @Test func `a large evaluation still makes a small page`() async throws {
    let site = try await OfficeSite()
    let now = TestOffice.now
    let systems = (1...200).map { number in
      InformationSystem(code: "S\(number)", name: "Sistem \(number)", owner: "bkpsdm")
    }
    try await site.office.store.enter(Roster(systems: systems), by: Journal.system, at: now)
    var work = site.work
    work.paper.systems = systems.map(\.code)
    let number = try await work.splitEvaluation()
    let page = try await site.get(Paths.caseFile(number), as: TestOffice.division)
    #expect(page.status == .ok)
    #expect(page.body.contains("<h2>200 aplikasi</h2>"))
    #expect(page.body.utf8.count < 60_000)
    let next = try await site.get(Paths.caseFile(number) + "?halaman=10", as: TestOffice.division)
    #expect(next.body.contains("181–200 dari 200"))
    let inbox = try await site.get("/", as: TestOffice.leader)
    #expect(inbox.body.contains("<h1>200 tugas menunggu Anda</h1>"))
    #expect(inbox.body.contains("rel=\"next\""))
    #expect(inbox.body.utf8.count < 60_000)
    #expect(
      try await site.get("/?halaman=4", as: TestOffice.leader).body.contains("151–200 dari 200"))
  }
}
