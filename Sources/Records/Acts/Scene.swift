// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// One act's surroundings: the case, the stream it happens in, who acts.
struct Scene {
  var record: CaseRecord
  let procedure: Procedure
  let calendar: WorkingCalendar
  let viewer: Viewer
  let at: Date
  var root: StreamRecord
  /// The item's stream, or the case's own.
  var stream: StreamRecord
  /// The actor enters for somebody else.
  let recording: Bool
  /// Those in which the actor may act here.
  let lanes: [String]
  /// Items that an earlier row listed; empty in an item's stream.
  let listed: [String]
  /// Rows whose sub-case has finished.
  let finishedCalls: [String]
  /// Codes of all posts; empty in a scene where no person acts.
  let posts: Set<String>
  /// What was given for this act's outputs, by their names.
  private(set) var given: [String: OutputContents] = [:]

  init(
    record: CaseRecord, procedure: Procedure, calendar: WorkingCalendar, viewer: Viewer, at: Date,
    root: StreamRecord, stream: StreamRecord, recording: Bool, listed: [String],
    finishedCalls: [String], posts: Set<String> = []
  ) {
    self.record = record
    self.procedure = procedure
    self.calendar = calendar
    self.viewer = viewer
    self.at = at
    self.root = root
    self.stream = stream
    self.recording = recording
    self.listed = listed
    self.finishedCalls = finishedCalls
    self.posts = posts
    let parties = CaseParties(
      requester: record.requester, systemOwner: stream.owner, team: record.team)
    lanes =
      recording ? viewer.allLanes(of: procedure) : viewer.lanes(in: procedure, of: parties)
  }

  var isItem: Bool { !stream.item.isEmpty }
  var item: String? { isItem ? stream.item : nil }

  var parties: CaseParties {
    CaseParties(requester: record.requester, systemOwner: stream.owner, team: record.team)
  }

  func context(items: [String]? = nil) -> CaseContext {
    CaseContext(
      procedure: procedure, calendar: calendar,
      lanes: lanes, manages: viewer.may(.manageCases),
      shared: isItem ? root.file.entries.map(\.name) : [],
      items: items ?? listed)
  }

  /// In which capacity the person does this.
  func actor(for step: String?) -> Actor {
    guard let step, let row = procedure.position(of: step) else { return viewer.actor }
    for lane in procedure.lanes(ofRow: row) {
      if let actor = viewer.actor(in: lane, of: parties) { return actor }
    }
    let lane = procedure.lane(procedure.steps[row].lane)
    if recording { return viewer.actor(in: lane, of: parties, recording: true) }
    var actor = viewer.actor
    if let active = stream.file.active(step),
      active.delegate?.officer == actor.officer || active.assignee == actor.officer
    {
      actor.capacity = .delegate
      actor.onBehalfOf = lane?.title
    }
    return actor
  }
}

extension Scene {
  /// The event that answers the act, or the rule that stands against it.
  mutating func decide(
    _ act: CaseAct, _ acting: Acting, _ outputs: OutputReading
  ) throws -> CaseEvent {
    try requireOpenCase()
    let actor = actor(for: act.step)
    let request: CaseRequest
    switch act {
    case .complete(let step, let outcome, let reason, _):
      return try complete(step, outcome, reason, outputs, by: actor, at: acting.at)
    case .takeUp(let step): request = .takeUp(step: step)
    case .sendBack(let step, let to, let reason):
      let target = to ?? procedure.step(step)?.returns.first ?? ""
      request = .sendBack(step: step, to: target, reason: reason)
    case .reassign(let step, let to, let reason):
      request = .reassign(step: step, to: to, reason: reason)
    case .delegate(let step, let to, let until, let reason):
      request = .delegate(step: step, to: to, until: until, reason: reason)
    case .note(let note): request = .note(note)
    case .pause(let reason, let waitingFor):
      request = .pause(reason: reason, waitingFor: waitingFor)
    case .resume(let reason): request = .resume(reason: reason)
    case .cancel(let reason): request = .cancel(reason: reason)
    case .reopen(let step, let reason): request = .reopen(step: step, reason: reason)
    case .addItems(let items, let reason): request = .addItems(items, reason: reason)
    }
    return try stream.file.decide(request, by: actor, at: acting.at, in: context())
  }

  /// An item's stream stands still while the whole case does.
  func requireOpenCase() throws(Refusal) {
    guard isItem else { return }
    switch root.file.status {
    case .paused:
      throw .casePaused(
        since: root.file.pause?.since ?? root.file.openedAt, reason: root.file.pause?.reason ?? "")
    case .cancelled: throw .caseClosed(.cancelled, at: root.file.closedAt)
    case .running, .finished: break
    }
  }

  /// A row can only be given to somebody who could do it: not to a stranger, an inspector or
  /// another agency.
  func checkRecipient(_ username: String, _ connection: any SQLConnection) throws {
    guard let officer = try connection.officer(username), officer.isActive,
      officer.role != .inspector,
      officer.role != .agency || [record.requester, stream.owner].contains(officer.unit)
    else { throw Refusal.unknownOfficer(username) }
  }

  private mutating func complete(
    _ id: String, _ outcome: String?, _ reason: String?, _ outputs: OutputReading,
    by actor: Actor, at instant: Date
  ) throws -> CaseEvent {
    guard let step = procedure.step(id) else { throw Refusal.unknownStep(id) }
    // Whose turn it is comes first: nobody learns about a form that is not theirs.
    var context = context()
    _ = try stream.file.turn(id, by: actor, at: instant, in: context)
    var read = try outputs.read(for: step)
    // Where a decision or an approval asks for no more than the choice, the record is empty.
    for declared in step.outputs where declared.isAsked(for: outcome) {
      let bare =
        declared.kind == .decision || declared.kind == .approval || declared.kind == .delivery
      if bare, !read.contains(where: { $0.entry.name == declared.name }) {
        read.append(try OutputIntake.read("{}", as: declared))
      }
    }
    given = Dictionary(read.map { ($0.entry.name, $0.contents) }) { first, _ in first }
    let entries = read.map(\.entry)
    let completion = Completion(outcome: outcome, reason: reason, outputs: entries)
    context.items = items(for: step)
    context.subCaseFinished = finishedCalls.contains(id)
    return try stream.file.decide(
      .complete(step: id, completion), by: actor, at: instant, in: context)
  }

  /// The list to split over, if this row leads into the items' streams.
  private func items(for step: Step) -> [String] {
    guard !isItem, let list = procedure.items else { return [] }
    if case .selection(let selection) = given[list.output] { return selection.systems }
    return listed
  }
}
