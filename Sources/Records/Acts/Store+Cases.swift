// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
package import Procedures

/// Who acts, on what, having seen which version.
package struct Acting: Sendable {
  package var username: String
  /// Enters what the lane's holder decided on paper; the event says so.
  package var recording: Bool
  /// Version of the stream on the page the person saw; `nil` skips the check.
  package var seen: Int?
  /// Key that makes a repeated request harmless; `nil` for none.
  package var command: String?
  package var at: Date

  package init(
    _ username: String, recording: Bool = false, seen: Int? = nil, command: String? = nil, at: Date
  ) {
    self.username = username
    self.recording = recording
    self.seen = seen
    self.command = command
    self.at = at.wholeMilliseconds
  }
}

/// What a form or the command line gives for one output, before it is read.
package struct GivenOutput: Sendable, Hashable {
  package var name: String
  /// An object in the output's own form; see ``OutputIntake``.
  package var json: String
  /// SHA-256 of files already in the file store.
  package var files: [String]

  package init(name: String, json: String = "{}", files: [String] = []) {
    self.name = name
    self.json = json
    self.files = files
  }
}

/// What somebody does in a case.
package enum CaseAct: Sendable {
  case takeUp(step: String)
  case complete(step: String, outcome: String?, reason: String?, outputs: [GivenOutput])
  case sendBack(step: String, to: String?, reason: String)
  case reassign(step: String, to: String, reason: String)
  case delegate(step: String, to: String, until: Date, reason: String)
  case note(Noted)
  case pause(reason: String, waitingFor: String?)
  case resume(reason: String?)
  case cancel(reason: String)
  case reopen(step: String, reason: String)
  case addItems([String], reason: String)

  var step: String? {
    switch self {
    case .takeUp(let step), .complete(let step, _, _, _), .sendBack(let step, _, _),
      .reassign(let step, _, _), .delegate(let step, _, _, _):
      step
    default: nil
    }
  }

  /// Who is named to act from now on.
  var recipient: String? {
    switch self {
    case .reassign(_, let to, _), .delegate(_, let to, _, _): to
    default: nil
    }
  }
}

/// What came of an act.
package struct ActOutcome: Sendable {
  package var number: String
  package var item: String?
  /// The stream after the act.
  package var file: CaseFile
  /// The same command had been done before; nothing was changed now.
  package var repeated: Bool
}

extension Store {
  /// Opens a case at the procedure's first row.
  ///
  /// - Parameters:
  ///   - systems: its subject, or a proposal for the list that the first rows choose.
  ///   - requester: agency on whose behalf a secretary opens; an agency's own account needs none.
  ///   - parent: the row of another case that waits for this one; title, systems and requester
  ///     are that case's where they are left out, and whoever has the row may open it.
  /// - Throws: `Refusal`; `Failure.notFound` for an unknown procedure.
  @discardableResult
  package func openCase(
    _ procedure: String, title: String? = nil, systems: [String] = [], requester: String? = nil,
    parent: CallingRow? = nil, by acting: Acting
  ) async throws -> ActOutcome {
    try await database.write { [self] connection in
      if let done = try repeated(acting, connection) { return done }
      let (viewer, calendar) = try present(acting, connection)
      guard let procedure = try self.procedure(procedure, version: nil, connection) else {
        throw Failure(.notFound, "no such procedure \(procedure)")
      }
      var (mayCall, call): (Bool, CallView?) = (false, nil)
      if let parent {
        let caller = try caller(parent, of: procedure, acting, connection)
        mayCall = caller.mayCall
        call = try callView(parent, of: procedure, in: caller.scene, connection)
      }
      let title = title ?? call?.title ?? procedure.title
      let systems = systems.isEmpty ? call?.systems ?? [] : systems
      let asker =
        viewer.officer.role == .agency ? viewer.officer.unit : requester ?? call?.requester
      guard viewer.may(.openCases) || (asker != nil && viewer.may(.request)) else {
        throw Refusal.notPermitted
      }
      for code in systems {
        let owner = try connection.first(
          "SELECT owner FROM systems WHERE code = ?", [.text(code)])?.text("owner")
        guard let owner else { throw Refusal.itemUnknown(code) }
        if viewer.officer.role == .agency, owner != viewer.officer.unit {
          throw Refusal.notPermitted
        }
      }
      let parties = CaseParties(requester: asker)
      let recording = acting.recording || (asker != nil && viewer.officer.role == .secretary)
      let context = CaseContext(
        procedure: procedure, calendar: calendar,
        lanes: recording
          ? viewer.allLanes(of: procedure) : viewer.lanes(in: procedure, of: parties),
        manages: viewer.may(.manageCases) || mayCall)
      let lane = procedure.steps.first.flatMap { procedure.lane($0.lane) }
      let actor = viewer.actor(in: lane, of: parties, recording: recording)
      let event = try CaseFile.open(
        title: title, requester: asker, by: actor, at: acting.at, in: context)
      guard let file = CaseFile(first: event) else { throw Failure(.internal, "no opening event") }

      let year = calendar.date(of: acting.at).year
      let prefix = try connection.setting(.casePrefix) ?? "BKS"
      let count = try connection.next("case-\(year)")
      let number = "\(prefix)-\(year)-\(count.padded(to: 4))"
      try connection.execute(
        """
        INSERT INTO cases (number, procedure, procedure_version, title, opened_at, opened_by,
          requester, systems, parent_case, parent_item, parent_step, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running')
        """,
        [
          .text(number), .text(procedure.id), SQLValue(procedure.version),
          .text(title), SQLValue(acting.at), .text(acting.username),
          SQLValue(asker), try SQLValue(list: systems), SQLValue(parent?.number),
          SQLValue(parent?.item), SQLValue(parent?.step),
        ])
      var root = StreamRecord(caseNumber: number, item: "", file: file, head: EventChain.root)
      try connection.append(event, to: &root, isFirst: true, command: acting.command)
      try connection.renewTurns(of: root, procedure: procedure, parties: parties)
      if let parent {
        try tellCaller(
          parent, .opened, of: number, title, by: viewer.actor, at: acting.at, connection)
      }
      cache.keep(root)
      cache.keep(procedure, ofCase: number)
      return ActOutcome(number: number, item: nil, file: root.file, repeated: false)
    }
  }

  /// Does an act in a case, or in the stream of one of its items.
  ///
  /// - Throws: `Refusal` when a rule stands against it; `Failure.notFound` for an unknown case.
  @discardableResult
  package func act(
    _ act: CaseAct, on number: String, item: String? = nil, by acting: Acting
  ) async throws -> ActOutcome {
    let outputs = OutputReading(act, in: cache.procedure(ofCase: number))
    return try await database.write { [self] connection in
      if let done = try repeated(acting, connection) { return done }
      var scene = try scene(number, item, acting, connection)
      if let seen = acting.seen, seen != scene.stream.file.version {
        throw Refusal.stale(seen: seen, current: scene.stream.file.version)
      }
      var event = try scene.decide(act, acting, outputs)
      if let recipient = act.recipient { try scene.checkRecipient(recipient, connection) }
      if case .completed(var done) = event.what {
        done.outputs = try scene.prepare(done, connection)
        event.what = .completed(done)
      }
      let before = scene.root.file.status
      try scene.take(event, command: acting.command, connection)
      try goOnIfEnded(scene, before: before, connection)
      cache.keep(scene.root)
      if scene.isItem { cache.keep(scene.stream) }
      return ActOutcome(number: number, item: item, file: scene.stream.file, repeated: false)
    }
  }

  private func repeated(
    _ acting: Acting, _ connection: any SQLConnection
  ) throws -> ActOutcome? {
    guard let command = acting.command,
      let row = try connection.first(
        "SELECT case_number, item FROM events WHERE command = ?", [.text(command)])
    else { return nil }
    let (number, item) = (try row.text("case_number"), try row.text("item"))
    guard let stream = try connection.stream(number, item) else { return nil }
    return ActOutcome(
      number: number, item: item.isEmpty ? nil : item, file: stream.file, repeated: true)
  }

  /// Everything an act in a case looks at, as it is at this moment.
  func scene(
    _ number: String, _ item: String?, _ acting: Acting, _ connection: any SQLConnection
  ) throws -> Scene {
    let opened = try connection.openedCase(number, cache)
    let (viewer, calendar, posts) = try presentAmongPosts(
      acting, opened?.roster ?? connection.rosterVersion(), connection)
    guard viewer.may(.actInCases) else { throw Refusal.notPermitted }
    guard let opened else { throw CaseRecord.unknown(number) }
    let scene = try scene(
      opened, item, as: viewer, calendar, posts, at: acting.at,
      recording: acting.recording && viewer.may(.recordForOthers), connection)
    if viewer.officer.role == .agency {
      let units = [scene.record.requester, scene.stream.owner].compactMap { $0 }
      if viewer.may(.readCase(units: units)) { return scene }
      let owners = try scene.isItem ? [] : connection.owners(ofItemsIn: number)
      guard viewer.may(.readCase(units: owners)) else { throw Refusal.notPermitted }
    }
    return scene
  }

  func scene(
    _ opened: OpenedCase, _ item: String?, as viewer: Viewer, _ calendar: WorkingCalendar,
    _ posts: Set<String> = [], at instant: Date, recording: Bool, _ connection: any SQLConnection
  ) throws -> Scene {
    let (record, root, number) = (opened.record, opened.root, opened.record.number)
    guard
      let procedure = try procedure(
        record.procedure, version: record.procedureVersion, connection)
    else { throw Failure(.internal, "case \(number) has no procedure") }
    if !cache.knowsProcedure(ofCase: number) { cache.keep(procedure, ofCase: number) }
    var stream = root
    if let item, !item.isEmpty {
      guard let found = try connection.stream(number, item, cache) else {
        throw Refusal.itemUnknown(item)
      }
      stream = found
    }
    var listed: [String] = []
    if stream.item.isEmpty, let list = procedure.items,
      let entry = try connection.entry(list.output, in: root, orOf: nil)
    {
      listed = OutputIntake.contents(SystemSelection.self, of: entry.body)?.systems ?? []
    }
    var calls: [String] = []
    if procedure.steps.indices.contains(where: { procedure.steps[$0].call != nil }) {
      calls = try connection.run(
        """
        SELECT parent_step FROM cases
        WHERE parent_case = ? AND COALESCE(parent_item, '') = ? AND status = 'finished'
        """, [.text(number), .text(stream.item)]
      ).compactMap { try $0.optionalText("parent_step") }
    }
    return Scene(
      record: record, procedure: procedure, calendar: calendar, viewer: viewer, at: instant,
      root: root, stream: stream, recording: recording, listed: listed, finishedCalls: calls,
      posts: posts)
  }
}

extension SQLConnection {
  /// Agencies whose systems a case is split over.
  fileprivate func owners(ofItemsIn number: String) throws -> [String] {
    try run(
      "SELECT DISTINCT owner FROM streams WHERE case_number = ? AND owner IS NOT NULL",
      [.text(number)]
    ).map { try $0.text("owner") }
  }
}

extension Viewer {
  /// A secretary may enter for any lane.
  func allLanes(of procedure: Procedure) -> [String] {
    may(.recordForOthers) ? procedure.lanes.map(\.id) : []
  }

  func actor(in lane: Lane?, of parties: CaseParties, recording: Bool) -> Actor {
    guard let lane else { return actor }
    if let own = actor(in: lane, of: parties) { return own }
    if recording, let recorder = recorder(for: lane) { return recorder }
    return actor
  }
}
