// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// How a system's findings moved between its last two evaluations.
func roundsPage(
  _ system: InformationSystem, _ evaluations: [SystemView.Evaluation],
  _ rows: [(kind: RoundKind, record: FindingRecord)], _ frame: PageFrame
) -> Page {
  let words = frame.words
  let lead: HTML =
    evaluations.count == 2
    ? "\(words.roundsLead(evaluations[0].caseNumber, evaluations[1].caseNumber))" : ""
  return Page(frame, title: words.roundsTitle, tab: .findings) {
    backLink(system.name, to: Paths.system(system.code))
      + pageTitle(words.roundsTitle, lead: lead)
      + (evaluations.count < 2
        ? emptyState(words.roundsTitle, "\(words.roundsNeedTwo)")
        : each([RoundKind.backAgain, .new, .stillThere, .solved]) { kind in
          part(kind, rows.filter { $0.kind == kind }.map(\.record), frame)
        })
  }
}

private func part(_ kind: RoundKind, _ records: [FindingRecord], _ frame: PageFrame) -> HTML {
  let words = frame.words
  let rows = records.map { record in
    TableRow([
      rowName(
        record.finding.title, path: Paths.finding(record.finding.number),
        detail: record.finding.number), severityTag(record.finding.severity, words),
      "\(words.findingState(record.finding.state))",
    ])
  }
  return section(
    words.round(kind), note: "\(words.number(records.count))",
    rows.isEmpty
      ? "<p class=\"soft\">–</p>"
      : sheet(
        registerTable(
          caption: words.round(kind),
          [
            Column(words.findingColumn), Column(words.severityColumn),
            Column(words.findingStateColumn),
          ], rows)))
}
