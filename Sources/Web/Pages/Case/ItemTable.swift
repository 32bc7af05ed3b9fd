// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records

/// Items on a page of the list.
private let itemsOnPage = 20

/// "Enam aplikasi": each with its ribbon, where it stands, and until when.
func itemSection(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let items = matter.view.items
  guard matter.asked == nil, !items.isEmpty else { return "" }
  let sorted = items.sorted { rank($0, matter) < rank($1, matter) }
  let size = matter.isForPaper ? sorted.count : itemsOnPage
  let start = min((matter.itemPage - 1) * size, max(0, sorted.count - 1))
  let shown = sorted[start..<min(start + size, sorted.count)]
  let note: HTML? = matter.procedure.itemEntry.map {
    "\(words.itemsNote($0.no, noun: matter.noun))"
  }
  let steps = matter.procedure.steps
  let table = registerTable(
    caption: words.itemsHeading(items.count, noun: matter.noun),
    [
      Column(words.itemColumn(matter.noun)),
      Column(words.stepsColumn(steps.first?.no ?? "", steps.last?.no ?? "")),
      Column(words.stateColumn), Column(words.limitColumn),
    ], shown.map { row($0, matter) })
  func address(_ page: Int) -> String {
    Paths.with(Paths.caseFile(matter.number), [("halaman", page > 1 ? "\(page)" : nil)])
      + "#aplikasi"
  }
  let rest = pagination(
    first: start + 1, last: shown.endIndex, count: sorted.count,
    previous: start > 0 ? address(matter.itemPage - 1) : nil,
    next: shown.endIndex < sorted.count ? address(matter.itemPage + 1) : nil, words)
  return section(
    words.itemsHeading(items.count, noun: matter.noun), id: "aplikasi", note: note,
    sheet(table) + rest)
}

/// The viewer's own first, then by deadline, the closed ones last.
private func rank(_ stream: StreamView, _ matter: CaseMatter) -> (Int, Date, String) {
  let order =
    matter.view.waits(stream, for: matter.viewer) ? 0 : stream.closedAt == nil ? 1 : 2
  return (order, stream.due ?? .distantFuture, stream.name ?? "")
}

private func row(_ stream: StreamView, _ matter: CaseMatter) -> TableRow {
  let words = matter.words
  let isMine = matter.view.waits(stream, for: matter.viewer)
  let state = itemState(stream, matter, isMine: isMine)
  return TableRow(
    [
      rowName(
        stream.name ?? stream.item ?? "",
        path: Paths.caseFile(matter.number, item: stream.item), detail: stream.ownerName),
      stepRibbon(matter.procedure.ribbon(stream.ribbon, words), isCaptionHidden: true),
      isMine ? "<b>\(state)</b>" : "\(state)", limit(stream, matter),
    ], isMine: isMine)
}

/// Where an item stands, in a few words.
func itemState(_ stream: StreamView, _ matter: CaseMatter, isMine: Bool) -> String {
  let words = matter.words
  switch stream.status {
  case .cancelled, .paused: return words.statusOfCase(stream.status)
  case .finished:
    let judged = stream.passages.last { passage in
      matter.procedure.step(passage.step)?.outcomes.contains {
        $0.key == passage.outcome && $0.effect != nil
      } ?? false
    }
    let outcome = judged.flatMap { passage in
      matter.procedure.step(passage.step)?.outcomes.first { $0.key == passage.outcome }?.text
    }
    return words.finishedAs(outcome)
  case .running: break
  }
  guard let active = stream.active.first else { return words.statusOfCase(.running) }
  if isMine { return words.waitsForYou }
  let kinds = active.step.outputs.map(\.kind)
  if kinds.contains(.evaluation), stream.judged > 0 {
    return words.controlsJudged(stream.judged, of: matter.controlCount)
  }
  if kinds.contains(.followUp), stream.findings > 0 {
    return words.findingsSettled(stream.findingsSettled, of: stream.findings)
  }
  let holder =
    (active.assignee ?? active.takenBy).flatMap { matter.view.people[$0] }
    ?? matter.procedure.lane(active.step.lane)?.title ?? ""
  return words.waitsFor(holder)
}

private func limit(_ stream: StreamView, _ matter: CaseMatter) -> HTML {
  let words = matter.words
  if let closed = stream.closedAt { return "\(words.date(matter.frame.local(closed).date))" }
  let first = stream.active.min { ($0.due ?? .distantFuture) < ($1.due ?? .distantFuture) }
  let isPaused = stream.status == .paused || matter.view.record.status == .paused
  guard let due = matter.reading.due(first?.due, step: first?.step, isPaused: isPaused) else {
    return "\(first?.step.time == nil ? words.noDeadline : words.asLongAsNeeded)"
  }
  return dueText(due)
}
