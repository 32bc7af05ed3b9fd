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
      columns: [.points(76), .share(1), .points(52), .points(92), .points(74)],
      header: Table.Row(
        cells: [
          words.findingNumber, words.finding, words.severityName, words.deadline, words.state,
        ].map { Table.Cell($0, Self.head) }, ground: .tint),
      rows: report.findings.map { finding in
        Table.Row(cells: [
          Table.Cell(finding.number, Self.small), Table.Cell(finding.title, Self.small),
          Table.Cell(words.severity(finding.severity), Self.style(of: finding.severity)),
          Table.Cell(finding.deadline.map(words.date) ?? words.unknown, Self.small),
          Table.Cell(finding.state, Self.small),
        ])
      }, above: 16)
  }

  var findingDetails: [any Block] {
    report.findings.enumerated().map { index, finding in
      Kept(blocks: card(finding, isFirst: index == 0), share: 0.45)
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
                StyledText(words.severity(finding.severity)), Self.style(of: finding.severity),
                alignment: .trailing),
            ]),
          ], holdsNext: true)
      ], rules: .none, padding: Insets(top: 5, right: 0, bottom: 3, left: 0), reading: .blocks)
    return [Rule(thickness: 0.9, above: isFirst ? 6 : 14, holdsNext: true), title, facts(finding)]
  }

  /// What a vendor needs in order to act, one line each.
  private func facts(_ finding: ReportedFinding) -> Table {
    let style = TextStyle(family: .sans, size: 9.5, leading: 1.18)
    func line(_ text: String) -> [any Block] {
      [Paragraph(StyledText(text.isEmpty ? words.unknown : text), style)]
    }
    var rows: [(String, [any Block])] = [(words.place, line(finding.place))]
    let weakness = [
      finding.cwe.isEmpty ? nil : finding.cwe.map { "CWE-\($0)" }.joined(separator: ", "),
      finding.cvssScore.map { "CVSS \(words.score($0))" }, finding.cvss,
    ].compactMap { $0 }
    if !weakness.isEmpty { rows.append((words.weakness, line(weakness.joined(separator: " · ")))) }
    rows.append((words.seen, line(finding.seen)))
    let evidence = finding.evidence.flatMap { self.evidence($0, style) }
    if !evidence.isEmpty { rows.append((words.evidence, evidence)) }
    rows.append(
      (
        words.recommendation,
        finding.recommendation.isEmpty
          ? line("") : [Advice(text: finding.recommendation, style: style)]
      ))
    if let control = finding.control { rows.append((words.control, line(control))) }
    if let deadline = finding.deadline {
      rows.append((words.deadline, line(words.longDate(deadline))))
    }
    rows.append((words.state, line(finding.state)))
    return Table(
      columns: [.points(92), .points(8), .share(1)],
      rows: rows.map { name, blocks in
        Table.Row(cells: [
          Table.Cell(name, style.softer()), Table.Cell(":", style.softer()), Table.Cell(blocks),
        ])
      }, rules: .none, padding: Insets(top: 1.5, right: 0, bottom: 1.5, left: 0), reading: .lines)
  }

  /// A picture that can't be read, or is too large, is named only.
  private func evidence(_ evidence: ReportedEvidence, _ style: TextStyle) -> [any Block] {
    let caption = evidence.caption.map {
      Paragraph(
        StyledText($0), style.sized(8.5).softer(), above: 2, holdsNext: true) as any Block
    }
    switch evidence.content {
    case .text(let text):
      return [caption].compactMap { $0 } + [CodeBlock(text: text, limit: 2000)]
    case .unseenPicture:
      return [Paragraph(StyledText(words.pictureNotLookedOver(evidence.caption)), style, above: 2)]
    case .picture(let file):
      let alternative = words.evidencePicture(evidence.caption)
      guard let picture = FramedPicture(file, limit: 190, alternative: alternative) else {
        return [Paragraph(StyledText(words.pictureLeftOut(evidence.caption)), style, above: 2)]
      }
      return [picture] + [caption].compactMap { $0 }
    }
  }

  static func style(of severity: FindingSeverity) -> TextStyle {
    switch severity {
    case .critical: small.bolder().tinted(.red)
    case .high: small.bolder().tinted(.rust)
    case .medium: small.bolder()
    case .low, .information: small
    }
  }
}
