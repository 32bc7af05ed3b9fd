// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

/// The identity block of a procedure, and the remarks that follow its table.
struct SOPIdentity {
  let sheet: ProcedureSheet
  let words: any PaperWords

  var size = 9.5

  private var procedure: Procedure { sheet.procedure }
  private var cell: TextStyle { TextStyle(family: .sans, size: size, leading: 1.14) }

  /// On one page, as large as fits; a longer one runs on.
  var block: any Block {
    Fitted(sizes: [9.5, 9, 8.5, 8]) { size in
      var identity = self
      identity.size = size
      return [identity.head, identity.boxes]
    }
  }

  /// Name of the office at the left, what identifies the procedure at the right.
  private var head: Table {
    Table(
      columns: [.share(1), .share(1)],
      rows: [Table.Row(cells: [Table.Cell([office]), Table.Cell([facts])])],
      rules: .grid, padding: Insets(top: 0, right: 0, bottom: 0, left: 0), reading: .blocks)
  }

  private var office: any Block {
    OfficeMark(
      names: sheet.letterhead.names.isEmpty
        ? [procedure.agency ?? ""] : sheet.letterhead.names, letterhead: sheet.letterhead,
      words: words)
  }

  private var facts: any Block {
    let rows: [(String, [any Block])] = [
      (words.sopNumber, value(procedure.number ?? "")),
      (words.sopCreated, value(procedure.created.map(words.date) ?? "")),
      (words.sopRevised, value(procedure.revised.map(words.date) ?? "")),
      (words.sopEffective, value(procedure.effective.map(words.date) ?? "")),
      (words.sopApprovedBy, approval),
      (
        words.sopName,
        [Paragraph(StyledText(procedure.title), cell.bolder().sized(size + 1), tag: .heading1)]
      ),
    ]
    return Table(
      columns: [.points(108), .share(1)],
      rows: rows.map { label, value in
        Table.Row(cells: [Table.Cell(label, cell), Table.Cell(value)])
      }, rules: .rows, padding: Insets(top: 3, right: 6, bottom: 3, left: 6), reading: .lines)
  }

  private func value(_ text: String) -> [any Block] { [Paragraph(StyledText(text), cell)] }

  private var approval: [any Block] {
    let signatory = sheet.signatory
    let post = [signatory?.actingMark, signatory?.post ?? procedure.approvedBy]
      .compactMap { $0 }.joined(separator: " ")
    var lines: [any Block] = [Paragraph(StyledText(post), cell), Spacer(height: 40)]
    lines.append(
      Paragraph(
        StyledText(signatory?.name ?? words.nameLeftOpen),
        signatory?.name == nil ? cell : cell.bolder()))
    if let rank = signatory?.rank { lines.append(Paragraph(StyledText(rank), cell)) }
    lines.append(
      Paragraph(StyledText("NIP \(signatory?.nip?.groupedNIP ?? "")"), cell))
    return lines
  }

  /// The six boxes, two a row, each an ordered list.
  private var boxes: Table {
    let pairs: [[(String, [String])]] = [
      [
        (words.sopLegalBasis, procedure.legalBasis),
        (words.sopQualifications, procedure.qualifications),
      ],
      [(words.sopRelated, procedure.related), (words.sopEquipment, procedure.equipment)],
      [(words.sopWarnings, procedure.warnings), (words.sopRecords, procedure.records)],
    ]
    return Table(
      columns: [.share(1), .share(1)],
      rows: pairs.map { pair in
        Table.Row(cells: pair.map { Table.Cell(list($0.0, $0.1)) })
      }, rules: .grid, padding: Insets(top: 4, right: 8, bottom: 6, left: 8), reading: .blocks)
  }

  private func list(_ title: String, _ items: [String]) -> [any Block] {
    var blocks: [any Block] = [
      Paragraph(StyledText(title), cell.bolder(), tag: .heading2, holdsNext: true)
    ]
    guard !items.isEmpty else {
      blocks.append(Paragraph(StyledText(words.unknown), cell, above: 2))
      return blocks
    }
    blocks.append(
      Table(
        columns: [.points(16), .share(1)],
        rows: items.enumerated().map { index, text in
          Table.Row(cells: [Table.Cell("\(index + 1).", cell), Table.Cell(text, cell)])
        }, rules: .none, padding: Insets(top: 1.5, right: 0, bottom: 0, left: 0), above: 1,
        reading: .lines))
    return blocks
  }

  /// What was decided that the signed text does not say, and the limit of the whole.
  var remarks: [any Block] {
    var rows: [(String, String)] = []
    if let note = procedure.note { rows.append((words.sopGeneral, note)) }
    rows += procedure.steps.compactMap { step in step.note.map { (step.no, $0) } }
    guard !rows.isEmpty else { return [] }
    return [
      Paragraph(
        StyledText(words.sopRemarks), TextStyle(size: 12, bold: true), above: 14, tag: .heading2,
        holdsNext: true, outline: words.sopRemarks),
      Table(
        columns: [.points(64), .share(1)],
        header: Table.Row(
          cells: [words.sopRow, words.sopRemark].map { Table.Cell($0, cell.bolder()) }),
        rows: rows.map { Table.Row(cells: [Table.Cell($0.0, cell), Table.Cell($0.1, cell)]) },
        above: 4),
    ]
  }
}

/// Blocks set in the largest of several sizes that fits a page.
struct Fitted: Block {
  /// From the largest to the smallest, which is taken even where it does not fit.
  var sizes: [Double]
  var content: (_ size: Double) -> [any Block]

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    var strips: [Strip] = []
    for size in sizes {
      strips = setter.strips(content(size), width: width)
      if strips.stackedHeight <= setter.pageHeight { break }
    }
    return strips
  }
}

/// Logo above the names of the office, in the middle of the box.
private struct OfficeMark: Block {
  var names: [String]
  var letterhead: Letterhead
  var words: any PaperWords

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let lines = names.enumerated().map { index, name in
      Paragraph(
        StyledText(name), TextStyle(size: 13, bold: index == names.count - 1, leading: 1.1),
        alignment: .centre, above: index == 0 ? 10 : 1, indent: 0)
    }
    var strips: [Strip] = [Strip(height: 26)]
    if let picture = setter.logo(of: letterhead) {
      let (w, h) = picture.size(within: 62)
      strips.append(
        Strip(
          height: h,
          ink: { pen, x, y in
            pen.figure(words.logoPicture(letterhead.office)) {
              pen.draw(picture, x: x + (width - w) / 2, y: y, width: w, height: h)
            }
          }))
    }
    return strips + setter.strips(lines, width: width)
  }
}
