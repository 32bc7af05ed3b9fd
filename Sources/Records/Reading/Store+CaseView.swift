// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// A case, or one of its items, as this person may see it.
  ///
  /// - Throws: `Failure.notFound` when there is no such case or item, or the viewer may not read it.
  package func caseView(
    _ number: String, item: String? = nil, for viewer: Viewer, at instant: Date,
    timeline page: PageOfList = PageOfList(size: 20)
  ) async throws -> CaseView {
    try await database.read { [self] connection in
      let scene = try lookedAt(number, item, by: viewer, at: instant, connection)
      var streams = try connection.streamViews(
        of: scene.record.number, scene.procedure, at: instant)
      guard let rootIndex = streams.firstIndex(where: { $0.item == nil }) else {
        throw Failure(.internal, "case \(number) has no stream")
      }
      var root = streams.remove(at: rootIndex)
      if !scene.seesWhole {
        streams.removeAll { !viewer.may(.readCase(units: [$0.owner].compactMap { $0 })) }
        root.passages = []
      }
      var own = try connection.dossier(of: scene.scene.stream, scene.procedure)
      own.0 = connection.disclosed(own.0, of: scene.procedure, to: viewer)
      var shared =
        scene.scene.isItem && scene.seesWhole
        ? try connection.dossier(of: scene.scene.root, scene.procedure) : ([], [])
      shared.0 = connection.disclosed(shared.0, of: scene.procedure, to: viewer)
      let hidden = !scene.scene.isItem && !scene.seesWhole
      let timeline = try connection.timeline(
        number, scene.scene.item, onlyOwner: scene.seesWhole ? nil : viewer.officer.unit, page)
      var view = CaseView(
        record: scene.record, procedure: scene.procedure,
        requesterName: try connection.unitName(scene.record.requester), root: root,
        items: streams, file: scene.scene.stream.file,
        lanes: scene.scene.lanes(among: streams), turns: scene.scene.turns,
        dossier: hidden ? [] : shared.0 + own.0, returns: hidden ? [] : shared.1 + own.1,
        timeline: timeline.events, timelineCount: timeline.count,
        children: try connection.children(of: number).filter { child in
          scene.seesWhole || streams.contains { $0.item == child.item }
        },
        caller: try caller(of: scene.record, for: viewer, at: instant, connection), people: [:],
        manages: viewer.may(.manageCases), mayRecord: viewer.may(.recordForOthers))
      view.people = try connection.names(of: view.userNames)
      return view
    }
  }

  /// The case's own rows, without its documents and history.
  ///
  /// - Throws: `Failure.notFound` when there is no such case, or the viewer may not read it.
  package func caseRecord(
    _ number: String, for viewer: Viewer, at instant: Date
  ) async throws -> CaseRecord {
    try await database.read { [self] connection in
      try lookedAt(number, nil, by: viewer, at: instant, connection).record
    }
  }

  private func caller(
    of record: CaseRecord, for viewer: Viewer, at instant: Date, _ connection: any SQLConnection
  ) throws -> SubCase? {
    guard let row = record.callingRow else { return nil }
    do {
      let caller = try lookedAt(row.number, row.item, by: viewer, at: instant, connection)
      return SubCase(
        number: row.number, title: caller.record.title, step: row.step, item: row.item,
        status: caller.record.status)
    } catch let failure as Failure where failure.code == .notFound { return nil }
  }

  /// The scene of somebody who only looks.
  func lookedAt(
    _ number: String, _ item: String?, by viewer: Viewer, at instant: Date,
    _ connection: any SQLConnection
  ) throws -> LookedAt {
    let record = try connection.caseRecord(number)
    guard
      let procedure = try procedure(
        record.procedure, version: record.procedureVersion, connection),
      let root = try connection.stream(number, "")
    else { throw Failure(.internal, "case \(number) has no stream") }
    var stream = root
    if let item, !item.isEmpty {
      guard let found = try connection.stream(number, item) else {
        throw Failure(.notFound, "no item \(item) in case \(number)")
      }
      stream = found
    }
    let seesWhole = viewer.may(.readCase(units: [record.requester].compactMap { $0 }))
    if !seesWhole {
      let owners =
        stream.item.isEmpty
        ? try connection.run(
          "SELECT DISTINCT owner FROM streams WHERE case_number = ? AND owner IS NOT NULL",
          [.text(number)]
        ).map { try $0.text("owner") } : [stream.owner].compactMap { $0 }
      guard viewer.may(.readCase(units: owners)) else {
        throw Failure(.notFound, "no such case \(number)")
      }
    }
    return LookedAt(
      scene: Scene(
        record: record, procedure: procedure, calendar: try calendar(connection), viewer: viewer,
        at: instant, root: root, stream: stream, recording: false, listed: [], finishedCalls: []),
      seesWhole: seesWhole)
  }
}

/// A scene nobody acts in, and how much of it the viewer may see.
struct LookedAt {
  var scene: Scene
  /// Everything, rather than the streams of one agency's systems.
  var seesWhole: Bool

  var record: CaseRecord { scene.record }
  var procedure: Procedure { scene.procedure }
}

extension Scene {
  /// Lanes of the viewer in this stream; of the whole case, in any of its items.
  func lanes(among items: [StreamView]) -> [String] {
    var parties = parties
    if !isItem, items.contains(where: { $0.owner == viewer.officer.unit }) {
      parties.systemOwner = viewer.officer.unit
    }
    return viewer.may(.actInCases) ? viewer.lanes(in: procedure, of: parties) : []
  }

  /// The viewer's part in each row of the stream whose turn it is.
  var turns: [TurnView] {
    stream.file.active.compactMap { active in
      guard let step = procedure.step(active.step), let lane = procedure.lane(step.lane) else {
        return nil
      }
      return TurnView(step: step, lane: lane, active: active, part: part(in: step.id))
    }
  }

  private func part(in step: String) -> TurnView.Part {
    guard viewer.may(.actInCases) else { return .others(.notPermitted) }
    let actor = actor(for: step)
    do throws(Refusal) {
      try requireOpenCase()
      _ = try stream.file.turn(step, by: actor, at: at, in: context())
      return .mine(actor)
    } catch { return .others(error) }
  }
}

extension CaseView {
  /// Everybody whose user name stands somewhere in the view.
  fileprivate var userNames: Set<String> {
    var names = Set(record.team)
    names.insert(record.openedBy)
    for stream in items + [root] {
      names.formUnion([stream.evaluator].compactMap { $0 })
      names.formUnion(stream.active.flatMap { [$0.assignee, $0.takenBy] }.compactMap { $0 })
      names.formUnion(stream.passages.map(\.by))
    }
    for active in file.active { names.formUnion([active.delegate?.officer].compactMap { $0 }) }
    for entry in timeline {
      switch entry.event.what {
      case .reassigned(let given): names.insert(given.to)
      case .delegated(let given): names.insert(given.to)
      case .opened, .started, .takenUp, .completed, .sentBack, .noted, .paused, .resumed,
        .cancelled, .reopened, .itemsAdded, .itemMoved, .deadlinesMoved:
        break
      }
    }
    for entry in dossier {
      switch entry.contents {
      case .assignment(let team): names.formUnion(team.members)
      case .schedule(let schedule): names.formUnion(schedule.entries.map(\.evaluator))
      case .selection, .disposition, .evaluation, .report, .decision, .shutdownOrder,
        .monitoringOrder, .delivery, .followUp, .request, .analysis, .workRecord, .changeRecord,
        .testRecord, .approval, .form, .file:
        break
      }
    }
    return names
  }
}
