// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

extension Store {
  /// Incidents, open ones first, then the newest, and how many there are in all.
  package func incidents(
    _ filter: IncidentFilter = IncidentFilter(), limit: Int = 50, offset: Int = 0
  ) async throws -> (rows: [IncidentRecord], count: Int) {
    try await database.read { connection in
      let (condition, values) = filter.condition
      let count = try connection.one(
        "count",
        "SELECT COUNT(*) AS n FROM \(IncidentRecord.tables) \(condition)", values
      ).int("n")
      let rows = try connection.run(
        """
        SELECT \(IncidentRecord.columns) FROM \(IncidentRecord.tables) \(condition)
        ORDER BY i.resolved_at IS NOT NULL, i.opened_at DESC, i.number DESC LIMIT ? OFFSET ?
        """, values + [SQLValue(limit), SQLValue(offset)])
      return (try rows.map { try IncidentRecord(row: $0) }, count)
    }
  }

  /// One incident with its history, or `nil`.
  package func incident(_ number: String) async throws -> IncidentRecord? {
    try await database.read { try $0.incident(number) }
  }

  /// A person does something about an incident.
  ///
  /// Acknowledging and noting is open to the agency whose system it is; what is suspected, the
  /// office decides.
  @discardableResult
  package func act(
    onIncident number: String, _ kind: IncidentEvent.Kind, text: String = "",
    files: [String] = [], by acting: Acting
  ) async throws -> Incident {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      guard let record = try connection.incident(number) else {
        throw Failure(.notFound, "no such incident \(number)")
      }
      if try connection.outcome(of: acting.command) != nil { return record.incident }
      guard kind.isByPerson, viewer.may(kind.need(owner: record.owner)) else {
        throw Refusal.notPermitted
      }
      let after = try connection.add(
        IncidentEvent(
          kind: kind, at: acting.at, by: acting.username, text: Phrase(text), files: files),
        to: number)
      if kind == .refuted, record.incident.kind.isAvailability, let monitor = record.monitor,
        var health = try connection.monitor(monitor)?.health
      {
        health.release(at: acting.at)
        try connection.save(health, of: monitor, raisingVersion: true)
        try connection.touchMonitors()
      }
      // A person has settled it: how TLS is spoken now is what later looks are compared with.
      if record.incident.kind == .encryption, [.closed, .refuted].contains(kind),
        let monitor = record.monitor
      {
        try connection.execute(
          "UPDATE tls_baselines SET known = latest WHERE monitor = ?", [SQLValue(monitor)])
      }
      try connection.journal(
        .incidentAct, ["incident": number, "kind": kind.rawValue, "reason": text],
        by: acting.username, at: acting.at)
      try connection.remember(number, of: acting.command, at: acting.at)
      return after
    }
  }

  /// Ties a case to the incident that it was opened from.
  package func link(
    incident number: String, toCase caseNumber: String, by acting: Acting
  ) async throws {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      guard let record = try connection.incident(number) else {
        throw Failure(.notFound, "no such incident \(number)")
      }
      guard viewer.may(IncidentEvent.Kind.linked.need(owner: record.owner)) else {
        throw Refusal.notPermitted
      }
      if record.incident.caseNumber == caseNumber { return }
      try connection.add(
        IncidentEvent(
          kind: .linked, at: acting.at, by: acting.username, text: Phrase(caseNumber)),
        to: number)
      try connection.execute(
        "UPDATE incidents SET case_number = ? WHERE number = ?",
        [.text(caseNumber), .text(number)])
    }
  }
}

extension IncidentEvent.Kind {
  /// What a person needs for it.
  package func need(owner: String?) -> Privilege {
    switch self {
    case .acknowledged, .noted: .answerIncident(owner: owner ?? "")
    case .confirmed, .refuted, .closed, .answered, .notified, .linked, .opened, .changed,
      .evidence, .resolved, .reminded, .digest:
      .judgeIncidents
    }
  }
}

extension SQLConnection {
  func incident(_ number: String) throws -> IncidentRecord? {
    let row = try first(
      "SELECT \(IncidentRecord.columns) FROM \(IncidentRecord.tables) WHERE i.number = ?",
      [.text(number)])
    guard let row else { return nil }
    let events = try run(
      "SELECT * FROM incident_events WHERE incident = ? ORDER BY seq", [.text(number)])
    return try IncidentRecord(row: row, events: events.map(IncidentEvent.init(row:)))
  }

  /// The open one that such a draft would belong to.
  func openIncident(like draft: IncidentDraft) throws -> Incident? {
    try first(
      """
      SELECT * FROM incidents WHERE kind = ? AND topic = ? AND resolved_at IS NULL
        AND monitor IS ? AND system IS ? ORDER BY opened_at LIMIT 1
      """,
      [
        SQLValue(draft.kind), .text(draft.topic), SQLValue(draft.monitor), SQLValue(draft.system),
      ]
    ).map(Incident.init(row:))
  }

  /// Raises an incident, unless the same is open already; then the facts are added where they
  /// are graver than before.
  ///
  /// - Returns: its number when it is new.
  @discardableResult
  func raise(_ draft: IncidentDraft, at instant: Date, _ calendar: WorkingCalendar) throws
    -> String?
  {
    if let open = try openIncident(like: draft) {
      guard draft.severity > open.severity else { return nil }
      try add(
        IncidentEvent(kind: .changed, at: instant, text: draft.text, evidence: draft.evidence),
        to: open.number)
      try execute(
        "UPDATE incidents SET severity = ? WHERE number = ?",
        [SQLValue(draft.severity), .text(open.number)])
      try tell(.graver, of: open.number, system: draft.system, at: instant)
      return nil
    }
    if try isSettledLately(draft, at: instant) { return nil }
    let year = calendar.date(of: instant).year
    let serial = try next("incidents-\(year)")
    let digits = String(serial)
    let number =
      "INS-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let incident = Incident(
      number: number, kind: draft.kind, severity: draft.severity, cause: draft.cause,
      openedAt: instant)
    let reminder = Reminder.next(
      incident, after: 0, last: nil, in: calendar, try monitoringRules())
    try execute(
      """
      INSERT INTO incidents (number, monitor, system, kind, topic, severity, cause, verdict,
        opened_at, next_reminder)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(number), SQLValue(draft.monitor), SQLValue(draft.system), SQLValue(draft.kind),
        .text(draft.topic), SQLValue(draft.severity), SQLValue(draft.cause?.rawValue),
        SQLValue(Incident.Verdict.suspected), SQLValue(instant), SQLValue(reminder),
      ])
    try add(
      IncidentEvent(kind: .opened, at: instant, text: draft.text, evidence: draft.evidence),
      to: number)
    try tell(.opened, of: number, system: draft.system, at: instant)
    return number
  }

  /// A person settled the same within the last day: it is not raised again until it is graver.
  ///
  /// Not so for what can be reached or not, and not for a break-in that was put right and is back.
  private func isSettledLately(_ draft: IncidentDraft, at instant: Date) throws -> Bool {
    guard !draft.kind.isAvailability, draft.kind != .cutOff else { return false }
    let rows = try run(
      """
      SELECT severity FROM incidents i
      WHERE kind = ? AND topic = ? AND monitor IS ? AND system IS ? AND resolved_at > ?
        AND (verdict = 'refuted' OR (kind NOT IN ('gambling', 'defacement', 'content')
          AND EXISTS (SELECT 1 FROM incident_events e
            WHERE e.incident = i.number AND e.kind = 'closed')))
      """,
      [
        SQLValue(draft.kind), .text(draft.topic), SQLValue(draft.monitor), SQLValue(draft.system),
        SQLValue(instant.addingTimeInterval(-86_400)),
      ])
    return try rows.contains { row in
      let severity: Severity = try row.kind("severity")
      return severity >= draft.severity
    }
  }

  /// A file of an incident is read by whoever may read its system, or by the office.
  func isEvidence(_ sha256: String, readableBy viewer: Viewer) throws -> Bool {
    guard sha256.count == 64, sha256.allSatisfy(\.isHexDigit) else { return false }
    let owners = try run(
      """
      SELECT s.owner FROM incident_events e JOIN incidents i ON i.number = e.incident
      LEFT JOIN systems s ON s.code = i.system WHERE e.files LIKE ?
      """, [.text("%\"\(sha256)\"%")])
    return try owners.contains { row in
      guard let owner = try row.optionalText("owner") else { return viewer.officer.role != .agency }
      return viewer.may(.readSystem(owner: owner))
    }
  }

  /// Adds a line to the history and lets the incident follow.
  ///
  /// - Throws: what ``Incident/after(_:)`` refuses.
  @discardableResult
  func add(_ event: IncidentEvent, to number: String) throws -> Incident {
    let row = try one(
      "incident \(number)", "SELECT * FROM incidents WHERE number = ?", [.text(number)])
    let after = try Incident(row: row).after(event)
    let last = try first(
      "SELECT MAX(seq) AS seq FROM incident_events WHERE incident = ?", [.text(number)])
    try execute(
      """
      INSERT INTO incident_events (incident, seq, kind, at, officer, text_id, text_en, evidence,
        files)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(number), SQLValue((try last?.optionalInt("seq") ?? 0) + 1), SQLValue(event.kind),
        SQLValue(event.at), SQLValue(event.by), .text(event.text.id), .text(event.text.en),
        .text(try CanonicalJSON.text(event.evidence)), try SQLValue(list: event.files),
      ])
    let isQuiet = after.isAcknowledged || !after.isOpen
    try execute(
      """
      UPDATE incidents SET verdict = ?, acknowledged_at = ?, acknowledged_by = ?,
        confirmed_at = ?, resolved_at = ?, answered_at = ?, notified_at = ?
        \(isQuiet ? ", next_reminder = NULL" : "")
      WHERE number = ?
      """,
      [
        SQLValue(after.verdict), SQLValue(after.acknowledgedAt), SQLValue(after.acknowledgedBy),
        SQLValue(after.confirmedAt), SQLValue(after.resolvedAt), SQLValue(after.answeredAt),
        SQLValue(after.notifiedAt), .text(number),
      ])
    return after
  }

  /// The disturbance is over by itself.
  func resolve(_ draft: IncidentDraft, at instant: Date) throws {
    guard let open = try openIncident(like: draft) else { return }
    try add(
      IncidentEvent(kind: .resolved, at: instant, text: draft.text, evidence: draft.evidence),
      to: open.number)
    try tell(.resolved, of: open.number, system: draft.system, at: instant)
  }
}
