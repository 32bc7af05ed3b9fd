// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Testing

struct VerificationMarkTests {
  private let mark = VerificationMark(
    code: "7KQ2-MPXA-WD4R-9TBH", address: "https://kawal.contoh.go.id")

  @Test func `an issued slip bears its code and where to check it, on its one page`() throws {
    var slip = Samples.slip
    slip.verification = mark
    let paper = try Poppler(slip.pdf(createdAt: Samples.instant), name: "slip-issued")
    #expect(try paper.info()["Pages"] == "1")
    let text = try paper.text()
    #expect(text.contains("Kode pemeriksaan 7KQ2-MPXA-WD4R-9TBH"))
    #expect(text.contains("dapat diperiksa di kawal.contoh.go.id/cek."))
    #expect(text.components(separatedBy: mark.code).count == 2)
  }

  @Test func `an issued report bears its code on every page`() throws {
    var report = Samples.report(findings: 6)
    report.verification = mark
    let pages = try Poppler(report.pdf(createdAt: Samples.instant), name: "report-issued").pages()
    #expect(pages.count > 1)
    for page in pages {
      #expect(page.contains("Kode pemeriksaan 7KQ2-MPXA-WD4R-9TBH · kawal.contoh.go.id/cek"))
    }
    #expect(pages.last?.contains("Keaslian naskah ini dapat diperiksa") == true)
  }

  @Test func `without an address the code is printed, and alone in the QR code`() throws {
    var slip = Samples.slip
    slip.verification = VerificationMark(code: mark.code)
    #expect(slip.verification?.square == mark.code)
    let paper = try Poppler(slip.pdf(createdAt: Samples.instant), name: "slip-no-address")
    let text = try paper.text()
    let figures = { (text: String) in text.components(separatedBy: "Figure").count }
    let bare = try Poppler(Samples.slip.pdf(createdAt: Samples.instant))
    #expect(try figures(paper.structure()) == figures(bare.structure()) + 1)
    #expect(text.contains("7KQ2-MPXA-WD4R-9TBH"))
    #expect(!text.contains("/cek"))
  }

  @Test(arguments: [nil, "7KQ2-MPXA-WD4R-9TBH"])
  func `a stamp has all of its words`(square: String?) throws {
    func reach(_ time: String) throws -> Double {
      let stamp = SignatureStamp(name: "A", post: "", time: time, square: square)
      let text = String(decoding: stamp.operators(), as: UTF8.self)
      // Where letters end: what stands before an operator that draws a line.
      return try #require(
        text.split(separator: "\n").filter { $0.hasSuffix(" l") }
          .compactMap { $0.split(separator: " ").first.flatMap { Double($0) } }.max())
    }
    let short = try reach("23 November")
    let long = try reach("Minggu, 23 November 2026 pukul 09.15 WIB")
    #expect(long > (square == nil ? 120 : 170))
    #expect(long > short && long <= SignatureStamp.width)
  }
}

struct SignaturePlaceTests {
  @Test func `each signer's place bears the signer's number, once`() throws {
    var report = Samples.report(findings: 1)
    report.signatories = [Samples.actingHead, Samples.head, Samples.actingHead]
    let pdf = try report.pdf(createdAt: Samples.instant)
    func count(_ name: String) -> Int { pdf.ranges(of: Data("(\(name))".utf8)).count }
    for name in ["ttd-1", "ttd-2", "ttd-3", "ttd-nip-197811302005012007"] {
      #expect(count(name) == 1, "\(name)")
    }
    #expect(count("ttd-4") == 0)
  }
}
