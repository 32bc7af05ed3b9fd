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

@Suite struct ListTableTests {
  @Test func `a list as a workbook keeps the page's filters`() async throws {
    let world = try await AccessWorld()
    let page = try await world.site.get("/sistem?cari=simpeg&halaman=1", as: TestOffice.section)
    #expect(page.body.contains("href=\"/unduh/sistem.xlsx?cari=simpeg\""))
    let file = try await world.site.get("/unduh/sistem.xlsx?cari=simpeg", as: TestOffice.section)
    #expect(file.status == .ok)
    #expect(file.body.contains("Saringan=cari: simpeg"))
    #expect(file.body.contains("SIMPEG|Sistem Informasi Kepegawaian|"))
    let none = try await world.site.get("/unduh/sistem.xlsx?cari=tidak-ada", as: TestOffice.section)
    #expect(!none.body.contains("SIMPEG|"))
  }

  @Test func `a workbook says what it is, for whom and when`() async throws {
    let world = try await AccessWorld()
    let file = try await world.site.get("/unduh/temuan.xlsx", as: TestOffice.section)
    #expect(file.body.contains("Daftar=Temuan"))
    #expect(file.body.contains("TMN-2026-0001|Sandi bawaan pegawai|Kritis|"))
    #expect(file.disposition?.contains("temuan-2026-11-2") == true)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: world.site.office.folder + "/uploads")
    #expect(left.isEmpty)
  }

  @Test func `all pages of a list are in it, in their order, each row once`() async throws {
    let world = try await AccessWorld()
    let file = try await world.site.get("/unduh/jejak.xlsx", as: TestOffice.inspector)
    let rows = file.body.split(separator: "\n").drop { $0 != "[Jejak audit]" }.dropFirst(2)
      .prefix { !$0.hasPrefix("[") }
    let numbers = rows.compactMap { Double($0.prefix { $0 != "|" }) }
    #expect(numbers.count == rows.count)
    #expect(numbers == numbers.sorted(by: >))
    #expect(numbers.last == 1)
    #expect(numbers.count == Int(numbers.first ?? 0))
  }

  @Test func `nothing of another agency is in any workbook`() async throws {
    let world = try await AccessWorld()
    for kind in ListKind.allCases {
      let file = try await world.site.get(
        Paths.workbook(kind) + "?sistem=SIMPEG&perangkat-daerah=bkpsdm", as: TestOffice.otherAgency)
      for secret in ["Kepegawaian", "Sandi bawaan", "rahasia kepegawaian", "simpeg.contoh"] {
        #expect(!file.body.contains(secret), "\(secret) in \(kind)")
      }
    }
  }

  @Test func `the checklist of an evaluation has every control once`() async throws {
    let world = try await AccessWorld()
    let file = try await world.site.get(
      Paths.checklistWorkbook(of: world.caseNumber, item: "SIMPEG"), as: TestOffice.section)
    let controls = try #require(try await world.site.office.store.checklist()).controls.count
    let rows = file.body.split(separator: "\n").drop { !$0.hasPrefix("[Daftar periksa") }
    #expect(rows.count == controls + 2)
  }

  @Test func `each list has a command and an address of its own`() {
    #expect(Set(ListKind.allCases.map(\.command)).count == ListKind.allCases.count)
    #expect(Set(ListColumn.allCases.map { Indonesian().listColumn($0) }).count > 60)
  }
}
