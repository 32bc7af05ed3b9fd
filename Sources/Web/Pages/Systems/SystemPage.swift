// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

struct SystemMatter {
  var view: SystemView
  var findings: [FindingRecord]
  var cases: [CaseSummary]
  var orders: [OrderRecord]
  /// By ``OrderRecord/id``.
  var summaries: [String: MonitoringSummary]
  var monitors: [MonitorRecord]
  var backups: BackupStanding
  /// The last 30 days.
  var care: CareSummary?
  /// Names by user name.
  var people: [String: String]
  var calendar: WorkingCalendar
  /// Observations that wait to be judged.
  var waiting: Int?
  /// The newest visit.
  var probe: ProbeRun?
  var networks: [ProbeNetwork] = []
  /// The newest decided evaluation beside the one before it.
  var comparison: EvaluationComparison?
}

/// One system: what is recorded of it, what was decided about it, what is open.
func systemPage(_ matter: SystemMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let system = matter.view.system
  let mayEdit = try frame.known.may(.editRegisters)
  let tags: HTML? =
    system.state == .shutDown || system.state == .monitored ? stateText(system.state, words) : nil
  return Page(frame, title: system.name, tab: .systems) {
    backLink(words.systemsTitle, to: Paths.systems)
      + pageTitle(
        system.name, lead: "\(system.code) · \(matter.view.record.ownerName)", tags: tags,
        actions: mayEdit ? buttonLink(words.changeAction, to: Paths.editSystem(system.code)) : nil)
      + columns(
        orderPanel(matter.orders, summaries: matter.summaries, people: matter.people, frame)
          + monitorPanel(
            matter.monitors, backups: matter.backups, system: system.code, care: matter.care, frame)
          + evaluations(matter.view, frame)
          + unwrap(matter.comparison) { comparisonSection($0, frame) } + findings(matter, frame)
          + probePanel(matter.probe, of: system, frame)
          + unwrap(matter.waiting) { observations(matter, waiting: $0, frame) }
          + cases(matter, frame) + domains(matter.view, frame)
          + networkPanel(matter.networks, of: system, frame),
        aside: "<h2>\(words.factsHeading)</h2>\(facts(matter.view, frame))",
        label: words.factsHeading)
  }
}

private func facts(_ view: SystemView, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let system = view.system
  let unknown: HTML = "<span class=\"soft\">\(words.unknownValue)</span>"
  func text(_ value: String?) -> HTML { value.map { "\($0)" } ?? unknown }
  func list(_ values: [String]) -> HTML {
    values.isEmpty ? unknown : HTML(values.map { "\($0)" as HTML }, separator: "<br>")
  }
  func links(_ names: [String: String]) -> HTML? {
    guard !names.isEmpty else { return nil }
    return HTML(
      names.sorted { $0.value < $1.value }.map { link($0.value, to: Paths.system($0.key)) },
      separator: "<br>")
  }
  let end = system.vendorContractEnds.map { day -> HTML in
    let isOver = day < frame.today
    let said = words.contractEnd(words.date(day), isOver: isOver)
    return isOver ? "<b class=\"bad\">\(said)</b>" : "\(said)"
  }
  return factList(
    [
      (words.ownerLabel, "\(view.record.ownerName)"),
      (words.stateLabel, "\(words.systemState(system.state))"),
      (words.categoryLabel, "\(system.category.map(words.categoryName) ?? words.notAssessed)"),
      (words.urlLabel, text(system.url)),
      (words.hostingLabel, "\(words.hosting(system.hosting))"),
      (words.stackLabel, list(system.stack)),
      (words.dataLabel, list(system.dataCategories)),
      (words.usersLabel, text(system.users.map(words.number))),
      (words.visitsLabel, text(system.monthlyVisits.map(words.number))),
      (words.documentsLabel, list(system.documents)),
      (words.dependantsLabel, links(view.dependants)),
      (words.dependsOnLabel, links(view.dependsOn)),
      (words.contactLabel, text(system.contact)), (words.vendorLabel, text(system.vendor)),
      (words.contractEndLabel, end ?? unknown),
    ], isAside: true)
}

private func evaluations(_ view: SystemView, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !view.evaluations.isEmpty else {
    return section(words.evaluationsSoFar, soft(words.neverEvaluated))
  }
  let rows = view.evaluations.map { evaluation in
    TableRow([
      rowName(
        evaluation.caseTitle, path: Paths.caseFile(evaluation.caseNumber, item: view.system.code),
        detail: evaluation.caseNumber),
      "\(words.date(frame.local(evaluation.at).date))",
      evaluation.isMet
        ? tag(words.evaluationResult(true), .ok, icon: .check)
        : tag(words.evaluationResult(false), .bad, icon: .cross),
      "\(evaluation.score.map(words.scoreOfControls) ?? "–")",
    ])
  }
  return section(
    words.evaluationsSoFar,
    registerTable(
      caption: words.evaluationsSoFar, words.evaluationColumns.map { Column($0) }, rows)
      + "<p class=\"small soft\"><b>\(words.selfAssessment).</b> \(words.selfAssessmentLimits)</p>")
}

private func findings(_ matter: SystemMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let all = link(words.allFindingsOfSystem, to: Paths.findings(ofSystem: matter.view.system.code))
  guard !matter.findings.isEmpty else {
    return section(words.openFindingsHeading, note: all, soft(words.noOpenFindings))
  }
  let reading = DueReading(calendar: matter.calendar, frame: frame)
  let rows = matter.findings.map { record in
    TableRow([
      rowName(
        record.finding.title, path: Paths.finding(record.finding.number),
        detail: record.finding.number), severityTag(record.finding.severity, words),
      reading.due(record.finding.due).map(dueText) ?? "\(words.noDeadline)",
    ])
  }
  return section(
    words.openFindingsHeading, note: all,
    registerTable(
      caption: words.openFindingsHeading, words.findingListColumns.map { Column($0) }, rows))
}

private func observations(_ matter: SystemMatter, waiting: Int, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let code = matter.view.system.code
  let rounds: HTML =
    matter.view.evaluations.count < 2
    ? "" : " · \(link(words.compareRounds, to: Paths.rounds(of: code)))"
  return section(
    words.observationsTitle,
    note: link(words.seeObservations, to: Paths.observations(of: code)) + rounds,
    soft(words.waitingToJudge(waiting)))
}

private func cases(_ matter: SystemMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !matter.cases.isEmpty else {
    return section(words.runningCasesHeading, soft(words.noRunningCases))
  }
  let rows = matter.cases.map { summary in
    let turns = summary.turns.map { "\($0.step.no). \($0.step.title)" }.joined(separator: "; ")
    return TableRow([
      rowName(
        summary.title, path: Paths.caseFile(summary.number),
        detail: "\(summary.number) · \(summary.procedure.title)"),
      "\(turns.isEmpty ? "–" : turns)",
      "\(words.shortDate(frame.local(summary.openedAt).date))",
    ])
  }
  return section(
    words.runningCasesHeading,
    registerTable(
      caption: words.runningCasesHeading, words.runningCaseColumns.map { Column($0) }, rows))
}

private func domains(_ view: SystemView, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !view.domains.isEmpty else {
    return section(words.domainsHeading, soft(words.noDomains))
  }
  let lines = view.domains.map { domain -> HTML in
    let state: HTML =
      domain.state == .active
      ? "" : " <small class=\"soft\">\(words.domainState(domain.state))</small>"
    return "<li>\(domain.name)\(state)</li>"
  }
  return section(words.domainsHeading, "<ul class=\"links\">\(lines)</ul>")
}
