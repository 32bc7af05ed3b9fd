// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// One area of a checklist, one control of it open.
func checklistPage(
  _ desk: ChecklistDesk, typed: FormData? = nil, errors: FieldErrors = FieldErrors(),
  refusal: String? = nil
) -> Page {
  let words = desk.words
  let title = words.checklistTitle(desk.system.name)
  return Page(
    desk.frame, title: title, tab: .cases, isRefused: !errors.isEmpty || refusal != nil
  ) {
    backLink(
      desk.work.caseTitle, to: Paths.caseFile(desk.work.caseNumber, item: desk.system.code))
      + summary(errors, refusal, words)
      + pageTitle(
        title, lead: lead(desk),
        actions: downloadLink(
          .checklist, desk.frame,
          at: Paths.checklistWorkbook(of: desk.work.caseNumber, item: desk.system.code)))
      + state(of: desk) + tools(desk)
      + "<div class=\"two left\"><section>\(matter(desk, typed, errors))</section>\(index(desk))</div>"
      + unwrap(desk.comparison) { comparisonSection($0, desk.frame) }
  }
}

private func summary(
  _ errors: FieldErrors, _ refusal: String?, _ words: any Phrasebook
) -> HTML {
  if let refusal {
    return refusalSummary(words.judgementNotSaved, "\(refusal) \(words.typedIsKept)")
  }
  return errors.isEmpty ? "" : errorSummary(words.judgementNotSaved, errors, words)
}

private func lead(_ desk: ChecklistDesk) -> HTML {
  let words = desk.words
  let score = desk.work.score
  var parts: [HTML] = ["\(words.judgedSoFar(score.assessed, of: score.total))"]
  if let active = desk.work.active {
    let step = desk.procedure?.step(active.step)
    if let limit = step?.time?.max, step?.time?.unit == .days {
      let day = desk.calendar.workingDays(
        from: desk.frame.local(active.since).date, through: desk.frame.today)
      parts.append("\(words.dayOf(max(1, day), Int(limit)))")
    }
    if let due = active.due {
      let reading = DueReading(calendar: desk.calendar, frame: desk.frame)
      if due < desk.frame.now, let late = reading.due(due, step: step) {
        parts.append("<span class=\"bad\">\(words.uncapitalised(late.sentence))</span>")
      }
      parts.append("\(words.dueOn(desk.frame.local(due).date))")
    }
  }
  return HTML(parts, separator: " · ")
}

/// What the result is and is not, how it stands to last time, and where the tools' part lies.
private func tools(_ desk: ChecklistDesk) -> HTML {
  let words = desk.words
  let code = desk.system.code
  let number = desk.work.caseNumber
  let observations = link(
    words.seeObservations, to: Paths.with(Paths.observations(of: code), [("berkas", number)]))
  let reports = link(
    words.importReport, to: Paths.with(Paths.reports, [("sistem", code), ("berkas", number)]))
  let shares = desk.work.threeShares
  return """
    <p class="small soft"><b>\(words.selfAssessment).</b> \(words.selfAssessmentLimits)\
    \(when(!shares.isEmpty, " \(words.threeShares(shares))"))</p>\
    <p class="small">\(words.waitingToJudge(desk.waiting)) \(observations) · \(reports)</p>
    """
      + when(
        desk.work.isWritable && desk.frame.viewer?.may(.judgeFindings) == true,
        probePanel(
          CaseProbes(
            number: number, system: desk.system, runs: desk.runs, hasPermit: desk.hasPermit),
          desk.frame))
}

/// Why nothing can be written, or that all is done.
private func state(of desk: ChecklistDesk) -> HTML {
  let words = desk.words
  guard desk.work.isWritable else {
    return notice(
      "<p>\(desk.work.active == nil ? words.readOnlyClosed : words.readOnlyOthersTurn)</p>",
      .plain, icon: .lock)
  }
  guard desk.work.score.unassessed == 0, let step = desk.work.step else { return "" }
  let path = Paths.step(step, of: desk.work.caseNumber, item: desk.system.code)
  return notice(
    """
    <p><b>\(words.allJudged).</b> \(words.allJudgedAdvice)</p>\
    <p><a href="\(path)">\(words.handIn)</a></p>
    """, .ok, icon: .check)
}

private func matter(_ desk: ChecklistDesk, _ typed: FormData?, _ errors: FieldErrors) -> HTML {
  let words = desk.words
  let area = desk.area
  let score = desk.work.score
  let judged = area.controls.filter { desk.verdict($0) != nil }.count
  let notMet = area.controls.filter { desk.verdict($0) == .notMet }.count
  let shown = desk.shown(desk.filter).map(\.id)
  let rows = area.controls.filter { shown.contains($0.id) || $0.id == desk.open?.id }
  let list: HTML =
    rows.isEmpty
    ? "<p class=\"soft\">\(words.noControlsHere)</p>"
    : "<ol class=\"sheet\">\(each(rows) { row($0, desk, typed, errors) })</ol>"
  return """
    <p class="phone small"><a href="#area">\(words.chooseOtherArea(
      desk.work.checklist.areas.count, judged: score.assessed, of: score.total))</a></p>\
    <div class="row"><h2>\(words.area(area.number, area.title))</h2>\
    <p class="small soft">\(words.judgedInArea(judged, of: area.controls.count, notMet: notMet))</p>\
    </div>\(filters(desk))\(list)
    """
}

private func filters(_ desk: ChecklistDesk) -> HTML {
  let words = desk.words
  let offered = ChecklistFilter.allCases.filter {
    $0 == .all || $0 == desk.filter || !desk.shown($0).isEmpty
  }
  return views(
    label: words.filterLabel,
    offered.map { filter in
      let label = words.checklistFilter(filter, before: desk.work.beforeCase)
      return (
        label: "\(label) \(words.number(desk.shown(filter).count))",
        path: desk.path(area: desk.area.number, filter: filter),
        isCurrent: filter == desk.filter
      )
    })
}

private func row(
  _ control: Checklist.Control, _ desk: ChecklistDesk, _ typed: FormData?, _ errors: FieldErrors
) -> HTML {
  if control.id == desk.open?.id {
    return desk.work.isWritable
      ? openControl(control, desk, judgementForm(control, desk, typed ?? desk.kept, errors))
      : openControl(control, desk, judgementFacts(control, desk))
  }
  return """
    <li class="ctl"><span class="no">\(control.no)</span>\
    <a href="\(desk.path(to: control, filter: desk.filter))">\(control.text)</a>\
    <span class="marks">\(unwrap(desk.evidence[control.id]) { evidenceTag($0.weight, desk.words) })\
    \(verdictTag(desk.verdict(control), desk.words))</span></li>
    """
}

/// The areas with what was judged in each; beside the controls on a desk, below on a phone.
private func index(_ desk: ChecklistDesk) -> HTML {
  let words = desk.words
  let links = each(desk.work.checklist.areas) { area in
    let judged = area.controls.filter { desk.verdict($0) != nil }.count
    let notMet = area.controls.filter { desk.verdict($0) == .notMet }.count
    let isHere = area.number == desk.area.number
    return """
      <li><a href="\(desk.path(area: area.number, filter: desk.filter))"\
      \(attribute: "aria-current", isHere ? "true" : nil)>\
      <span>\(words.area(area.number, area.title))</span>\
      <small>\(words.count(judged, of: area.controls.count))</small>\
      \(progressDrawing(done: judged, failed: notMet, of: area.controls.count))</a></li>
      """
  }
  return """
    <nav class="index" aria-label="\(words.areasLabel)" id="area">\
    <h2 class="phone">\(words.areas(desk.work.checklist.areas.count))</h2>\
    <ol class="areas">\(links)</ol><p class="legend">\
    <span><svg width="16" height="4" aria-hidden="true"><rect class="gm" width="16" height="4"/></svg>\
    \(words.legendJudged)</span>\
    <span><svg width="16" height="4" aria-hidden="true"><rect class="gl" width="16" height="4"/></svg>\
    \(words.legendNotMet)</span></p></nav>
    """
}
