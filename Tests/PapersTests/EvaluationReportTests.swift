// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Testing

struct EvaluationReportTests {
  @Test func `the report says everything in its order`() throws {
    let paper = try Poppler(
      Samples.report(findings: 6).pdf(createdAt: Samples.instant), name: "report")
    let text = try paper.text()
    var rest = text[...]
    for words in [
      "TERBATAS", "DINAS KOMUNIKASI DAN INFORMATIKA", "LAPORAN HASIL EVALUASI KEAMANAN INFORMASI",
      "Nomor: 000.8.6/57/DISKOMINFO", "https://simpeg.contoh.go.id", "PIAK-2026-0007",
      "9 November 2026 sampai dengan 20 November 2026", "Galih Prasetyo, S.Kom. (Ketua)",
      "Penilaian mandiri.", "bukan hasil", "1 Ringkasan eksekutif", "2 Ruang lingkup", "3 Metode",
      "4 Hasil menurut area", "Autentikasi 4 3 0 0 57,1%", "API dan layanan web 0 0 7 0 –",
      "Jumlah 45 16 10 4 69,2%", "5 Ringkasan temuan", "6 Rincian temuan",
      "T-01", "Injeksi SQL pada pencarian pegawai", "Rekomendasi", "CWE-89",
      "Senin, 7 Desember 2026", "7 Simpulan dan keputusan", "Belum memenuhi standar",
      "Senin, 23 November 2026", "Kota Contoh, 23 November 2026", "Ketua Tim Analisis",
      "NIP 19720415 199803 1 004",
    ] {
      let found = rest.range(of: words)
      #expect(found != nil, "\(words) is missing or out of order in:\n\(text)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test(arguments: [(PageSize.a4, "595.276 x 841.89 pts (A4)"), (.f4, "609.449 x 935.433 pts")])
  func `each page has the size asked for`(size: PageSize, printed: String) throws {
    var report = Samples.report(findings: 3)
    report.pageSize = size
    let info = try Poppler(report.pdf(createdAt: Samples.instant), name: "report-\(size)").info()
    #expect(info["Page size"] == printed)
  }

  @Test func `the file says what it is, and its fonts travel with it`() throws {
    let paper = try Poppler(Samples.report(findings: 3).pdf(createdAt: Samples.instant))
    let info = try paper.info()
    #expect(
      info["Title"] == "Laporan Hasil Evaluasi Keamanan Informasi: Sistem Informasi Kepegawaian")
    #expect(info["Author"] == "DINAS KOMUNIKASI DAN INFORMATIKA")
    #expect(info["Subject"]?.contains("Penilaian mandiri") == true)
    #expect(info["CreationDate"] == "2026-11-23T03:00:00Z")
    #expect(info["Tagged"] == "yes")
    let fonts = try paper.fonts()
    #expect(fonts.count >= 3)
    #expect(fonts.allSatisfy { $0.isEmbedded && $0.name.contains("+Liberation") })
    let structure = try paper.structure()
    for element in ["H1", "H2", "H3", "Table", "TR", "TH", "TD"] {
      #expect(structure.contains("\n\(element)") || structure.contains(" \(element)"))
    }
  }

  @Test func `fifty findings run over many numbered pages, the list's head repeated`() throws {
    let paper = try Poppler(
      Samples.report(findings: 50).pdf(createdAt: Samples.instant), name: "report-50")
    let pages = try paper.pages()
    #expect(pages.count > 10)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("Halaman \(index + 1) dari \(pages.count)"))
      #expect(page.contains("TERBATAS"))
    }
    let listed = pages.filter { $0.contains("No. Temuan Tingkat") }
    #expect(listed.count >= 2)
    let text = pages.joined()
    for number in 1...50 {
      let name = number < 10 ? "T-0\(number)" : "T-\(number)"
      #expect(text.components(separatedBy: name).count - 1 >= 2)
    }
  }

  @Test func `a system without findings is told so`() throws {
    var report = Samples.report(findings: 0)
    report.classification = .ordinary
    report.isSample = true
    report.letterhead.logo = Logo.square
    let text = try Poppler(report.pdf(createdAt: Samples.instant), name: "report-0").text()
    #expect(text.contains("Tidak ada temuan"))
    #expect(!text.contains("Rincian temuan"))
    #expect(text.contains("6 Simpulan dan keputusan"))
    #expect(text.contains("DATA CONTOH"))
    #expect(!text.contains("TERBATAS"))
  }

  @Test func `a whole report has its history, its annexes and its contents`() throws {
    let paper = try Poppler(
      Samples.wholeReport.pdf(createdAt: Samples.instant), name: "report-whole")
    let pages = try paper.pages()
    let cover = try #require(pages.first)
    let summary = try #require(pages.dropFirst().first)
    for words in [
      "1 Ringkasan eksekutif", "Belum memenuhi standar", "69,2%",
      "Yang paling penting diperbaiki",
    ] { #expect(summary.contains(words), "\(words)") }
    #expect(!summary.contains("Ruang lingkup"))
    let headings = [
      "1 Ringkasan eksekutif", "2 Ruang lingkup", "3 Metode", "4 Yang tidak diperiksa",
      "5 Hasil menurut area", "6 Perbandingan dengan penilaian sebelumnya",
      "7 Pemantauan, cadangan, dan insiden", "8 Ringkasan temuan", "9 Rincian temuan",
      "10 Simpulan dan keputusan", "Lampiran 1 Hasil uji ulang",
      "Lampiran 2 Tabel penilaian mandiri tiga bagian",
    ]
    for heading in headings {
      let page = try #require(pages.dropFirst().firstIndex { $0.contains("\n\(heading)\n") })
      #expect(cover.contains("\(heading) \(page + 1)\n"), "\(heading)")
    }
    let text = pages.joined()
    for words in [
      "PIAK-2025-0003", "CWE-89 · CVSS 9,8 · CVSS:3.1/AV:N", "GET /pegawai/cari",
      "session.cookie_secure = 1", "Ketersediaan", "99,62%",
      "Dari 2 uji ulang, 1 temuan dinyatakan tuntas dan 1 masih ada.", "bukan hasil audit",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(try paper.fonts().allSatisfy(\.isEmbedded))
  }

  @Test func `fifty findings with evidence fit twenty-five pages`() throws {
    var report = Samples.wholeReport
    report.findings = Samples.findings(50)
    report.threeParts = nil
    let pages = try Poppler(
      report.pdf(createdAt: Samples.instant), name: "report-whole-50"
    ).pages()
    #expect(pages.count <= 25)
  }

  @Test func `a picture that can't be read is named`() throws {
    var report = Samples.report(findings: 1)
    report.findings[0].evidence = [
      ReportedEvidence(.picture(Data([1, 2, 3])), caption: "tangkapan-layar.png")
    ]
    let text = try Poppler(report.pdf(createdAt: Samples.instant)).text()
    #expect(text.contains("Gambar tangkapan-layar.png tidak dimuat"))
  }
}
