// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ReportDrawing {
  /// The evaluation before this one, area by area.
  var comparison: [any Block] {
    guard let comparison = report.comparison else { return [] }
    let names = [
      words.area, words.before, words.now, words.change, words.improved, words.worsened,
      words.newFindings, words.stillThere, words.backAgain, words.solved,
    ]
    func row(_ line: ReportedComparison.Line, _ style: TextStyle) -> Table.Row {
      let change = line.before.flatMap { before in line.now.map { $0 - before } }
      let counts = [
        line.improved, line.worsened, line.newFindings, line.stillThere, line.backAgain,
        line.solved,
      ]
      let shares = [
        line.before.map(words.percent), line.now.map(words.percent), change.map(words.change),
      ]
      return Table.Row(
        cells: [Table.Cell(line.name, style)]
          + shares.map { Table.Cell($0 ?? words.unknown, style, .trailing) }
          + counts.map { Table.Cell($0 == 0 ? words.unknown : String($0), style, .trailing) })
    }
    var total = comparison.total
    total.name = words.total
    return [
      Paragraph(
        StyledText(words.comparedWith(comparison.caseNumber, comparison.date)), Self.body, above: 4,
        holdsNext: true),
      Table(
        columns: [.share(1)] + [40, 40, 40, 42, 54, 32, 36, 38, 38].map { .points($0) },
        header: Table.Row(
          cells: names.enumerated().map { index, name in
            Table.Cell(name, Self.head.sized(8), index == 0 ? .leading : .trailing)
          }, ground: .tint),
        rows: comparison.lines.map { row($0, Self.small.sized(8.5)) }
          + [row(total, Self.small.sized(8.5).bolder())],
        padding: Insets(top: 2.5, right: 3, bottom: 2.5, left: 3), above: 8),
      Paragraph(
        StyledText(words.comparisonNote), Self.small.sized(8).softer(), above: 3),
    ]
  }

  /// Monitoring, backups, incidents.
  var watch: [any Block] {
    guard let watch = report.watch, !watch.facts.isEmpty || !watch.incidents.isEmpty else {
      return []
    }
    var blocks: [any Block] = [
      Facts(
        pairs: watch.facts.map { ($0.name, StyledText($0.value)) }, style: Self.body,
        nameWidth: 150, above: 4)
    ]
    guard !watch.incidents.isEmpty else {
      return blocks + [Paragraph(StyledText(words.noIncidents), Self.body, above: 4)]
    }
    blocks.append(
      Table(
        columns: [.points(110), .share(1), .points(150)],
        header: Table.Row(
          cells: [words.day, words.incident, words.state].map { Table.Cell($0, Self.head) },
          ground: .tint),
        rows: watch.incidents.map { incident in
          Table.Row(cells: [
            Table.Cell(words.date(incident.date), Self.small),
            Table.Cell(incident.title, Self.small), Table.Cell(incident.state, Self.small),
          ])
        }, above: 8))
    return blocks
  }

  /// The minutes of looking again.
  var retests: [any Block] {
    guard !report.retests.isEmpty else { return [] }
    let gone = report.retests.count(where: \.isGone)
    return [
      Paragraph(
        StyledText(words.retestSummary(of: report.retests.count, gone: gone)), Self.body, above: 4,
        holdsNext: true),
      Table(
        columns: [.points(78), .share(1), .points(88), .points(92), .points(70)],
        header: Table.Row(
          cells: [
            words.findingNumber, words.finding, words.day, words.retestedBy, words.retestResult,
          ].map { Table.Cell($0, Self.head) }, ground: .tint),
        rows: report.retests.map { retest in
          let note = Paragraph(StyledText(retest.note), Self.small.sized(8.5).softer(), above: 1)
          return Table.Row(cells: [
            Table.Cell(retest.number, Self.small),
            Table.Cell(
              [Paragraph(StyledText(retest.title), Self.small)]
                + (retest.note.isEmpty ? [] : [note])),
            Table.Cell(words.date(retest.date), Self.small), Table.Cell(retest.by, Self.small),
            Table.Cell(
              retest.isGone ? words.retestGone : words.retestStillThere,
              retest.isGone ? Self.small : Self.small.bolder()),
          ])
        }, above: 8),
    ]
  }

  /// Three questions of each control; one without an answer has a box to tick.
  var threeParts: [any Block] {
    guard let assessment = report.threeParts, !assessment.lines.isEmpty else { return [] }
    typealias Line = ThreePartAssessment.Line
    let questions: [KeyPath<Line, Bool?>] = [\.isDesigned, \.isImplemented, \.isEffective]
    let small = Self.small.sized(8.5)
    var rows: [Table.Row] = []
    var area: String?
    for line in assessment.lines {
      if line.area != area {
        area = line.area
        rows.append(
          Table.Row(
            cells: [Table.Cell("", small), Table.Cell(line.area, small.bolder())], holdsNext: true))
      }
      let answers = questions.map { question in
        guard line.isApplicable else { return words.unknown }
        return line[keyPath: question].map { $0 ? words.yes : words.no } ?? "☐"
      }
      rows.append(
        Table.Row(
          cells: [
            Table.Cell(line.number, small), Table.Cell(line.control, small),
            Table.Cell(line.verdict, small),
          ] + answers.map { Table.Cell($0, small, .centre) }))
    }
    let shares = questions.map { assessment.percent($0).map(words.percent) ?? words.unknown }
    rows.append(
      Table.Row(
        cells: [
          Table.Cell("", small), Table.Cell(words.total, small.bolder()), Table.Cell("", small),
        ] + shares.map { Table.Cell($0, small.bolder(), .centre) }))
    return [
      Paragraph(StyledText(words.threePartNote), Self.small, above: 4, holdsNext: true),
      Table(
        columns: [.points(32), .share(1), .points(72), .points(52), .points(56), .points(48)],
        header: Table.Row(
          cells: [words.findingNumber, words.control, words.retestResult].map {
            Table.Cell($0, Self.head)
          }
            + [words.designed, words.implemented, words.effective].map {
              Table.Cell($0, Self.head, .centre)
            }, ground: .tint),
        rows: rows, above: 8),
    ]
  }
}
