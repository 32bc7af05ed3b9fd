// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Records
import Testing

struct LetterKindTests {
  static let ids: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("letters")

  static func kind(_ id: String) throws -> LetterKind {
    do {
      return try LetterKindReader.read(
        String(contentsOf: folder.appendingPathComponent(id + ".yaml"), encoding: .utf8))
    } catch let faults as LetterKindFaults {
      for fault in faults.faults {
        Issue.record("\(id):\(fault.line ?? 0) \(fault.sentence.id) \(fault.remedy.id)")
      }
      throw faults
    }
  }

  static func letter(_ id: String) throws -> OfficeLetter {
    let kind = try kind(id)
    // What nothing in the records says, somebody types.
    let open = kind.starts(with: LetterVocabulary.sample).filter { $0.value.isEmpty }
    let values = kind.filled(LetterVocabulary.sample, typed: open.mapValues { _ in "Contoh" })
    let composed = try LetterComposer.blocks(of: kind, with: values)
    return OfficeLetter(
      kind: id, title: kind.title, pageSize: .f4, letterhead: Samples.letterhead,
      blocks: composed.blocks)
  }

  @Test(arguments: ids) func `every shipped kind is sound and can be drawn`(id: String) throws {
    let letter = try Self.letter(id)
    let paper = try Poppler(letter.pdf(createdAt: Samples.instant), name: "letter-\(id)")
    let text = try paper.text()
    #expect(!text.contains("{{"))
    #expect(text.contains("Ratih Kusumaningrum") || id == "formulir-permohonan")
    #expect(try paper.info()["Tagged"] == "yes")
    #expect(try letter.pdf(createdAt: Samples.instant) == letter.pdf(createdAt: Samples.instant))
    let pictures = try letter.pictures(scale: 1)
    #expect(pictures.pages.first?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func `a value that is missing is told with its name and its block`() throws {
    let kind = try LetterKindReader.read(
      """
      letter: coba
      title: Coba
      blocks:
        - letterhead
        - paragraph: "Aplikasi {{sistem.nama}} di {{#sistem.alamat}}{{sistem.alamat}}{{/sistem.alamat}}"
      """)
    let gap = LetterGap(value: "sistem.nama", block: "paragraph", position: 2)
    #expect(throws: LetterGaps(gaps: [gap])) {
      try LetterComposer.blocks(of: kind, with: LetterValues())
    }
    let marked = try LetterComposer.blocks(of: kind, with: LetterValues(), marksGaps: true)
    #expect(marked.blocks.last == .paragraph("Aplikasi [sistem.nama] di"))
    #expect(marked.gaps == [gap])
  }

  @Test func `values are words and never markup or tags`() throws {
    let kind = try LetterKindReader.read(
      """
      letter: coba
      title: Coba
      blocks: [{paragraph: "{{sistem.nama}}"}]
      """)
    var values = LetterValues()
    values.set("sistem.nama", "<b>A & B</b> {{kantor.nama}} {{#x}}")
    let blocks = try LetterComposer.blocks(of: kind, with: values).blocks
    #expect(blocks == [.paragraph("<b>A & B</b> {{kantor.nama}} {{#x}}")])
  }

  @Test(arguments: [
    ("- paragraph: \"{{sistem.nma}}\"", "unknown-value", 4),
    ("- paragraph: \"{{isian.apa}}\"", "unknown-field", 4),
    ("- paragraph: \"{{{sistem.nama}}}\"", "unsupported-tag", 4),
    ("- paragraph: \"{{> lain}}\"", "unsupported-tag", 4),
    ("- paragraph: \"{{#sistem.nama}}\"", "unclosed-section", 4),
    ("- paragraph: \"{{sistem.nama\"", "unclosed-tag", 4),
    ("- paragraph: \"{{temuan.baris}}\"", "not-words", 4),
    ("- list: {each: sistem.nama, item: x}", "not-a-list", 4),
    ("- kepala", "unknown-block", 4),
    ("- paragraph: \"{{reversed(sistem.nama)}}\"", "unknown-transform", 4),
  ]) func `faults are told by line with a remedy`(block: String, code: String, line: Int) {
    do {
      _ = try LetterKindReader.read("letter: coba\ntitle: Coba\nblocks:\n  \(block)\n")
      Issue.record("no fault: \(block)")
    } catch {
      #expect(error.faults.map(\.code) == [code])
      #expect(error.faults.first?.line == line)
      #expect(error.faults.allSatisfy { !$0.remedy.id.isEmpty && !$0.remedy.en.isEmpty })
    }
  }

  @Test func `hostile words are drawn without harm`() throws {
    let hostile = [
      String(repeating: "panjang", count: 1500), "\u{202E}terbalik\u{0}\u{7}", "😀 <script>",
      String(repeating: "baris\n", count: 400),
    ]
    var blocks: [LetterBlock] = [.letterhead]
    for text in hostile {
      blocks += [
        .title(lines: [text], number: text), .facts([LetterFact(text, text)]), .recipient([text]),
        .paragraph(text), .list([text, text], marks: .letters),
        .clauses(label: text, [text], marks: .ordinals),
        .table(
          LetterTable(
            columns: [.init(text, width: 1), .init("b", width: 2)], rows: [[text, text]])),
        .signatures([LetterSignature(post: text, name: text, nip: text)]),
        .receipt(LetterReceipt(title: text, text: text, lines: [text])),
        .copies(label: text, [text]),
      ]
    }
    let letter = OfficeLetter(
      kind: "x", title: hostile[1], letterhead: Samples.letterhead, blocks: blocks)
    let text = try Poppler(letter.pdf(createdAt: Samples.instant)).text()
    #expect(!text.unicodeScalars.contains { $0.value == 0x202E })
  }

  @Test func `the documentation names every value`() throws {
    let text = try String(
      contentsOf: Self.folder.deletingLastPathComponent().appendingPathComponent("docs/letters.md"),
      encoding: .utf8)
    for value in LetterVocabulary.groups.flatMap(\.values) {
      #expect(text.contains("| `\(value.name)` |"), "\(value.name)")
      for row in value.rows { #expect(text.contains("| `… \(row.name)` |"), "\(row.name)") }
    }
  }

  @Test func `days and numbers are written out`() {
    let words = IndonesianPaperWords()
    #expect(
      words.dateInWords(Samples.day("2026-11-23"))
        == "Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam")
    #expect(words.inWords(1911) == "seribu sembilan ratus sebelas")
    #expect("Ir. Ratih Kusumaningrum, M.T.".withoutAcademicTitles == "Ratih Kusumaningrum")
    #expect("Prof. Dr. H. Amir, S.H., M.H.".withoutAcademicTitles == "H. Amir")
    let number = LetterNumbering("{kode}/{n3}/{unit}/{romawi}/{tahun}").number(
      7, code: "000.8", unit: "DISKOMINFO", on: Samples.day("2026-11-23"))
    #expect(number == "000.8/007/DISKOMINFO/XI/2026")
  }
}
