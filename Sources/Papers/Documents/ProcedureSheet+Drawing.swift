// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

extension ProcedureSheet {
  /// `createdAt` is the document's date; nothing else in the file depends on when it is drawn.
  package func pdf(
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    try Self.book([self], in: words, createdAt: createdAt)
  }

  /// Several procedures in one file; more than one get the documentation part before them, and
  /// pages are counted through.
  ///
  /// - Parameter verification: of a book that is issued; below the decree, or at the end where one
  ///   procedure has none.
  package static func book(
    _ sheets: [ProcedureSheet], front: BookFront = BookFront(),
    verification: VerificationMark? = nil,
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    let size = sheets.first?.pageSize ?? .f4Lying
    var parts: [(blocks: [any Block], furniture: PageFurniture)] = []
    if sheets.count > 1, let first = sheets.first {
      let drawing = BookDrawing(
        front: front, sheets: sheets, words: words, verification: verification)
      parts.append(
        (drawing.blocks(), first.furniture(words, words.sopBookTitle, verification)))
    }
    for (index, sheet) in sheets.enumerated() {
      let mark = BookDrawing.mark(index, sheet)
      var blocks = sheet.blocks(words)
      if let verification, sheets.count == 1 {
        blocks.append(VerificationBlock(mark: verification, words: words))
      }
      parts.append(
        (
          [Bookmark(title: mark)] + blocks,
          sheet.furniture(words, sheet.procedure.title, verification)
        ))
    }
    let single = sheets.count == 1 ? sheets.first?.procedure : nil
    let file = PaperFile(
      size: size, margins: margins,
      about: .init(
        title: single.map { "\(words.sopTitle): \($0.title)" } ?? words.sopBookTitle,
        author: sheets.first?.letterhead.office ?? "", subject: words.sopSubject,
        language: words.language, createdAt: createdAt),
      parts: parts, countsThrough: true)
    return try file.pdf()
  }

  private func furniture(
    _ words: any PaperWords, _ title: String, _ verification: VerificationMark?
  ) -> PageFurniture {
    PageMarks(
      size: pageSize, margins: Self.margins, words: words, isSample: isSample,
      runningTitle: title,
      foot: [words.sopTitle, procedure.number, letterhead.office].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: " · "), verification: verification
    ).furniture
  }

  private func blocks(_ words: any PaperWords) -> [any Block] {
    let identity = SOPIdentity(sheet: self, words: words)
    var blocks: [any Block] = [identity.block]
    let remarked = Set(procedure.steps.filter { $0.note != nil }.map(\.no))
    for (index, sheet) in drawing.sheets.enumerated() {
      let steps = procedure.steps[sheet.rows.clamped(to: procedure.steps.indices)].map(\.no)
      blocks += [
        PageBreak(),
        SwimlaneSheet(
          sheet: sheet, remarked: remarked, remarkTitle: words.sopRemarkColumn,
          alternative: words.flowPicture(
            procedure.title, sheet: index + 1, of: drawing.sheets.count, steps: steps)),
      ]
    }
    return blocks + identity.remarks
  }
}
