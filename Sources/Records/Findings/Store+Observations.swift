// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// How many observations a rule has in a list, for its heading.
package struct ObservationGroup: Sendable, Hashable {
  package var severity: Severity
  package var tool: String
  package var rule: String
  package var title: Phrase
  package var count: Int
  package var gone: Int
}

extension Store {
  /// Observations of a system, the worst first, those of one rule together.
  package func observations(
    of system: String, _ filter: ObservationFilter = ObservationFilter(), limit: Int = 200,
    offset: Int = 0
  ) async throws -> [SeenObservation] {
    try await database.read { connection in
      let (condition, values) = filter.condition
      return try connection.run(
        """
        SELECT \(SeenObservation.columns) FROM \(SeenObservation.tables)
        WHERE o.system = ?\(condition)
        ORDER BY \(severityOrder), o.tool, o.rule, o.id LIMIT ? OFFSET ?
        """, [.text(system)] + values + [SQLValue(limit), SQLValue(offset)]
      ).map(SeenObservation.init(row:))
    }
  }

  /// The rules of a system's observations with how many there are of each, the worst first.
  package func observationGroups(
    of system: String, _ filter: ObservationFilter = ObservationFilter()
  ) async throws -> [ObservationGroup] {
    try await database.read { connection in
      let (condition, values) = filter.condition
      return try connection.run(
        """
        SELECT o.severity, o.tool, o.rule, COUNT(*) AS count, COUNT(o.gone_at) AS gone,
          MIN(g.body) AS gist
        FROM \(SeenObservation.tables)
        WHERE o.system = ?\(condition)
        GROUP BY o.severity, o.tool, o.rule
        ORDER BY \(severityOrder), count DESC, o.rule
        """, [.text(system)] + values
      ).map { row in
        let gist: ObservationGist = try CanonicalJSON.value(row.text("gist"))
        return ObservationGroup(
          severity: try row.kind("severity"), tool: try row.text("tool"),
          rule: try row.text("rule"), title: gist.title, count: try row.int("count"),
          gone: try row.int("gone"))
      }
    }
  }

  /// Everything about one observation; `nil` where there is none.
  package func observation(_ id: Int) async throws -> ObservationRecord? {
    try await database.read { connection in
      guard let row = try connection.observations([id]).first else { return nil }
      let system = try connection.one(
        "system", "SELECT name, owner FROM systems WHERE code = ?", [.text(row.system)])
      let places = try connection.run(
        "SELECT place FROM observation_places WHERE observation = ? ORDER BY first_seen, place",
        [SQLValue(id)]
      ).map { row in try CanonicalJSON.value(row.text("place")) as Place }
      let identity = FindingIdentity(of: row.observation)
      return ObservationRecord(
        row: row, systemName: try system.text("name"), owner: try system.text("owner"),
        identity: identity.key.split(separator: "\n").map(String.init),
        places: places.filter { $0 != row.observation.place },
        acts: try connection.observationActs(id),
        related: try connection.related(to: row, identity))
    }
  }

  /// Those of these numbers that exist.
  package func observations(_ ids: [Int]) async throws -> [SeenObservation] {
    try await database.read { try $0.observations(ids) }
  }

  /// How each finding of a system moved between two evaluations; those that did not are left out.
  package func rounds(
    of system: String, between earlier: Date, and later: Date
  ) async throws -> [(RoundKind, FindingRecord)] {
    try await database.read { connection in
      let numbers = try connection.run(
        "SELECT number FROM findings WHERE system = ? AND found_at <= ? ORDER BY number",
        [.text(system), SQLValue(later)]
      ).map { try $0.text("number") }
      return try numbers.compactMap { number in
        guard let record = try connection.findingRecord(number),
          let kind = RoundKind(of: record.acts, between: earlier, and: later)
        else { return nil }
        return (kind, record)
      }
    }
  }

  /// What stands behind a finding: its sources.
  package func sources(of finding: String) async throws -> [SeenObservation] {
    try await database.read { try $0.sources(of: finding) }
  }
}

let severityOrder = """
  CASE o.severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2
    WHEN 'low' THEN 3 ELSE 4 END
  """

extension SQLConnection {
  /// In the order of their numbers; those that don't exist are left out.
  func observations(_ ids: [Int]) throws -> [SeenObservation] {
    try ids.chunked(200).flatMap { ids in
      let marks = Array(repeating: "?", count: ids.count).joined(separator: ", ")
      return try run(
        """
        SELECT \(SeenObservation.columns) FROM \(SeenObservation.tables)
        WHERE o.id IN (\(marks)) ORDER BY o.id
        """, ids.map { SQLValue($0) }
      ).map(SeenObservation.init(row:))
    }
  }

  fileprivate func observationActs(_ id: Int) throws -> [ObservationAct] {
    try run(
      """
      SELECT kind, officer, at, text, until, finding FROM observation_acts
      WHERE observation = ? ORDER BY id
      """, [SQLValue(id)]
    ).map { row in
      ObservationAct(
        kind: try row.kind("kind"), by: try row.text("officer"), at: try row.instant("at"),
        text: try row.text("text"), until: try row.optionalDay("until"),
        finding: try row.optionalText("finding"))
    }
  }

  /// Compared where they are read: the system's failures on the same host, the newest 400.
  fileprivate func related(
    to row: SeenObservation, _ identity: FindingIdentity
  ) throws -> [SeenObservation] {
    try run(
      """
      SELECT \(SeenObservation.columns) FROM \(SeenObservation.tables)
      WHERE o.system = ? AND o.area = ? AND o.result = 'fail' AND o.id <> ?
        AND o.state IN ('new', 'accepted') AND g.body LIKE ?
      ORDER BY o.id DESC LIMIT 400
      """,
      [
        .text(row.system), .text(identity.area), SQLValue(row.id),
        .text(row.observation.cwe.first.map { "%\"cwe\":[\($0)%" } ?? "%"),
      ]
    ).map(SeenObservation.init(row:)).filter {
      FindingIdentity(of: $0.observation).related == identity.related
    }
  }
}
