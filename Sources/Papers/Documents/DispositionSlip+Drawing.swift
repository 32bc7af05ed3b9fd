// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension DispositionSlip {
  /// Several slips in one file, each on a half folio of its own: a chain down the office.
  ///
  /// `createdAt` is the document's date; nothing else in the file depends on when it is drawn.
  package static func pdf(
    _ slips: [DispositionSlip], in words: any PaperWords = IndonesianPaperWords(),
    createdAt: Date
  ) throws(PaperFailure) -> Data {
    let numbers = slips.first?.agendaNumber.map { [$0] } ?? []
    let file = PaperFile(
      size: .halfFolio, margins: margins,
      about: .init(
        title: ([words.slipSubject] + numbers).joined(separator: " "),
        author: slips.first?.letterhead.office ?? "", subject: slips.first?.subject ?? "",
        language: words.language, createdAt: createdAt),
      parts: slips.map { ($0.blocks(words), $0.furniture(words)) })
    return try file.pdf()
  }

  package func pdf(
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    try Self.pdf([self], in: words, createdAt: createdAt)
  }

  private func furniture(_ words: any PaperWords) -> PageFurniture {
    PageMarks(
      size: .halfFolio, margins: Self.margins, words: words,
      classification: isConfidential ? .secret : .ordinary, isSample: isSample,
      runningTitle: words.slipSubject,
      foot: agendaNumber.map { "\(words.agendaNumber) \($0)" } ?? "", verification: verification,
      numbersSinglePage: false
    ).furniture
  }

  private static let margins = Insets(
    top: 9.millimetres, right: 13.millimetres, bottom: 9.millimetres, left: 15.millimetres)

  private func blocks(_ words: any PaperWords) -> [any Block] {
    [
      FormPage(sizes: [10, 9, 8], limit: 150) { size in
        SlipDrawing(
          slip: self, words: words,
          style: TextStyle(family: .sans, size: size, leading: 1.12)
        ).content
      }
    ]
  }
}
