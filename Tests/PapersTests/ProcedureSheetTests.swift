// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Procedures
import TestWorld
import Testing

struct ProcedureSheetTests {
  @Test(arguments: ProcedureFiles.shipped)
  func `a printed procedure bears its identity, every row and every remark`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    let text = flat(
      try Poppler(Self.sheet(procedure).pdf(createdAt: Samples.instant), name: name).text())
    for title in [
      "Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh",
      "Nama SOP", "Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan", "Peralatan/Perlengkapan",
      "Peringatan", "Pencatatan dan Pendataan",
    ] { #expect(text.contains(flat(title)), "\(title)") }
    let lists = [
      procedure.legalBasis, procedure.qualifications, procedure.related, procedure.equipment,
      procedure.warnings, procedure.records,
    ]
    for item in lists.joined() { #expect(text.contains(flat(item)), "\(item)") }
    // Columns lie side by side, so that only words of one line are sure to be neighbours.
    for step in procedure.steps {
      for word in step.title.split(separator: " ") { #expect(text.contains(word), "\(step.title)") }
      if let note = step.note { #expect(text.contains(flat(note)), "\(note)") }
    }
    for lane in procedure.lanes {
      for word in lane.title.split(whereSeparator: { " /".contains($0) }) {
        #expect(text.contains(word), "\(lane.title)")
      }
    }
  }

  @Test(arguments: ProcedureFiles.shipped)
  func `a shipped procedure says in each row what the signed document says`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    #expect(procedure.lanes.map(\.title) == SourceRows.lanes[name])
    for row in try #require(SourceRows.rows[name]) {
      let step = try #require(procedure.steps.first { $0.no == row.no })
      #expect(step.text == row.text)
      let drawn = flat(
        try Poppler(Self.sheet(procedure).pdf(createdAt: Samples.instant), name: name).text())
      for word in row.text.split(separator: " ") { #expect(drawn.contains(word)) }
      for need in row.needs {
        #expect(step.needs.contains { $0.text == need }, "\(row.no): \(need)")
      }
      #expect(step.time.map { $0.text(noun: "aplikasi") } == row.time, "\(row.no)")
      if let output = row.output {
        #expect(step.outputs.contains { $0.title.hasPrefix(output) }, "\(row.no): \(output)")
      }
    }
  }

  @Test(arguments: [PageSize.a4Lying, .f4Lying])
  func `the paper lies, and rows run on over sheets joined by connectors`(size: PageSize) throws {
    let procedure = try ProcedureFiles.read("evaluasi-berkala")
    let sheet = Self.sheet(procedure, on: size)
    #expect(sheet.drawing.sheets.count > 1)
    let paper = try Poppler(sheet.pdf(createdAt: Samples.instant), name: "sop-\(size)")
    let width = size == .a4Lying ? "841.89 x 595.276" : "935.433 x 609.449"
    #expect(try paper.info()["Page size"]?.hasPrefix(width) == true)
    // One page of identity, then the sheets; remarks may follow on a page of their own.
    #expect(try paper.pages().count >= sheet.drawing.sheets.count + 1)
    #expect(try paper.text().contains("dari langkah"))
    #expect(try paper.fonts().allSatisfy(\.isEmbedded))
    #expect(try paper.structure().contains("Figure"))
  }

  @Test func `several procedures are one book with cover, decree, contents and explanation`() throws
  {
    let procedures = try ProcedureFiles.shipped.map(ProcedureFiles.read)
    var front = BookFront(decreeNumber: "188/4/2026")
    front.signatory = Samples.actingHead
    let mark = VerificationMark(
      code: "7KQ2-MPXA-WD4R-9TBH", address: "https://kawal.contoh.go.id")
    let issued = try Poppler(
      ProcedureSheet.book(
        procedures.map { Self.sheet($0) }, front: front, verification: mark,
        createdAt: Samples.instant), name: "book-issued"
    ).text()
    #expect(issued.contains("188/4/2026") && issued.contains(mark.code))
    let book = try ProcedureSheet.book(
      procedures.map { Self.sheet($0) }, createdAt: Samples.instant)
    let paper = try Poppler(book, name: "sop-book")
    let pages = try paper.pages().map(flat)
    #expect(pages[0].contains(flat("KUMPULAN STANDAR OPERASIONAL PROSEDUR")))
    #expect(pages[0].contains("Tahun2023"))
    let contents = try #require(
      pages.firstIndex { $0.contains(flat("Disahkan oleh Tanggal Efektif")) })
    let decree = pages[1..<contents].joined()
    for words in ["MENIMBANG", "MENGINGAT", "MEMUTUSKAN", "KESATU", "KETIGA"] {
      #expect(decree.uppercased().contains(words))
    }
    for basis in procedures.flatMap(\.legalBasis) { #expect(decree.contains(flat(basis))) }
    // Pages are counted through, and the contents know where a procedure begins.
    for procedure in procedures {
      let start = try #require(
        pages.firstIndex { $0.contains("NamaSOP" + flat(procedure.title)) })
      #expect(pages[contents].contains(flat(procedure.title)))
      #expect(pages[contents].contains("\(start + 1)"))
      #expect(pages[start].contains(flat("Halaman \(start + 1) dari \(pages.count)")))
    }
    for symbol in ["Kapsul", "Kotak", "Belahketupat", "Anakpanah", "Segilima"] {
      #expect(pages[contents + 1].contains(symbol))
    }
    #expect(try ArchiveRules(book).broken() == [])
  }

  @Test func `a long made-up procedure without an identity block still fits its pages`() throws {
    let procedure = ProcedureGenerator.procedure(seed: 3, size: 14)
    let sheet = Self.sheet(procedure)
    let paper = try Poppler(sheet.pdf(createdAt: Samples.instant), name: "sop-forty")
    #expect(try paper.pages().count >= sheet.drawing.sheets.count + 1)
  }

  @Test func `hostile words are drawn or dropped, never break the page`() throws {
    var procedure = try ProcedureFiles.read("perubahan-pengamanan")
    procedure.title = "‮evil</b> \u{0} 🙂 " + String(repeating: "x", count: 10_000)
    procedure.legalBasis = [String(repeating: "aturan ", count: 3_000)]
    let paper = try Poppler(
      Self.sheet(procedure).pdf(createdAt: Samples.instant), name: "sop-hostile")
    #expect(try paper.text().contains("aturan aturan"))
  }

  static func sheet(_ procedure: Procedure, on size: PageSize = .f4Lying) -> ProcedureSheet {
    ProcedureSheet(
      letterhead: Samples.letterhead, procedure: procedure,
      drawing: SwimlaneDrawing(
        procedure, form: ProcedureSheet.cut(for: size), words: Self.words, detail: .wording),
      pageSize: size)
  }

  /// Without white space, since a line may end after a hyphen.
  private func flat(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  private static let words = DrawingWords(
    number: "No.", procedure: "Uraian prosedur", performers: "Pelaksana", standards: "Mutu baku",
    needs: "Kelengkapan", time: "Waktu", output: "Keluaran", stepAndTime: "Langkah dan waktu",
    you: "Anda", noStandard: "tanpa waktu baku", notTaken: "Tidak ditempuh", sentBack: "kembali",
    joinsAll: "Menunggu semua cabang.", standard: { "\($0.max.map { Int($0) } ?? 0) menit" },
    duration: { time, noun in "\(time.max.map { Int($0) } ?? 0) menit per \(noun)" },
    perItem: { "Satu cabang per \($0)." }, toRow: { "ke \($0 ?? "akhir")" },
    toStep: { "ke langkah \($0)" }, fromSteps: { "dari langkah \($0.joined(separator: ", "))" },
    forks: { "Serentak ke \($0.joined(separator: ", "))." },
    maySendBack: { "Dapat dikembalikan ke \($0.joined(separator: ", "))." },
    together: { "Bersama \($0.joined(separator: ", "))." })
}
