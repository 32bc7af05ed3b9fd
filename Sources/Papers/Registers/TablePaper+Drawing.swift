// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension TablePaper {
  /// `createdAt` is the document's date; nothing else in the file depends on when it is drawn.
  package func pdf(
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    let drawing = TablePaperDrawing(paper: self, words: words)
    let file = PaperFile(
      size: pageSize, margins: drawing.margins,
      about: .init(
        title: ([title] + subtitles.prefix(1)).joined(separator: ", "),
        author: letterhead.office, subject: subject, language: words.language,
        createdAt: createdAt),
      parts: [(drawing.blocks(), drawing.furniture)])
    return try file.pdf()
  }
}

/// The parts of such a paper in their order.
struct TablePaperDrawing {
  let paper: TablePaper
  let words: any PaperWords

  private static let body = TextStyle(size: 11, leading: 1.18)
  private var isLying: Bool { paper.pageSize.width > paper.pageSize.height }
  private var cell: TextStyle {
    TextStyle(family: .sans, size: isLying ? 8.5 : 9, leading: 1.1)
  }

  var margins: Insets {
    isLying
      ? Insets(
        top: 18.millimetres, right: 14.millimetres, bottom: 18.millimetres, left: 14.millimetres)
      : Insets(
        top: 20.millimetres, right: 18.millimetres, bottom: 20.millimetres, left: 22.millimetres)
  }

  var furniture: PageFurniture {
    PageMarks(
      size: paper.pageSize, margins: margins, words: words,
      classification: paper.classification, isSample: paper.isSample,
      runningTitle: ([paper.title] + paper.subtitles.prefix(1)).joined(separator: " · "),
      foot: [paper.subject, paper.letterhead.office].filter { !$0.isEmpty }
        .joined(separator: " · "), verification: paper.verification
    ).furniture
  }

  func blocks() -> [any Block] {
    var blocks: [any Block] = [
      LetterheadBlock(letterhead: paper.letterhead, words: words, scale: 0.85),
      Paragraph(
        StyledText(paper.title.uppercased()), TextStyle(size: 14, bold: true, leading: 1.1),
        alignment: .centre, above: 12, tag: .heading1, holdsNext: true, outline: paper.title),
    ]
    for line in [paper.number.map { words.reportNumber($0) }].compactMap(\.self) + paper.subtitles {
      blocks.append(
        Paragraph(StyledText(line), Self.body, alignment: .centre, above: 1, holdsNext: true))
    }
    // A page that is full must not spill over for the number.
    blocks.append(Spacer(height: paper.number == nil ? 8 : 2))
    blocks += paper.parts.flatMap(self.blocks) + signatures
    // Beside one signature there is room for it.
    if paper.signatories.count != 1 { blocks += verification }
    return blocks
  }

  private func blocks(_ part: TablePaper.Part) -> [any Block] {
    switch part {
    case .heading(let text):
      return [
        Paragraph(
          StyledText(text), TextStyle(size: 12, bold: true, leading: 1.1), above: 12,
          tag: .heading2, holdsNext: true, outline: text),
        Spacer(height: 3),
      ]
    case .prose(let paragraphs):
      return paragraphs.filter { !$0.isEmpty }.map {
        Paragraph(StyledText($0), Self.body, above: 4)
      }
    case .facts(let facts):
      return [
        Facts(
          pairs: facts.map { ($0.name, StyledText($0.value.isEmpty ? words.unknown : $0.value)) },
          style: Self.body.sized(10.5), nameWidth: 130, above: 2)
      ]
    case .table(let columns, let rows, let rowHeight, let isGrid):
      return [table(columns, rows, rowHeight, isGrid)]
    case .figures(let figures): return [row(of: figures)]
    case .plot(let bars, let legend): return plot(bars, legend)
    case .ticks(let choices):
      return [TickList(choices: choices, style: Self.body.sized(10.5))]
    case .pageBreak: return [PageBreak()]
    }
  }

  private func table(
    _ columns: [TablePaper.Column], _ rows: [[String]], _ rowHeight: Double, _ isGrid: Bool
  ) -> any Block {
    let head = cell.bolder()
    let alignments: [Alignment] = columns.map { $0.isNumeric ? .trailing : .leading }
    return Table(
      columns: columns.map { column in
        switch column.width {
        case .points(let points): .points(points)
        case .share(let share): .share(share)
        }
      },
      header: columns.allSatisfy(\.title.isEmpty)
        ? nil
        : Table.Row(
          cells: zip(columns, alignments).map { Table.Cell($0.title, head, $1) }, ground: .tint),
      rows: rows.map { row in
        Table.Row(
          cells: zip(row, alignments).map { Table.Cell($0, cell, $1) }, leastHeight: rowHeight)
      }, rules: isGrid ? .grid : .rows, padding: Insets(top: 3, right: 4, bottom: 3, left: 4),
      above: 4)
  }

  private func row(of figures: [TablePaper.Fact]) -> any Block {
    Table(
      columns: figures.map { _ in .share(1) },
      rows: [
        Table.Row(
          cells: figures.map { figure in
            Table.Cell([
              Paragraph(
                StyledText(figure.value),
                TextStyle(family: .sans, size: 22, bold: true, ink: .indigo, leading: 1)),
              Paragraph(StyledText(figure.name), cell.softer(), above: 3),
            ])
          }, ground: .tint)
      ], rules: .none, padding: Insets(top: 8, right: 8, bottom: 8, left: 8), above: 4,
      reading: .blocks)
  }

  private func plot(_ bars: [TablePaper.Bar], _ legend: [String]) -> [any Block] {
    let longest = bars.map { $0.met + $0.notMet + $0.other }.max() ?? 0
    let looks: [ShareBar.Look] = [.met, .notMet, .notAssessed]
    let rows = bars.map { bar in
      let counts = [bar.met, bar.notMet, bar.other]
      return Table.Row(
        cells: [
          Table.Cell(bar.label, cell),
          Table.Cell([
            ScaledBar(
              bar: ShareBar(
                shares: zip(counts, looks).map { ShareBar.Share(count: $0, look: $1) },
                alternative: words.sharesPicture(
                  zip(legend, counts).map { (name: $0, count: $1) }),
                lineHeight: cell.size * 1.4, thickness: 9),
              share: longest == 0 ? 0 : Double(counts.reduce(0, +)) / Double(longest))
          ]),
          Table.Cell(bar.note, cell, .trailing),
        ])
    }
    let table = Table(
      columns: [.points(110), .share(1), .points(96)], rows: rows, rules: .none,
      padding: Insets(top: 2, right: 6, bottom: 2, left: 0), above: 4, reading: .lines)
    let entries = Array(zip(looks, legend)).map { (look: $0, text: $1) }
    return [
      Kept(
        blocks: [table, BarLegend(entries: entries, style: cell.sized(8).softer(), above: 6)],
        share: 0.7)
    ]
  }

  private var verification: [any Block] {
    guard let mark = paper.verification else { return [] }
    return [VerificationBlock(mark: mark, words: words)]
  }

  /// One signs on the right, several side by side.
  private var signatures: [any Block] {
    guard let last = paper.signatories.last else { return [] }
    let style = Self.body.sized(10.5)
    guard paper.signatories.count == 1 else {
      return [
        Kept(
          blocks: [
            SignatureBlock(
              signatories: paper.signatories, words: words, style: style, room: 46, above: 22)
          ], share: 0.9)
      ]
    }
    return [
      Table(
        columns: isLying ? [.share(66), .share(34)] : [.share(52), .share(48)],
        rows: [
          Table.Row(cells: [
            Table.Cell(verification),
            Table.Cell([
              SignatureBlock(signatories: [last], words: words, style: style, room: 46)
            ]),
          ])
        ], rules: .none, padding: .none, above: paper.verification == nil ? 22 : 8,
        reading: .blocks)
    ]
  }
}

/// A bar as long as its part of the longest one.
private struct ScaledBar: Block {
  var bar: ShareBar
  /// 0 to 1.
  var share: Double

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    guard share > 0 else { return [Strip(height: bar.lineHeight)] }
    return bar.strips(width: max(2, width * share), by: setter)
  }
}
