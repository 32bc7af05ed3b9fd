// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

@Suite struct ContentBaselineTests {
  private let rules = MonitoringRules()

  static func noisy(_ visit: Int, _ more: String = "") throws -> Page {
    try PageTests.page(
      """
      <title>Harga Pasar</title><h1>Harga bahan pokok daerah</h1><div><p>Beras medium dan gula pasir diperbarui petugas setiap pagi.</p>
      <p>Minyak goreng, telur ayam, cabai merah, bawang putih, daging sapi, ikan kembung.</p></div>
      <p>Kunjungan \(visit * 7919) token\(visit * 104_729) pukul \(visit % 24).\(visit % 60)</p>\(more)
      """)
  }

  @Test func `a page that is never quite the same raises no alarm`() throws {
    let pages = try (0..<5).map { try ContentBaselineTests.noisy($0) }
    let baseline = try #require(ContentBaseline(learnedFrom: pages.map { PagePicture($0) }))
    for visit in 5..<55 {
      let change = baseline.compare(PagePicture(try ContentBaselineTests.noisy(visit)))
      #expect(change.retention == 1)
      #expect(change.structure == 1)
      #expect(change.suspicion(rules) == nil)
    }
    let news = baseline.compare(PagePicture(try ContentBaselineTests.noisy(60, "<p>Pengumuman: pasar tutup hari Minggu.</p>")))
    #expect(news.suspicion(rules) == nil)
  }

  @Test func `a replaced page raises it, and so does a new foreign script`() throws {
    let pages = try (0..<5).map { try ContentBaselineTests.noisy($0) }
    let baseline = try #require(ContentBaseline(learnedFrom: pages.map { PagePicture($0) }))
    let replaced = baseline.compare(PagePicture(try PageTests.page("<title>Hacked</title><center><h1>Hacked by X</h1></center>")))
    #expect((replaced.suspicion(rules)?.severity ?? .info) >= .high)
    let script = baseline.compare(PagePicture(try ContentBaselineTests.noisy(9, "<script src=https://jahat.example/x.js></script>")))
    #expect(script.suspicion(rules)?.severity == .medium)
    #expect(script.newScriptHosts == ["jahat.example"])
    let empty = try PageTests.page("")
    #expect(baseline.compare(PagePicture(empty)).retention == 0)
  }

  @Test func `likeness leaves a page's own path out of account`() {
    let a = "Anda membuka /.env dan kami menjawab semuanya dengan ramah sekali"
    let b = "Anda membuka /qzxvkwpy dan kami menjawab semuanya dengan ramah sekali"
    #expect(Likeness.soft(a, b, without: ["/.env", "/qzxvkwpy"]) >= 0.9)
    #expect(Likeness.soft("APP_KEY=x DB_PASSWORD=y", b, without: ["/.env", "/qzxvkwpy"]) < 0.2)
    #expect(Likeness.jaccard("", "") == 1)
  }
}
