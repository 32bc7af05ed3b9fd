// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// A system as its agency looks at it.
package struct OwnedSystem: Sendable, Hashable {
  package var system: InformationSystem
  /// Findings of which something is still expected, and those of them past their day.
  package var openFindings: Int
  package var lateFindings: Int
  /// Number of the running case that evaluates or changes it; the newest.
  package var runningCase: String?
}

extension Store {
  /// The systems of an agency by name; those no longer in use come last.
  package func systems(ownedBy unit: String, at instant: Date) async throws -> [OwnedSystem] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT s.*,
          (SELECT COUNT(*) FROM findings f WHERE f.system = s.code AND f.settled_at IS NULL)
            AS open_findings,
          (SELECT COUNT(*) FROM findings f WHERE f.system = s.code AND f.settled_at IS NULL
            AND f.due < ?) AS late_findings,
          (SELECT MAX(t.case_number) FROM streams t WHERE t.item = s.code
            AND t.status IN ('running', 'paused')) AS running_case
        FROM systems s WHERE s.owner = ? ORDER BY s.state = 'inactive', s.name
        """, [SQLValue(instant), .text(unit)]
      ).map { row in
        OwnedSystem(
          system: try InformationSystem(row: row), openFindings: try row.int("open_findings"),
          lateFindings: try row.int("late_findings"),
          runningCase: try row.optionalText("running_case"))
      }
    }
  }

  /// Names of people by user name; unknown ones are left out.
  package func peopleNames(_ usernames: Set<String>) async throws -> [String: String] {
    try await database.read { try $0.names(of: usernames) }
  }
}
