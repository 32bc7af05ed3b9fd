// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Lists, tables, signatures and the strips below them.
extension LetterDrawing {
  func list(_ entries: [String], _ marks: LetterMarks) -> Table {
    Table(
      columns: [.points(markWidth(marks, entries.count)), .share(1)],
      rows: entries.enumerated().map { index, entry in
        Table.Row(cells: [
          Table.Cell(marks.mark(index), body), Table.Cell(parts(of: entry)),
        ])
      }, rules: .none, padding: Insets(top: 2, right: 0, bottom: 2, left: 0), above: 6,
      reading: .lines)
  }

  func clauses(_ label: String, _ entries: [String], _ marks: LetterMarks) -> Table {
    // Ordinals stand where the label would.
    let isNamed = marks == .ordinals
    return Table(
      columns: [.points(isNamed ? 96 : 82), .points(12)]
        + (isNamed || marks == .none
          ? [.share(1)] : [.points(markWidth(marks, entries.count)), .share(1)]),
      rows: entries.enumerated().map { index, entry in
        let name = isNamed ? marks.mark(index) : index == 0 ? label : ""
        let cells = [
          Table.Cell(name, body), Table.Cell(isNamed || index == 0 ? ":" : "", body),
        ]
        let text = Table.Cell(parts(of: entry))
        return Table.Row(
          cells: isNamed || marks == .none
            ? cells + [text] : cells + [Table.Cell(marks.mark(index), body), text])
      }, rules: .none, padding: Insets(top: 2, right: 0, bottom: 2, left: 0), above: 8,
      reading: .lines)
  }

  func table(_ table: LetterTable) -> any Block {
    let style = small.sized(body.size - 1.5)
    guard !table.rows.isEmpty else {
      return Paragraph(StyledText(table.empty), body, above: 8)
    }
    return Table(
      columns: table.columns.map { .share($0.width) },
      header: Table.Row(
        cells: table.columns.map { Table.Cell($0.title, style.bolder(), .centre) }, ground: .tint),
      rows: table.rows.map { row in
        Table.Row(
          cells: zip(table.columns, row).map { column, text in
            Table.Cell(text, style, column.isCentred ? .centre : .leading)
          })
      }, rules: .grid, padding: Insets(top: 3, right: 5, bottom: 3, left: 5), above: 10)
  }

  /// One on the right half; of several two stand side by side.
  func signatures(_ signatures: [LetterSignature]) -> [any Block] {
    let pairs = stride(from: 0, to: signatures.count, by: 2).map { start in
      Array(signatures[start..<min(start + 2, signatures.count)])
    }
    let tables: [any Block] = pairs.enumerated().map { index, pair in
      let cells: [LetterSignature?] = pair.count == 1 ? [nil, pair[0]] : pair
      return Table(
        columns: pair.count == 1 ? [.share(46), .share(54)] : [.share(1), .share(1)],
        rows: [
          row(cells) { signature in
            signature.above.map { Paragraph(StyledText($0), body) }
              + [Paragraph(StyledText(signature.post + ","), body)]
          },
          row(cells) { [SignatureRoom(height: isSmall ? 34 : 52, nip: $0.nip)] + names($0) },
        ], rules: .none, padding: Insets(top: 0, right: 10, bottom: 0, left: 0),
        above: index == 0 ? 20 : 14, reading: .blocks)
    }
    return [Kept(blocks: tables, share: 0.6)]
  }

  private func row(
    _ signatures: [LetterSignature?], _ blocks: (LetterSignature) -> [any Block]
  ) -> Table.Row {
    Table.Row(cells: signatures.map { Table.Cell($0.map(blocks) ?? []) }, holdsNext: true)
  }

  private func names(_ signature: LetterSignature) -> [any Block] {
    let name = Paragraph(
      StyledText(.init(text: signature.name ?? words.nameLeftOpen, bold: signature.name != nil)),
      body)
    let rest = [signature.rank, signature.nip.map { "NIP " + $0.groupedNIP }]
    return [name] + rest.compactMap { $0.map { Paragraph(StyledText($0), body) } }
  }

  func receipt(_ receipt: LetterReceipt) -> [any Block] {
    [
      Kept(
        blocks: [
          CutLine(above: 24),
          Paragraph(
            StyledText(receipt.title), body.bolder(), alignment: .centre, above: 10, tag: .heading2,
            holdsNext: true),
        ] + paragraphs(receipt.text) + [
          Facts(
            pairs: receipt.lines.map { ($0, StyledText(words.nameLeftOpen)) }, style: body,
            nameWidth: 130, above: 8, padding: Insets(top: 5, right: 0, bottom: 5, left: 0),
            isQuiet: false)
        ], share: 0.5)
    ]
  }

  func copies(_ label: String, _ entries: [String]) -> [any Block] {
    let marked = entries.count > 1
    return [
      Kept(
        blocks: [
          Paragraph(StyledText(label), small, above: 18, holdsNext: true)
        ]
          + entries.enumerated().map { index, entry in
            Paragraph(
              StyledText(marked ? "\(index + 1). \(entry)" : entry), small, above: 1)
          })
    ]
  }

  private func parts(of entry: String) -> [any Block] {
    let parts = entry.letterParagraphs
    return (parts.isEmpty ? [""] : parts).enumerated().map { index, text in
      Paragraph(StyledText(text), body, above: index == 0 ? 0 : 4)
    }
  }

  private func markWidth(_ marks: LetterMarks, _ count: Int) -> Double {
    switch marks {
    case .numbers, .letters: count > 9 ? body.size * 2.1 : body.size * 1.6
    case .dashes: body.size * 1.3
    case .ordinals: 96
    case .none: 0.1
    }
  }
}

/// Where the strip below is cut off.
struct CutLine: Block {
  var above = 0.0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    [
      Strip(
        above: above, height: 0.6, holdsNext: true,
        ground: { pen, x, y in
          var left = 0.0
          while left < width {
            pen.fill(x + left, y, min(5, width - left), 0.6, .soft)
            left += 9
          }
        })
    ]
  }
}
