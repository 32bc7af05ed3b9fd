// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// How a monitored address stands, as its looks tell it one after the other.
///
/// A value: a look and an instant go in, what follows comes out. It holds all that the next look
/// needs, so a restart goes on where the last run ended.
package struct Health: Sendable, Hashable, Codable {
  package enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case up
    /// Failed, but not yet often enough to be sure.
    case pending
    case down
    /// Answers, but slowly or without what is expected on the page.
    case partial
    /// Somebody said that it will be worked on: nothing is raised, and it isn't counted.
    case maintenance
    /// Never looked at, or the monitor itself was cut off.
    case unknown

    /// Confirmed by enough looks, so that going from one to another is a change worth counting.
    var isSettled: Bool {
      switch self {
      case .up, .down, .partial: true
      case .pending, .maintenance, .unknown: false
      }
    }
  }

  /// What a look leads to besides the new state.
  package enum Consequence: Sendable, Hashable {
    /// Look again in this many seconds instead of at the next interval.
    case retry(seconds: Int)
    /// A disturbance begins.
    case open(Incident.Kind, Glance.Cause)
    /// The one that is open got worse, or eased without ending.
    case change(Incident.Kind, Glance.Cause)
    /// The disturbance that is open changes to and fro; nothing more is raised until it settles.
    case flap
    /// The open disturbance is over.
    case resolve
  }

  package private(set) var state: State = .unknown
  /// Since when it is in this state.
  package private(set) var since: Date?
  /// Of looks in a row.
  private var failures = 0
  private var successes = 0
  private var impaired = 0
  /// What is open: `nil`, `.down`, `.partial` or `.flapping`.
  package private(set) var raised: Incident.Kind?
  /// The last settled state, to count changes from.
  private var settled: State?
  /// When it changed from one settled state to another, within the window of flapping.
  private var changes: [Date] = []

  package init() {}

  package var isFlapping: Bool { raised == .flapping }

  /// Takes the next look in; looks come in the order of time.
  package mutating func take(_ look: Glance, _ rules: MonitoringRules) -> [Consequence] {
    let at = look.at
    if state == .maintenance { enter(settled ?? .unknown, at) }
    count(look)
    var consequences: [Consequence] = []
    switch look.outcome {
    case .notAsked: break
    case .failed(let cause):
      if failures >= rules.failuresToDown {
        consequences += settle(.down, cause, at, rules)
      } else if state != .down {
        enter(.pending, at)
        consequences.append(.retry(seconds: rules.retrySeconds))
      }
    case .impaired(let cause):
      switch state {
      case .down:
        if successes >= rules.successesToUp {
          consequences += settle(.partial, cause, at, rules)
        } else {
          consequences.append(.retry(seconds: rules.retrySeconds))
        }
      case .up, .pending, .unknown, .partial, .maintenance:
        if impaired >= rules.impairedToPartial {
          consequences += settle(.partial, cause, at, rules)
        } else if state != .partial {
          enter(settled == .partial ? .partial : .up, at)
          consequences.append(.retry(seconds: rules.retrySeconds))
        }
      }
    case .sound:
      switch state {
      case .down, .partial:
        if successes >= rules.successesToUp, impaired == 0 {
          consequences += settle(.up, nil, at, rules)
        } else {
          consequences.append(.retry(seconds: rules.retrySeconds))
        }
      case .pending where settled == .partial:
        enter(.partial, at)
        consequences.append(.retry(seconds: rules.retrySeconds))
      case .up, .pending, .unknown, .maintenance:
        consequences += settle(.up, nil, at, rules)
      }
    }
    return consequences
  }

  /// Nobody looks meanwhile; an incident that is open stays so.
  package mutating func beginMaintenance(at instant: Date) {
    forget()
    enter(.maintenance, instant)
  }

  /// The monitor itself was cut off, or may not ask: what it saw says nothing about the system.
  package mutating func loseSight(at instant: Date) {
    forget()
    if state != .down && state != .maintenance { enter(.unknown, instant) }
  }

  /// Somebody settled the open incident by hand; the next failures raise another one.
  package mutating func release(at instant: Date) {
    raised = nil
    changes = []
    forget()
    settled = nil
    if state == .down || state == .partial || state == .pending { enter(.unknown, instant) }
  }

  private mutating func count(_ look: Glance) {
    switch look.outcome {
    case .notAsked: break
    case .failed: (failures, successes, impaired) = (failures + 1, 0, 0)
    case .impaired: (failures, successes, impaired) = (0, successes + 1, impaired + 1)
    case .sound: (failures, successes, impaired) = (0, impaired > 0 ? 1 : successes + 1, 0)
    }
  }

  private mutating func forget() { (failures, successes, impaired) = (0, 0, 0) }

  private mutating func enter(_ next: State, _ at: Date) {
    guard next != state else { return }
    state = next
    since = at
  }

  /// A state that is certain now.
  private mutating func settle(
    _ next: State, _ cause: Glance.Cause?, _ at: Date, _ rules: MonitoringRules
  ) -> [Consequence] {
    if let before = settled, before != next { changes.append(at) }
    let window = Double(rules.flapMinutes) * 60
    changes.removeAll { at.timeIntervalSince($0) > window }
    let isNew = settled != next
    settled = next
    enter(next, at)
    if raised == .flapping {
      // It has to calm down well below the limit, or the end would flap as well.
      guard changes.count <= rules.flapTransitions / 2 else { return [] }
      return calm(next, cause)
    }
    if changes.count > rules.flapTransitions {
      raised = .flapping
      return [.flap]
    }
    switch next {
    case .up:
      guard raised != nil else { return [] }
      raised = nil
      return [.resolve]
    case .down, .partial:
      guard isNew || raised == nil, let cause else { return [] }
      let kind: Incident.Kind = next == .down ? .down : .partial
      defer { raised = kind }
      return raised == nil ? [.open(kind, cause)] : raised == kind ? [] : [.change(kind, cause)]
    case .pending, .maintenance, .unknown: return []
    }
  }

  private mutating func calm(_ next: State, _ cause: Glance.Cause?) -> [Consequence] {
    switch next {
    case .down:
      raised = .down
      return [.change(.down, cause ?? .http)]
    case .partial:
      raised = .partial
      return [.change(.partial, cause ?? .slow)]
    case .up, .pending, .maintenance, .unknown:
      raised = nil
      return [.resolve]
    }
  }
}
