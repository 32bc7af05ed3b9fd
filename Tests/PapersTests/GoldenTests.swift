// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
import Foundation
import Papers
import TestWorld
import Testing

/// Papers look as somebody has accepted them. `bin/golden` accepts what they look like now.
struct GoldenTests {
  struct Paper: Sendable {
    var name: String
    /// Pages that are kept, from the first.
    var pages: Int
    var draw: @Sendable () throws -> Data
  }

  static let papers: [Paper] =
    [
      Paper(name: "report", pages: 8) { try Samples.wholeReport.pdf(createdAt: Samples.instant) },
      Paper(name: "combined", pages: 3) {
        try Samples.combinedReport.pdf(createdAt: Samples.instant)
      },
      Paper(name: "slip", pages: 1) { try Samples.slip.pdf(createdAt: Samples.instant) },
      Paper(name: "book", pages: 9) {
        try ProcedureSheet.book(
          ProcedureFiles.shipped.map { ProcedureSheetTests.sheet(try ProcedureFiles.read($0)) },
          createdAt: Samples.instant)
      },
      Paper(name: "slip-issued", pages: 1) {
        var slip = Samples.slip
        slip.verification = VerificationMark(code: "7KQ2-MPXA-WD4R-9TBH")
        return try slip.pdf(createdAt: Samples.instant)
      },
      Paper(name: "letter-issued", pages: 1) {
        var letter = try LetterKindTests.letter("surat-dinas")
        letter.verification = VerificationMark(
          code: "7KQ2-MPXA-WD4R-9TBH", address: "https://kawal.contoh.go.id")
        return try letter.pdf(createdAt: Samples.instant)
      },
      Paper(name: "agenda", pages: 1) {
        let entries = (1...9).map { number in
          AgendaBook.Entry(
            number: number, registered: Samples.day("2026-11-0\(number)"),
            letterNumber: "555/\(number)/2026", letterDate: Samples.day("2026-11-01"),
            correspondent: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
            subject: "Permohonan perubahan pengamanan aplikasi", enclosures: 1, code: "Terbatas",
            handler: "Kepala Bidang Aptika", remark: "BKS-2026-000\(number)")
        }
        return try AgendaBook(direction: .incoming, year: 2026, month: 11, entries: entries)
          .paper(Samples.letterhead, signatory: Samples.actingHead, isSample: true)
          .pdf(createdAt: Samples.instant)
      },
    ] + letters

  /// Every shipped kind of letter.
  private static let letters = LetterKindTests.ids.map { id in
    Paper(name: "letter-\(id)", pages: 1) {
      try LetterKindTests.letter(id).pdf(createdAt: Samples.instant)
    }
  }

  private static let folder = ProcedureFiles.root.appending(path: "Tests/Fixtures/papers")
  private static let renews = ProcessInfo.processInfo.environment["KAWAL_GOLDEN"] == "renew"

  @Test(arguments: papers.indices)
  func `a paper looks as it was accepted`(index: Int) throws {
    let paper = Self.papers[index]
    let pictures = try Poppler(paper.draw(), name: "golden-\(paper.name)").pictures()
    for (page, picture) in pictures.prefix(paper.pages).enumerated() {
      let kept = Self.folder.appending(path: "\(paper.name)-\(page + 1).png")
      if Self.renews {
        try FileManager.default.createDirectory(
          at: Self.folder, withIntermediateDirectories: true)
        try Data(contentsOf: picture).write(to: kept)
        continue
      }
      let (now, before) = (try Looks(of: picture), try Looks(of: kept))
      #expect(
        now.difference(from: before) <= Looks.tolerance,
        "page \(page + 1) of \(paper.name) looks different; see \(picture.path)")
    }
    #expect(pictures.count >= paper.pages)
  }

  @Test func `looks tell a blank page and a moved line from the page itself`() throws {
    let pages = try Poppler(Samples.wholeReport.pdf(createdAt: Samples.instant)).pictures()
    let (first, second) = (try Looks(of: pages[0]), try Looks(of: pages[1]))
    #expect(first.difference(from: first) == 0)
    #expect(first.difference(from: second) > Looks.tolerance)
    var report = Samples.wholeReport
    report.number = nil
    let moved = try Poppler(report.pdf(createdAt: Samples.instant)).pictures()
    #expect(try Looks(of: moved[0]).difference(from: first) > Looks.tolerance)
  }
}

/// A page as squares of four by four pixels, so that smoothing at edges doesn't count.
private struct Looks {
  /// Share of squares that may differ.
  static let tolerance = 0.002
  private static let side = 4
  /// Of 255: a square differs from here on.
  private static let step = 28

  private let columns: Int
  private var squares: [Int]

  init(of png: URL) throws {
    let surface = cairo_image_surface_create_from_png(png.path)
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { throw CocoaError(.fileReadCorruptFile) }
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    columns = width / Self.side
    let rows = height / Self.side
    squares = [Int](repeating: 0, count: columns * rows)
    for y in 0..<rows * Self.side {
      for x in 0..<columns * Self.side {
        squares[y / Self.side * columns + x / Self.side] += Int(data[y * stride + x * 4 + 1])
      }
    }
    let pixels = Self.side * Self.side
    squares = squares.map { $0 / pixels }
  }

  /// Share of squares that differ, 0 to 1; 1 for pages of different sizes.
  func difference(from other: Looks) -> Double {
    guard columns == other.columns, squares.count == other.squares.count else { return 1 }
    let differing = zip(squares, other.squares).count { abs($0 - $1) > Self.step }
    return Double(differing) / Double(max(1, squares.count))
  }
}
