// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// What tools have seen that speaks to a control. A person judges; nothing is met by it.
package struct ControlEvidence: Sendable, Hashable {
  package enum Weight: Sendable, Hashable {
    /// *Bukti gagal*: it can be seen that the control is not met.
    case failure
    /// *Bukti pendukung*: what can be seen of it is as it should be.
    case support
    /// *Tidak terlihat dari luar*: nothing looked, or nothing could be seen.
    case unseen
  }

  package struct Line: Sendable, Hashable {
    package var title: Phrase
    package var tool: String
    package var rule: String
    package var result: Observation.Result
    package var count: Int
    /// Of one of them, to look at.
    package var observation: Int
    /// When it was last looked for.
    package var seenAt: Date
    /// Number of the visit that looked last; `nil` for reports and people.
    package var run: Int?
  }

  /// Failures first.
  package var lines: [Line] = []

  package var weight: Weight {
    if lines.contains(where: { $0.result == .fail }) { return .failure }
    return lines.contains { $0.result == .pass } ? .support : .unseen
  }

  package init() {}
}

extension Store {
  /// By control, over all that is still seen of a system and that nobody dismissed.
  package func controlEvidence(of system: String) async throws -> [String: ControlEvidence] {
    try await database.read { connection in
      let rows = try connection.run(
        """
        SELECT b.gist, o.tool, o.rule, o.result, COUNT(*) AS count, MIN(o.id) AS observation,
          MAX(o.last_seen) AS seen,
          MAX(CASE WHEN l.source = 'probe' THEN CAST(l.source_id AS INTEGER) END) AS run
        FROM observations o JOIN observation_bodies b ON b.observation = o.id
          LEFT JOIN looks l ON l.id = o.last_look
        WHERE o.system = ? AND o.state IN ('new', 'accepted')
          AND (o.gone_at IS NULL OR o.result = 'pass')
          AND o.result IN ('fail', 'pass', 'undetermined')
        GROUP BY b.gist, o.tool, o.rule, o.result
        ORDER BY CASE o.result WHEN 'fail' THEN 0 WHEN 'pass' THEN 1 ELSE 2 END, o.rule
        """, [.text(system)])
      var gists: [Int64: ObservationGist] = [:]
      var evidence: [String: ControlEvidence] = [:]
      for row in rows {
        let id = try row.int64("gist")
        let gist: ObservationGist
        if let known = gists[id] {
          gist = known
        } else {
          gist = try CanonicalJSON.value(
            connection.one(
              "text", "SELECT body FROM observation_texts WHERE id = ?", [.int(id)]
            ).text("body"))
          gists[id] = gist
        }
        for control in gist.controls {
          evidence[control, default: ControlEvidence()].lines.append(
            ControlEvidence.Line(
              title: gist.title, tool: try row.text("tool"), rule: try row.text("rule"),
              result: try row.kind("result"), count: try row.int("count"),
              observation: try row.int("observation"), seenAt: try row.instant("seen"),
              run: try row.optionalInt("run")))
        }
      }
      return evidence
    }
  }

  /// How many observations of a system wait for a person's judgement: failures still seen.
  package func waitingObservations(of system: String) async throws -> Int {
    try await database.read { connection in
      try connection.one(
        "count",
        """
        SELECT COUNT(*) AS n FROM observations
        WHERE system = ? AND state = 'new' AND result = 'fail' AND gone_at IS NULL
        """, [.text(system)]
      ).int("n")
    }
  }
}
