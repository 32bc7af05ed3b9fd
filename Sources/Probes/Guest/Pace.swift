// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Turns that many guests share, so that a process with many visits at once stays a quiet
/// neighbour on its own network.
package final class Pace: Sendable {
  /// Of all guests of this process: 20 requests a second.
  package static let process = Pace(rate: 20)

  private let interval: Duration
  private let next = Mutex<ContinuousClock.Instant?>(nil)

  /// - Parameter rate: turns a second; above 0.
  package init(rate: Double) { interval = .seconds(1 / max(rate, 0.001)) }

  /// When the next turn is, which is taken by asking.
  package func turn(from now: ContinuousClock.Instant = .now) -> ContinuousClock.Instant {
    next.withLock { next in
      let turn = max(now, next ?? now)
      next = turn.advanced(by: interval)
      return turn
    }
  }

  /// Waits for the next turn.
  func wait() async {
    let turn = turn()
    if turn > .now { try? await ContinuousClock().sleep(until: turn) }
  }
}
