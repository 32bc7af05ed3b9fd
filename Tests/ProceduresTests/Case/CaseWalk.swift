// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Testing

/// A case led by dice: every kind of request, in every state it may come in.
struct CaseWalk {
  var desk: CaseDesk
  var dice: CalendarDice
  /// Rows done and requests refused.
  private(set) var rows = 0
  private(set) var refusals = 0
  private var added = 0
  private var reopened = 0
  private let way: [String: Int]

  init(_ procedure: Procedure, seed: UInt64) throws {
    desk = try CaseDesk(procedure)
    dice = CalendarDice(state: seed)
    desk.list = (0..<Int.random(in: 1...4, using: &dice)).map { "APL-\($0)" }
    desk.subCaseFinished = true
    way = CaseWalk.way(procedure)
  }

  /// Fewest rows from each row to an end.
  static func way(_ procedure: Procedure) -> [String: Int] {
    var way: [String: Int] = [:]
    for _ in procedure.steps {
      for step in procedure.steps {
        let exits = step.exits.map { $0.map { way[$0] ?? 1_000 } ?? 0 }
        let rest = if case .fork = step.flow { exits.max() } else { exits.min() }
        way[step.id] = min(way[step.id] ?? 1_000, 1 + (rest ?? 0))
      }
    }
    return way
  }

  /// Goes on until the case is closed; wanders at first, heads for the end later.
  mutating func run() throws {
    var turn = 0
    while desk.root.isOpen {
      turn += 1
      try #require(turn < 5_000, "the walk never ends")
      desk.now += Double(Int.random(in: 1...20_000, using: &dice))
      if turn < 60, Int.random(in: 0..<4, using: &dice) == 0 {
        try wander()
      } else {
        try goOn(wandering: turn < 60)
      }
    }
    if reopened < 2, Int.random(in: 0..<3, using: &dice) == 0,
      let row = desk.root.rounds.randomElement(using: &dice)
    {
      reopened += 1
      try desk.act(.reopen(step: row.step, reason: "salah"), manages: true)
      try run()
    }
  }

  private var streams: [String?] { [nil] + desk.items.keys.sorted() }

  /// Somebody whose turn it is does the row.
  private mutating func goOn(wandering: Bool) throws {
    if desk.root.status == .paused {
      try desk.act(.resume(reason: nil), manages: true)
      return
    }
    let turns = streams.flatMap { item in desk.turns(item).map { (item, $0) } }
    let (item, id) = try #require(
      turns.randomElement(using: &dice), "nobody's turn: \(desk.root) \(desk.items)")
    if desk.file(item).status == .paused {
      try desk.act(.resume(reason: nil), item, manages: true)
      return
    }
    let step = try #require(desk.procedure.step(id))
    if wandering, let back = step.returns.randomElement(using: &dice),
      Int.random(in: 0..<4, using: &dice) == 0
    {
      try desk.act(.sendBack(step: id, to: back, reason: "kurang"), item, by: holder(item, id))
      return
    }
    let outcome =
      wandering
      ? step.outcomes.randomElement(using: &dice)
      : step.outcomes.min { length($0) < length($1) }
    let before = desk.file(item)
    let event = try desk.complete(id, item, outcome: outcome?.key, by: holder(item, id))
    rows += 1
    check(event, of: step, outcome: outcome, before: before, item)
  }

  private func length(_ outcome: Outcome) -> Int { outcome.next.flatMap { way[$0] } ?? 0 }

  /// Who may do the row: whoever took it up or got it, else the clerk.
  private func holder(_ item: String?, _ step: String) -> Actor {
    let active = desk.file(item).active(step)
    let name = active?.assignee ?? active?.takenBy
    return name == CaseDesk.other.officer ? CaseDesk.other : CaseDesk.clerk
  }

  /// Any request at all; most are refused.
  private mutating func wander() throws {
    let item = streams.randomElement(using: &dice) ?? nil
    if item != nil, desk.root.status != .running { return }
    let steps = desk.procedure.steps.map(\.id) + ["tidak-ada"]
    let step = desk.turns(item).first ?? steps.randomElement(using: &dice) ?? ""
    let stray = steps.randomElement(using: &dice) ?? ""
    let actor = [CaseDesk.clerk, CaseDesk.other].randomElement(using: &dice) ?? CaseDesk.clerk
    let request: CaseRequest
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: request = .takeUp(step: step)
    case 1: request = .complete(step: stray, Completion(outcome: "tidak-ada"))
    case 2: request = .sendBack(step: step, to: stray, reason: "kurang")
    case 3: request = .reassign(step: step, to: actor.officer, reason: "cuti")
    case 4:
      request = .delegate(step: step, to: "budi", until: desk.now + 90_000.25, reason: "rapat")
    case 5: request = .note(Noted(topic: .comment, text: "catatan"))
    case 6: request = .pause(reason: "menunggu", waitingFor: nil)
    case 7: request = .resume(reason: nil)
    case 8 where item != nil: request = .cancel(reason: "ditarik")
    case 9: request = .reopen(step: stray, reason: "salah")
    case 10 where added < 2:
      added += 1
      request = .addItems(["TMB-\(added)"], reason: "susulan")
    case _: request = .recount(reason: "libur baru")
    }
    let manages = Bool.random(using: &dice)
    let lanes = Bool.random(using: &dice) ? nil : [String]()
    if desk.refusal(request, item, by: actor, lanes: lanes, manages: manages) != nil {
      refusals += 1
    }
  }

  /// Every row that follows is somebody's turn or waits at its join; no output is lost.
  private func check(
    _ event: CaseEvent, of step: Step, outcome: Outcome?, before: CaseFile, _ item: String?
  ) {
    guard case .completed(let done) = event.what else { return }
    let after = desk.file(item)
    let targets: [String] =
      step.outcomes.isEmpty ? step.exits.compactMap { $0 } : [outcome?.next].compactMap { $0 }
    for target in targets where desk.procedure.step(target)?.each == step.each {
      let came =
        done.activated.contains { $0.step == target } || done.arrived.contains { $0.step == target }
      #expect(came, "\(step.id) did not lead to \(target)")
    }
    for target in targets where desk.procedure.step(target)?.each != step.each && !step.each {
      #expect(done.split == desk.list, "\(step.id) did not split before \(target)")
    }
    for entry in before.entries { #expect(after.entry(entry.name) != nil) }
    for output in done.outputs { #expect(after.entry(output.name)?.version == event.version) }
    #expect(Set(after.active.map(\.step)).count == after.active.count)
  }

  /// The state equals the fold of the stored events; nothing is left open after the end.
  func checkEnd() throws {
    for (item, events) in desk.log {
      let file = desk.file(item.isEmpty ? nil : item)
      #expect(CaseFile(folding: events) == file)
      let stored = try events.map { event in
        CaseEvent(
          version: event.version,
          at: Date(milliseconds: event.at.milliseconds),
          by: try CanonicalJSON.value(CanonicalJSON.text(event.by)),
          what: try Happening(kind: event.what.kind, payload: event.what.payload()))
      }
      #expect(stored == events)
      #expect(CaseFile(folding: stored) == file)
      #expect(try CanonicalJSON.value(CanonicalJSON.text(file)) == file)
      #expect(events.map(\.version) == Array(1...events.count))
      #expect(!file.isOpen)
      #expect(file.active.isEmpty && file.arrivals.isEmpty)
    }
    if let items = desk.root.items { #expect(items.ended == items.total) }
  }
}
