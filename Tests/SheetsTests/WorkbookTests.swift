// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Sheets
import Testing

@Suite struct WorkbookTests {
  private let about = WorkbookAbout(
    title: "Temuan", author: "Diskominfo Contoh",
    createdAt: Date(timeIntervalSince1970: 1_795_000_000))
  private let columns = [
    SheetColumn("Nomor", width: 18), SheetColumn("Uraian", width: 60, isWrapped: true),
    SheetColumn("Nilai"),
  ]

  private func write(_ rows: [[SheetCell]], to path: String, in scratch: Scratch) throws {
    let writer = try WorkbookWriter(to: path, scratch: scratch.url.path, about: about)
    try writer.begin("Temuan", columns)
    for row in rows { try writer.add(row) }
    try writer.close()
  }

  /// The cells of the first sheet as JSON: value, type as openpyxl has it, and link.
  private func cells(_ path: String) throws -> [[[String?]]] {
    let text = try OtherEyes.read(
      """
      import json, sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      def tell(cell):
        value = None if cell.value is None else str(cell.value)
        return [value, cell.data_type, cell.hyperlink.target if cell.hyperlink else None]
      print(json.dumps([[tell(cell) for cell in row] for row in sheet.iter_rows()]))
      """, path)
    return try JSONDecoder().decode([[[String?]]].self, from: Data(text.utf8))
  }

  @Test(arguments: [
    "=1+1", "+62 812", "-5 hari", "@SUM(A1)", "=HYPERLINK(\"http://evil.contoh\",\"klik\")",
    "=cmd|' /C calc'!A0", "\t=1+1",
  ])
  func `what looks like a formula is a text`(_ text: String) throws {
    let scratch = try Scratch()
    let path = scratch.path("a.xlsx")
    try write([[.text(text), .text(text)]], to: path, in: scratch)
    let row = try cells(path)[1]
    #expect(row[0] == [text, "s", nil])
    #expect(row[1] == [text, "s", nil])
  }

  @Test func `markup, emoji and writing from the right come back as they were`() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.xlsx")
    let texts = [
      "<b>&amp;</b> \"x\" ]]>", "مرحبا", "👩🏽‍💻 é e\u{301}", "_x0041_ tetap", "baris satu\nbaris dua",
      "0012",
    ]
    try write(texts.map { [.text($0), .text($0)] }, to: path, in: scratch)
    let found = try cells(path).dropFirst().map { $0[1][0] }
    #expect(found.map { $0?.replacing("_x005F_x0041_", with: "_x0041_") } == texts)
  }

  @Test func `control characters are marked, and a long text is cut with a word about it`() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.xlsx")
    let long = String(repeating: "a😀", count: 20_000)
    try write(
      [[.text("a\u{0}b\u{1}c\u{1b}[31m"), .text("a\r\nb\rc\u{ffff}")], [.empty, .text(long)]],
      to: path, in: scratch)
    let rows = try cells(path)
    #expect(rows[1][0][0] == "a\u{fffd}b\u{fffd}c\u{fffd}[31m")
    #expect(rows[1][1][0] == "a\nb\nc\u{fffd}")
    let cut = try #require(rows[2][1][0])
    #expect(cut.utf16.count <= 32_767)
    #expect(cut.hasSuffix("[dipotong]"))
    #expect(cut.hasPrefix("a😀a😀"))
  }

  @Test func `numbers, days and instants are what they are, and only web addresses are links`()
    throws
  {
    let scratch = try Scratch()
    let path = scratch.path("a.xlsx")
    let day = SheetDate(year: 2026, month: 11, day: 23)
    try write(
      [
        [.number(1234), .date(day), .share(0.5)],
        [
          .number(.nan), .date(SheetDate(year: 2026, month: 11, day: 23, minute: 560)),
          .number(9.8),
        ],
        [
          .link("SIMPEG", address: "https://simpeg.contoh.go.id/?a=1&b=2"),
          .link("buka", address: "file:///etc/passwd"), .link("x", address: "javascript:alert(1)"),
        ],
      ], to: path, in: scratch)
    let rows = try cells(path)
    #expect(rows[1].map { $0[0] } == ["1234", "2026-11-23 00:00:00", "0.5"])
    #expect(rows[1].map { $0[1] } == ["n", "d", "n"])
    #expect(rows[2].map { $0[0] } == [nil, "2026-11-23 09:20:00", "9.8"])
    #expect(rows[3][0] == ["SIMPEG", "s", "https://simpeg.contoh.go.id/?a=1&b=2"])
    #expect(rows[3][1] == ["buka", "s", nil])
    #expect(rows[3][2] == ["x", "s", nil])
  }

  @Test func `the head stays in sight, is printed on each page and filters`() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.xlsx")
    let writer = try WorkbookWriter(to: path, scratch: scratch.url.path, about: about)
    try writer.begin("Temuan [2026]/semua: lama sekali namanya", columns)
    try writer.add([.text("a")])
    try writer.begin("temuan [2026]/SEMUA: lama sekali namanya", columns)
    try writer.close()
    let told = try OtherEyes.read(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      print(sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows,
        sheet.page_setup.orientation, round(sheet.column_dimensions['B'].width), sep='|')
      print(*book.sheetnames, sep='|')
      print(book.properties.title, book.properties.creator, sep='|')
      """, path)
    let lines = told.split(separator: "\n").map(String.init)
    #expect(lines[0] == "A2|A1:C2|$1:$1|landscape|61")
    #expect(lines[1] == "Temuan -2026--semua- lama sekal|temuan -2026--SEMUA- lama  (2)")
    #expect(lines[2] == "Temuan|Diskominfo Contoh")
  }

  @Test func `the same rows are the same bytes`() throws {
    let scratch = try Scratch()
    for name in ["a.xlsx", "b.xlsx"] {
      try write([[.text("a"), .number(1)]], to: scratch.path(name), in: scratch)
    }
    let (a, b) = (
      FileManager.default.contents(atPath: scratch.path("a.xlsx")),
      FileManager.default.contents(atPath: scratch.path("b.xlsx"))
    )
    #expect(a == b)
  }

  @Test func `fifty thousand rows are written and read back`() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.xlsx")
    let writer = try WorkbookWriter(to: path, scratch: scratch.url.path, about: about)
    try writer.begin("Banyak", columns)
    try writer.add([.text("pertama")])
    for number in 1..<50_000 {
      try writer.add([
        .text("TMN-2026-\(number)"), .text("Tidak ada pembatasan percobaan masuk \(number)"),
        .number(number),
      ])
    }
    try writer.close()
    let told = try OtherEyes.read(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
      last = None
      for count, row in enumerate(sheet.iter_rows(values_only=True), 1): last = row
      print(count, *last)
      """, path)
    #expect(told == "50001 TMN-2026-49999 Tidak ada pembatasan percobaan masuk 49999 49999\n")
  }

  @Test func `a folder that is not there is said so`() {
    #expect(throws: SheetFailure.self) {
      let writer = try WorkbookWriter(
        to: "/tidak/ada/a.xlsx", scratch: NSTemporaryDirectory(), about: about)
      try writer.begin("A", columns)
      try writer.close()
    }
  }
}
