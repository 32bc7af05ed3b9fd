// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

extension Store {
  /// Has a pack made. One of the same year that is still being made is answered with itself.
  ///
  /// - Returns: the pack's id.
  /// - Throws: `Refusal.notPermitted`, and `Refusal.rule("evidence-year")` for a year to come.
  package func askEvidencePack(of year: Int, by acting: Acting) async throws -> Int {
    try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command), let id = Int(done) { return id }
      let (viewer, calendar) = try present(acting, connection)
      guard viewer.may(.readEvidence) else { throw Refusal.notPermitted }
      guard (2000...calendar.date(of: acting.at).year).contains(year) else {
        throw Refusal.rule(code: "evidence-year", detail: ["\(year)"])
      }
      let open = try connection.first(
        "SELECT id FROM evidence_packs WHERE year = ? AND state IN ('waiting', 'running') LIMIT 1",
        [SQLValue(year)])
      if let id = try open?.int("id") { return id }
      let id = try connection.one(
        "pack", "SELECT COALESCE(MAX(id), 0) + 1 AS id FROM evidence_packs"
      ).int("id")
      try connection.execute(
        "INSERT INTO evidence_packs (id, year, asked_by, asked_at, state) VALUES (?, ?, ?, ?, 'waiting')",
        [SQLValue(id), SQLValue(year), .text(acting.username), SQLValue(acting.at)])
      try JobQueue.enqueue(
        EvidencePack.jobKind, key: "\(EvidencePack.jobKind)-\(id)", body: "\(id)", at: acting.at,
        on: connection)
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      return id
    }
  }

  /// Packs, the newest first.
  package func evidencePacks(limit: Int = 20) async throws -> [EvidencePack] {
    try await database.read { connection in
      try connection.run(
        "SELECT * FROM evidence_packs ORDER BY id DESC LIMIT ?", [SQLValue(limit)]
      ).map(EvidencePack.init(row:))
    }
  }

  package func evidencePack(_ id: Int) async throws -> EvidencePack? {
    try await database.read { connection in
      try connection.first("SELECT * FROM evidence_packs WHERE id = ?", [SQLValue(id)])
        .map(EvidencePack.init(row:))
    }
  }

  package func progress(ofPack id: Int, _ done: Int, of parts: Int) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "UPDATE evidence_packs SET state = 'running', progress = ?, parts = ? WHERE id = ?",
        [SQLValue(done), SQLValue(parts), SQLValue(id)])
    }
  }

  /// Keeps the archive, and takes its job off the queue.
  package func keep(
    pack id: Int, _ archive: StoredFile, name: String, finishing job: Job, at instant: Date
  ) async throws {
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO files (sha256, name, type, size, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (sha256) DO NOTHING
        """,
        [
          .text(archive.sha256), .text(name), SQLValue(archive.type), SQLValue(archive.size),
          SQLValue(instant), .text(Journal.system),
        ])
      try connection.execute(
        """
        UPDATE evidence_packs SET state = 'ready', sha256 = ?, size = ?, error = NULL,
          progress = parts WHERE id = ?
        """, [.text(archive.sha256), SQLValue(archive.size), SQLValue(id)])
      _ = try JobQueue.succeed(job, on: connection)
    }
  }

  package func failed(pack id: Int, _ reason: String) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "UPDATE evidence_packs SET state = 'failed', error = ? WHERE id = ?",
        [.text(reason), SQLValue(id)])
    }
  }

  /// When anything was written down last; what a document says of the records as they stand is
  /// true at that instant. `nil` for an office in which nothing happened.
  package func lastRecorded() async throws -> Date? {
    try await database.read { connection in
      let row = try connection.one(
        "instant",
        """
        SELECT MAX(at) AS at FROM (
          SELECT MAX(at) AS at FROM events UNION ALL SELECT MAX(at) FROM journal
          UNION ALL SELECT MAX(registered_at) FROM letters
          UNION ALL SELECT MAX(found_at) FROM findings
          UNION ALL SELECT MAX(at) FROM finding_acts) AS acts
        """)
      return try row.optionalInstant("at")
    }
  }

  /// Numbers of the cases in which something happened between two instants, by their opening.
  package func casesActive(from start: Date, to end: Date) async throws -> [String] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT c.number FROM cases c WHERE c.opened_at < ? AND EXISTS (
          SELECT 1 FROM events e WHERE e.case_number = c.number AND e.at >= ? AND e.at < ?)
        ORDER BY c.opened_at, LENGTH(c.number), c.number
        """, [SQLValue(end), SQLValue(start), SQLValue(end)]
      ).map { try $0.text("number") }
    }
  }
}
