// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// A picture of a page or of its headers that later looks are compared with.
package struct BaselineRecord: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case content, headers }

  package var kind: Kind
  package var learnedAt: Date
  package var acceptedAt: Date?
  package var acceptedBy: String?
  package var content: ContentBaseline?
  package var headers: HeaderBaseline?

  init(row: SQLRow) throws {
    kind = try row.kind("kind")
    learnedAt = try row.instant("learned_at")
    acceptedAt = try row.optionalInstant("accepted_at")
    acceptedBy = try row.optionalText("accepted_by")
    let body = try row.text("body")
    content = kind == .content ? try CanonicalJSON.value(body) : nil
    headers = kind == .headers ? try CanonicalJSON.value(body) : nil
  }
}

extension Store {
  /// Pictures of a monitor, the newest first.
  package func baselines(of monitor: Int) async throws -> [BaselineRecord] {
    try await database.read { connection in
      try connection.run(
        "SELECT * FROM baselines WHERE monitor = ? ORDER BY learned_at DESC, kind",
        [SQLValue(monitor)]
      ).map(BaselineRecord.init(row:))
    }
  }

  /// Keeps a picture that was learned; it is a proposal until a person accepts it. An earlier
  /// proposal gives way to it.
  package func propose(
    _ content: ContentBaseline?, _ headers: HeaderBaseline?, of monitor: Int, at now: Date
  ) async throws {
    try await database.write { connection in
      func keep(_ kind: BaselineRecord.Kind, _ body: String) throws {
        try connection.execute(
          "DELETE FROM baselines WHERE monitor = ? AND kind = ? AND accepted_at IS NULL",
          [SQLValue(monitor), SQLValue(kind)])
        try connection.execute(
          "INSERT INTO baselines (monitor, kind, learned_at, body) VALUES (?, ?, ?, ?)",
          [SQLValue(monitor), SQLValue(kind), SQLValue(now), .text(body)])
      }
      if let content { try keep(.content, try CanonicalJSON.text(content)) }
      if let headers { try keep(.headers, try CanonicalJSON.text(headers)) }
      try connection.touchMonitors()
    }
  }

  /// A person says that the newest proposals show the system as it should be. Suspicions about a
  /// changed page or changed headers end with it.
  ///
  /// - Throws: `Refusal.rule("no-proposal")` when there is none.
  package func acceptBaseline(of monitor: Int, by acting: Acting) async throws {
    try await administer(.runMonitors, by: acting) { connection in
      if try connection.outcome(of: acting.command) != nil { return }
      guard let record = try connection.monitor(monitor) else {
        throw Failure(.notFound, "no such monitor \(monitor)")
      }
      let isRenewal =
        try connection.first(
          """
          SELECT monitor FROM baselines WHERE monitor = ? AND accepted_at IS NOT NULL LIMIT 1
          """, [SQLValue(monitor)]) != nil
      let changed = try connection.execute(
        """
        UPDATE baselines SET accepted_at = ?, accepted_by = ?
        WHERE monitor = ? AND accepted_at IS NULL
        """, [SQLValue(acting.at), .text(acting.username), SQLValue(monitor)])
      guard changed > 0 else { throw Refusal.rule(code: "no-proposal", detail: []) }
      // The first picture is the one that the suspicion was measured against: it stands.
      let open =
        try !isRenewal
        ? []
        : connection.run(
          """
          SELECT number FROM incidents
          WHERE monitor = ? AND kind IN ('content', 'headers') AND resolved_at IS NULL
          """, [SQLValue(monitor)])
      for row in open {
        try connection.add(
          IncidentEvent(
            kind: .closed, at: acting.at, by: acting.username,
            text: Phrase(
              "Perubahan diterima sebagai acuan baru.",
              en: "The change was accepted as the new baseline.")),
          to: row.text("number"))
      }
      try connection.journal(
        .baselineAccepted, ["system": record.monitor.system, "url": record.monitor.url],
        by: acting.username, at: acting.at)
      try connection.touchMonitors()
      try connection.remember("\(monitor)", of: acting.command, at: acting.at)
    }
  }

  /// Asks the watching process to learn anew: proposals are dropped, and so are accepted pictures.
  package func forgetBaseline(of monitor: Int, by acting: Acting) async throws {
    try await administer(.runMonitors, by: acting) { connection in
      guard let record = try connection.monitor(monitor) else {
        throw Failure(.notFound, "no such monitor \(monitor)")
      }
      try connection.execute("DELETE FROM baselines WHERE monitor = ?", [SQLValue(monitor)])
      try connection.journal(
        .baselineForgotten, ["system": record.monitor.system, "url": record.monitor.url],
        by: acting.username, at: acting.at)
      try connection.touchMonitors()
    }
  }
}
