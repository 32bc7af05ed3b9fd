// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

@Suite struct ContentBaselineTests {
  private let rules = MonitoringRules()
  private let lexicon = ShippedKnowledge.all.lexicon

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
    let baseline = try #require(
      ContentBaseline(learnedFrom: pages.map { PagePicture($0, lexicon) }))
    for visit in 5..<55 {
      let change = baseline.compare(PagePicture(try ContentBaselineTests.noisy(visit), lexicon))
      #expect(change.retention == 1)
      #expect(change.structure == 1)
      #expect(change.suspicion(rules) == nil)
    }
    let news = baseline.compare(
      PagePicture(
        try ContentBaselineTests.noisy(60, "<p>Pengumuman: pasar tutup hari Minggu.</p>"), lexicon))
    #expect(news.suspicion(rules) == nil)
  }

  @Test func `a replaced page raises it, and so does a new foreign script`() throws {
    let pages = try (0..<5).map { try ContentBaselineTests.noisy($0) }
    let baseline = try #require(
      ContentBaseline(learnedFrom: pages.map { PagePicture($0, lexicon) }))
    let replaced = baseline.compare(
      PagePicture(
        try PageTests.page("<title>Hacked</title><center><h1>Hacked by X</h1></center>"), lexicon))
    #expect((replaced.suspicion(rules)?.severity ?? .info) >= .high)
    let script = baseline.compare(
      PagePicture(
        try ContentBaselineTests.noisy(9, "<script src=https://jahat.example/x.js></script>"),
        lexicon))
    #expect(script.suspicion(rules)?.severity == .medium)
    #expect(script.newScriptHosts == ["jahat.example"])
    let empty = try PageTests.page("")
    #expect(baseline.compare(PagePicture(empty, lexicon)).retention == 0)
  }

  @Test func `news that quotes vandals is no defacement, a title that bears their mark is`() throws
  {
    let news = try PageTests.page(
      "<title>Kabar daerah</title><h1>Pasar</h1><p>"
        + String(
          repeating: "Situs tetangga diganti dengan tulisan hacked by orang lain kemarin. ",
          count: 20))
    #expect(PagePicture(news, lexicon).signature == nil)
    for mark in ["Hacked By X", "Zone-H", "was here admin"] {
      let page = try PageTests.page("<title>\(mark)</title><p>Selamat datang")
      #expect(PagePicture(page, lexicon).signature != nil, "\(mark)")
    }
  }

  @Test func `likeness leaves a page's own path out of account`() {
    let a = "Anda membuka /.env dan kami menjawab semuanya dengan ramah sekali"
    let b = "Anda membuka /qzxvkwpy dan kami menjawab semuanya dengan ramah sekali"
    #expect(Likeness.soft(a, b, without: ["/.env", "/qzxvkwpy"]) >= 0.9)
    #expect(Likeness.soft("APP_KEY=x DB_PASSWORD=y", b, without: ["/.env", "/qzxvkwpy"]) < 0.2)
    #expect(Likeness.jaccard("", "") == 1)
  }
}
