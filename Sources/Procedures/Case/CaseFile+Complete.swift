// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension CaseFile {
  func takeUp(
    _ step: String, by actor: Actor, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> Happening {
    _ = try turn(step, by: actor, at: instant, in: context)
    return .takenUp(TakenUp(step: step))
  }

  /// All of *mutu baku* is enforced here: the lane, what the row needs, what it puts out,
  /// the choice and its reason; the time is measured.
  func complete(
    _ id: String, _ completion: Completion, by actor: Actor, at instant: Date,
    in context: CaseContext
  ) throws(Refusal) -> Completed {
    let (step, mine) = try turn(id, by: actor, at: instant, in: context)
    try checkNeeds(of: step, in: context)
    let outcome = try chosen(completion, for: step)
    try checkOutputs(completion.outputs, of: step, outcome: completion.outcome)
    if let call = step.call, !context.subCaseFinished {
      throw .subCaseUnfinished(step: id, procedure: call)
    }

    var done = Completed(
      step: id, round: mine.round, outcome: completion.outcome, reason: completion.reason,
      outputs: completion.outputs, spent: spent(on: mine, step: step, at: instant, in: context),
      late: mine.due.map { instant > $0 } ?? false, activated: [], arrived: [], split: [],
      ends: false)
    for target in step.targets(for: outcome) {
      guard let next = context.procedure.step(target) else { throw .unknownStep(target) }
      if next.each != step.each {
        try cross(from: step, to: next, &done, at: instant, in: context)
      } else if next.joinsAll {
        try join(next, from: id, &done, at: instant, in: context)
      } else {
        done.activated.append(try self.next(next, at: instant, in: context))
      }
    }
    let goesOn =
      active.count > 1 || !done.activated.isEmpty || !done.split.isEmpty || hasOpenItems
    if !goesOn, let waiting = context.procedure.first(among: arrivals + done.arrived) {
      // After a reopening the other branches don't come again: nobody is left to wait for.
      done.activated.append(try self.next(waiting, at: instant, in: context))
      done.arrived.removeAll { $0.step == waiting.id }
    } else {
      done.ends = !goesOn
    }
    return done
  }

  func sendBack(
    _ id: String, to target: String, reason: String, by actor: Actor, at instant: Date,
    in context: CaseContext
  ) throws(Refusal) -> Happening {
    let (step, mine) = try turn(id, by: actor, at: instant, in: context)
    guard step.returns.contains(target), let earlier = context.procedure.step(target) else {
      throw .returnNotAllowed(step: id, to: target, allowed: step.returns)
    }
    guard !reason.isBlank else { throw .reasonRequired(step: id) }
    return .sentBack(
      SentBack(
        step: id, to: try next(earlier, at: instant, in: context), reason: reason,
        spent: spent(on: mine, step: step, at: instant, in: context),
        late: mine.due.map { instant > $0 } ?? false))
  }

  /// The row, if it is the actor's turn.
  package func turn(
    _ id: String, by actor: Actor, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> (step: Step, active: Active) {
    try requireRunning()
    guard let step = context.procedure.step(id) else { throw .unknownStep(id) }
    guard let mine = active(id) else {
      throw .notActive(step: id, active: active.map(\.step))
    }
    let delegated =
      mine.delegate.map { $0.officer == actor.officer && instant <= $0.until } ?? false
    let assigned = mine.assignee == actor.officer
    guard delegated || assigned || context.mayAct(in: step) else {
      throw .notYourStep(step: id, lane: step.lane)
    }
    if let assignee = mine.assignee, !assigned, !delegated {
      throw .assignedToOther(step: id, officer: assignee)
    }
    let lapsed = mine.delegate.map { $0.officer == mine.takenBy && instant > $0.until } ?? false
    if let taker = mine.takenBy, taker != actor.officer, !delegated, !lapsed {
      throw .takenUpByOther(step: id, officer: taker)
    }
    return (step, mine)
  }

  package func requireRunning() throws(Refusal) {
    switch status {
    case .running: return
    case .paused:
      throw .casePaused(since: pause?.since ?? openedAt, reason: pause?.reason ?? "")
    case .finished, .cancelled: throw .caseClosed(status, at: closedAt)
    }
  }

  /// Minutes the row has taken: of work, or by the clock where its standard counts so.
  package func spent(
    on active: Active, step: Step, at instant: Date, in context: CaseContext
  ) -> Int {
    let byClock = step.time?.unit == .calendarHours
    func minutes(_ start: Date, _ end: Date) -> Double {
      byClock
        ? end.timeIntervalSince(start) / 60
        : context.calendar.elapsed(.minutes, from: start, to: end)
    }
    var spent = minutes(active.since, instant)
    for stop in stops where stop.from >= active.since { spent -= minutes(stop.from, stop.to) }
    return max(0, Int((spent * 60_000).rounded()) / 60_000)
  }

  private var hasOpenItems: Bool {
    items.map { $0.ended < $0.total } ?? false
  }

  private func checkNeeds(of step: Step, in context: CaseContext) throws(Refusal) {
    var missing: [String] = []
    for need in step.needs {
      guard let name = need.output else { continue }
      if entry(name) == nil, !context.shared.contains(name) { missing.append(name) }
    }
    guard missing.isEmpty else { throw .needMissing(step: step.id, outputs: missing) }
  }

  private func chosen(_ completion: Completion, for step: Step) throws(Refusal) -> Outcome? {
    let outcomes = step.outcomes
    guard let key = completion.outcome else {
      guard outcomes.isEmpty else {
        throw .outcomeRequired(step: step.id, outcomes: outcomes.map(\.key))
      }
      return nil
    }
    guard let outcome = outcomes.first(where: { $0.key == key }) else {
      throw .outcomeUnknown(step: step.id, outcome: key, outcomes: outcomes.map(\.key))
    }
    if outcome.needsReason, completion.reason?.isBlank ?? true {
      throw .reasonRequired(step: step.id)
    }
    return outcome
  }

  private func checkOutputs(
    _ given: [OutputEntry], of step: Step, outcome: String?
  ) throws(Refusal) {
    for entry in given {
      guard let output = step.outputs.first(where: { $0.name == entry.name }),
        output.kind == entry.kind
      else { throw .outputUnknown(step: step.id, output: entry.name) }
      guard output.isAsked(for: outcome) else {
        throw .outputNotAsked(step: step.id, output: entry.name, outcome: outcome)
      }
      guard given.count(where: { $0.name == entry.name }) == 1 else {
        throw .outputInvalid(
          output: entry.name, problems: [FieldProblem("", .rule("given-twice", []))])
      }
    }
    var missing: [String] = []
    for output in step.outputs where output.required && output.isAsked(for: outcome) {
      if !given.contains(where: { $0.name == output.name }) { missing.append(output.name) }
    }
    guard missing.isEmpty else { throw .outputMissing(step: step.id, outputs: missing) }
  }

  /// From the case into its items' streams, or out of one of them.
  private func cross(
    from step: Step, to next: Step, _ done: inout Completed, at instant: Date,
    in context: CaseContext
  ) throws(Refusal) {
    guard next.each else { return }  // The case goes on when all its items have come here.
    guard !context.items.isEmpty else {
      throw .noItems(output: context.procedure.items?.output ?? "")
    }
    done.split = context.items
  }

  private func join(
    _ next: Step, from id: String, _ done: inout Completed, at instant: Date,
    in context: CaseContext
  ) throws(Refusal) {
    let here = Arrival(step: next.id, from: id)
    let arrived = arrivals.filter { $0.step == next.id }.map(\.from) + [id]
    let awaited = context.procedure.predecessors(of: next.id)
    if awaited.allSatisfy(arrived.contains) {
      done.activated.append(try self.next(next, at: instant, in: context))
    } else {
      done.arrived.append(here)
    }
  }
}

extension Step {
  /// Rows whose turn comes after this one; empty at the end.
  func targets(for outcome: Outcome?) -> [String] {
    switch flow {
    case .next(let step): [step]
    case .decide: outcome?.next.map { [$0] } ?? []
    case .fork(let steps): steps
    case .end: []
    }
  }
}

extension String {
  /// Nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
