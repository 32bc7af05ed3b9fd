// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// What the page of reports offers and lists.
struct ReportDesk: Sendable {
  var reports: [ReportImport]
  var systems: [(value: String, label: String)]
  var evaluations: [OpenEvaluation]
  var people: [String: String]
  var limit: Int
}

/// Bring a report; those brought before.
func reportListPage(
  _ desk: ReportDesk, _ frame: PageFrame, typed: FormData, errors: FieldErrors = FieldErrors(),
  refusal: String? = nil
) -> Page {
  let words = frame.words
  let summary: HTML =
    refusal.map { refusalSummary(words.reportNotRead, "\($0)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.reportNotRead, errors, words))
  return Page(
    frame, title: words.reportsTitle, tab: .findings,
    isRefused: !errors.isEmpty || refusal != nil
  ) {
    backLink(words.tab(.findings), to: Paths.findings) + summary
      + pageTitle(
        words.reportsTitle, lead: "\(words.reportsLead)", actions: downloadLink(.reports, frame))
      + narrow(
        form(
          Paths.reports, frame.stamp(command: typed.command), isMultipart: true,
          fileField(
            Field(
              "laporan", words.reportFile, from: typed, errors: errors, hint: words.reportFileHint),
            words, limit: desk.limit)
            + selectField(
              Field(
                "sistem", words.reportSystem, from: typed, errors: errors,
                hint: words.reportSystemHint, isOptional: true), words, options: desk.systems)
            + selectField(
              Field("berkas", words.reportCase, from: typed, errors: errors, isOptional: true),
              words,
              options: desk.evaluations.map {
                ($0.caseNumber, words.evaluationOf($0.systemName, in: $0.caseNumber))
              }) + actions(mainButton(words.readReport))))
      + section(words.reportsSoFar, list(desk, frame))
  }
}

private func list(_ desk: ReportDesk, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !desk.reports.isEmpty else { return soft(words.noReports) }
  let rows = desk.reports.map { report in
    let new = report.summary?.parts.reduce(0) { $0 + $1.taken.new }
    return TableRow([
      rowName(
        report.name, path: Paths.report(report.id),
        detail: desk.people[report.officer] ?? report.officer),
      "\(report.format ?? "–")", "\(words.reportState(report.state))",
      "\(new.map { "\(words.number($0)) \(words.uncapitalised(words.previewColumns[1]))" } ?? "–")",
      "\(words.moment(frame.local(report.at), seenOn: frame.today))",
    ])
  }
  return sheet(
    registerTable(
      caption: words.reportsSoFar, words.reportColumns.map { Column($0) }, rows))
}

/// One report: being read, its preview, or what was taken.
func reportPage(
  _ report: ReportImport, systems: [String: String], _ frame: PageFrame, refusal: String? = nil
) throws -> Page {
  let words = frame.words
  let mayTake = try frame.known.may(.judgeFindings)
  return Page(frame, title: report.name, tab: .findings, isRefused: refusal != nil) {
    backLink(words.reportsTitle, to: Paths.reports)
      + (refusal.map { refusalSummary(words.reportNotRead, "\($0)") } ?? "")
      + pageTitle(
        report.name,
        lead:
          "\(report.summary.map { words.observationsIn($0.count, $0.format) } ?? words.fileSize(report.size))",
        tags: tag(words.reportState(report.state), tone(of: report.state)))
        + """
        <div class="stack">\(state(report, systems, mayTake: mayTake, frame))\
        <p class="small soft mono">SHA-256 \(report.sha256)</p></div>
        """
  }
}

private func tone(of state: ReportImport.State) -> Tone {
  switch state {
  case .reading, .taking: .plain
  case .ready: .act
  case .taken: .ok
  case .failed: .bad
  case .discarded: .plain
  }
}

private func state(
  _ report: ReportImport, _ systems: [String: String], mayTake: Bool, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  switch report.state {
  case .reading, .taking:
    return live(
      "laporan",
      notice(
        """
        <p>\(words.reportState(report.state, progress: report.progress))</p>\
        <p>\(link(words.reportReload, to: Paths.report(report.id)))</p>
        """, .plain, icon: .clock))
  case .failed: return notice("<p>\(report.error ?? "")</p>", .bad, icon: .failed)
  case .discarded: return notice("<p>\(words.reportState(.discarded))</p>", .plain, icon: .info)
  case .ready, .taken:
    guard let summary = report.summary else { return "" }
    let lead = report.state == .ready ? words.previewLead : words.takenLead
    let isEmpty = summary.parts.isEmpty
    return "<p>\(isEmpty ? words.nothingToTake : lead)</p>"
      + when(!isEmpty, parts(summary, systems, frame))
      + when(report.state == .ready && mayTake, buttons(report, isEmpty: isEmpty, frame))
      + rest(summary, words)
  }
}

private func parts(
  _ summary: ImportSummary, _ systems: [String: String], _ frame: PageFrame
) -> HTML {
  let words = frame.words
  let rows = summary.parts.map { part in
    let name = systems[part.system] ?? part.system
    let taken = part.taken
    return TableRow([
      rowName(
        name, path: Paths.observations(of: part.system),
        detail: taken.reopened.isEmpty
          ? nil : "\(words.reopenedHeading): \(taken.reopened.joined(separator: ", "))"),
      "\(words.number(taken.new))<small>\(words.newBySeverity(taken.newBySeverity))</small>",
      "\(words.number(taken.seenAgain))", "\(words.number(taken.back))",
      "\(words.number(taken.gone))", "\(words.number(taken.occurrences))",
    ])
  }
  let columns = words.previewColumns.enumerated().map { Column($1, isNumeric: $0 > 0) }
  return sheet(registerTable(caption: words.reportsTitle, columns, rows)) + soft(words.goneNote)
}

private func buttons(_ report: ReportImport, isEmpty: Bool, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let take: HTML =
    isEmpty
    ? ""
    : form(
      Paths.reportAct("ambil", on: "\(report.id)"), frame.stamp(), mainButton(words.takeReport))
  let discard = buttonForm(
    words.discardReport, Paths.reportAct("buang", on: "\(report.id)"), frame.stamp())
  return "<div class=\"acts field\">\(take)\(discard)</div>"
}

private func rest(_ summary: ImportSummary, _ words: any Phrasebook) -> HTML {
  let hosts = summary.unknownHosts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  let unknown: HTML =
    hosts.isEmpty
    ? ""
    : section(
      words.unknownHostsHeading,
      """
      <p>\(words.unknownHostsAdvice)</p><ul>\(each(hosts.prefix(50)) { host, count in
        "<li>\(host.isEmpty ? words.placeWithoutHost : host) <span class=\"soft\">\(words.observationCount(count))</span></li>"
      })</ul>
      """)
  let skipped: HTML =
    summary.skipped.isEmpty
    ? ""
    : section(
      words.skippedHeading,
      "<ul>\(each(summary.skipped) { "<li>\(words.number($0.count)) \(words.said($0.words))</li>" })</ul>"
    )
  return each(summary.notes) { notice("<p>\(words.said($0))</p>", .warn) } + unknown + skipped
}
