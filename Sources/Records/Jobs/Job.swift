// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Work that an act asked for and that is done after it: a notice, a paper, an import.
package struct Job: Sendable, Hashable, Identifiable {
  package enum State: String, Sendable, CaseIterable {
    /// Its time has not come, or nobody has taken it yet.
    case waiting
    /// A worker holds its lease.
    case running
    /// Given up after too many attempts; a person must look.
    case dead
  }

  package var id: Int
  /// Unique while the job exists; also names its effect outside (`Message-ID`), e.g. `case:seq:effect`.
  package var key: String
  /// Which worker does it.
  package var kind: String
  /// What the worker needs, as JSON.
  package var body: String
  package var runAt: Date
  /// Times it was taken, this one included.
  package var attempts: Int
  /// Until when the worker that took it may hold it.
  package var lockedUntil: Date?
  /// When it was given up.
  package var failedAt: Date?
  package var lastError: String?

  package func state(at now: Date) -> State {
    if failedAt != nil { return .dead }
    return lockedUntil.map { $0 > now } ?? false ? .running : .waiting
  }

  init(_ row: SQLRow) throws {
    id = try row.int("id")
    key = try row.text("key")
    kind = try row.text("kind")
    body = try row.text("body")
    runAt = try row.instant("run_at")
    attempts = try row.int("attempts")
    lockedUntil = try row.optionalInstant("locked_until")
    failedAt = try row.optionalInstant("failed_at")
    lastError = try row.optionalText("last_error")
  }
}

/// When a job that failed is tried again.
package struct RetryPolicy: Sendable, Hashable {
  /// Attempts after which it is given up.
  package var attempts: Int
  /// Wait after the first failure, in seconds; doubled after each further one.
  package var base: TimeInterval
  /// Longest wait, in seconds.
  package var ceiling: TimeInterval

  package init(attempts: Int, base: TimeInterval, ceiling: TimeInterval) {
    self.attempts = attempts
    self.base = base
    self.ceiling = ceiling
  }

  /// Eight attempts within about an hour: 30 s, 1 min, 2 min, … at most 30 min.
  package static let standard = RetryPolicy(attempts: 8, base: 30, ceiling: 1800)

  /// The wait after attempt `attempt` failed.
  ///
  /// - Parameter jitter: from 0 to 1, drawn by the caller; spreads the wait over 50 to 100 % of its full length, so that
  ///   jobs which failed together don't come back together.
  package func delay(after attempt: Int, jitter: Double) -> TimeInterval {
    let full = min(ceiling, base * Double(1 << min(max(attempt - 1, 0), 30)))
    return full * (0.5 + 0.5 * min(max(jitter, 0), 1))
  }
}
