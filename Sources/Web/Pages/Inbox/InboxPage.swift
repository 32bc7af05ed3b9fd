// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What the inbox shows of one moment.
struct InboxMatter: Sendable {
  var items: [WorkItem]
  var count: Int
  var waiting: [WorkItem]
  var runningCases: Int
  var page: PageOfList
  /// What monitoring noticed since the viewer last said that they read it.
  var notices: [Notice] = []
  var noticeCount = 0
  var calendar: WorkingCalendar
}

/// What waits for the viewer, latest deadline first; beside it what others owe them.
func inboxPage(_ matter: InboxMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let reading = DueReading(calendar: matter.calendar, frame: frame)
  let groups = Dictionary(grouping: matter.items) { group(of: $0, reading) }
  let late = groups[.late]?.count ?? 0
  let title = matter.count > 0 ? words.tasksWaiting(matter.count) : words.nothingWaiting
  return Page(frame, title: title, tab: .inbox) {
    let lead: HTML? =
      matter.count > 0 && matter.page.number == 1
      ? "\(words.inboxLead(late: late, dueToday: groups[.today]?.count ?? 0, today: frame.today))"
      : nil
    let shown = matter.page.number == 1 ? 1 : (matter.page.number - 1) * matter.page.size + 1
    let last = shown + matter.items.count - 1
    let list: HTML =
      matter.items.isEmpty
      ? "<p class=\"soft\">\(words.nothingWaitingAdvice)</p>"
      : each(InboxGroup.allCases) { group in
        inboxSection(
          words.inboxGroup(group), isLate: group == .late,
          (groups[group] ?? []).map { row($0, reading) })
      }
        + pagination(
          first: shown, last: last, count: matter.count,
          previous: matter.page.number > 1 ? inboxAddress(matter.page.number - 1) : nil,
          next: last < matter.count ? inboxAddress(matter.page.number + 1) : nil, words)
    return pageTitle(
      title, lead: lead, actions: matter.count > 0 ? downloadLink(.inbox, frame) : nil)
      + noticePanel(matter.notices, count: matter.noticeCount, frame)
      + columns(list, aside: aside(matter, reading))
  }
}

private func inboxAddress(_ page: Int) -> String {
  Paths.with(Paths.inbox, [("halaman", page > 1 ? "\(page)" : nil)])
}

private func group(of item: WorkItem, _ reading: DueReading) -> InboxGroup {
  if item.isPaused { return .paused }
  guard let due = item.due else { return .noLimit }
  if due < reading.frame.now { return .late }
  let today = reading.frame.today
  let day = reading.frame.local(due).date
  if day == today { return .today }
  return day.dayNumber - today.dayNumber <= 7 - today.weekday ? .thisWeek : .later
}

private func row(_ item: WorkItem, _ reading: DueReading) -> WorkItemRow {
  let words = reading.frame.words
  let due =
    reading.due(item.due, step: item.step, isPaused: item.isPaused)
    ?? Due(sentence: words.capitalised(words.noDeadline))
  let scope =
    item.item == nil && item.systemCount > 1
    ? words.systemCount(item.systemCount) : item.agency
  return WorkItemRow(
    words.request(item.step.title, about: item.itemName ?? item.subject),
    path: Paths.caseFile(item.caseNumber, item: item.item), due: due,
    facts: [item.caseNumber, scope, words.ground(item.ground), words.round(item.round)]
      .compactMap(\.self),
    ribbon: item.procedure.ribbon(item.ribbon, words))
}

private func aside(_ matter: InboxMatter, _ reading: DueReading) -> HTML {
  let words = reading.frame.words
  let rows = matter.waiting.map { waiting($0, reading) }
  return """
    <h2>\(words.waitingForOthers)</h2>\
    <p class="small soft">\(rows.isEmpty ? words.nobodyElse : words.waitingForOthersHint)</p>\
    \(when(!rows.isEmpty, waitingList(rows)))\
    \(when(
      matter.runningCases > 0,
      "<p class=\"small\">\(link(words.allRunningCases(matter.runningCases), to: Paths.with(Paths.cases, [("keadaan", "open")])))</p>"))
    """
}

private func waiting(_ item: WorkItem, _ reading: DueReading) -> WaitingRow {
  let words = reading.frame.words
  var detail: HTML = "\(words.waitsAt(item.place, person: item.person))"
  if let due = reading.due(item.due, step: item.step, isPaused: item.isPaused) {
    let sentence = words.uncapitalised(due.sentence)
    detail += due.tone == .bad ? " · <span class=\"bad\">\(sentence)</span>" : " · \(sentence)"
  } else {
    detail +=
      " · \(words.since(words.moment(reading.frame.local(item.since), seenOn: reading.frame.today)))"
  }
  return WaitingRow(
    [item.step.title, item.itemName ?? item.subject].compactMap(\.self).joined(separator: ": "),
    path: Paths.caseFile(item.caseNumber, item: item.item), detail: detail)
}

extension WorkItem {
  /// Where it lies: the lane, or the agency that a lane stands for.
  fileprivate var place: String {
    switch lane.holder {
    case .systemOwner, .requester: agency ?? lane.title
    case .posts, .team, .outside: lane.title
    }
  }

  /// The case's title, unless it is no more than the procedure's.
  var subject: String? { caseTitle == procedure.title ? nil : caseTitle }
}
