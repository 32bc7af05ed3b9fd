// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures
package import Records

extension DrawingProgress {
  /// How far a case has come, for its drawing: all its items, or the one that was asked for.
  package init(
    _ view: CaseView, calendar: WorkingCalendar, at instant: Date,
    words: some CaseFlowWords & MeasuredTimeWords
  ) {
    let drawn = DrawnCase(view, calendar: calendar, at: instant)
    self.init(yourLanes: Set(view.lanes))
    for (index, step) in view.procedure.steps.enumerated() {
      steps[step.id] = drawn.progress(of: step, index, words: words)
      for edge in step.flowEdges { edges[edge] = drawn.progress(along: edge, of: step) }
    }
  }
}

/// The streams that one drawing shows.
private struct DrawnCase {
  let view: CaseView
  let calendar: WorkingCalendar
  let instant: Date
  let root: StreamView
  let items: [StreamView]
  let isOneItem: Bool

  init(_ view: CaseView, calendar: WorkingCalendar, at instant: Date) {
    self.view = view
    self.calendar = calendar
    self.instant = instant
    root = view.root
    isOneItem = view.item != nil
    items = view.item.map { [$0] } ?? view.items
  }

  func progress(of step: Step, _ index: Int, words: some CaseFlowWords & MeasuredTimeWords)
    -> StepProgress
  {
    let streams = step.each ? items : [root]
    let passages = streams.flatMap { stream in
      stream.passages.filter { $0.step == step.id && !$0.wasSentBack }
    }
    let here = streams.filter { stream in stream.active.contains { $0.step.id == step.id } }
    let passed = streams.count { stream in
      stream.passages.contains { $0.step == step.id && !$0.wasSentBack }
        && !stream.active.contains { $0.step.id == step.id }
    }
    var progress = StepProgress(state(of: step, index, here: here, passed: passed))
    if step.each, !isOneItem, !items.isEmpty {
      progress.items = Procedures.ItemCount(passed, of: whole(of: step))
    }
    progress.rounds =
      streams.map { stream in
        stream.passages.count { $0.step == step.id && !$0.wasSentBack }
      }.max() ?? 0
    progress.notes = notes(on: step, here: here, words: words)
    progress.measured = measured(step, passages, here: here, words: words)
    return progress
  }

  /// Items that pass the row: all, or those led to it where others may go around it.
  private func whole(of step: Step) -> Int {
    guard view.procedure.mayGoAround(step.id) else { return items.count }
    return items.count { item in
      item.active.contains { $0.step.id == step.id }
        || item.passages.contains { $0.step == step.id }
    }
  }

  private func state(of step: Step, _ index: Int, here: [StreamView], passed: Int) -> StepState {
    if !here.isEmpty {
      if isYours(step, here) { return .yours }
      return here.contains { isLate($0, at: step) } ? .late : .running
    }
    // Before the split the items have no streams of their own.
    let streams = step.each && !items.isEmpty ? items : [root]
    let states = streams.map { $0.ribbon.indices.contains(index) ? $0.ribbon[index] : .waiting }
    if passed > 0, states.contains(.done) { return .done }
    return states.contains(.waiting) ? .notReached : .notTaken
  }

  private func isYours(_ step: Step, _ here: [StreamView]) -> Bool {
    if view.turns.contains(where: { $0.step.id == step.id && $0.isMine }) { return true }
    // Seen from the whole case, an item's row is the viewer's by its lane.
    return step.each && !isOneItem && ([step.lane] + step.with).contains(where: view.lanes.contains)
      && here.contains { stream in
        stream.active.contains { $0.step.id == step.id && $0.assignee == nil }
      }
  }

  private func isLate(_ stream: StreamView, at step: Step) -> Bool {
    stream.status == .running
      && stream.active.contains { $0.step.id == step.id && ($0.due.map { $0 < instant } ?? false) }
  }

  private func notes(
    on step: Step, here: [StreamView], words: some CaseFlowWords & MeasuredTimeWords
  ) -> [DrawingNote] {
    let lane = view.procedure.lane(step.lane)?.title ?? step.lane
    let yours = isYours(step, here)
    var notes = here.prefix(2).map { stream in
      let name = isOneItem ? nil : stream.name
      let who = stream.active.first { $0.step.id == step.id }
      let evaluator =
        view.procedure.lane(step.lane)?.holder == .team ? stream.evaluator : nil
      let person = (who?.assignee ?? who?.takenBy ?? evaluator).flatMap { view.people[$0] }
      return DrawingNote(
        yours ? words.flowYours(name) : words.flowAt(name, lane: lane, person: person),
        tone: isLate(stream, at: step) ? .late : .here)
    }
    if here.count > 2 { notes.append(DrawingNote(words.flowMore(here.count - 2))) }
    let shown = Set(items.map(\.item))
    let returned = view.returns.count { back in
      back.from == step.id && (!step.each || shown.contains(back.item))
    }
    if returned > 0 { notes.append(DrawingNote(words.flowSentBack(returned), tone: .late)) }
    return notes
  }

  private func measured(
    _ step: Step, _ passages: [StreamView.Passage], here: [StreamView],
    words: some CaseFlowWords & MeasuredTimeWords
  ) -> MeasuredTime? {
    let late = here.compactMap { stream in stream.active.first { $0.step.id == step.id } }
      .filter { $0.due.map { $0 < instant } ?? false }
    if let worst = late.min(by: { ($0.due ?? instant) < ($1.due ?? instant) }), let due = worst.due
    {
      let over = minutes(from: due, to: instant, step)
      return MeasuredTime(
        words.flowLate(told(over, of: step, words)),
        minutes: Double(minutes(from: worst.since, to: instant, step)),
        standardMinutes: Double(minutes(from: worst.since, to: due, step)))
    }
    guard !passages.isEmpty else { return nil }
    let sorted = passages.sorted { $0.spent < $1.spent }
    let middle = sorted[sorted.count / 2]
    let took = told(middle.spent, of: step, words)
    return MeasuredTime(
      passages.count > 1 && step.each && !isOneItem ? words.flowMedian(took) : took,
      minutes: Double(middle.spent),
      standardMinutes: middle.due.map { Double(minutes(from: middle.since, to: $0, step)) })
  }

  private func minutes(from start: Date, to end: Date, _ step: Step) -> Int {
    step.time?.unit == .calendarHours
      ? Int(end.timeIntervalSince(start) / 60) : calendar.workingMinutes(from: start, to: end)
  }

  /// In the words of the history.
  private func told(
    _ minutes: Int, of step: Step, _ words: some MeasuredTimeWords
  ) -> String {
    words.measured(
      minutes: minutes,
      perDay: step.time?.unit == .calendarHours ? 1440 : calendar.minutesOfAnOrdinaryDay)
  }

  func progress(along edge: FlowEdge, of step: Step) -> EdgeProgress {
    let streams = step.each ? items : [root]
    if edge.kind == .sentBack {
      return EdgeProgress(
        count: view.returns.count { back in
          back.from == edge.from && back.to == edge.to
            && (!step.each || streams.contains { $0.item == back.item })
        })
    }
    let count = streams.reduce(0) { count, stream in
      count
        + stream.passages.count { passage in
          guard passage.step == edge.from, !passage.wasSentBack else { return false }
          return switch edge.kind {
          case .next, .fork: true
          case .outcome(let key): passage.outcome == key
          case .sentBack: false
          }
        }
    }
    let isOver = streams.allSatisfy { $0.status == .finished || $0.status == .cancelled }
    let others =
      !step.outcomes.isEmpty && !streams.isEmpty
      && streams.allSatisfy { stream in
        stream.passages.contains { $0.step == edge.from && !$0.wasSentBack }
          && !stream.active.contains { $0.step.id == edge.from }
      }
    return EdgeProgress(count: count, notTaken: count == 0 && (isOver || others))
  }
}

extension Procedure {
  /// Whether an item can come to the end of its stream without this row.
  fileprivate func mayGoAround(_ id: String) -> Bool {
    guard let entry = itemEntry, entry.id != id else { return false }
    var open = [entry.id]
    var seen: Set<String> = [entry.id, id]
    while let next = open.popLast().flatMap(step) {
      for exit in next.exits {
        guard let exit else { return true }
        guard let target = step(exit), target.each else { return true }
        if seen.insert(exit).inserted { open.append(exit) }
      }
    }
    return false
  }
}
