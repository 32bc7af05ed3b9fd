// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The state of one stream of a case: the case itself, or one item's branch of it.
///
/// It holds only what the next decision needs, and is always the fold of the stream's
/// events (``applying(_:)``). Contents of documents stay in the events.
package struct CaseFile: Sendable, Hashable, Codable {
  package enum Status: String, Sendable, Hashable, Codable {
    case running, paused, finished, cancelled
  }

  /// A row whose turn it is.
  package struct Active: Sendable, Hashable, Codable {
    package var step: String
    package var round: Int
    package var since: Date
    package var due: Date?
    package var earliest: Date?
    /// Officer who said that they are on it.
    package var takenBy: String?
    /// Officer it was given to by name.
    package var assignee: String?
    package var delegate: Delegation?
  }

  package struct Delegation: Sendable, Hashable, Codable {
    package var officer: String
    package var until: Date
  }

  /// What the dossier has under a name; the contents are in the event of that version.
  package struct Entry: Sendable, Hashable, Codable {
    package var name: String
    package var kind: OutputKind
    package var version: Int
  }

  package struct Pause: Sendable, Hashable, Codable {
    package var since: Date
    package var reason: String
    package var waitingFor: String?
  }

  /// A pause that is over.
  package struct Stop: Sendable, Hashable, Codable {
    package var from: Date
    package var to: Date
  }

  package struct Round: Sendable, Hashable, Codable {
    package var step: String
    package var count: Int
  }

  /// How many items there are, and how many have ended.
  package struct ItemCount: Sendable, Hashable, Codable {
    package var total: Int
    package var ended: Int
  }

  /// Events so far; the version a request must have seen.
  package var version: Int
  /// The item this stream is about; `nil` for the case itself.
  package var item: String?
  package var status: Status
  package var openedAt: Date
  package var closedAt: Date?
  package var due: Date?
  package var active: [Active]
  package var arrivals: [Arrival]
  package var entries: [Entry]
  package var rounds: [Round]
  package var pause: Pause?
  package var stops: [Stop]
  package var items: ItemCount?

  package func active(_ step: String) -> Active? { active.first { $0.step == step } }
  package func entry(_ name: String) -> Entry? {
    entries.indices.first { entries[$0].name == name }.map { entries[$0] }
  }
  package func round(of step: String) -> Int {
    rounds.indices.first { rounds[$0].step == step }.map { rounds[$0].count } ?? 0
  }
}

extension CaseFile {
  /// The state after these events; `nil` where the first is no opening.
  package init?(folding events: some Sequence<CaseEvent>) {
    var file: CaseFile?
    for event in events {
      if var known = file {
        known.apply(event)
        file = known
      } else {
        file = CaseFile(first: event)
        if file == nil { return nil }
      }
    }
    guard let file else { return nil }
    self = file
  }

  /// A stream begins with `opened` or `started`; anything else gives `nil`.
  package init?(first event: CaseEvent) {
    let activation: Activation
    switch event.what {
    case .opened(let opened):
      item = nil
      due = opened.due
      activation = opened.activation
    case .started(let started):
      item = started.item
      due = nil
      activation = started.activation
    default: return nil
    }
    version = 0
    status = .running
    openedAt = event.at
    closedAt = nil
    active = []
    arrivals = []
    entries = []
    rounds = []
    pause = nil
    stops = []
    items = nil
    activate(activation, at: event.at)
    version = event.version
  }

  package func applying(_ event: CaseEvent) -> CaseFile {
    var file = self
    file.apply(event)
    return file
  }

  /// Takes in the next event of this stream. Total: it decides nothing and refuses nothing.
  package mutating func apply(_ event: CaseEvent) {
    switch event.what {
    case .opened, .started: break
    case .takenUp(let taken): edit(taken.step) { $0.takenBy = event.by.officer }
    case .completed(let done): apply(done, version: event.version, at: event.at)
    case .sentBack(let back):
      active.removeAll { $0.step == back.step }
      activate(back.to, at: event.at)
    case .reassigned(let given):
      edit(given.step) {
        $0.assignee = given.to
        $0.takenBy = nil
      }
    case .delegated(let given):
      edit(given.step) { $0.delegate = Delegation(officer: given.to, until: given.until) }
    case .noted: break
    case .paused(let paused):
      status = .paused
      pause = Pause(since: event.at, reason: paused.reason, waitingFor: paused.waitingFor)
    case .resumed(let resumed):
      status = .running
      if let pause { stops.append(Stop(from: pause.since, to: event.at)) }
      pause = nil
      move(resumed.deadlines, case: resumed.due)
    case .cancelled:
      close(.cancelled, at: event.at)
      if let total = items?.total { items?.ended = total }  // They are cancelled with the case.
    case .reopened(let reopened):
      status = .running
      closedAt = nil
      pause = nil
      activate(reopened.activation, at: event.at)
    case .itemsAdded(let added): items?.total += added.items.count
    case .itemMoved(let moved): apply(moved, at: event.at)
    case .deadlinesMoved(let moved): move(moved.deadlines, case: moved.due)
    }
    version = event.version
  }

  private mutating func apply(_ done: Completed, version: Int, at instant: Date) {
    active.removeAll { $0.step == done.step }
    for output in done.outputs {
      let entry = Entry(name: output.name, kind: output.kind, version: version)
      if let index = entries.firstIndex(where: { $0.name == output.name }) {
        entries[index] = entry
      } else {
        entries.append(entry)
      }
    }
    arrivals += done.arrived
    for activation in done.activated {
      arrivals.removeAll { $0.step == activation.step }
      activate(activation, at: instant)
    }
    if !done.split.isEmpty { items = ItemCount(total: done.split.count, ended: 0) }
    if done.ends { close(.finished, at: instant) }
  }

  private mutating func apply(_ moved: ItemMoved, at instant: Date) {
    items?.ended += moved.move == .reopened ? -1 : 1
    if moved.move == .reopened, status == .finished {
      status = .running
      closedAt = nil
    }
    if let activation = moved.activated {
      arrivals.removeAll { $0.step == activation.step }
      activate(activation, at: instant)
    }
    if moved.ends { close(.finished, at: instant) }
  }

  private mutating func activate(_ activation: Activation, at instant: Date) {
    active.append(
      Active(
        step: activation.step, round: activation.round, since: instant, due: activation.due,
        earliest: activation.earliest))
    if let index = rounds.firstIndex(where: { $0.step == activation.step }) {
      rounds[index].count = activation.round
    } else {
      rounds.append(Round(step: activation.step, count: activation.round))
    }
  }

  private mutating func close(_ status: Status, at instant: Date) {
    self.status = status
    closedAt = instant
    pause = nil
    active.removeAll()
    arrivals.removeAll()
  }

  private mutating func edit(_ step: String, _ change: (inout Active) -> Void) {
    guard let index = active.firstIndex(where: { $0.step == step }) else { return }
    change(&active[index])
  }

  private mutating func move(_ deadlines: [Activation], case due: Date?) {
    if let due { self.due = due }
    for deadline in deadlines {
      edit(deadline.step) {
        $0.due = deadline.due
        $0.earliest = deadline.earliest
      }
    }
  }
}
