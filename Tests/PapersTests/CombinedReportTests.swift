// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Testing

struct CombinedReportTests {
  @Test func `a combined report puts all systems on one page, then each in short`() throws {
    let paper = try Poppler(
      Samples.combinedReport.pdf(createdAt: Samples.instant), name: "combined")
    let pages = try paper.pages()
    let summary = try #require(pages.dropFirst().first).replacing("\n", with: " ")
    for words in [
      "1 Ringkasan eksekutif", "aplikasi dinilai", "Sistem Informasi Kepegawaian", "PPDB Daring",
      "E-Kinerja", "Belum memenuhi standar", "Belum diputuskan",
    ] { #expect(summary.contains(words), "\(words)") }
    let text = pages.joined()
    for words in [
      "2 Temuan kritis dan tinggi yang masih terbuka", "3 Sistem Informasi Kepegawaian",
      "4 PPDB Daring", "5 E-Kinerja", "Kepala Dinas Komunikasi dan Informatika,",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("Rekomendasi"))
    #expect(pages.last?.contains("Halaman \(pages.count) dari \(pages.count)") == true)
  }

  @Test func `a combined report may be archived`() throws {
    #expect(
      try ArchiveRules(Samples.combinedReport.pdf(createdAt: Samples.instant)).broken() == [])
  }

  @Test func `forty systems run over several pages`() throws {
    var report = Samples.combinedReport
    report.reports = (0..<40).map { index in
      var one = Samples.report(findings: index % 4)
      one.system.name = "Aplikasi ke-\(index + 1)"
      return one
    }
    let pages = try Poppler(report.pdf(createdAt: Samples.instant), name: "combined-40").pages()
    #expect(pages.joined().contains("Aplikasi ke-40"))
  }
}
