// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import TestWorld
import Testing

@testable import Web

@Suite struct ProcedurePaperTests {
  @Test func `a procedure can be had on paper in both sizes, and all of them as a book`()
    async throws
  {
    let site = try await OfficeSite()
    let page = try await site.get("/sop/evaluasi-berkala", as: TestOffice.head)
    for size in ["f4", "a4"] {
      let path = "/sop/evaluasi-berkala/cetak.pdf?kertas=\(size)&versi=1"
      #expect(page.body.contains(path.replacing("&", with: "&amp;")))
      let paper = try await site.get(path, as: TestOffice.head)
      #expect(paper.body == "\(size): evaluasi-berkala")
    }
    let list = try await site.get("/sop", as: TestOffice.head)
    #expect(list.body.contains("/sop/kumpulan.pdf"))
    let book = try await site.get("/sop/kumpulan.pdf?kertas=a4", as: TestOffice.head)
    #expect(book.body == "a4: evaluasi-berkala perubahan-pengamanan")
  }

  @Test func `paper of a procedure or version that is not there is missing`() async throws {
    let site = try await OfficeSite()
    for path in ["/sop/tidak-ada/cetak.pdf", "/sop/evaluasi-berkala/cetak.pdf?versi=9"] {
      #expect(try await site.get(path, as: TestOffice.head).status.code == 404, "\(path)")
    }
  }
}
