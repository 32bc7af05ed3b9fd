// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What is watched of a system: one address, at an interval, with what is expected of it.
package struct Monitor: Sendable, Hashable, Codable, Identifiable {
  /// Given out when it is started; 0 before.
  package var id: Int
  /// Code of the system.
  package var system: String
  /// Absolute, `http` or `https`.
  package var url: String
  /// Seconds from the start of one look to the start of the next, outside of intensive mode.
  package var intervalSeconds: Int
  package var expectation: Expectation
  /// Closer watching while the system is repaired; `nil` otherwise.
  package var intensive: IntensiveMode?
  /// Addresses and networks of the inside that may be contacted, as the administrator listed them
  /// for visits to the system.
  package var allowed: [String]

  package init(
    id: Int = 0, system: String, url: String, intervalSeconds: Int,
    expectation: Expectation = Expectation(), intensive: IntensiveMode? = nil,
    allowed: [String] = []
  ) {
    self.id = id
    self.system = system
    self.url = url
    self.intervalSeconds = intervalSeconds
    self.expectation = expectation
    self.intensive = intensive
    self.allowed = allowed
  }

  /// Shortest interval, in seconds.
  package static let shortestInterval = 20
  /// Longest, in seconds: an hour.
  package static let longestInterval = 3600

  package func isIntensive(at instant: Date) -> Bool {
    intensive.map { $0.covers(instant) } ?? false
  }

  /// Seconds from start to start, at this instant.
  package func interval(at instant: Date) -> Int {
    guard let intensive, intensive.covers(instant) else { return intervalSeconds }
    return min(intensive.intervalSeconds, intervalSeconds)
  }

  /// Longest that one look may take: 80 % of the interval, at most 15 seconds.
  ///
  /// So a look is over before the next one begins, and a server that drips holds nothing up.
  package func deadlineSeconds(at instant: Date) -> Double {
    min(15, 0.8 * Double(interval(at: instant)))
  }
}

/// What an answer must look like to count as sound.
package struct Expectation: Sendable, Hashable, Codable {
  /// Statuses that are right; redirects are followed before.
  package var lowestStatus: Int
  package var highestStatus: Int
  /// A text that must stand in the page; `nil` for none.
  package var needsText: String?
  /// A text that must not; `nil` for none.
  package var refusesText: String?
  /// Milliseconds from which an answer counts as slow; `nil` for the office's figure.
  package var slowMilliseconds: Int?

  package init(
    lowestStatus: Int = 200, highestStatus: Int = 399, needsText: String? = nil,
    refusesText: String? = nil, slowMilliseconds: Int? = nil
  ) {
    self.lowestStatus = lowestStatus
    self.highestStatus = highestStatus
    self.needsText = needsText
    self.refusesText = refusesText
    self.slowMilliseconds = slowMilliseconds
  }
}

/// A closer interval with an end, as row 9 of the periodic evaluation orders it.
package struct IntensiveMode: Sendable, Hashable, Codable {
  package var since: Date
  /// Until this instant; `nil` until the follow-up ends.
  package var until: Date?
  package var intervalSeconds: Int
  /// The case whose order it is; `nil` when somebody started it by hand.
  package var caseNumber: String?

  package init(
    since: Date, until: Date? = nil, intervalSeconds: Int, caseNumber: String? = nil
  ) {
    self.since = since
    self.until = until
    self.intervalSeconds = intervalSeconds
    self.caseNumber = caseNumber
  }

  package func covers(_ instant: Date) -> Bool {
    since <= instant && until.map { instant < $0 } ?? true
  }
}
