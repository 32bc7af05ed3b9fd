// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ReportDrawing {
  var results: [any Block] {
    guard !report.areas.isEmpty else { return [] }
    let names = [
      words.area, words.met, words.notMet, words.notApplicable, words.notAssessed,
      words.percentMet, "",
    ]
    let header = Table.Row(
      cells: names.enumerated().map { index, name in
        Table.Cell(name, Self.head, index == 0 ? .leading : .trailing)
      }, ground: .tint)
    var rows = report.areas.map { row($0, Self.small) }
    if let total = report.total {
      var last = total
      last.name = words.total
      rows.append(row(last, Self.small.bolder()))
    }
    let table = Table(
      columns: [
        .share(1), .points(52), .points(54), .points(42), .points(42), .points(54), .points(88),
      ], header: header, rows: rows, above: 6)
    let note = Paragraph(
      StyledText(words.percentNote), Self.small.sized(8).softer(), above: 3)
    return [Self.legend(words), table, note]
  }

  static func legend(_ words: any PaperWords) -> BarLegend {
    BarLegend(
      entries: [
        (.met, words.met), (.notMet, words.notMet), (.notApplicable, words.notApplicable),
        (.notAssessed, words.notAssessed),
      ], style: small.sized(8).softer(), above: 6, holdsNext: true)
  }

  /// Beside words of this style.
  static func bar(
    of area: AreaResult, _ style: TextStyle, _ words: any PaperWords
  ) -> ShareBar {
    let counts = [area.met, area.notMet, area.notApplicable, area.notAssessed]
    let names = [words.met, words.notMet, words.notApplicable, words.notAssessed]
    let looks: [ShareBar.Look] = [.met, .notMet, .notApplicable, .notAssessed]
    return ShareBar(
      shares: zip(counts, looks).map { ShareBar.Share(count: $0, look: $1) },
      alternative: words.sharesPicture(zip(names, counts).map { (name: $0, count: $1) }),
      lineHeight: style.size * style.leading * 1.15)
  }

  private func row(_ area: AreaResult, _ style: TextStyle) -> Table.Row {
    let counts = [area.met, area.notMet, area.notApplicable, area.notAssessed]
    return Table.Row(
      cells: [Table.Cell(area.name, style)]
        + counts.map { Table.Cell(String($0), style, .trailing) }
        + [
          Table.Cell(area.percentMet.map(words.percent) ?? words.unknown, style, .trailing),
          Table.Cell([Self.bar(of: area, style, words)]),
        ])
  }

  var conclusion: [any Block] {
    var blocks = prose(report.conclusion)
    if let decision = report.decision {
      var pairs = [(words.decision, StyledText(.init(text: decision.text, bold: true)))]
      if let reason = decision.reason {
        pairs.append((words.decisionReason, StyledText(reason)))
      }
      let who = [decision.decidedBy, decision.decidedOn.map(words.longDate)].compactMap { $0 }
      if !who.isEmpty {
        pairs.append((words.decidedBy, StyledText(who.joined(separator: ", "))))
      }
      blocks.append(Facts(pairs: pairs, style: Self.body, nameWidth: 110, above: 8))
    }
    return blocks
  }
}
