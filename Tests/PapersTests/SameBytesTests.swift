// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Testing

struct SameBytesTests {
  @Test func `the same report gives the same bytes`() throws {
    let report = Samples.report(findings: 12)
    let first = try report.pdf(createdAt: Samples.instant)
    _ = try Samples.slip.pdf(createdAt: Samples.instant)
    #expect(try report.pdf(createdAt: Samples.instant) == first)
    #expect(try report.pdf(createdAt: Samples.instant.addingTimeInterval(60)) != first)
  }

  /// Fonts that others needed, in other sizes and scripts, leave no trace.
  @Test func `a paper is the same after hundreds of others`() throws {
    let before = try Self.papers.map { try $0() }
    for index in 0..<200 {
      var slip = Samples.slip
      slip.subject = "Surat ke-\(index) " + Self.scripts[index % Self.scripts.count]
      slip.note = String(repeating: "Kata \(index) ", count: index % 40)
      slip.isSample = index % 3 == 0
      slip.letterhead.logo = index % 5 == 0 ? Logo.square : nil
      _ = try slip.pdf(createdAt: Samples.instant)
    }
    let after = try Self.papers.map { try $0() }
    #expect(zip(before, after).map { $0 == $1 } == Array(repeating: true, count: before.count))
  }

  @Test func `papers of several kinds drawn side by side are what each is alone`() async throws {
    let stamp = SignatureStamp(name: "Kepala Dinas", post: "Kepala", time: "23 November 2026")
    let draws = Self.papers + [{ stamp.operators() }]
    let alone = try draws.map { try $0() }
    let odd = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<160 {
        group.addTask { try draws[index % draws.count]() != alone[index % draws.count] }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(odd == 0)
  }

  /// Swift takes the signs of ångström and of the letter for equal.
  @Test func `texts that only count as equal are not drawn in place of each other`() throws {
    func text(_ note: String) throws -> String {
      var slip = Samples.slip
      slip.note = note
      return try Poppler(slip.pdf(createdAt: Samples.instant)).text()
    }
    #expect("\u{212B}" == "\u{C5}")
    #expect(try text("Satuan \u{C5}").unicodeScalars.contains("\u{C5}"))
    #expect(try text("Satuan \u{212B}").unicodeScalars.contains("\u{212B}"))
  }

  private static let scripts = [
    "biasa", "العربية", "日本語", "🎰 é̈", "Ελληνικά", "हिन्दी", "ภาษาไทย", "עברית", "→ ≤ √",
  ]

  private static let papers: [@Sendable () throws -> Data] = [
    { try monitoringForm.pdf(createdAt: Samples.instant) },
    { try Samples.slip.pdf(createdAt: Samples.instant) },
    { try Samples.report(findings: 3).pdf(createdAt: Samples.instant) },
    {
      try LetterKindTests.letter("nota-dinas").pictures(scale: 1).pages.reduce(Data(), +)
    },
  ]

  private static var monitoringForm: TablePaper {
    ProcedureReview(
      title: "Analisis Keamanan", number: "1",
      rows: (1...9).map {
        ProcedureReview.Row(
          number: "\($0)", title: "Langkah ke-\($0)", done: 4, timed: 4, late: $0 % 2)
      }, casesOpened: 3, casesClosed: 2
    ).monitoringForm(
      of: 2026, half: 1, Samples.letterhead, signatories: [], isSample: true)
  }
}
