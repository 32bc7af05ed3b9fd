// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Testing

@testable import Papers

struct TablePaperTests {
  private let letterhead = Samples.letterhead
  private let head = Samples.actingHead

  private func day(_ text: String) -> CalendarDate { Samples.day(text) }

  private func entry(_ number: Int) -> AgendaBook.Entry {
    AgendaBook.Entry(
      number: number,
      registered: day("2026-11-\(number % 27 + 1 < 10 ? "0" : "")\(number % 27 + 1)"),
      letterNumber: "555/\(number)/2026", letterDate: day("2026-11-01"),
      correspondent: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
      subject: "Permohonan perubahan pengamanan aplikasi nomor \(number)", enclosures: number % 3,
      code: number % 4 == 0 ? "Terbatas\nSegera" : "", handler: "Kepala Bidang Aptika",
      remark: "BKS-2026-00\(number)")
  }

  @Test func `an agenda book has every column on every page`() throws {
    let book = AgendaBook(
      direction: .incoming, year: 2026, month: 11, entries: (1...60).map(entry))
    let pages = try Poppler(
      book.paper(letterhead, signatory: head, isSample: true).pdf(createdAt: Samples.instant),
      name: "agenda"
    ).pages()
    #expect(pages.count > 2)
    for page in pages.dropLast() {
      for title in ["No.", "Tanggal", "Nomor dan tanggal surat", "Hal/isi ringkas", "Pengolah"] {
        #expect(page.contains(title), "\(title)")
      }
    }
    let text = pages.joined()
    #expect(text.contains("BUKU AGENDA SURAT MASUK"))
    #expect(text.contains("November 2026"))
    #expect(text.contains("555/60/2026"))
    #expect(text.contains("Plt. Kepala Dinas"))
    #expect(text.contains("19781130 200501 2 007"))
  }

  @Test func `a month without letters says so`() throws {
    let book = AgendaBook(direction: .outgoing, year: 2026, month: 2, entries: [])
    let text = try Poppler(
      book.paper(letterhead, signatory: nil, isSample: false).pdf(createdAt: Samples.instant)
    ).text()
    #expect(text.contains("Tidak ada surat yang dicatat pada bulan ini."))
    #expect(text.contains("Februari 2026"))
  }

  @Test func `registers number their rows and say of which day they are`() throws {
    let systems = RegisterPaper(
      kind: .systems, day: day("2026-11-23"),
      rows: (1...30).map { number in
        [
          "Sistem Informasi Kepegawaian \(number)", "SIMPEG\(number)",
          "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
          "https://simpeg\(number).contoh.go.id/halaman/yang/panjang/sekali", "Tinggi",
          "Peladen sendiri", "PT Contoh\nDimas, 0812", "Aktif", "12 Jan 2026\nMemenuhi",
        ]
      })
    let text = try Poppler(
      systems.paper(letterhead, classification: .restricted, signatory: head, isSample: false)
        .pdf(createdAt: Samples.instant), name: "sistem"
    ).text()
    #expect(text.contains("DATA SISTEM ELEKTRONIK"))
    #expect(text.contains("Keadaan 23 November 2026"))
    #expect(text.contains("TERBATAS"))
    #expect(text.contains("Jumlah: 30"))
    let domains = RegisterPaper(
      kind: .domains, day: day("2026-11-23"),
      rows: [["simpeg.contoh.go.id", "SIMPEG", "BKPSDM", "Aktif", ""]])
    let other = try Poppler(
      domains.paper(letterhead, classification: .ordinary, signatory: nil, isSample: false)
        .pdf(createdAt: Samples.instant), name: "domain"
    ).text()
    #expect(other.contains("DATA NAMA DOMAIN"))
  }

  private var review: ProcedureReview {
    ProcedureReview(
      title: "Evaluasi Berkala Keamanan Informasi", number: "555/12/SOP/2024",
      rows: [
        .init(number: "1", title: "Menetapkan sasaran evaluasi", done: 12, timed: 12, late: 0),
        .init(number: "2", title: "Mendisposisikan kepada bidang", done: 12, timed: 12, late: 4),
        .init(number: "3", title: "Menyusun tim", done: 0, timed: 0, late: 0),
        .init(number: "4", title: "Menyerahkan laporan", done: 5, timed: 0, late: 0),
      ], casesOpened: 6, casesClosed: 4)
  }

  @Test func `the monitoring form proposes from the measures and leaves the rest to write in`()
    throws
  {
    #expect(review.rows.map(\.wentWell) == [true, false, nil, true])
    let text = try Poppler(
      review.monitoringForm(
        of: 2026, half: 2, letterhead,
        signatories: [head, Signatory(place: "Contoh", post: "Penilai")], isSample: false
      ).pdf(createdAt: Samples.instant), name: "pemantauan"
    ).text()
    #expect(text.contains("Semester II 2026 (Juli–Desember)"))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("4 melewati mutu baku waktu (tepat waktu 66,7%)"))
    #expect(words.contains("Tidak dikerjakan pada masa ini"))
    #expect(text.contains("Paraf penilai"))
    #expect(text.components(separatedBy: "√").count == 4)
  }

  @Test func `the minutes name the rows that need attention`() throws {
    let pages = try Poppler(
      review.evaluationMinutes(
        of: 2026, letterhead, signatories: [head, Signatory(place: "Contoh", post: "Penilai")],
        isSample: false
      ).pdf(createdAt: Samples.instant), name: "berita-acara"
    ).pages()
    let text = pages.joined()
    #expect(text.contains("2 Mendisposisikan kepada bidang"))
    #expect(text.contains("83,3%"))
    #expect(text.contains("SOP tetap dipakai tanpa perubahan"))
    #expect(pages.count == 1)
  }

  @Test func `the plan marks months and names what is not planned`() throws {
    let plan = YearPlan(
      year: 2026,
      lines: [
        .init(
          system: "SIMPEG", owner: "BKPSDM", category: "Tinggi", evaluator: "Dimas Prakoso",
          from: day("2026-03-02"), to: day("2026-05-04"), caseNumber: "BKS-2026-0002",
          state: "Berjalan")
      ], unplanned: [.init("SIMRS", "RSUD Contoh")])
    let text = try Poppler(
      plan.paper(letterhead, signatory: head, isSample: false).pdf(createdAt: Samples.instant),
      name: "rencana"
    ).text()
    #expect(text.components(separatedBy: "■").count == 4)
    #expect(text.contains("RSUD Contoh"))
  }

  private var summary: HeadSummary {
    HeadSummary(
      place: "Kabupaten Contoh", day: day("2026-11-23"), year: 2026, systems: 40, met: 8, notMet: 4,
      underWay: 3, criticalOpen: 3, criticalLate: 1, inTime: 91.25, incidentsOpen: 2,
      owners: [
        .init("BKPSDM", met: 2, notMet: 1, other: 4, note: "2 dari 7"),
        .init("Dinkes", met: 1, notMet: 0, other: 1, note: "1 dari 2"),
      ], decisions: [.init("Menetapkan hasil: SIMPEG (BKS-2026-0002)", due: day("2026-11-25"))])
  }

  @Test func `an issued register bears its number, and its code on every page`() throws {
    let book = AgendaBook(
      direction: .incoming, year: 2026, month: 11, entries: (1...60).map(entry))
    var paper = book.paper(letterhead, signatory: head, isSample: false)
    paper.number = "555/12/2026"
    paper.verification = VerificationMark(
      code: "7KQ2-MPXA-WD4R-9TBH", address: "https://kawal.contoh.go.id")
    let pages = try Poppler(paper.pdf(createdAt: Samples.instant), name: "agenda-issued").pages()
    #expect(pages.first?.contains("Nomor: 555/12/2026") == true)
    for page in pages {
      #expect(page.contains("Kode pemeriksaan 7KQ2-MPXA-WD4R-9TBH · kawal.contoh.go.id/cek"))
    }
    #expect(pages.last?.contains("Keaslian naskah ini dapat diperiksa") == true)
  }

  @Test(arguments: [false, true]) func `the head's summary is one page`(isIssued: Bool) throws {
    var long = summary
    long.owners = (1...10).map { .init("Dinas \($0)", met: $0, notMet: 2, other: 3, note: "x") }
    long.decisions = (1...30).map {
      .init("Menetapkan hasil evaluasi sistem elektronik nomor \($0) (BKS-2026-00\($0))", due: nil)
    }
    var paper = long.paper(
      letterhead, classification: .restricted, signatory: head, isSample: false)
    if isIssued {
      paper.number = "555/12/2026"
      paper.verification = VerificationMark(
        code: "7KQ2-MPXA-WD4R-9TBH", address: "https://kawal.contoh.go.id")
    }
    let pages = try Poppler(paper.pdf(createdAt: Samples.instant), name: "pimpinan-\(isIssued)")
      .pages()
    #expect(pages.count == 1)
    #expect(pages.first?.contains("dan 24 lainnya.") == true)
    let text = try Poppler(
      summary.paper(letterhead, classification: .restricted, signatory: head, isSample: false)
        .pdf(createdAt: Samples.instant)
    ).text()
    #expect(text.contains("15 dari 40"))
    #expect(text.contains("91,3%"))
  }

  @Test func `the message names no system`() {
    let message = summary.message()
    #expect(message.contains("Menunggu keputusan pimpinan: 1"))
    #expect(message.contains("Temuan kritis terbuka: 3 (1 melewati batas)"))
    for secret in ["SIMPEG", "BKPSDM", "BKS-2026"] { #expect(!message.contains(secret)) }
  }

  @Test func `hostile text is drawn in a register`() throws {
    let texts = [
      "<b>&", "\u{202e}terbalik", String(repeating: "panjang", count: 1_500), "a\u{0}b", "👩🏽‍💻",
    ]
    let paper = RegisterPaper(
      kind: .domains, day: day("2026-11-23"), rows: texts.map { [$0, $0, $0, $0, $0] })
    let pdf = try paper.paper(
      letterhead, classification: .ordinary, signatory: nil, isSample: false
    ).pdf(createdAt: Samples.instant)
    #expect(try !Poppler(pdf).pages().isEmpty)
  }
}
