// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import TestWorld
import Testing

/// A case on a desk: the case's own stream and its items', without a database.
struct CaseDesk {
  let procedure: Procedure
  let calendar: WorkingCalendar
  /// What the list of the procedure names when the case comes to its split.
  var list = ["A", "B", "C"]
  var subCaseFinished = false
  var now: Date
  private(set) var root: CaseFile
  private(set) var items: [String: CaseFile] = [:]
  private(set) var log: [String: [CaseEvent]] = [:]

  static let rules = Result { try CalendarRules(yaml: ShippedFiles.calendar()) }
  static let clerk = Actor(officer: "wati", name: "Wati")
  static let other = Actor(officer: "budi", name: "Budi")

  init(_ procedure: Procedure, at text: String = "2026-11-23 09:00") throws {
    let calendar = try CalendarSamples.calendar(CaseDesk.rules.get())
    self.procedure = procedure
    self.calendar = calendar
    now = calendar.at(text)
    let context = CaseContext(
      procedure: procedure, calendar: calendar, lanes: procedure.lanes.map(\.id))
    let event = try CaseFile.open(
      title: procedure.title, requester: nil, by: CaseDesk.clerk, at: now, in: context)
    root = try #require(CaseFile(first: event))
    log[""] = [event]
  }

  init(_ name: String, at text: String = "2026-11-23 09:00") throws {
    try self.init(ProcedureFiles.read(name), at: text)
  }

  /// The case's own stream, or an item's.
  func file(_ item: String? = nil) -> CaseFile {
    item.flatMap { items[$0] } ?? root
  }

  func context(
    _ item: String? = nil, lanes: [String]? = nil, manages: Bool = false
  ) -> CaseContext {
    CaseContext(
      procedure: procedure, calendar: calendar, lanes: lanes ?? procedure.lanes.map(\.id),
      manages: manages, shared: item == nil ? [] : root.entries.map(\.name),
      items: item == nil ? list : [], subCaseFinished: subCaseFinished)
  }

  /// Does what is asked and all that follows from it, as the records do.
  @discardableResult
  mutating func act(
    _ request: CaseRequest, _ item: String? = nil, by actor: Actor = CaseDesk.clerk,
    lanes: [String]? = nil, manages: Bool = false
  ) throws(Refusal) -> CaseEvent {
    let before = file(item)
    let event = try before.decide(
      request, by: actor, at: now, in: context(item, lanes: lanes, manages: manages))
    let after = before.applying(event)
    if let item, before.isOpen != after.isOpen {
      let move: ItemMoved.Move =
        after.isOpen ? .reopened : after.status == .cancelled ? .withdrawn : .finished
      let told = try root.decide(move, of: item, by: actor, at: now, in: context())
      keep(told, "")
    }
    keep(event, item ?? "")
    switch event.what {
    case .completed(let done): try begin(done.split, by: actor)
    case .itemsAdded(let added): try begin(added.items, by: actor)
    case .cancelled where item == nil:
      for (name, file) in items where file.isOpen { keep(file.next(event), name) }
    default: break
    }
    return event
  }

  /// Completes a row with every output it must put out.
  @discardableResult
  mutating func complete(
    _ step: String, _ item: String? = nil, outcome: String? = nil, reason: String? = "alasan",
    by actor: Actor = CaseDesk.clerk, lanes: [String]? = nil
  ) throws(Refusal) -> CaseEvent {
    let row = procedure.step(step)
    let outputs = (row?.outputs ?? []).filter { $0.isAsked(for: outcome) }
      .map { OutputEntry(name: $0.name, kind: $0.kind, body: "{}") }
    return try act(
      .complete(step: step, Completion(outcome: outcome, reason: reason, outputs: outputs)), item,
      by: actor, lanes: lanes)
  }

  /// Completes these rows, one after the other; `row:outcome` chooses.
  mutating func complete(all rows: [String], _ item: String? = nil) throws(Refusal) {
    for row in rows {
      let parts = row.split(separator: ":").map(String.init)
      try complete(parts[0], item, outcome: parts.count > 1 ? parts[1] : nil)
    }
  }

  mutating func wait(until text: String) { now = calendar.at(text) }

  func due(_ step: String, _ item: String? = nil) -> String? {
    calendar.text(file(item).active(step)?.due)
  }

  func turns(_ item: String? = nil) -> [String] { file(item).active.map(\.step) }

  /// What stands against a request, and that it left everything alone.
  mutating func refusal(
    _ request: CaseRequest, _ item: String? = nil, by actor: Actor = CaseDesk.clerk,
    lanes: [String]? = nil, manages: Bool = false
  ) -> Refusal? {
    let before = (root, items)
    do {
      try act(request, item, by: actor, lanes: lanes, manages: manages)
      return nil
    } catch {
      #expect(before == (root, items))
      return error
    }
  }

  private mutating func begin(_ names: [String], by actor: Actor) throws(Refusal) {
    for name in names {
      if let known = items[name] {
        if known.isOpen { continue }
        keep(try known.startAgain(by: actor, at: now, in: context(name)), name)
      } else {
        let start = try CaseFile.start(item: name, by: actor, at: now, in: context())
        items[name] = CaseFile(first: start)
        log[name] = [start]
      }
    }
  }

  private mutating func keep(_ event: CaseEvent, _ item: String) {
    log[item, default: []].append(event)
    if item.isEmpty { root.apply(event) } else { items[item]?.apply(event) }
  }
}

extension CaseFile {
  var isOpen: Bool { status == .running || status == .paused }

  /// The same happening as this stream's next event.
  func next(_ event: CaseEvent) -> CaseEvent {
    CaseEvent(version: version + 1, at: event.at, by: event.by, what: event.what)
  }
}
