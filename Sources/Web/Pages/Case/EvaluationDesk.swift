// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What a case's page shows of the evaluation of one item beside its rows.
struct EvaluationDesk: Sendable {
  var system: InformationSystem
  /// Of this case, the unsettled ones first.
  var findings: [FindingRecord]
  /// The newest retest of each, by finding.
  var retests: [String: Retest]
  /// Findings that a visit can look at again.
  var retestable: [String]
  var comparison: EvaluationComparison?
  /// Visits asked for in this case, the newest first; empty for those who may not ask.
  var runs: [ProbeRun] = []
  var hasPermit = false

  /// `nil` where the page is not about an item, or its evaluation is not the viewer's to see yet.
  static func load(_ matter: CaseMatter) async throws -> EvaluationDesk? {
    guard let item = matter.focus.file.item, matter.asked != nil || matter.turn?.isMine == true,
      matter.isDisclosed(item),
      matter.procedure.steps.contains(where: { $0.outputs.contains { $0.kind == .evaluation } })
    else { return nil }
    let store = matter.site.store
    guard let system = try await store.systems([item]).first else { return nil }
    var filter = FindingFilter()
    filter.caseNumber = matter.number
    filter.system = item
    let findings = try await store.findings(filter, limit: 100).rows
    let mayJudge = matter.viewer.may(.judgeFindings)
    var desk = EvaluationDesk(
      system: system, findings: findings,
      retests: try await store.newestRetests(of: findings.map(\.finding.number)),
      retestable: mayJudge
        ? try await matter.site.retestable(matter.number, item: item, on: matter.frame.today) : [],
      comparison: try await store.comparison(of: matter.number, item: item, at: matter.frame.now))
    if mayJudge {
      desk.runs = try await store.probeRuns(of: item, in: matter.number, limit: 3)
      desk.hasPermit = try await store.permits(of: item)
        .contains { $0.covers(.paths, on: matter.frame.today) }
    }
    return desk
  }
}

extension CaseMatter {
  /// An agency sees what was found when the report has been delivered to it.
  fileprivate func isDisclosed(_ item: String) -> Bool {
    viewer.officer.role != .agency
      || view.dossier.contains { $0.item == item && $0.output.kind == .delivery }
  }
}

extension Site {
  /// Unsettled findings of a case's item that a visit can look at again that day.
  func retestable(_ number: String, item: String, on day: CalendarDate) async throws -> [String] {
    var filter = FindingFilter()
    filter.caseNumber = number
    filter.system = item
    filter.unsettled = true
    var found: [String] = []
    for record in try await store.findings(filter, limit: 100).rows
    where try await store.retestObstacle(of: record.finding.number, checks, on: day) == nil {
      found.append(record.finding.number)
    }
    return found
  }
}

/// Findings of the item with what looking again came to, and one button that looks at all of them.
func caseFindings(_ matter: CaseMatter) -> HTML {
  guard let desk = matter.desk, !desk.findings.isEmpty, !matter.isForPaper else { return "" }
  let words = matter.words
  let mayJudge = matter.viewer.may(.judgeFindings)
  let rows = desk.findings.map { record in
    let retest: HTML =
      unwrap(desk.retests[record.finding.number]) { retest in
        if let result = retest.result, let end = retest.endedAt {
          """
          \(retestTag(result.outcome, words))\
          <small>\(words.moment(matter.frame.local(end), seenOn: matter.frame.today))</small>
          """
        } else {
          "\(words.probeState(.waiting))"
        }
      }
    return TableRow([
      rowName(
        record.finding.title, path: Paths.finding(record.finding.number),
        detail: record.finding.number), severityTag(record.finding.severity, words),
      findingStateTag(record.finding.state, words),
      record.finding.state.isSettled
        ? "–" : matter.reading.due(record.finding.due).map(dueText) ?? "\(words.noDeadline)",
      retest.isEmpty ? "\(words.notRetested)" : retest,
    ])
  }
  let isAllSettled = desk.findings.allSatisfy(\.finding.state.isSettled)
  let lead =
    isAllSettled
    ? words.caseFindingsSettled : mayJudge ? words.caseFindingsLead : words.caseFindingsOwnerLead
  return section(
    words.caseFindingsHeading, id: "temuan",
    soft(lead)
      + sheet(
        registerTable(
          caption: words.caseFindingsHeading,
          [
            Column(words.findingColumn), Column(words.severityColumn),
            Column(words.findingStateColumn), Column(words.dueColumn),
            Column(words.caseRetestColumn),
          ], rows))
      + when(
        !desk.retestable.isEmpty,
        "<div class=\"acts\">"
          + buttonForm(
            words.retestAll(desk.retestable.count),
            Paths.caseRetest(of: matter.number, item: desk.system.code), matter.frame.stamp())
          + "</div>"))
}
