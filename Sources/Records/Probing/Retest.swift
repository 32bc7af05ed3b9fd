// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// A finding that a visit looks at again, from being asked for to what came of it.
package struct Retest: Sendable, Hashable {
  /// Number of the visit.
  package var run: Int
  package var finding: String
  /// Who asked.
  package var officer: String
  package var askedAt: Date
  /// `nil` while the visit waits or goes on.
  package var endedAt: Date?
  /// `nil` until then. A visit that was refused or failed ends as undetermined.
  package var result: RetestResult?

  package var outcome: RetestOutcome? { result?.outcome }
}

/// A finding with the observations whose rules a visit applies again.
package struct RetestOrder: Sendable, Hashable {
  package var finding: String
  package var sources: [Observation]
}

/// Why a visit can't look at a finding again.
package enum RetestObstacle: Sendable, Hashable {
  /// Registered by hand: no rule stands behind it.
  case byHand
  /// Seen by other tools alone, in their names.
  case otherTools([String])
  /// The system has no address.
  case noAddress
  /// A rule asks for paths by name, and no permit of the owner covers today.
  case noPermit
  /// Nothing is expected of anybody.
  case settled
}

extension Retest {
  init(row: SQLRow) throws {
    self.init(
      run: try row.int("run"), finding: try row.text("finding"), officer: try row.text("officer"),
      askedAt: try row.instant("asked_at"), endedAt: try row.optionalInstant("ended_at"),
      result: try row.optionalText("result").map { try CanonicalJSON.value($0) })
  }
}
