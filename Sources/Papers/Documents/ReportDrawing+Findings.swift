// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ReportDrawing {
  /// How many of each severity, and the list of all.
  var findingsOverview: [any Block] {
    guard !report.findings.isEmpty else {
      return [Paragraph(StyledText(words.noFindings), Self.body, above: 4)]
    }
    return [severityTable, findingList]
  }

  private var severityTable: Table {
    let severities = FindingSeverity.allCases
    func count(_ severity: FindingSeverity, openOnly: Bool) -> String {
      String(report.findings.count { $0.severity == severity && ($0.isOpen || !openOnly) })
    }
    func total(openOnly: Bool) -> String {
      String(report.findings.count { $0.isOpen || !openOnly })
    }
    func row(_ name: String, openOnly: Bool) -> Table.Row {
      Table.Row(
        cells: [Table.Cell(name, Self.small)]
          + severities.map { Table.Cell(count($0, openOnly: openOnly), Self.small, .trailing) }
          + [Table.Cell(total(openOnly: openOnly), Self.small.bolder(), .trailing)])
    }
    return Table(
      columns: [.share(1)] + severities.map { _ in .points(56) } + [.points(50)],
      header: Table.Row(
        cells: [Table.Cell(words.severityName, Self.head)]
          + severities.map { Table.Cell(words.severity($0), Self.head, .trailing) }
          + [Table.Cell(words.total, Self.head, .trailing)], ground: .tint),
      rows: [row(words.findingCount, openOnly: false), row(words.openCount, openOnly: true)],
      above: 8)
  }

  private var findingList: Table {
    Table(
      columns: [.points(40), .share(1), .points(56), .points(96), .points(82)],
      header: Table.Row(
        cells: [
          words.findingNumber, words.finding, words.severityName, words.deadline, words.state,
        ].map { Table.Cell($0, Self.head) }, ground: .tint),
      rows: report.findings.map { finding in
        Table.Row(cells: [
          Table.Cell(finding.number, Self.small), Table.Cell(finding.title, Self.small),
          Table.Cell(words.severity(finding.severity), severityStyle(finding.severity)),
          Table.Cell(finding.deadline.map(words.date) ?? words.unknown, Self.small),
          Table.Cell(finding.state, Self.small),
        ])
      }, above: 16)
  }

  var findingDetails: [any Block] {
    report.findings.enumerated().map { index, finding in
      Kept(blocks: card(finding, isFirst: index == 0))
    }
  }

  private func card(_ finding: ReportedFinding, isFirst: Bool) -> [any Block] {
    let title = Table(
      columns: [.share(1), .points(70)],
      rows: [
        Table.Row(
          cells: [
            Table.Cell([
              Paragraph(
                StyledText(
                  .init(text: finding.number + "  ", ink: .soft), .init(text: finding.title)),
                TextStyle(size: 12, bold: true, leading: 1.1), tag: .heading3, holdsNext: true)
            ]),
            Table.Cell([
              Spacer(height: 2.5),
              Paragraph(
                StyledText(words.severity(finding.severity)), severityStyle(finding.severity),
                alignment: .trailing),
            ]),
          ], holdsNext: true)
      ], rules: .none, padding: Insets(top: 5, right: 0, bottom: 3, left: 0), reading: .blocks)
    var pairs = [
      (words.place, finding.place), (words.seen, finding.seen),
      (words.recommendation, finding.recommendation),
    ]
    if let control = finding.control { pairs.append((words.control, control)) }
    if let deadline = finding.deadline { pairs.append((words.deadline, words.longDate(deadline))) }
    pairs.append((words.state, finding.state))
    return [
      Rule(thickness: 0.9, above: isFirst ? 6 : 14, holdsNext: true), title,
      Facts(
        pairs: pairs.map { ($0.0, StyledText($0.1.isEmpty ? words.unknown : $0.1)) },
        style: TextStyle(family: .sans, size: 9.5, leading: 1.18), nameWidth: 92,
        padding: Insets(top: 1.5, right: 0, bottom: 1.5, left: 0)),
    ]
  }

  private func severityStyle(_ severity: FindingSeverity) -> TextStyle {
    switch severity {
    case .critical: Self.small.bolder().tinted(.red)
    case .high: Self.small.bolder().tinted(.rust)
    case .medium: Self.small.bolder()
    case .low, .information: Self.small
    }
  }
}
