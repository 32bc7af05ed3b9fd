// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ReportDrawing {
  /// One page for whoever reads no other.
  var executiveSummary: [any Block] {
    var blocks: [any Block] = [banner, figures]
    blocks += prose(report.summary)
    let worst = worstFindings
    if !worst.isEmpty {
      blocks.append(
        Paragraph(
          StyledText(words.mostImportant), Self.body.bolder(), above: 12, tag: .heading3,
          holdsNext: true))
      blocks.append(
        Table(
          columns: [.points(62), .share(1), .points(104)],
          header: Table.Row(
            cells: [words.severityName, words.finding, words.deadline].map {
              Table.Cell($0, Self.head)
            }, ground: .tint),
          rows: worst.map { finding in
            Table.Row(cells: [
              Table.Cell(words.severity(finding.severity), Self.style(of: finding.severity)),
              Table.Cell("\(finding.title) (\(finding.number))", Self.small),
              Table.Cell(finding.deadline.map(words.date) ?? words.unknown, Self.small),
            ])
          }, above: 4))
    }
    return blocks + plot
  }

  /// A wide bar for each area.
  private var plot: [any Block] {
    guard !report.areas.isEmpty else { return [] }
    let style = Self.small.sized(8.5)
    return [
      Paragraph(
        StyledText(words.resultsHeading), Self.body.bolder(), above: 14, tag: .heading3,
        holdsNext: true),
      Self.legend(words),
      Table(
        columns: [.points(170), .share(1), .points(48)],
        rows: report.areas.map { area in
          Table.Row(cells: [
            Table.Cell(area.name, style), Table.Cell([Self.bar(of: area, style, words)]),
            Table.Cell(area.percentMet.map(words.percent) ?? words.unknown, style, .trailing),
          ])
        }, rules: .none, padding: Insets(top: 2, right: 4, bottom: 2, left: 0), above: 4,
        reading: .lines),
    ]
  }

  /// At most five that are open, the worst first.
  private var worstFindings: [ReportedFinding] {
    let severities = FindingSeverity.allCases
    return severities.prefix(3).flatMap { severity in
      report.findings.filter { $0.isOpen && $0.severity == severity }
    }.prefix(5).map { $0 }
  }

  /// Whether the system meets the standard, in large letters.
  private var banner: Table {
    let decision = report.decision
    var blocks: [any Block] = [
      Paragraph(StyledText(words.decision), Self.small.softer()),
      Paragraph(
        StyledText(decision?.text ?? words.notYetDecided),
        TextStyle(size: 17, bold: true, leading: 1.1), above: 2),
    ]
    if let reason = decision?.reason {
      blocks.append(Paragraph(StyledText(reason), Self.small.sized(9.5), above: 3))
    }
    return Table(
      columns: [.share(1)], rows: [Table.Row(cells: [Table.Cell(blocks)], ground: .tint)],
      rules: .none, padding: Insets(top: 9, right: 12, bottom: 10, left: 12), above: 8,
      reading: .blocks)
  }

  private var figures: Table {
    let open = report.findings.filter(\.isOpen)
    let serious = open.count { $0.severity == .critical || $0.severity == .high }
    let next = open.compactMap(\.deadline).min()
    let cells: [(String, String)] = [
      (report.total?.percentMet.map(words.percent) ?? words.unknown, words.percentMetFigure),
      (String(serious), words.seriousOpenFigure),
      (String(open.count), words.openFigure),
      (next.map(words.date) ?? words.unknown, words.nextDeadlineFigure),
    ]
    return Self.figures(cells)
  }

  /// Large numbers side by side, what they count below them.
  static func figures(_ cells: [(String, String)]) -> Table {
    Table(
      columns: cells.map { .share($0.0.count > 8 ? 1.2 : 1) },
      rows: [
        Table.Row(
          cells: cells.map { value, name in
            Table.Cell([
              Paragraph(
                StyledText(value),
                TextStyle(
                  family: .sans, size: value.count > 8 ? 12.5 : 19, bold: true, leading: 1.15
                ).leadingFor(line: 26)),
              Paragraph(StyledText(name), small.sized(8.5).softer()),
            ])
          })
      ], rules: .none, padding: Insets(top: 8, right: 8, bottom: 2, left: 0), above: 4,
      reading: .blocks)
  }

  /// What was not looked at.
  var unexamined: [any Block] {
    report.unexamined.isEmpty ? [] : [BulletList(items: report.unexamined, style: Self.body)]
  }
}

extension TextStyle {
  /// So much more or less white that one line is `height` tall, whatever its size.
  fileprivate func leadingFor(line height: Double) -> TextStyle {
    var style = self
    style.leading = height / (size * 1.15)
    return style
  }
}
