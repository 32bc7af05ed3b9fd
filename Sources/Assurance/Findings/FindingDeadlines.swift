// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Working days for mending a finding, by its severity and the system's category.
///
/// The proposal is stricter than what was observed elsewhere, since these sites are public;
/// an office sets its own.
package struct FindingDeadlines: Sendable, Hashable, Codable {
  /// By severity, then category; a missing entry means no deadline.
  package var days: [String: [String: Int]]

  package init(days: [String: [String: Int]]) { self.days = days }

  package static let proposed = FindingDeadlines(days: [
    "critical": ["strategic": 1, "high": 3, "low": 5],
    "high": ["strategic": 5, "high": 10, "low": 15],
    "medium": ["strategic": 20, "high": 30, "low": 45],
    "low": ["strategic": 60, "high": 90, "low": 120],
  ])

  /// `nil` where nothing is set, as for `info`. A system without category counts as low.
  package static func workingDays(
    _ severity: Severity, _ category: InformationSystem.Category?, table: FindingDeadlines
  ) -> Int? {
    table.days[severity.rawValue]?[(category ?? .low).rawValue]
  }
}
