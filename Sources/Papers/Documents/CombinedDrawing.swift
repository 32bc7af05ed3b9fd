// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The combined report's parts in their order.
struct CombinedDrawing {
  let report: CombinedReport
  let words: any PaperWords

  private typealias Look = ReportDrawing

  var furniture: PageFurniture {
    PageMarks(
      size: report.pageSize, margins: Look.margins, words: words,
      classification: report.classification, isSample: report.isSample,
      runningTitle: [words.combinedTitle, report.title].joined(separator: " · "),
      foot: [report.number.map(words.reportNumber), report.letterhead.office].compactMap { $0 }
        .joined(separator: " · "),
      verification: report.verification
    ).furniture
  }

  func blocks() -> [any Block] {
    var sections: [(heading: String, blocks: [any Block])] = [
      (words.summaryHeading, summary), (words.seriousHeading, serious),
    ]
    sections += report.reports.map { ($0.system.name, chapter($0)) }
    let titles = sections.enumerated().map { "\($0.offset + 1)  \($0.element.heading)" }
    var blocks = cover(contents: titles)
    for (index, (title, section)) in zip(titles, sections).enumerated() {
      if index < 2 { blocks.append(PageBreak()) }
      blocks.append(Look.heading(title))
      blocks += section.blocks
    }
    var end = Look.signatures(report.signatories, words)
    if let mark = report.verification { end.append(VerificationBlock(mark: mark, words: words)) }
    blocks.append(Kept(blocks: end, share: 0.6, tail: 8))
    return blocks
  }

  private func cover(contents titles: [String]) -> [any Block] {
    var pairs: [(String, String)] = [
      (words.caseNumber, report.caseNumber),
      (words.period, words.period(from: report.start, to: report.end)),
      (words.systemCount, String(report.reports.count)),
      (
        words.team,
        report.team.map { member in
          member.role.map { "\(member.name) (\($0))" } ?? member.name
        }.joined(separator: "\n")
      ),
    ]
    if let mark = words.mark(of: report.classification) {
      pairs.append((words.classificationName, mark))
    }
    var blocks = Look.title(
      words.combinedTitle, of: report.title, number: report.number, report.letterhead, words)
    blocks.append(
      Facts(
        pairs: pairs.map { ($0.0, StyledText($0.1.isEmpty ? words.unknown : $0.1)) },
        style: Look.body, nameWidth: 150, above: 18))
    blocks.append(Look.notice(words))
    return blocks + Look.contents(titles, words)
  }

  private var open: [(report: EvaluationReport, finding: ReportedFinding)] {
    report.reports.flatMap { report in
      report.findings.filter(\.isOpen).map { (report, $0) }
    }
  }

  /// One page for the head: all systems in one table.
  private var summary: [any Block] {
    let severe = open.count { $0.finding.severity == .critical || $0.finding.severity == .high }
    let undecided = report.reports.count { $0.decision == nil }
    var blocks: [any Block] = []
    blocks.append(
      Look.figures([
        (String(report.reports.count), words.systemsFigure),
        (String(undecided), words.undecidedFigure), (String(severe), words.seriousOpenFigure),
        (String(open.count), words.openFigure),
      ]))
    for text in report.summary {
      blocks.append(Paragraph(StyledText(text), Look.body, above: 6))
    }
    blocks.append(Look.legend(words))
    blocks.append(systems)
    return blocks
  }

  private var systems: Table {
    let severities = FindingSeverity.allCases
    let names =
      [words.systemName, words.percentMet, ""] + severities.map { words.shortSeverity($0) }
    let small = Look.small
    return Table(
      columns: [.share(1), .points(54), .points(76)] + severities.map { _ in .points(22) }
        + [.points(104)],
      header: Table.Row(
        cells: names.enumerated().map { index, name in
          Table.Cell(name, Look.head, index == 0 ? .leading : .trailing)
        } + [Table.Cell(words.decision, Look.head)], ground: .tint),
      rows: report.reports.map { report in
        let open = report.findings.filter(\.isOpen)
        let counts = severities.map { severity in open.count { $0.severity == severity } }
        var bar: [any Block] = []
        if let total = report.total { bar.append(Look.bar(of: total, small, words)) }
        var cells = [
          Table.Cell([
            Paragraph(StyledText(report.system.name), small.bolder()),
            Paragraph(StyledText(report.system.owner), small.sized(8).softer()),
          ]),
          Table.Cell(
            report.total?.percentMet.map(words.percent) ?? words.unknown, small, .trailing),
          Table.Cell(bar),
        ]
        for count in counts {
          cells.append(
            Table.Cell(
              count == 0 ? words.unknown : String(count), count == 0 ? small : small.bolder(),
              .trailing))
        }
        cells.append(Table.Cell(report.decision?.text ?? words.notYetDecided, small))
        return Table.Row(cells: cells)
      }, above: 6)
  }

  /// Critical and high findings that are open, over all systems.
  private var serious: [any Block] {
    let severe = open.filter { $0.finding.severity == .critical || $0.finding.severity == .high }
    guard !severe.isEmpty else {
      return [Paragraph(StyledText(words.noSeriousFindings), Look.body, above: 4)]
    }
    let small = Look.small
    return [
      Table(
        columns: [.points(96), .share(1), .points(48), .points(92), .points(86)],
        header: Table.Row(
          cells: [
            words.systemName, words.finding, words.severityName, words.deadline, words.state,
          ].map { Table.Cell($0, Look.head) }, ground: .tint),
        rows: severe.map { report, finding in
          Table.Row(cells: [
            Table.Cell(report.system.code ?? report.system.name, small),
            Table.Cell("\(finding.title) (\(finding.number))", small),
            Table.Cell(words.severity(finding.severity), Look.style(of: finding.severity)),
            Table.Cell(finding.deadline.map(words.date) ?? words.unknown, small),
            Table.Cell(finding.state, small),
          ])
        }, above: 6)
    ]
  }

  /// A system in short.
  private func chapter(_ report: EvaluationReport) -> [any Block] {
    let drawing = ReportDrawing(report: report, words: words)
    var blocks: [any Block] = [
      Facts(
        pairs: [
          (words.systemOwner, StyledText(report.system.owner)),
          (words.systemAddress, StyledText(report.system.addresses.joined(separator: ", "))),
          (words.period, StyledText(words.period(from: report.start, to: report.end))),
        ].filter { !$0.1.isEmpty }, style: Look.body, nameWidth: 150, above: 4)
    ]
    blocks += drawing.prose(report.summary)
    blocks += drawing.results
    blocks += drawing.findingsOverview
    if let comparison = report.comparison {
      blocks.append(
        Paragraph(
          StyledText(
            words.comparedWith(comparison.caseNumber, comparison.date) + " "
              + words.moves(comparison.total)), Look.body, above: 8))
    }
    return blocks + drawing.conclusion
  }
}
