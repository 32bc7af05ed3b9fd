// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

/// What stands before the procedures of a book: cover, decree, contents and explanation.
///
/// - SeeAlso: PermenPAN-RB 35/2012, "bagian dokumentasi".
package struct BookFront: Sendable, Hashable {
  /// On the cover; absent where the year of the newest procedure serves.
  package var year: Int?
  /// Left open to be written in, as long as the decree has none.
  package var decreeNumber: String?
  /// Who sets the procedures in force; absent leaves post and name open.
  package var signatory: Signatory?

  package init(year: Int? = nil, decreeNumber: String? = nil, signatory: Signatory? = nil) {
    self.year = year
    self.decreeNumber = decreeNumber
    self.signatory = signatory
  }
}

/// The documentation part, drawn.
struct BookDrawing {
  let front: BookFront
  let sheets: [ProcedureSheet]
  let words: any PaperWords
  let verification: VerificationMark?

  private let text = TextStyle(size: 11, leading: 1.2)
  private let cell = TextStyle(family: .sans, size: 10, leading: 1.15)

  init(
    front: BookFront, sheets: [ProcedureSheet], words: any PaperWords,
    verification: VerificationMark? = nil
  ) {
    self.front = front
    self.sheets = sheets
    self.words = words
    self.verification = verification
  }

  /// A procedure's entry in the outline; two may have one title.
  static func mark(_ index: Int, _ sheet: ProcedureSheet) -> String {
    "\(index + 1). \(sheet.procedure.title)"
  }

  func blocks() -> [any Block] {
    var blocks = cover()
    for part in [decree, contents, explanation] {
      blocks.append(PageBreak())
      blocks += part
    }
    return blocks
  }

  private var letterhead: Letterhead { sheets.first?.letterhead ?? Letterhead(names: []) }

  private func cover() -> [any Block] {
    let days = sheets.compactMap { sheet in
      sheet.procedure.effective ?? sheet.procedure.revised ?? sheet.procedure.created
    }
    let year = front.year ?? days.map(\.year).max()
    func line(
      _ text: String, _ size: Double, bold: Bool = true, above: Double = 4,
      tag: Tag.Name = .paragraph, outline: String? = nil
    ) -> Paragraph {
      Paragraph(
        StyledText(text), TextStyle(size: size, bold: bold, leading: 1.12), alignment: .centre,
        above: above, tag: tag, holdsNext: true, outline: outline)
    }
    var blocks: [any Block] = [
      Spacer(height: 40), CentredLogo(letterhead: letterhead, words: words, side: 92),
    ]
    blocks.append(
      line(
        words.sopBookTitle.uppercased(), 24, above: 26, tag: .heading1, outline: words.sopBookTitle)
    )
    blocks.append(line(words.sopBookSubject, 14, bold: false, above: 8))
    blocks += letterhead.names.enumerated().map { index, name in
      line(name, 16, above: index == 0 ? 60 : 3) as any Block
    }
    blocks += letterhead.address.enumerated().map { index, text in
      line(text, 10, bold: false, above: index == 0 ? 8 : 2) as any Block
    }
    if let year { blocks.append(line(words.year(year), 16, above: 24)) }
    return blocks
  }

  /// What sets the procedures in force; to be completed and signed, or replaced by the office's own.
  private var decree: [any Block] {
    let signatory =
      front.signatory
      ?? Signatory(place: "", post: sheets.first?.procedure.approvedBy ?? words.nameLeftOpen)
    let bases = sheets.flatMap(\.procedure.legalBasis).reduce(into: [String]()) { all, text in
      if !all.contains(text) { all.append(text) }
    }
    func centred(_ text: String, bold: Bool = false, above: Double = 2, tag: Tag.Name = .paragraph)
      -> Paragraph
    {
      Paragraph(
        StyledText(text), TextStyle(size: 11.5, bold: bold, leading: 1.12), alignment: .centre,
        above: above, tag: tag, holdsNext: true)
    }
    func list(_ name: String, _ items: [String], _ mark: (Int) -> String) -> Table {
      Table(
        columns: [.points(96), .points(10), .points(26), .share(1)],
        rows: items.enumerated().map { index, item in
          Table.Row(cells: [
            Table.Cell(index == 0 ? name : "", cell), Table.Cell(index == 0 ? ":" : "", cell),
            Table.Cell(mark(index), cell), Table.Cell(item, cell),
          ])
        }, rules: .none, padding: Insets(top: 1, right: 0, bottom: 1, left: 0), above: 5,
        reading: .lines)
    }
    let letters = Array("abcdefghij").map { "\($0)." }
    let rulings = words.decreeRulings(sheets.map(\.procedure.title))
    let blocks: [any Block] = [
      centred(words.decreeOf(signatory.post).uppercased(), bold: true, tag: .heading2),
      centred(words.decreeNumber(front.decreeNumber)),
      centred(words.decreeAbout, above: 6),
      centred(words.decreeSubject(letterhead.office).uppercased(), bold: true),
      list(words.considering, words.decreeConsiderations, { letters[min($0, letters.count - 1)] }),
      list(words.inViewOf, bases, { "\($0 + 1)." }),
      centred(words.decides, bold: true, above: 8),
      Table(
        columns: [.points(96), .points(10), .share(1)],
        rows: rulings.map { name, ruling in
          Table.Row(cells: [
            Table.Cell(name, cell), Table.Cell(":", cell), Table.Cell(ruling, cell),
          ])
        }, rules: .none, padding: Insets(top: 1, right: 0, bottom: 1, left: 0), above: 4,
        reading: .lines),
      Table(
        columns: [.share(60), .share(40)],
        rows: [
          Table.Row(cells: [
            Table.Cell([]),
            Table.Cell([
              SignatureBlock(signatories: [signatory], words: words, style: cell, room: 40)
            ]),
          ])
        ], rules: .none, padding: .none, above: 14, reading: .blocks),
    ]
    return blocks + (verification.map { [VerificationBlock(mark: $0, words: words)] } ?? [])
  }

  private var contents: [any Block] {
    [
      heading(words.contents),
      Table(
        columns: [
          .points(36), .points(160), .share(1), .points(150), .points(110), .points(54),
        ],
        header: Table.Row(
          cells: [
            words.number, words.sopNumber, words.sopName, words.sopApprovedBy, words.sopEffective,
            words.pageColumn,
          ].map { Table.Cell($0, cell.bolder()) }),
        rows: sheets.enumerated().map { index, sheet in
          let procedure = sheet.procedure
          return Table.Row(
            cells: [
              "\(index + 1)", procedure.number ?? words.unknown, procedure.title,
              sheet.signatory?.post ?? procedure.approvedBy ?? words.unknown,
              procedure.effective.map(words.date) ?? words.unknown,
            ].map { Table.Cell($0, cell) }
              + [Table.Cell([PageOf(heading: Self.mark(index, sheet), style: cell)])])
        }, above: 10),
    ]
  }

  /// Scope, terms, and what the five symbols mean.
  private var explanation: [any Block] {
    var blocks: [any Block] = [heading(words.explanation)]
    blocks.append(subheading(words.scopeHeading))
    blocks.append(
      Paragraph(StyledText(words.bookScope(letterhead.office, sheets.count)), text, above: 3))
    blocks.append(subheading(words.terms))
    blocks.append(
      Table(
        columns: [.points(150), .points(10), .share(1)],
        rows: words.bookTerms.map { term, meaning in
          Table.Row(cells: [
            Table.Cell(term, text.bolder()), Table.Cell(":", text), Table.Cell(meaning, text),
          ])
        }, rules: .none, padding: Insets(top: 1.5, right: 0, bottom: 1.5, left: 0), above: 3,
        reading: .lines))
    blocks.append(subheading(words.symbols))
    let shapes: [SymbolSample.Shape] = [.capsule, .box, .diamond, .arrow, .pentagon]
    blocks.append(
      Table(
        columns: [.points(80), .points(120), .share(1)],
        rows: zip(shapes, words.symbolMeanings).map { shape, symbol in
          Table.Row(cells: [
            Table.Cell([
              SymbolSample(shape: shape, alternative: words.symbolPicture(symbol.name))
            ]), Table.Cell(symbol.name, text.bolder()), Table.Cell(symbol.meaning, text),
          ])
        }, rules: .rows, padding: Insets(top: 4, right: 4, bottom: 4, left: 4), above: 4))
    return blocks
  }

  private func heading(_ title: String) -> Paragraph {
    Paragraph(
      StyledText(title), TextStyle(size: 16, bold: true), tag: .heading2, holdsNext: true,
      outline: title)
  }

  private func subheading(_ title: String) -> Paragraph {
    Paragraph(
      StyledText(title), TextStyle(size: 12.5, bold: true), above: 12, tag: .heading3,
      holdsNext: true)
  }
}

/// The office's logo in the middle of the column; nothing where it has none.
private struct CentredLogo: Block {
  var letterhead: Letterhead
  var words: any PaperWords
  var side: Double

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    guard let picture = setter.logo(of: letterhead) else { return [] }
    let (w, h) = picture.size(within: side)
    return [
      Strip(
        height: h, holdsNext: true,
        ink: { pen, x, y in
          pen.figure(words.logoPicture(letterhead.office)) {
            pen.draw(picture, x: x + (width - w) / 2, y: y, width: w, height: h)
          }
        })
    ]
  }
}

/// One of the symbols of a flowchart, as an example.
struct SymbolSample: Block {
  enum Shape { case capsule, box, diamond, arrow, pentagon }

  var shape: Shape
  var alternative: String

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let (w, h) = (40.0, 20.0)
    return [
      Strip(
        height: h,
        ink: { pen, x, y in
          pen.figure(alternative) { draw(pen, x + 6, y, w, h) }
        })
    ]
  }

  private func draw(_ pen: Pen, _ left: Double, _ y: Double, _ w: Double, _ h: Double) {
    let middle = y + h / 2
    switch shape {
    case .capsule: pen.shape(DrawingBox(x: left, y: y, width: w, height: h), corner: h / 2)
    case .box: pen.shape(DrawingBox(x: left, y: y, width: w, height: h), corner: 1)
    case .diamond:
      pen.shape([
        (left + w / 2, y), (left + w, middle), (left + w / 2, y + h), (left, middle),
      ])
    case .arrow:
      pen.stroke([(left, middle), (left + w - 6, middle)], thickness: 1.3, .black)
      pen.fill(
        [(left + w, middle), (left + w - 8, middle - 3.5), (left + w - 8, middle + 3.5)],
        .black)
    case .pentagon:
      let side = h * 0.9
      pen.shape([
        (left + 10, y), (left + 10 + side, y), (left + 10 + side, y + h * 0.58),
        (left + 10 + side / 2, y + h), (left + 10, y + h * 0.58),
      ])
    }
  }
}
