// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where observations come from.
package enum LookSource: Sendable, Hashable {
  /// A scanner's report, by its number among the imports.
  case report(Int)
  /// A run of the product's own probe, by its number.
  case probe(String)
  /// Noted by hand.
  case person

  var kind: String {
    switch self {
    case .report: "import"
    case .probe: "probe"
    case .person: "person"
    }
  }

  var id: String {
    switch self {
    case .report(let number): "\(number)"
    case .probe(let number): number
    case .person: ""
    }
  }
}

/// What a run looked at. Only what it covers can be found missing from it.
package struct LookScope: Sendable, Hashable {
  /// `host:port` or files that were looked at; see ``Assurance/Place/area``. Those that the run
  /// saw something in are added by themselves.
  package var areas: Set<String>
  /// Rules that were applied; `nil` for all that the tool has.
  package var rules: Set<String>?
  /// False for a run that broke off or was limited: nothing counts as missing from it.
  package var isComplete: Bool

  package init(areas: Set<String> = [], rules: Set<String>? = nil, isComplete: Bool = true) {
    self.areas = areas
    self.rules = rules
    self.isComplete = isComplete
  }
}

/// What came of taking a run's observations. Counts are of identities, not of occurrences.
package struct Taken: Sendable, Hashable, Codable {
  /// Number of the run.
  package var look = 0
  /// Never seen before.
  package var new = 0
  /// Of the new ones that failed their rule, by severity.
  package var newBySeverity: [String: Int] = [:]
  package var seenAgain = 0
  /// Of those seen again, how many have other words, severity or result than before.
  package var changed = 0
  /// Seen again after having been gone, solved, or dismissed until a day that has passed.
  package var back = 0
  /// Not seen any more by the tool that saw them, in what it covered: to be verified by a person.
  package var gone = 0
  /// Observations beyond the first of an identity.
  package var occurrences = 0
  /// Numbers of closed findings that were opened again by it.
  package var reopened: [String] = []

  package init() {}

  /// Observations in all.
  package var total: Int { new + seenAgain + back + occurrences }
}
