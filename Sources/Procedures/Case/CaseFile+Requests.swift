// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What somebody asks of a case file.
package enum CaseRequest: Sendable, Hashable {
  case takeUp(step: String)
  case complete(step: String, Completion)
  case sendBack(step: String, to: String, reason: String)
  case reassign(step: String, to: String, reason: String)
  case delegate(step: String, to: String, until: Date, reason: String)
  case note(Noted)
  case pause(reason: String, waitingFor: String?)
  case resume(reason: String?)
  case cancel(reason: String)
  case reopen(step: String, reason: String)
  /// Further items for the running streams.
  case addItems([String], reason: String)
  /// Deadlines of the open rows, counted anew with the calendar of the context.
  case recount(reason: String)
}

/// How a row is reported done.
package struct Completion: Sendable, Hashable {
  package var outcome: String?
  package var reason: String?
  package var outputs: [OutputEntry]

  package init(outcome: String? = nil, reason: String? = nil, outputs: [OutputEntry] = []) {
    self.outcome = outcome
    self.reason = reason
    self.outputs = outputs
  }
}

/// What a decision needs to know besides the file itself.
package struct CaseContext: Sendable {
  package var procedure: Procedure
  package var calendar: WorkingCalendar
  /// Lanes in which the actor may act in this stream, now.
  package var lanes: [String]
  /// The actor may manage cases: cancel, reopen, reassign, add and withdraw items.
  package var manages: Bool
  /// Names of the dossier's entries that the whole case shares with this stream.
  package var shared: [String]
  /// The items to split over, when a row before the split is completed.
  package var items: [String]
  /// The sub-case that the row calls has finished.
  package var subCaseFinished: Bool

  package init(
    procedure: Procedure, calendar: WorkingCalendar, lanes: [String] = [], manages: Bool = false,
    shared: [String] = [], items: [String] = [], subCaseFinished: Bool = false
  ) {
    self.procedure = procedure
    self.calendar = calendar
    self.lanes = lanes
    self.manages = manages
    self.shared = shared
    self.items = items
    self.subCaseFinished = subCaseFinished
  }
}

extension CaseFile {
  /// Opens a case at the procedure's first row.
  ///
  /// - Parameter requester: code of the agency that asks; `nil` when the office begins by itself.
  package static func open(
    title: String, requester: String?, by actor: Actor, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> CaseEvent {
    guard let first = context.procedure.steps.first else { throw .unknownStep("") }
    guard context.manages || context.mayAct(in: first) else {
      throw .notYourStep(step: first.id, lane: first.lane)
    }
    let instant = instant.wholeMilliseconds
    let activation = try context.activation(
      of: first, round: 1, items: context.items.count, at: instant)
    let due = try context.due(context.procedure.timeLimit, from: instant)
    return CaseEvent(
      version: 1, at: instant, by: actor,
      what: .opened(
        Opened(
          procedure: context.procedure.id, procedureVersion: context.procedure.version,
          title: title, requester: requester, activation: activation, due: due)))
  }

  /// Begins the stream of one item at the first row that runs per item.
  package static func start(
    item: String, by actor: Actor, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> CaseEvent {
    guard let entry = context.procedure.itemEntry else { throw .notSplit }
    let instant = instant.wholeMilliseconds
    let activation = try context.activation(of: entry, round: 1, items: 1, at: instant)
    return CaseEvent(
      version: 1, at: instant, by: actor,
      what: .started(Started(item: item, activation: activation)))
  }

  /// Begins the ended stream of an item anew, because the case came to the split again.
  package func startAgain(
    by actor: Actor, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> CaseEvent {
    guard let entry = context.procedure.itemEntry else { throw .notSplit }
    guard status == .finished || status == .cancelled else { throw .caseStillOpen }
    let instant = instant.wholeMilliseconds
    let reopened = Reopened(activation: try next(entry, at: instant, in: context), reason: "")
    return CaseEvent(version: version + 1, at: instant, by: actor, what: .reopened(reopened))
  }

  /// The event that answers the request, or the rule that stands against it.
  ///
  /// Changes nothing; `apply` the event to go on.
  package func decide(
    _ request: CaseRequest, by actor: Actor, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> CaseEvent {
    let instant = instant.wholeMilliseconds
    let what: Happening =
      switch request {
      case .takeUp(let step): try takeUp(step, by: actor, at: instant, in: context)
      case .complete(let step, let completion):
        .completed(try complete(step, completion, by: actor, at: instant, in: context))
      case .sendBack(let step, let target, let reason):
        try sendBack(step, to: target, reason: reason, by: actor, at: instant, in: context)
      case .reassign(let step, let officer, let reason):
        try reassign(step, to: officer, reason: reason, in: context)
      case .delegate(let step, let officer, let until, let reason):
        try delegate(
          step, to: officer, until: until, reason: reason, by: actor, at: instant, in: context)
      case .note(let note): .noted(note)
      case .pause(let reason, let waitingFor):
        try pause(reason: reason, waitingFor: waitingFor, in: context)
      case .resume(let reason): try resume(reason: reason, at: instant, in: context)
      case .cancel(let reason): try cancel(reason: reason, in: context)
      case .reopen(let step, let reason):
        try reopen(step, reason: reason, at: instant, in: context)
      case .addItems(let items, let reason): try addItems(items, reason: reason, in: context)
      case .recount(let reason): try recount(reason: reason, in: context)
      }
    return CaseEvent(version: version + 1, at: instant, by: actor, what: what)
  }

  /// The case's own event when one of its items ended, was withdrawn, or was opened again.
  ///
  /// The last one to end lets the case go on: to the row that waits for all, or to its end.
  package func decide(
    _ move: ItemMoved.Move, of item: String, by actor: Actor, at instant: Date,
    in context: CaseContext
  ) throws(Refusal) -> CaseEvent {
    guard let items else { throw .notSplit }
    let instant = instant.wholeMilliseconds
    var moved = ItemMoved(item: item, move: move, activated: nil, ends: false)
    if move == .reopened {
      guard status != .cancelled else { throw .caseClosed(status, at: closedAt) }
      if items.ended == items.total, context.procedure.itemExit != nil { throw .caseWentOn }
    } else if items.ended + 1 == items.total {
      let rest = active.isEmpty ? context.procedure.first(among: arrivals) : nil
      if let next = context.procedure.itemExit ?? rest {
        moved.activated = try self.next(next, at: instant, in: context)
      } else {
        moved.ends = active.isEmpty
      }
    }
    return CaseEvent(version: version + 1, at: instant, by: actor, what: .itemMoved(moved))
  }

  /// A row that becomes somebody's turn, once more than it was.
  func next(
    _ step: Step, at instant: Date, in context: CaseContext
  ) throws(Refusal) -> Activation {
    try context.activation(
      of: step, round: round(of: step.id) + 1, items: itemCount(for: step, in: context),
      at: instant)
  }

  /// How many items a row is for: a row of an item's stream is for that one.
  func itemCount(for step: Step, in context: CaseContext) -> Int {
    step.each ? 1 : max(1, items?.total ?? context.items.count)
  }
}
