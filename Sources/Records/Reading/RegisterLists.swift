// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

/// Which systems a list shows. Everything that is set must hold.
package struct SystemFilter: Sendable, Hashable {
  package enum Evaluated: String, Sendable, Hashable, CaseIterable {
    case never, met
    case notMet = "not-met"
  }

  /// Part of the code, the name or the address.
  package var text: String?
  /// Code of the agency.
  package var owner: String?
  package var category: InformationSystem.Category?
  package var state: InformationSystem.State?
  package var hosting: InformationSystem.Hosting?
  package var evaluated: Evaluated?
  /// Last evaluated before this day, or never.
  package var notSince: CalendarDate?

  package init(
    text: String? = nil, owner: String? = nil, category: InformationSystem.Category? = nil,
    state: InformationSystem.State? = nil, hosting: InformationSystem.Hosting? = nil,
    evaluated: Evaluated? = nil, notSince: CalendarDate? = nil
  ) {
    self.text = text
    self.owner = owner
    self.category = category
    self.state = state
    self.hosting = hosting
    self.evaluated = evaluated
    self.notSince = notSince
  }
}

/// In which order systems are listed.
package enum SystemOrder: String, Sendable, Hashable, CaseIterable {
  case code, name
  /// Never evaluated first, then by the day of the last evaluation.
  case longestAgo = "longest-ago"
  case newest

  var sql: String {
    switch self {
    case .code: "s.code"
    case .name: "s.name, s.code"
    case .longestAgo: "COALESCE(s.last_evaluated, ''), s.name, s.code"
    case .newest: "COALESCE(s.last_evaluated, '') DESC, s.name, s.code"
    }
  }
}

/// A system in a list.
package struct SystemRecord: Sendable, Hashable {
  package var system: InformationSystem
  package var ownerName: String
  package var ownerShort: String
  /// Host names that lead to it.
  package var domains: Int
  /// Findings of which something is still expected.
  package var openFindings: Int
  /// Number of the case in whose running stream it is; `nil` when none. The newest, if several.
  package var runningCase: String?
}

package struct SystemListPage: Sendable {
  package var systems: [SystemRecord]
  /// How many the filter finds in all.
  package var total: Int
  package var page: PageOfList
}

/// Which host names a list shows. Everything that is set must hold.
package struct DomainFilter: Sendable, Hashable {
  /// Part of the name or the note.
  package var text: String?
  package var owner: String?
  package var system: String?
  package var state: DomainName.State?
  /// Only those that lead to no known system.
  package var withoutSystem: Bool

  package init(
    text: String? = nil, owner: String? = nil, system: String? = nil,
    state: DomainName.State? = nil, withoutSystem: Bool = false
  ) {
    self.text = text
    self.owner = owner
    self.system = system
    self.state = state
    self.withoutSystem = withoutSystem
  }
}

package struct DomainRecord: Sendable, Hashable {
  package var domain: DomainName
  package var ownerName: String
  package var ownerShort: String
  package var systemName: String?
}

package struct DomainListPage: Sendable {
  package var domains: [DomainRecord]
  package var total: Int
  package var page: PageOfList
}

/// Conditions of a list as they are set; each combination is one prepared statement.
struct ListConditions {
  private var parts: [String] = []
  private(set) var values: [SQLValue] = []

  mutating func add(_ condition: String, _ values: SQLValue...) { add(condition, values) }

  mutating func add(_ condition: String, _ values: [SQLValue]) {
    parts.append(condition)
    self.values += values
  }

  /// Part of any of these columns; nothing for a blank text. SQLite's `LIKE` takes A for a, as
  /// PostgreSQL's `ILIKE` does, in a third of the time that lower-casing each row would take.
  /// - Parameter other: a condition that the pattern is bound to as well.
  mutating func add(text: String?, in columns: [String], or other: String? = nil) {
    guard let text = text?.trimmed, !text.isEmpty else { return }
    let pattern = SQLValue.text("%\(ListConditions.escaped(text))%")
    let alternatives = columns.map { "\($0) LIKE ? ESCAPE '!'" } + [other].compactMap(\.self)
    add("(\(alternatives.joined(separator: " OR ")))", alternatives.map { _ in pattern })
  }

  /// As a pattern that stands for the text itself.
  static func escaped(_ text: String) -> String {
    String(text.flatMap { "!%_".contains($0) ? "!\($0)" : "\($0)" })
  }

  var sql: String { parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ") }
}

extension SQLConnection {
  /// A page of what meets the conditions, and how many do in all.
  ///
  /// - Parameters:
  ///   - table: with the alias that the conditions use: `letters l`.
  ///   - sql: ends with `LIMIT ? OFFSET ?`; isn't asked where the page lies beyond the end.
  func page<Row>(
    of table: String, _ conditions: ListConditions, limit: Int, offset: Int, _ sql: String,
    _ row: (SQLRow) throws -> Row
  ) throws -> (rows: [Row], count: Int) {
    let count = try one(
      "count", "SELECT COUNT(*) AS n FROM \(table) \(conditions.sql)", conditions.values
    ).int("n")
    guard count > offset else { return ([], count) }
    let rows = try run(sql, conditions.values + [SQLValue(limit), SQLValue(offset)])
    return (try rows.map(row), count)
  }
}
