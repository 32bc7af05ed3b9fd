// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records

/// The last events, above them whose turn it is; a link leads to all of them.
func historySection(_ matter: CaseMatter, limit: Int = 8) -> HTML {
  let words = matter.words
  let told = matter.view.timeline.filter { $0.event.isToldInShort }.prefix(limit)
  // Papers older than the oldest event that is told here stand in the full history.
  let isWhole = matter.view.timeline.count == matter.view.timelineCount
  let papers = paperMoments(matter).filter { moment in
    isWhole || told.last.map { $0.event.at <= moment.at } ?? true
  }
  var entries = Array(merged(Array(told), papers, matter).prefix(limit))
  if let now = nowEntry(matter) { entries.insert(now, at: 0) }
  let all = matter.view.timelineCount + paperMoments(matter).count
  let more: HTML =
    all > entries.count
    ? "<p class=\"small after\">\(link(words.fullHistory(all), to: Paths.caseHistory(matter.number, item: matter.asked)))</p>"
    : ""
  return section(words.historyHeading, id: "riwayat", timeline(entries) + more)
}

/// All events, a page at a time. Papers stand on the page of the events around them.
///
/// - Parameter next: when the first event of the page after this one happened.
func historyPage(_ matter: CaseMatter, _ page: PageOfList, next: Date? = nil) -> Page {
  let words = matter.words
  let title = words.historyTitle(matter.title)
  let first = (page.number - 1) * page.size + 1
  let last = first + matter.view.timeline.count - 1
  let newest = page.number > 1 ? matter.view.timeline.first?.event.at : nil
  let papers = paperMoments(matter).filter { moment in
    (newest.map { moment.at <= $0 } ?? true) && (next.map { moment.at > $0 } ?? true)
  }
  func address(_ number: Int) -> String {
    Paths.with(
      Paths.caseHistory(matter.number),
      [("aplikasi", matter.asked), ("halaman", number > 1 ? "\(number)" : nil)])
  }
  return Page(matter.frame, title: title, tab: .cases) {
    backLink(matter.title, to: Paths.caseFile(matter.number, item: matter.asked))
      + pageTitle(title, lead: "\(matter.number)")
      + timeline(merged(matter.view.timeline, papers, matter))
      + pagination(
        first: first, last: last, count: matter.view.timelineCount,
        previous: page.number > 1 ? address(page.number - 1) : nil,
        next: last < matter.view.timelineCount ? address(page.number + 1) : nil, words)
  }
}

func historyEntry(_ entry: TimelineEvent, _ matter: CaseMatter) -> TimelineEntry {
  let words = matter.words
  let event = entry.event
  let item = entry.item.map { code in matter.view.items.first { $0.item == code }?.name ?? code }
  let moment = words.longMoment(matter.frame.local(event.at))
  let time = event.measured.flatMap { step, minutes -> String? in
    guard let row = matter.procedure.step(step), var standard = row.time else { return nil }
    if row.each { standard.perItem = false }
    return words.spent(matter.reading.spent(minutes: minutes, step: row), of: standard)
  }
  return TimelineEntry(
    words.about(item, words.happening(event.what, matter.naming)),
    detail: [words.actor(event.by), moment, time].compactMap(\.self).joined(separator: " · "),
    reason: event.quoted, mark: event.isReturn ? .returned : .done, more: files(of: event, matter))
}

/// Those that came with a remark; what rows put out stands among the documents.
private func files(of event: CaseEvent, _ matter: CaseMatter) -> HTML? {
  let files = event.notedFiles.compactMap { matter.notedFiles[$0] }
  guard !files.isEmpty else { return nil }
  return evidenceList(
    files.map { file in
      Evidence(
        file.name, path: Paths.attachment(file.sha256), detail: matter.words.fileSize(file.size),
        sha256: file.sha256)
    }, matter.words)
}

private func nowEntry(_ matter: CaseMatter) -> TimelineEntry? {
  guard let turn = matter.turn, matter.focus.file.status == .running else { return nil }
  let words = matter.words
  return TimelineEntry(
    words.waits(matter.request(turn.step)),
    detail: words.waitingSince(
      turn.lane.title,
      words.moment(matter.frame.local(turn.active.since), seenOn: matter.frame.today)),
    mark: .now)
}

extension CaseMatter {
  /// The case's title, and the item's name where one was asked for.
  var title: String {
    view.item.flatMap(\.name).map { "\(view.record.title): \($0)" } ?? view.record.title
  }
}

extension CaseEvent {
  /// Events that only say what the others imply are left to the full history.
  var isToldInShort: Bool {
    switch what {
    case .started: false
    case .itemMoved(let moved): moved.move != .finished || moved.ends
    case .opened, .takenUp, .completed, .sentBack, .reassigned, .delegated, .noted, .paused,
      .resumed, .cancelled, .reopened, .itemsAdded, .deadlinesMoved:
      true
    }
  }

  /// SHA-256 of files that came with a remark.
  var notedFiles: [String] { if case .noted(let note) = what { note.files } else { [] } }

  var isReturn: Bool {
    switch what {
    case .sentBack, .cancelled: true
    case .opened, .started, .takenUp, .completed, .reassigned, .delegated, .noted, .paused,
      .resumed, .reopened, .itemsAdded, .itemMoved, .deadlinesMoved:
      false
    }
  }

  /// What the person wrote.
  var quoted: String? {
    let text: String? =
      switch what {
      case .completed(let done): done.reason
      case .sentBack(let back): back.reason
      case .reassigned(let given): given.reason
      case .delegated(let given): given.reason
      // A sentence of our own says it already.
      case .noted(let note):
        note.topic == .receipt || note.act == "report-taken" ? nil : note.text
      case .paused(let paused): paused.reason
      case .resumed(let resumed): resumed.reason
      case .cancelled(let given): given.reason
      case .reopened(let reopened): reopened.reason
      case .itemsAdded(let added): added.reason
      case .deadlinesMoved(let moved): moved.reason
      case .opened, .started, .takenUp, .itemMoved: nil
      }
    return text.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
  }

  /// The row that this event measured, and its minutes.
  var measured: (step: String, minutes: Int)? {
    switch what {
    case .completed(let done): (done.step, done.spent)
    case .sentBack(let back): (back.step, back.spent)
    case .opened, .started, .takenUp, .reassigned, .delegated, .noted, .paused, .resumed,
      .cancelled, .reopened, .itemsAdded, .itemMoved, .deadlinesMoved:
      nil
    }
  }
}
