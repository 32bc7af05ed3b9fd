// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

/// A visit to a system, from being asked for to what came of it.
package struct ProbeRun: Sendable, Hashable, Identifiable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case waiting, running, done
    /// The address may not be visited.
    case refused
    case failed

    package var isOver: Bool { self == .done || self == .refused || self == .failed }
  }

  package var id: Int
  package var system: String
  package var caseNumber: String?
  /// Who asked; the machine for one by schedule.
  package var officer: String
  package var at: Date
  package var intensity: ProbeIntensity
  package var permit: Int?
  /// The only checks that were asked for; `nil` for all.
  package var checks: [String]?
  package var state: State
  package var progress: Int
  package var steps: Int
  package var startedAt: Date?
  package var finishedAt: Date?
  package var summary: ProbeSummary?
  package var error: String?
  package var algorithm: String?
}

/// What a visit saw, counted.
package struct ProbeSummary: Sendable, Hashable, Codable {
  /// Observations by result.
  package var results: [String: Int]
  /// Of those that failed, by severity.
  package var faults: [String: Int]
  package var requests: Int
  /// In seconds.
  package var duration: Double
  package var taken: Taken
  /// Addresses of the site's map; `nil` where there was none.
  package var sitemap: Int?

  package init(
    results: [String: Int], faults: [String: Int], requests: Int, duration: Double, taken: Taken,
    sitemap: Int? = nil
  ) {
    self.sitemap = sitemap
    self.results = results
    self.faults = faults
    self.requests = requests
    self.duration = duration
    self.taken = taken
  }
}

/// How often a system is visited without being asked.
package struct ProbeSchedule: Sendable, Hashable, Codable {
  package var system: String
  /// From one visit to the next, in days.
  package var days: Int
  package var intensity: ProbeIntensity
  package var nextAt: Date

  package init(system: String, days: Int, intensity: ProbeIntensity, nextAt: Date) {
    self.system = system
    self.days = days
    self.intensity = intensity
    self.nextAt = nextAt
  }
}

/// A private range that visits to a system may enter.
package struct ProbeNetwork: Sendable, Hashable, Codable {
  package var system: String
  /// `10.20.0.0/24` or a single address.
  package var network: String
  package var reason: String

  package init(system: String, network: String, reason: String) {
    self.system = system
    self.network = network
    self.reason = reason
  }
}

extension ProbeRun {
  init(row: SQLRow) throws {
    self.init(
      id: try row.int("id"), system: try row.text("system"),
      caseNumber: try row.optionalText("case_number"), officer: try row.text("officer"),
      at: try row.instant("at"),
      intensity: ProbeIntensity(rawValue: try row.int("intensity")) ?? .passive,
      permit: try row.optionalInt("permit"),
      checks: try row.optionalText("checks").map { try CanonicalJSON.value($0) },
      state: try row.kind("state"), progress: try row.int("progress"), steps: try row.int("steps"),
      startedAt: try row.optionalInstant("started_at"),
      finishedAt: try row.optionalInstant("finished_at"),
      summary: try row.optionalText("summary").map { try CanonicalJSON.value($0) },
      error: try row.optionalText("error"), algorithm: try row.optionalText("algorithm"))
  }
}

extension ProbeSchedule {
  init(row: SQLRow) throws {
    self.init(
      system: try row.text("system"), days: try row.int("days"),
      intensity: ProbeIntensity(rawValue: try row.int("intensity")) ?? .passive,
      nextAt: try row.instant("next_at"))
  }
}
