// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

extension ProcedureSheet {
  /// `createdAt` is the document's date; nothing else in the file depends on when it is drawn.
  package func pdf(
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    try Self.book([self], in: words, createdAt: createdAt)
  }

  /// Several procedures in one file; more than one get a list of contents before them.
  package static func book(
    _ sheets: [ProcedureSheet], in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    let size = sheets.first?.pageSize ?? .f4Lying
    var parts: [(blocks: [any Block], furniture: PageFurniture)] = []
    if sheets.count > 1, let first = sheets.first {
      parts.append((try contents(sheets, words), first.furniture(words, title: words.sopBookTitle)))
    }
    for sheet in sheets {
      parts.append((try sheet.blocks(words), sheet.furniture(words, title: sheet.procedure.title)))
    }
    let single = sheets.count == 1 ? sheets.first?.procedure : nil
    let file = PaperFile(
      size: size, margins: margins,
      about: .init(
        title: single.map { "\(words.sopTitle): \($0.title)" } ?? words.sopBookTitle,
        author: sheets.first?.letterhead.office ?? "", subject: words.sopSubject,
        language: words.language, createdAt: createdAt),
      parts: parts)
    return try file.pdf()
  }

  private func furniture(_ words: any PaperWords, title: String) -> PageFurniture {
    PageMarks(
      size: pageSize, margins: Self.margins, words: words, isSample: isSample,
      runningTitle: title,
      foot: [words.sopTitle, procedure.number, letterhead.office].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: " · ")
    ).furniture
  }

  private func blocks(_ words: any PaperWords) throws(PaperFailure) -> [any Block] {
    var picture: Picture?
    if let logo = letterhead.logo { picture = try Picture(png: logo) }
    let identity = SOPIdentity(sheet: self, words: words, picture: picture)
    var blocks: [any Block] = [identity.block]
    for sheet in drawing.sheets { blocks += [PageBreak(), SwimlaneSheet(sheet: sheet)] }
    return blocks + identity.remarks
  }

  private static func contents(
    _ sheets: [ProcedureSheet], _ words: any PaperWords
  ) throws(PaperFailure) -> [any Block] {
    var picture: Picture?
    if let logo = sheets.first?.letterhead.logo { picture = try Picture(png: logo) }
    let cell = TextStyle(family: .sans, size: 10, leading: 1.15)
    var blocks: [any Block] = []
    if let letterhead = sheets.first?.letterhead {
      blocks.append(LetterheadBlock(letterhead: letterhead, picture: picture))
    }
    blocks.append(
      Paragraph(
        StyledText(words.sopBookTitle.uppercased()), TextStyle(size: 16, bold: true),
        alignment: .centre, above: 22, tag: .heading1, outline: words.sopBookTitle))
    blocks.append(
      Table(
        columns: [.points(36), .points(170), .share(1), .points(150), .points(110)],
        header: Table.Row(
          cells: [words.number, words.sopNumber, words.sopName, words.sopApprovedBy, words.sopEffective]
            .map { Table.Cell($0, cell.bolder()) }),
        rows: sheets.enumerated().map { index, sheet in
          let procedure = sheet.procedure
          return Table.Row(
            cells: [
              "\(index + 1)", procedure.number ?? words.unknown, procedure.title,
              sheet.signatory?.post ?? procedure.approvedBy ?? words.unknown,
              procedure.effective.map(words.date) ?? words.unknown,
            ].map { Table.Cell($0, cell) })
        }, above: 16))
    return blocks
  }
}
