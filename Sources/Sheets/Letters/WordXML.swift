// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// WordprocessingML of blocks. - SeeAlso: ECMA-376 part 1, 17.
struct WordXML {
  /// Width between the margins, in twentieths of a point.
  let columnWidth: Int
  private(set) var pictures: [WordDocument.Picture] = []
  /// Numbered lists so far; each counts from 1.
  private(set) var numberedLists = 0

  init(columnWidth: Int) { self.columnWidth = columnWidth }

  mutating func xml(_ blocks: [WordDocument.Block], width: Int? = nil) -> String {
    blocks.map { xml($0, width ?? columnWidth) }.joined()
  }

  private mutating func xml(_ block: WordDocument.Block, _ width: Int) -> String {
    switch block {
    case .heading(let level, let runs):
      return paragraph("<w:pStyle w:val=\"Heading\(min(max(level, 1), 3))\"/>", runs)
    case .paragraph(let runs, let alignment): return paragraph(Self.justification(alignment), runs)
    case .list(let items, let isNumbered):
      if isNumbered { numberedLists += 1 }
      let number = isNumbered ? numberedLists + 1 : 1
      return items.map { item in
        paragraph(
          "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(number)\"/></w:numPr>",
          item)
      }.joined()
    case .table(let table): return xml(table, width)
    case .picture(let picture, let alignment):
      pictures.append(picture)
      return
        "<w:p><w:pPr>\(Self.justification(alignment))</w:pPr><w:r>\(drawing(picture))</w:r></w:p>"
    case .pageBreak: return "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    case .rule:
      return
        "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"120\"/></w:pPr></w:p>"
    case .pageNumber(let before, let between):
      return
        "<w:p><w:pPr>\(Self.justification(.right))</w:pPr>\(run(.init(before)))\(Self.field("PAGE"))\(run(.init(between)))\(Self.field("NUMPAGES"))</w:p>"
    }
  }

  private mutating func xml(_ table: WordDocument.Table, _ width: Int) -> String {
    let whole = table.columns.reduce(0, +)
    let widths = table.columns.map { Int(Double(width) * $0 / max(whole, 0.001)) }
    let border = table.isRuled ? "single" : "none"
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"\(border)\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }.joined()
    var xml =
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblBorders>\(borders)</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    if !table.head.isEmpty {
      let cells = table.head.map {
        [WordDocument.Block.paragraph([.init($0, isBold: true)], .left)]
      }
      xml += row(cells, widths, isHead: true)
    }
    for cells in table.rows { xml += row(cells, widths, isHead: false) }
    // Two tables in a row would become one, and a cell must end with a paragraph.
    return xml + "</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:p>"
  }

  private mutating func row(
    _ cells: [[WordDocument.Block]], _ widths: [Int], isHead: Bool
  ) -> String {
    let about = isHead ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""
    let shade = isHead ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E6EBF2\"/>" : ""
    var xml = "<w:tr>\(about)"
    for (index, width) in widths.enumerated() {
      let blocks = index < cells.count ? cells[index] : []
      let content = blocks.isEmpty ? "<w:p/>" : self.xml(blocks, width: max(200, width - 216))
      xml +=
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(shade)</w:tcPr>\(content)</w:tc>"
    }
    return xml + "</w:tr>"
  }

  private func paragraph(_ properties: String, _ runs: [WordDocument.Run]) -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs.map(run).joined())</w:p>"
  }

  private func run(_ run: WordDocument.Run) -> String {
    var look = ""
    if run.isBold { look += "<w:b/>" }
    if run.isItalic { look += "<w:i/>" }
    if run.isUnderlined { look += "<w:u w:val=\"single\"/>" }
    return "<w:r>\(look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>")\(Self.text(run.text))</w:r>"
  }

  /// Line feeds and tabs are elements of their own.
  private static func text(_ text: String) -> String {
    let clean = SheetText.printable(text)
    return clean.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { piece in
        piece.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(escaped(piece))</w:t>"
      }.joined(separator: "<w:tab/>")
    }.joined(separator: "<w:br/>")
  }

  private func drawing(_ picture: WordDocument.Picture) -> String {
    let (width, height) = (Int(picture.width * 12_700), Int(picture.height * 12_700))
    let number = pictures.count
    let about = Self.escaped(SheetText.printable(picture.description)[...])
    return """
      <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/>      <wp:docPr id="\(number)" name="Gambar \(number)" descr="\(about)"/><a:graphic>      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>      <pic:nvPicPr><pic:cNvPr id="\(number)" name="Gambar \(number)" descr="\(about)"/><pic:cNvPicPr/></pic:nvPicPr>      <pic:blipFill><a:blip r:embed="rIdImage\(number)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm>      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
      """
  }

  private static func justification(_ alignment: WordDocument.Alignment) -> String {
    alignment == .left ? "" : "<w:jc w:val=\"\(alignment.rawValue)\"/>"
  }

  private static func field(_ name: String) -> String {
    "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
  }

  static func escaped(_ text: Substring) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
