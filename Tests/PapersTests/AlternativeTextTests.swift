// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import TestWorld
import Testing

/// What somebody hears who can't see a paper's figures.
struct AlternativeTextTests {
  private let mark = VerificationMark(
    code: "7KQ2-MPXA-WD4R-9TBH", address: "https://kawal.contoh.go.id")

  @Test func `logo and code of a slip have words`() throws {
    var slip = Samples.slip
    slip.letterhead.logo = Logo.square
    slip.verification = mark
    #expect(
      try Self.texts(slip.pdf(createdAt: Samples.instant)) == [
        "Logo DINAS KOMUNIKASI DAN INFORMATIKA",
        "Kode QR menuju https://kawal.contoh.go.id/cek/7KQ2-MPXA-WD4R-9TBH",
      ])
  }

  @Test func `bars and pictures of a report have words`() throws {
    var report = Samples.wholeReport
    report.verification = mark
    let texts = try Self.texts(report.pdf(createdAt: Samples.instant))
    #expect(
      texts.first
        == "Diagram batang: Memenuhi 4, Belum memenuhi 3, Tidak berlaku 0, Belum dinilai 0")
    #expect(texts.contains("Gambar bukti: tangkapan-layar-unggah.png"))
    #expect(texts.last??.hasPrefix("Kode QR menuju ") == true)
    // Each area twice, and the total.
    #expect(texts.count { $0?.hasPrefix("Diagram batang") == true } == 2 * 13 + 1)
  }

  @Test func `symbols of a procedure have words`() throws {
    var sheets = try ProcedureFiles.shipped.map(ProcedureFiles.read).map {
      ProcedureSheetTests.sheet($0)
    }
    sheets[0].letterhead.logo = Logo.square
    let texts = try Self.texts(
      ProcedureSheet.book(sheets, createdAt: Samples.instant))
    #expect(texts.allSatisfy { $0?.isEmpty == false })
    #expect(texts.contains("Simbol belah ketupat"))
    #expect(texts.contains { $0?.contains("lembar 1 dari") == true })
    #expect(texts.contains { $0?.wholeMatch(of: /Bagan alir .+: langkah \S+ sampai \S+/) != nil })
  }

  @Test func `a hostile name is words in it and nothing else`() throws {
    var report = Samples.report(findings: 1)
    let name = "a) >> endobj \u{202E}gnp.\u{0} ( /Alt"
    report.findings[0].evidence = [ReportedEvidence(.picture(Logo.square), caption: name)]
    let pdf = try report.pdf(createdAt: Samples.instant)
    #expect(try Self.texts(pdf).contains("Gambar bukti: a) >> endobj gnp. ( /Alt"))
    #expect(try ArchiveRules(pdf).broken() == [])
  }

  /// Of every figure, in the order of the structure; `nil` where one has none.
  private static func texts(_ pdf: Data) throws -> [String?] {
    let file = try RawPDF(pdf)
    return file.objects.sorted { $0.key < $1.key }.map(\.value.text)
      .filter { $0.contains("/S /Figure") }
      .map { text in
        guard let match = text.firstMatch(of: /\/Alt <FEFF([0-9A-F]*)>/) else { return nil }
        let digits = Array(match.1)
        let units = stride(from: 0, to: digits.count, by: 4).map {
          UInt16(String(digits[$0..<$0 + 4]), radix: 16) ?? 0
        }
        return String(decoding: units, as: UTF16.self)
      }
  }
}
