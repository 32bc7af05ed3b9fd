// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The boxes of a disposition slip at one size of type.
struct SlipDrawing {
  let slip: DispositionSlip
  let words: any PaperWords
  let style: TextStyle

  var content: FormPage.Content {
    let head: [any Block] = [
      LetterheadBlock(
        letterhead: slip.letterhead, words: words, scale: style.size >= 10 ? 0.88 : 0.8),
      Paragraph(
        StyledText(words.slipTitle), TextStyle(family: .sans, size: 11.5, bold: true, leading: 1),
        alignment: .centre, above: 6, tag: .heading1, holdsNext: true),
      Spacer(height: 5),
    ]
    return FormPage.Content(
      blocks: head + [letter, subject, order], lastRow: noteAndSignature,
      after: recording + verification)
  }

  private var letter: Table {
    let left = facts([
      (words.letterFrom, StyledText(slip.letterFrom)),
      (words.letterNumber, StyledText(slip.letterNumber ?? words.unknown)),
      (words.letterDate, StyledText(slip.letterDate.map(words.date) ?? words.unknown)),
    ])
    let agenda = StyledText(
      .init(text: slip.agendaNumber ?? words.unknown, bold: slip.agendaNumber != nil))
    let right = facts([
      (words.receivedOn, StyledText(slip.receivedOn.map(words.date) ?? words.unknown)),
      (words.agendaNumber, agenda),
    ])
    return grid([[left], [right]], shares: [50, 50])
  }

  private var subject: Table {
    let natures = TickList(
      choices: [
        Choice(words.veryUrgent, isTicked: slip.urgency == .veryUrgent),
        Choice(words.urgent, isTicked: slip.urgency == .urgent),
        Choice(words.confidential, isTicked: slip.isConfidential),
        Choice(words.ordinary, isTicked: slip.urgency == .ordinary && !slip.isConfidential),
      ], style: style, inline: true)
    let nature = Table(
      columns: [.points(nameWidth), .points(8), .share(1)],
      rows: [
        Table.Row(cells: [
          Table.Cell(words.nature, style.softer()), Table.Cell(":", style.softer()),
          Table.Cell([natures]),
        ])
      ], rules: .none, padding: Insets(top: 1, right: 0, bottom: 1, left: 0), reading: .lines)
    return grid([[nature, facts([(words.regarding, StyledText(slip.subject))])]], shares: [1])
  }

  private var order: Table {
    let others = slip.otherRecipients.map { Choice($0, isTicked: true) }
    return grid(
      [
        [caption(words.forwardedTo), TickList(choices: slip.recipients + others, style: style)],
        [caption(words.kindlyPlease), TickList(choices: slip.instructions, style: style)],
      ], shares: [50, 50])
  }

  private var noteAndSignature: Table {
    var note: [any Block] = [caption(words.notes), Paragraph(StyledText(slip.note), style)]
    if let dueOn = slip.dueOn {
      note.append(
        Paragraph(
          StyledText(
            .init(text: words.dueOn + " "), .init(text: words.longDate(dueOn), bold: true),
            .init(text: ".")),
          style, above: 4))
    }
    let signature = SignatureBlock(
      signatories: [slip.signatory], words: words, style: style, room: style.size * 4.4)
    return grid([note, [signature]], shares: [50, 50])
  }

  private var recording: [any Block] {
    slip.recording.map { recording in
      let line = words.recorded(by: recording.recorder, for: recording.giver)
      return [
        Paragraph(
          StyledText(line), TextStyle(family: .sans, size: 8, italic: true), above: 3)
      ]
    } ?? []
  }

  private var verification: [any Block] {
    slip.verification.map {
      [VerificationBlock(mark: $0, words: words, above: 4, side: 15.millimetres)]
    } ?? []
  }

  private var nameWidth: Double { style.size * 6.6 }

  private func facts(_ pairs: [(String, StyledText)]) -> Facts {
    Facts(pairs: pairs.map { (name: $0.0, value: $0.1) }, style: style, nameWidth: nameWidth)
  }

  private func caption(_ text: String) -> Paragraph {
    Paragraph(StyledText(text), style.bolder(), holdsNext: true)
  }

  private func grid(_ cells: [[any Block]], shares: [Double]) -> Table {
    Table(
      columns: shares.map { .share($0) }, rows: [Table.Row(cells: cells.map(Table.Cell.init))],
      rules: .grid, padding: Insets(top: 3, right: 6, bottom: 3, left: 6), reading: .blocks)
  }
}
