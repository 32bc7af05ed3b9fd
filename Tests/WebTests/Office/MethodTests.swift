// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import TestWorld
import Testing

@testable import Web

@Suite struct MethodTests {
  @Test func `a known address asked in a wrong way says which ways it has`() async throws {
    let site = try await OfficeSite()
    let read = try await site.post(Paths.summary, [], as: TestOffice.head)
    #expect(read.status == .methodNotAllowed)
    #expect(read.allow == "GET, HEAD")
    let written = try await site.get(Paths.addHoliday, as: TestOffice.administrator)
    #expect(written.status == .methodNotAllowed)
    #expect(written.allow == "POST")
    let inside = try await site.post(
      "/berkas/BKS-2026-0001/riwayat", [], as: TestOffice.head)
    #expect(inside.status == .methodNotAllowed)
    #expect(try await site.get("/tidak-ada", as: TestOffice.head).status == .notFound)
  }

  @Test func `lists that are filtered by nothing show everything`() async throws {
    let site = try await OfficeSite()
    for path in [Paths.cases, Paths.findings] {
      let page = try await site.get(path, as: TestOffice.head)
      #expect(page.body.contains("<option value=\"\">Semua</option>"), "\(path)")
      #expect(!page.body.contains("Pilih …"), "\(path)")
    }
  }
}
