// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension CaseFile {
  func reassign(
    _ id: String, to officer: String, reason: String, in context: CaseContext
  ) throws(Refusal) -> Happening {
    try requireRunning()
    guard let step = context.procedure.step(id) else { throw .unknownStep(id) }
    guard active(id) != nil else { throw .notActive(step: id, active: active.map(\.step)) }
    guard context.manages || context.mayAct(in: step) else {
      throw .notYourStep(step: id, lane: step.lane)
    }
    guard !reason.isBlank else { throw .reasonRequired(step: id) }
    return .reassigned(Reassigned(step: id, to: officer, reason: reason))
  }

  /// Somebody else acts in the holder's place until that instant; the holder still may.
  func delegate(
    _ id: String, to officer: String, until: Date, reason: String, by actor: Actor,
    at instant: Date, in context: CaseContext
  ) throws(Refusal) -> Happening {
    _ = try turn(id, by: actor, at: instant, in: context)
    guard !reason.isBlank else { throw .reasonRequired(step: id) }
    guard until > instant else { throw .endsInPast }
    return .delegated(
      Delegated(step: id, to: officer, until: until.wholeMilliseconds, reason: reason))
  }

  /// The clock stands, e.g. while an agency completes its letter.
  func pause(
    reason: String, waitingFor: String?, in context: CaseContext
  ) throws(Refusal) -> Happening {
    try requireRunning()
    try requireHolder(in: context)
    guard !reason.isBlank else { throw .reasonRequired(step: active.first?.step ?? "") }
    return .paused(Paused(reason: reason, waitingFor: waitingFor))
  }

  /// The clock goes on: what was left of each deadline before the pause is left again.
  func resume(
    reason: String?, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> Happening {
    guard status == .paused, let pause else { throw .notPaused }
    try requireHolder(in: context)
    let stop = Stop(from: pause.since, to: instant)
    var deadlines: [Activation] = []
    for mine in active {
      let unit = context.procedure.step(mine.step)?.time?.unit
      deadlines.append(
        Activation(
          step: mine.step, round: mine.round,
          due: try context.deadline(mine.due, in: unit, after: stop),
          earliest: try context.deadline(mine.earliest, in: unit, after: stop)))
    }
    return .resumed(
      Resumed(
        reason: reason, minutes: context.calendar.workingMinutes(from: pause.since, to: instant),
        deadlines: deadlines,
        due: try context.deadline(due, in: context.procedure.timeLimit?.unit, after: stop)))
  }

  func cancel(reason: String, in context: CaseContext) throws(Refusal) -> Happening {
    guard status == .running || status == .paused else {
      throw .caseClosed(status, at: closedAt)
    }
    guard context.manages else { throw .notManager }
    guard !reason.isBlank else { throw .reasonRequired(step: active.first?.step ?? "") }
    return .cancelled(Reasoned(reason: reason))
  }

  func reopen(
    _ id: String, reason: String, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> Happening {
    guard status == .finished || status == .cancelled else { throw .caseStillOpen }
    guard context.manages else { throw .notManager }
    guard let step = context.procedure.step(id) else { throw .unknownStep(id) }
    guard round(of: id) > 0 else { throw .neverReached(step: id) }
    guard !reason.isBlank else { throw .reasonRequired(step: id) }
    return .reopened(
      Reopened(
        activation: try next(step, at: instant, in: context), reason: reason))
  }

  func addItems(
    _ added: [String], reason: String, in context: CaseContext
  ) throws(Refusal) -> Happening {
    try requireRunning()
    guard context.manages else { throw .notManager }
    guard let items, items.ended < items.total else { throw .notSplit }
    guard !added.isEmpty else { throw .noItems(output: context.procedure.items?.output ?? "") }
    guard !reason.isBlank else { throw .reasonRequired(step: "") }
    return .itemsAdded(ItemsAdded(items: added, reason: reason))
  }

  /// A changed calendar moves the deadlines of open rows, never of closed ones.
  func recount(reason: String, in context: CaseContext) throws(Refusal) -> Happening {
    guard status == .running || status == .paused else {
      throw .caseClosed(status, at: closedAt)
    }
    var deadlines: [Activation] = []
    for mine in active {
      guard let step = context.procedure.step(mine.step) else { throw .unknownStep(mine.step) }
      var fresh = try context.activation(
        of: step, round: mine.round, items: itemCount(for: step, in: context), at: mine.since)
      for stop in stops where stop.from >= mine.since {
        fresh.due = try context.deadline(fresh.due, in: step.time?.unit, after: stop)
        fresh.earliest = try context.deadline(fresh.earliest, in: step.time?.unit, after: stop)
      }
      if fresh.due != mine.due || fresh.earliest != mine.earliest { deadlines.append(fresh) }
    }
    let limit = context.procedure.timeLimit
    var due = item == nil ? try context.due(limit, from: openedAt) : nil
    for stop in stops { due = try context.deadline(due, in: limit?.unit, after: stop) }
    return .deadlinesMoved(
      DeadlinesMoved(
        reason: reason, calendar: context.calendar.version, deadlines: deadlines,
        due: due == self.due ? nil : due))
  }

  private func requireHolder(in context: CaseContext) throws(Refusal) {
    if context.manages { return }
    for mine in active {
      if let step = context.procedure.step(mine.step), context.mayAct(in: step) { return }
    }
    let step = active.first?.step ?? ""
    throw .notYourStep(step: step, lane: context.procedure.step(step)?.lane ?? "")
  }
}
