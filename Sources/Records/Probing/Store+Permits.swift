// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

extension Store {
  /// Records an owner's permit; the journal tells of it.
  ///
  /// - Throws: `Refusal.rule("permit-letter-missing")` without a letter's number,
  ///   `Refusal.rule("ends-before-start")`.
  /// - Returns: its number.
  @discardableResult
  package func record(_ permit: Permit, by acting: Acting) async throws -> Int {
    try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command), let id = Int(done) { return id }
      try allow(.judgeFindings, acting, connection)
      guard try connection.system(permit.system) != nil else {
        throw Refusal.rule(code: "unknown-system", detail: [permit.system])
      }
      guard !permit.letter.allSatisfy(\.isWhitespace) else {
        throw Refusal.rule(code: "permit-letter-missing", detail: [permit.system])
      }
      guard permit.since <= permit.until else {
        throw Refusal.rule(
          code: "ends-before-start", detail: ["\(permit.since)", "\(permit.until)"])
      }
      let id = try connection.next("permit")
      try connection.execute(
        """
        INSERT INTO permits
          (id, system, hosts, ports, intensity, since, until, letter, file, officer, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          SQLValue(id), .text(permit.system), .text(try CanonicalJSON.text(permit.hosts)),
          .text(try CanonicalJSON.text(permit.ports)), SQLValue(permit.intensity.rawValue),
          .text("\(permit.since)"), .text("\(permit.until)"), .text(permit.letter),
          SQLValue(permit.file), .text(acting.username), SQLValue(acting.at),
        ])
      try connection.journal(
        .permitRecorded,
        PermitEntry(
          system: permit.system, letter: permit.letter, from: "\(permit.since)",
          until: "\(permit.until)"),
        by: acting.username, at: acting.at)
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      return id
    }
  }

  /// From now on it permits nothing; runs that go on are not stopped.
  package func revoke(permit id: Int, by acting: Acting) async throws {
    try await database.write { [self] connection in
      try allow(.judgeFindings, acting, connection)
      let row = try connection.one(
        "permit \(id)", "SELECT * FROM permits WHERE id = ?", [SQLValue(id)])
      let permit = try Permit(row: row)
      guard permit.revokedAt == nil else { return }
      try connection.execute(
        "UPDATE permits SET revoked_at = ?, revoked_by = ? WHERE id = ?",
        [SQLValue(acting.at), .text(acting.username), SQLValue(id)])
      try connection.journal(
        .permitRevoked,
        PermitEntry(
          system: permit.system, letter: permit.letter, from: "\(permit.since)",
          until: "\(permit.until)"),
        by: acting.username, at: acting.at)
    }
  }

  /// The newest first.
  package func permits(of system: String) async throws -> [Permit] {
    try await database.read { connection in
      try connection.run(
        "SELECT * FROM permits WHERE system = ? ORDER BY id DESC", [.text(system)]
      ).map(Permit.init(row:))
    }
  }

  package func permit(_ id: Int) async throws -> Permit? {
    try await database.read { connection in
      try connection.first("SELECT * FROM permits WHERE id = ?", [SQLValue(id)])
        .map(Permit.init(row:))
    }
  }
}

private struct PermitEntry: Encodable {
  var system: String
  var letter: String
  var from: String
  var until: String
}

extension SQLConnection {
  /// The permit that covers such a visit on that day, the one that lasts longest first.
  func permit(
    for system: String, _ intensity: ProbeIntensity, on day: CalendarDate
  ) throws -> Permit? {
    try run(
      "SELECT * FROM permits WHERE system = ? AND revoked_at IS NULL ORDER BY until DESC",
      [.text(system)]
    ).map(Permit.init(row:)).first { $0.covers(intensity, on: day) }
  }
}
