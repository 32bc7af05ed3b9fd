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
    var parts: [(blocks: [any Block], furniture: PageFurniture)] = []
    for slip in slips {
      parts.append((try slip.blocks(words), slip.furniture(words)))
    }
    let numbers = slips.first?.agendaNumber.map { [$0] } ?? []
    let file = PaperFile(
      size: .halfFolio, margins: margins,
      about: .init(
        title: ([words.slipSubject] + numbers).joined(separator: " "),
        author: slips.first?.letterhead.office ?? "", subject: slips.first?.subject ?? "",
        language: words.language, createdAt: createdAt),
      parts: parts)
    return try file.pdf()
  }

  package func pdf(
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    try Self.pdf([self], in: words, createdAt: createdAt)
  }

  private static let margins = Insets(
    top: 9.millimetres, right: 13.millimetres, bottom: 10.millimetres, left: 15.millimetres)
  private static let style = TextStyle(family: .sans, size: 9, leading: 1.1)

  private func furniture(_ words: any PaperWords) -> PageFurniture {
    PageMarks(
      size: .halfFolio, margins: Self.margins, words: words,
      classification: isConfidential ? .secret : .ordinary, isSample: isSample,
      runningTitle: words.slipSubject,
      foot: agendaNumber.map { "\(words.agendaNumber) \($0)" } ?? "", numbersSinglePage: false
    ).furniture
  }

  private func blocks(_ words: any PaperWords) throws(PaperFailure) -> [any Block] {
    var picture: Picture?
    if let logo = letterhead.logo { picture = try Picture(png: logo) }
    var blocks: [any Block] = [
      LetterheadBlock(letterhead: letterhead, picture: picture, scale: 0.8),
      Paragraph(
        StyledText(words.slipTitle), TextStyle(family: .sans, size: 11, bold: true, leading: 1),
        alignment: .centre, above: 5, tag: .heading1, holdsNext: true),
      Gap(height: 4),
      letterTable(words), subjectTable(words), orderTable(words), noteTable(words),
    ]
    if let recording {
      let line = words.recorded(by: recording.recorder, for: recording.giver)
      blocks.append(
        Paragraph(
          StyledText(line), TextStyle(family: .sans, size: 8, italic: true), above: 3))
    }
    return blocks
  }

  private func letterTable(_ words: any PaperWords) -> Table {
    let left = Facts(
      pairs: [
        (words.letterFrom, StyledText(letterFrom)),
        (words.letterNumber, StyledText(letterNumber ?? words.unknown)),
        (words.letterDate, StyledText(letterDate.map(words.date) ?? words.unknown)),
      ], style: Self.style, nameWidth: 62)
    let right = Facts(
      pairs: [
        (words.receivedOn, StyledText(receivedOn.map(words.date) ?? words.unknown)),
        (
          words.agendaNumber,
          StyledText(.init(text: agendaNumber ?? words.unknown, bold: agendaNumber != nil))
        ),
      ], style: Self.style, nameWidth: 62)
    let natures = TickList(
      choices: [
        Choice(words.veryUrgent, isTicked: urgency == .veryUrgent),
        Choice(words.urgent, isTicked: urgency == .urgent),
        Choice(words.confidential, isTicked: isConfidential),
        Choice(words.ordinary, isTicked: urgency == .ordinary && !isConfidential),
      ], style: Self.style, inline: true)
    let nature = Table(
      columns: [.points(62), .points(8), .share(1)],
      rows: [
        Table.Row(cells: [
          Table.Cell(words.nature, Self.style.softer()), Table.Cell(":", Self.style.softer()),
          Table.Cell([natures]),
        ])
      ], rules: .none, padding: Insets(top: 1, right: 0, bottom: 1, left: 0), isData: false)
    return grid([[left], [right, nature]], shares: [48, 52])
  }

  private func subjectTable(_ words: any PaperWords) -> Table {
    grid(
      [[Facts(pairs: [(words.regarding, StyledText(subject))], style: Self.style, nameWidth: 62)]],
      shares: [1])
  }

  private func orderTable(_ words: any PaperWords) -> Table {
    let others = otherRecipients.map { Choice($0, isTicked: true) }
    return grid(
      [
        [caption(words.forwardedTo), TickList(choices: recipients + others, style: Self.style)],
        [caption(words.kindlyPlease), TickList(choices: instructions, style: Self.style)],
      ], shares: [48, 52])
  }

  private func noteTable(_ words: any PaperWords) -> Table {
    var note: [any Block] = [caption(words.notes), Paragraph(StyledText(self.note), Self.style)]
    if let dueOn {
      note.append(
        Paragraph(
          StyledText(
            .init(text: words.dueOn + " "), .init(text: words.longDate(dueOn), bold: true),
            .init(text: ".")),
          Self.style, above: 4))
    }
    let signature = SignatureBlock(
      signatory: signatory, words: words, style: Self.style, room: 34)
    return grid([note, [signature]], shares: [48, 52])
  }

  private func caption(_ text: String) -> Paragraph {
    Paragraph(StyledText(text), Self.style.bolder(), holdsNext: true)
  }

  private func grid(_ cells: [[any Block]], shares: [Double]) -> Table {
    Table(
      columns: shares.map { .share($0) }, rows: [Table.Row(cells: cells.map(Table.Cell.init))],
      rules: .grid, padding: Insets(top: 3, right: 6, bottom: 4, left: 6), isData: false)
  }
}
