// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// A case file: whose turn, what to do, until when; then the act; then progress, documents,
/// the drawing, history.
func casePage(
  _ matter: CaseMatter, confirms: Bool = false
) async throws -> Page {
  let words = matter.words
  let act = matter.isForPaper ? nil : try await turnForm(matter)
  let title = matter.title
  return Page(matter.frame, title: title, tab: .cases) {
    let head =
      crumb(matter) + when(confirms, confirmation(matter))
      + pageTitle(title, lead: lead(matter)) + pauseNotice(matter) + caseTurnPanel(matter)
      + caseProbePanel(matter)
      + sectionIndex(matter)
    let facts = caseFacts(matter)
    let body: HTML =
      act.map { section in columns(section, aside: facts, label: words.caseFacts) }
      ?? columns(
        readOnly(matter) + documents(matter, isMain: true), aside: facts, label: words.caseFacts)
    return head + "<div class=\"case\">\(body)</div>" + itemSection(matter)
      + caseFindings(matter)
      + unwrap(matter.desk?.comparison) { comparisonSection($0, matter.frame) }
      + when(act != nil, documents(matter, isMain: false)) + lettersSection(matter)
      + drawingSection(matter)
      + historySection(matter)
  }
}

/// The row's form where it is the viewer's turn, with the draft they left.
private func turnForm(_ matter: CaseMatter) async throws -> HTML? {
  guard let turn = matter.turn, turn.isMine, matter.focus.file.status == .running else {
    return nil
  }
  let called = try await matter.called(by: turn.step)
  if let called, !called.isDone {
    return callPanel(called, matter) + asTheSOPSays(turn.step, matter)
  }
  var form = TurnForm(matter, RowTurn(turn))
  if let draft = try await matter.site.store.draft(
    turn.step.id, of: matter.number, item: matter.focus.file.item,
    by: matter.viewer.officer.username)
  {
    form.typed = FormData(urlEncoded: draft.body)
    form.draftSavedAt = draft.savedAt
  }
  return try await callNotice(called, matter) + form.html() + asTheSOPSays(turn.step, matter)
}

/// The row as the office signed it, and what it needs.
func asTheSOPSays(_ step: Step, _ matter: CaseMatter) -> HTML {
  let words = matter.words
  let needs: HTML =
    step.needs.isEmpty
    ? ""
    : "<h3>\(words.needsHeading)</h3><ul class=\"plain\">\(each(step.needs) { "<li>\($0.text)</li>" })</ul>"
  return
    "<div class=\"after\">\(helpPanel(words.asTheSOPSays, "<p>\(step.text)</p>\(needs)"))</div>"
}

/// Ways down a long page, on a phone.
private func sectionIndex(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  var sections: [(String, String)] = []
  if matter.asked == nil, !matter.view.items.isEmpty {
    sections.append(("#aplikasi", words.itemsHeading(matter.view.items.count, noun: matter.noun)))
  }
  if !matter.view.dossier.isEmpty { sections.append(("#dokumen", words.dossierHeading)) }
  sections += [("#alur", words.drawingHeading), ("#riwayat", words.historyHeading)]
  return """
    <nav class="pick phone index" aria-label="\(words.contentsOfCase)">\(each(sections) { section in
      link(section.1, to: section.0)
    })</nav>
    """
}

private func crumb(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  if matter.asked != nil {
    return backLink(matter.view.record.title, to: Paths.caseFile(matter.number))
  }
  if let caller = matter.view.caller {
    return backLink(caller.title, to: Paths.caseFile(caller.number, item: caller.item))
  }
  return matter.viewer.may(.seeInbox)
    ? backLink(words.tab(.inbox), to: Paths.inbox) : backLink(words.tab(.cases), to: Paths.cases)
}

private func lead(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let items = matter.view.items
  if matter.asked == nil, !items.isEmpty {
    return
      "\(words.itemsLead(items.count, noun: matter.noun, finished: items.count { $0.closedAt != nil }, late: items.count { $0.isLate(at: matter.frame.now) }))"
  }
  let date = words.longDate(matter.frame.local(matter.view.file.openedAt).date)
  return
    "\([words.openedLead(date, matter.number), matter.view.item?.ownerName ?? matter.view.requesterName].compactMap(\.self).joined(separator: " · "))"
}

private func pauseNotice(_ matter: CaseMatter) -> HTML {
  guard let pause = matter.focus.file.pause ?? matter.view.file.pause else { return "" }
  let words = matter.words
  let since = words.moment(matter.frame.local(pause.since), seenOn: matter.frame.today)
  let whom = pause.waitingFor.map { " (\($0))" } ?? ""
  return notice(
    "<p>\(words.pausedTurn(pause.reason + whom, since))</p>", .warn, icon: .paused)
}

/// Why there is no form.
private func readOnly(_ matter: CaseMatter) -> HTML {
  guard let turn = matter.turn, case .others(let refusal) = turn.part,
    matter.focus.file.status == .running
  else { return "" }
  // Whoever may only read is told the same as everybody else: whose row it is.
  let reason =
    refusal == .notPermitted ? Refusal.notYourStep(step: turn.step.id, lane: turn.lane.id) : refusal
  return notice("<p>\(matter.words.refusal(reason, matter.naming))</p>", .plain)
}

private func documents(_ matter: CaseMatter, isMain: Bool) -> HTML {
  let section = dossierSection(matter)
  if !section.isEmpty || !isMain { return section }
  return "<h2>\(matter.words.dossierHeading)</h2>\(soft(matter.words.dossierEmpty))"
}

/// What was just done, and who is next.
private func confirmation(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  guard
    let entry = matter.view.timeline.first(where: {
      $0.event.isToldInShort && $0.event.by.officer == matter.viewer.officer.username
    })
  else { return "" }
  let next = matter.turn.map { turn in
    turn.isMine ? "\(matter.request(turn.step))" : "\(turn.step.title) (\(turn.lane.title))"
  }
  return notice(
    "<p role=\"status\">\(words.actDone(words.happening(entry.event.what, matter.naming), next: next))</p>",
    .ok, icon: .check)
}
