// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// Something that those concerned should know, within the product.
package struct Notice: Sendable, Identifiable {
  package enum Kind: String, Sendable, CaseIterable {
    case opened, graver, reminder, digest, resolved
  }

  package var id: Int
  package var at: Date
  package var kind: Kind
  package var incident: IncidentRecord
}

extension Store {
  /// Notices that a person has not read yet, newest first, and how many there are in all.
  package func notices(
    for viewer: Viewer, limit: Int = 20
  ) async throws -> (unread: [Notice], count: Int) {
    try await database.read { connection in
      let condition = """
        n.audience = ? AND n.id > COALESCE(
          (SELECT up_to FROM notice_reads WHERE officer = ?), 0)
        """
      let values: [SQLValue] = [.text(viewer.audience), .text(viewer.officer.username)]
      let count = try connection.one(
        "count", "SELECT COUNT(*) AS n FROM notices n WHERE \(condition)", values
      ).int("n")
      guard count > 0 else { return ([], 0) }
      let rows = try connection.run(
        """
        SELECT \(IncidentRecord.columns), n.id AS notice_id, n.at AS notice_at,
          n.kind AS notice_kind
        FROM notices n JOIN incidents i ON i.number = n.incident \(IncidentRecord.beside)
        WHERE \(condition) ORDER BY n.id DESC LIMIT ?
        """, values + [SQLValue(limit)])
      let notices = try rows.map { row in
        Notice(
          id: try row.int("notice_id"), at: try row.instant("notice_at"),
          kind: try row.kind("notice_kind"), incident: try IncidentRecord(row: row))
      }
      return (notices, count)
    }
  }

  /// The person has read everything up to this notice.
  package func markRead(upTo notice: Int, by acting: Acting) async throws {
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO notice_reads (officer, up_to) VALUES (?, ?)
        ON CONFLICT (officer) DO UPDATE SET up_to = MAX(notice_reads.up_to, excluded.up_to)
        """, [.text(acting.username), SQLValue(notice)])
    }
  }

  /// Tells again of what nobody has taken, and sums up what goes to and fro.
  ///
  /// - Returns: how many notices went out.
  @discardableResult
  package func remind(at now: Date) async throws -> Int {
    let isDue = try await database.read { connection in
      try connection.first(
        "SELECT number FROM incidents WHERE next_reminder <= ? LIMIT 1", [SQLValue(now)]) != nil
    }
    guard isDue else { return 0 }
    return try await database.write { [self] connection in
      let calendar = try calendar(connection)
      let rules = try connection.monitoringRules()
      let rows = try connection.run(
        "SELECT * FROM incidents WHERE next_reminder <= ? ORDER BY next_reminder LIMIT 200",
        [SQLValue(now)])
      for row in rows {
        let incident = try Incident(row: row)
        let count = try row.int("reminders") + 1
        try connection.add(IncidentEvent(kind: .reminded, at: now), to: incident.number)
        let next = Reminder.next(incident, after: count, last: now, in: calendar, rules)
        try connection.execute(
          "UPDATE incidents SET reminders = ?, reminded_at = ?, next_reminder = ? WHERE number = ?",
          [SQLValue(count), SQLValue(now), SQLValue(next), .text(incident.number)])
        try connection.tell(
          .reminder, of: incident.number, system: try row.optionalText("system"), at: now)
      }
      return rows.count
    }
  }
}

extension Store {
  /// Sums up once an hour what goes to and fro, in place of a notice for every change.
  ///
  /// - Returns: how many digests went out.
  @discardableResult
  package func digest(at now: Date) async throws -> Int {
    let due = """
      SELECT i.number, i.system, i.monitor FROM incidents i
      WHERE i.kind = 'flapping' AND i.resolved_at IS NULL AND (
        SELECT MAX(e.at) FROM incident_events e
        WHERE e.incident = i.number AND e.kind IN ('opened', 'changed', 'digest')) <= ?
      """
    let hour = SQLValue(now.addingTimeInterval(-3600))
    guard try await database.read({ try $0.first(due + " LIMIT 1", [hour]) }) != nil else {
      return 0
    }
    return try await database.write { connection in
      let rows = try connection.run(due, [hour])
      for row in rows {
        let number = try row.text("number")
        let counts = try connection.one(
          "count",
          """
          SELECT COUNT(*) AS n, COALESCE(SUM(state = 3), 0) AS down FROM monitor_results
          WHERE at > ? AND monitor = ?
          """, [hour, SQLValue(try row.optionalInt("monitor"))])
        let (looks, down) = (try counts.int("n"), try counts.int("down"))
        try connection.add(
          IncidentEvent(
            kind: .digest, at: now,
            text: Phrase(
              "Satu jam terakhir: \(down) dari \(looks) pengamatan turun.",
              en: "Last hour: down at \(down) of \(looks) looks.")),
          to: number)
        try connection.tell(
          .digest, of: number, system: try row.optionalText("system"), at: now)
      }
      return rows.count
    }
  }
}

extension Viewer {
  /// Whose notices they get: an agency those of its own systems, the office all.
  var audience: String { officer.role == .agency ? "unit:\(officer.unit)" : "office" }
}

extension SQLConnection {
  /// Puts a notice before the office and before the agency whose system it is.
  func tell(_ kind: Notice.Kind, of incident: String, system: String?, at instant: Date) throws {
    var audiences = ["office"]
    if let system,
      let owner = try first("SELECT owner FROM systems WHERE code = ?", [.text(system)])
    {
      audiences.append("unit:\(try owner.text("owner"))")
    }
    for audience in audiences {
      try execute(
        "INSERT INTO notices (at, audience, kind, incident) VALUES (?, ?, ?, ?)",
        [SQLValue(instant), .text(audience), SQLValue(kind), .text(incident)])
    }
  }
}
