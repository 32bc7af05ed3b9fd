// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// The office on one sheet: four figures, four charts, the worst open findings.
func summaryPage(
  _ summary: OfficeSummary, calendar: WorkingCalendar, _ frame: PageFrame
) -> Page {
  let words = frame.words
  let title = words.summaryTitle(of: place(frame.office))
  return Page(frame, title: words.tab(.summary), tab: .summary) {
    """
    \(pageTitle(
      title, lead: "\(words.stateAt(words.longMoment(frame.moment), year: summary.year))",
      actions: printButton(words.printOneSheet) + quietLink(words.papersLink, to: Paths.officePapers)
        + when(
          frame.viewer?.may(.readEvidence) ?? false,
          quietLink(words.evidenceTitle, to: Paths.evidence))
        + downloadLink(.measures, frame)))\
    \(keyFigures(summary, words))<div class="charts">\(resultFigure(summary, words).html(words))\
    \(unwrap(summary.procedure) { procedure in
      var figure = lateFigure(procedure, summary, words)
      figure.choice = procedureChoice(summary, words)
      return figure.html(words)
    })\
    \(quarterFigure(summary, today: frame.today, words).html(words))\
    \(ownerFigure(summary, words).html(words))</div>\
    \(criticalFindings(summary, calendar, frame))
    """
  }
}

/// "Kabupaten Contoh" of "Pemerintah Kabupaten Contoh".
private func place(_ office: OfficeFace) -> String {
  let words = office.government.split(separator: " ")
  return words.first == "Pemerintah" ? words.dropFirst().joined(separator: " ") : office.government
}

private func keyFigures(_ summary: OfficeSummary, _ words: any Phrasebook) -> HTML {
  let figures: [((figure: String, text: String), Bool)] = [
    (words.begunThisYear(summary.results), false),
    (
      words.criticalOpen(summary.criticalCount, late: summary.criticalLate),
      summary.criticalCount > 0
    ),
    (words.stepsInTime(summary.inTime.now, before: summary.inTime.before), false),
    (words.daysToClose(summary.daysToClose.now, before: summary.daysToClose.before), false),
  ]
  return """
    <div class="kpis">\(each(figures) { entry, isBad in
      """
      <div class="kpi"><p class="big\(isBad ? " bad" : "")">\(entry.figure)</p>\
      <p>\(entry.text)</p></div>
      """
    })</div>
    """
}

private func procedureChoice(_ summary: OfficeSummary, _ words: any Phrasebook) -> HTML {
  guard summary.procedures.count > 1 else { return "" }
  return """
    <div class="f-pilih">\(views(
      label: words.whichProcedure,
      summary.procedures.map { procedure in
        (
          procedure.title, Paths.with(Paths.summary, [("sop", procedure.id)]),
          procedure.id == summary.procedure?.id
        )
      }))</div>
    """
}

private func criticalFindings(
  _ summary: OfficeSummary, _ calendar: WorkingCalendar, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  guard !summary.critical.isEmpty else {
    return section(words.criticalFindings, soft(words.noCriticalFindings))
  }
  let reading = DueReading(calendar: calendar, frame: frame)
  let rows = summary.critical.map { record in
    TableRow([
      rowName(record.finding.title, path: Paths.finding(record.finding.number)),
      link(record.systemName, to: Paths.system(record.finding.system)), "\(record.ownerShort)",
      reading.due(record.finding.due).map(dueText) ?? "\(words.noDeadline)",
    ])
  }
  let all = Paths.with(Paths.findings, [("tingkat", Severity.critical.rawValue)])
  return section(
    words.criticalFindings,
    note: summary.criticalCount > summary.critical.count
      ? link(words.allCriticalFindings(summary.criticalCount), to: all) : nil,
    registerTable(
      caption: words.criticalFindings, words.findingColumns.map { Column($0) }, rows))
}
