// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
package import Procedures

/// A row of a case that runs another procedure as a case of its own.
package struct CallingRow: Sendable, Hashable {
  package var number: String
  /// `nil` for the case's own stream.
  package var item: String?
  package var step: String

  package init(number: String, item: String? = nil, step: String) {
    self.number = number
    self.item = item
    self.step = step
  }
}

/// What a row has to say to the case it calls.
package struct CallView: Sendable {
  package var row: CallingRow
  package var step: Step
  /// Of the calling case.
  package var caseTitle: String
  /// Proposed for the case that is called.
  package var title: String
  package var systems: [String]
  /// Agency for which the called case runs; `nil` where the calling case has none.
  package var requester: String?
}

extension Store {
  /// What the called case begins with, for whoever may begin it.
  ///
  /// - Throws: `Refusal` where the row does not wait for this procedure, or for somebody else.
  package func call(
    of procedure: String, from row: CallingRow, by acting: Acting
  ) async throws -> CallView {
    try await database.read { [self] connection in
      guard let procedure = try self.procedure(procedure, version: nil, connection) else {
        throw Failure(.notFound, "no such procedure \(procedure)")
      }
      let (scene, mayCall) = try caller(row, of: procedure, acting, connection)
      guard mayCall else {
        throw Refusal.notYourStep(step: row.step, lane: scene.procedure.step(row.step)?.lane ?? "")
      }
      return try callView(row, of: procedure, in: scene, connection)
    }
  }

  func callView(
    _ row: CallingRow, of procedure: Procedure, in scene: Scene, _ connection: any SQLConnection
  ) throws -> CallView {
    guard let step = scene.procedure.step(row.step) else { throw Refusal.unknownStep(row.step) }
    let about = try row.item.flatMap { try connection.system($0)?.name } ?? scene.record.title
    return CallView(
      row: row, step: step, caseTitle: scene.record.title, title: "\(procedure.title): \(about)",
      systems: row.item.map { [$0] } ?? scene.record.systems,
      requester: scene.stream.owner ?? scene.record.requester)
  }

  /// The row that calls, and whether the person may begin its case because the row is theirs.
  ///
  /// - Throws: `Refusal` where the row does not wait, calls something else, or has called already.
  func caller(
    _ row: CallingRow, of procedure: Procedure, _ acting: Acting, _ connection: any SQLConnection
  ) throws -> (scene: Scene, mayCall: Bool) {
    let scene = try scene(row.number, row.item, acting, connection)
    guard scene.procedure.step(row.step)?.call == procedure.id else {
      throw Refusal.unknownStep(row.step)
    }
    try scene.requireOpenCase()
    guard scene.stream.file.active(row.step) != nil else {
      throw Refusal.notActive(step: row.step, active: scene.stream.file.active.map(\.step))
    }
    let open = try connection.first(
      """
      SELECT number FROM cases WHERE parent_case = ? AND COALESCE(parent_item, '') = ?
        AND parent_step = ? AND status IN ('running', 'paused')
      """, [.text(row.number), .text(row.item ?? ""), .text(row.step)])?.text("number")
    if let open { throw Refusal.rule(code: "called-already", detail: [open]) }
    if scene.viewer.may(.manageCases) { return (scene, true) }
    do throws(Refusal) {
      _ = try scene.stream.file.turn(
        row.step, by: scene.actor(for: row.step), at: acting.at, in: scene.context())
      return (scene, true)
    } catch { return (scene, false) }
  }

  /// Tells the calling row's stream what became of the case it called.
  func tellCaller(
    _ row: CallingRow, _ act: CallNote, of number: String, _ title: String, by actor: Actor,
    at instant: Date, _ connection: any SQLConnection
  ) throws {
    guard var stream = try connection.stream(row.number, row.item ?? "") else { return }
    let note = Noted(topic: .register, text: title, about: number, act: act.rawValue)
    try connection.append(
      CaseEvent(version: stream.file.version + 1, at: instant, by: actor, what: .noted(note)),
      to: &stream, command: nil)
  }

  /// A called case has ended: the calling row's history says so, and where the row asks for
  /// nothing else, it is done. A row that still asks for something waits for its holder.
  func goOnAfterCall(
    _ child: CaseRecord, ended: CaseFile.Status, at instant: Date, _ connection: any SQLConnection
  ) throws {
    guard let number = child.parentCase, let step = child.parentStep else { return }
    let row = CallingRow(number: number, item: child.parentItem, step: step)
    try tellCaller(
      row, ended == .finished ? .finished : .cancelled, of: child.number, child.title,
      by: .system, at: instant, connection)
    guard ended == .finished else { return }
    guard let caller = try connection.openedCase(number, cache) else {
      throw CaseRecord.unknown(number)
    }
    var scene = try scene(
      caller, row.item, as: .machine, try calendar(connection), at: instant, recording: false,
      connection)
    guard let called = scene.procedure.step(step), called.asksNothing else { return }
    let before = scene.root.file.status
    let event: CaseEvent
    do throws(Refusal) {
      try scene.requireOpenCase()
      let context = CaseContext(
        procedure: scene.procedure, calendar: scene.calendar, lanes: [called.lane],
        shared: scene.isItem ? scene.root.file.entries.map(\.name) : [], items: scene.listed,
        subCaseFinished: true)
      event = try scene.stream.file.decide(
        .complete(step: step, Completion()), by: .system, at: instant, in: context)
    } catch {
      // Somebody has the row in hand, or the case stands: a person goes on from there.
      return
    }
    try scene.take(event, command: nil, connection)
    try goOnIfEnded(scene, before: before, connection)
  }

  /// Where this act ended a case that another one waits for, that one goes on.
  func goOnIfEnded(
    _ scene: Scene, before: CaseFile.Status, _ connection: any SQLConnection
  ) throws {
    let status = scene.root.file.status
    guard status != before, status == .finished || status == .cancelled else { return }
    try goOnAfterCall(scene.record, ended: status, at: scene.at, connection)
  }
}

/// What a calling row's history says about the case it called.
enum CallNote: String {
  case opened = "call-opened"
  case finished = "call-finished"
  case cancelled = "call-cancelled"
}

extension CaseRecord {
  /// The row that waits for this case.
  package var callingRow: CallingRow? {
    guard let parentCase, let parentStep else { return nil }
    return CallingRow(number: parentCase, item: parentItem, step: parentStep)
  }
}

extension Step {
  /// Nothing is left to choose or to fill in.
  fileprivate var asksNothing: Bool {
    outcomes.isEmpty && !outputs.contains(where: \.required)
  }
}

extension Viewer {
  /// The program itself, which acts in no lane of its own.
  fileprivate static let machine = Viewer(
    officer: Officer(username: Journal.system, name: "Kawal", role: .inspector, unit: ""), seats: []
  )
}
