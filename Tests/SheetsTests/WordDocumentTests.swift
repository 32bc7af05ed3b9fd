// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Sheets
import Testing

@Suite struct WordDocumentTests {
  private func document(_ body: [WordDocument.Block]) -> WordDocument {
    WordDocument(
      title: "Laporan <SIMPEG> & co", author: "Diskominfo Contoh",
      createdAt: Date(timeIntervalSince1970: 1_795_000_000),
      header: [.paragraph([.init("TERBATAS", isBold: true)], .right)],
      footer: [.pageNumber(before: "Halaman ", between: " dari ")], body: body)
  }

  private func read(_ body: [WordDocument.Block], _ program: String) throws -> String {
    let scratch = try Scratch()
    let path = scratch.path("a.docx")
    try document(body).write(to: path)
    return try OtherEyes.read("import sys, docx\nd = docx.Document(sys.argv[1])\n" + program, path)
  }

  @Test(arguments: [
    (WordDocument.Paper.a4, "210 297 0"), (.f4, "215 330 0"), (.halfFolio, "215 165 1"),
  ])
  func `a sheet is as large as on paper`(paper: WordDocument.Paper, size: String) throws {
    let scratch = try Scratch()
    let path = scratch.path("a.docx")
    var sheet = document([.paragraph("Isi")])
    sheet.paper = paper
    try sheet.write(to: path)
    let told = try OtherEyes.read(
      """
      import sys, docx
      s = docx.Document(sys.argv[1]).sections[0]
      print(round(s.page_width.mm), round(s.page_height.mm), int(s.orientation))
      print(s.left_margin.mm < 24 and s.header_distance < s.top_margin)
      """, path)
    #expect(told == "\(size)\nTrue\n")
  }

  @Test func `headings, runs and lists are what a word processor knows them as`() throws {
    let told = try read(
      [
        .heading(1, "Laporan"), .heading(2, "Ringkasan"),
        .paragraph(
          [.init("Biasa "), .init("tebal", isBold: true), .init(" miring", isItalic: true)],
          .justified),
        .list([[.init("satu")], [.init("dua")]], isNumbered: true),
        .list([[.init("titik")]], isNumbered: false), .pageBreak,
        .list([[.init("lagi satu")]], isNumbered: true),
      ],
      """
      for p in d.paragraphs:
        n = p._p.pPr.numPr if p._p.pPr is not None else None
        print(p.style.name, n.numId.val if n is not None else '-', p.text.replace(chr(10), '/'), sep='|')
      r = d.paragraphs[2].runs
      print([(x.text, x.bold, x.italic) for x in r], d.paragraphs[2].alignment)
      print(d.core_properties.title, d.core_properties.author, sep='|')
      print(d.sections[0].header.paragraphs[0].text, d.sections[0].footer.paragraphs[0].text)
      """)
    #expect(
      told == """
        Heading 1|-|Laporan
        Heading 2|-|Ringkasan
        Normal|-|Biasa tebal miring
        List Paragraph|2|satu
        List Paragraph|2|dua
        List Paragraph|1|titik
        Normal|-|
        List Paragraph|3|lagi satu
        [('Biasa ', None, None), ('tebal', True, None), (' miring', None, True)] JUSTIFY (3)
        Laporan <SIMPEG> & co|Diskominfo Contoh
        TERBATAS Halaman  dari 

        """)
  }

  @Test func `a table has its head on each page and blocks in its cells`() throws {
    let told = try read(
      [
        .table(
          .init(
            columns: [1, 3], head: ["No.", "Temuan"],
            rows: [
              [
                [.paragraph("1")],
                [.heading(3, "Sandi"), .list([[.init("ganti")]], isNumbered: false)],
              ],
              [[.paragraph("2")], []],
            ]))
      ],
      """
      t = d.tables[0]
      print([[c.text for c in r.cells] for r in t.rows])
      print('tblHeader' in t.rows[0]._tr.xml, [c.width for c in t.columns])
      """)
    #expect(
      told.hasPrefix("[['No.', 'Temuan'], ['1', 'Sandi\\nganti'], ['2', '']]\nTrue"), "\(told)")
  }

  @Test func `hostile text stays text`() throws {
    let texts = [
      "</w:t><w:evil/>", "a\u{0}b\u{b}c", "baris\nbaru\ttab", "مرحبا 👩🏽‍💻", "&lt; \" ' ]]>",
      String(repeating: "panjang", count: 20_000),
    ]
    let told = try read(
      texts.map { .paragraph($0) },
      "for p in d.paragraphs: print(ascii(p.text[:60]), len(p.text))")
    let lines = told.split(separator: "\n").map(String.init)
    #expect(lines[0] == "'</w:t><w:evil/>' 15")
    #expect(lines[1] == "'a\\ufffdb\\ufffdc' 5")
    #expect(lines[2] == "'baris\\nbaru\\ttab' 14")
    #expect(lines[4] == "'&lt; \" \\' ]]>' 12")
    #expect(lines[5].hasSuffix(" 140000"))
  }

  @Test func `a picture is in it, with words for who can't see it`() throws {
    // One grey pixel.
    let png = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
      ))
    let told = try read(
      [.picture(.init(png: png, width: 72, height: 36, description: "Logo <kabupaten>"), .center)],
      """
      s = d.inline_shapes[0]
      print(s.width.pt, s.height.pt, s._inline.docPr.get('descr'), len(d.part.package.image_parts))
      """)
    #expect(told == "72.0 36.0 Logo <kabupaten> 1\n")
  }

  @Test func `the same document is the same bytes`() throws {
    let scratch = try Scratch()
    for name in ["a.docx", "b.docx"] {
      try document([.paragraph("sama")]).write(to: scratch.path(name))
    }
    #expect(
      FileManager.default.contents(atPath: scratch.path("a.docx"))
        == FileManager.default.contents(atPath: scratch.path("b.docx")))
  }
}
