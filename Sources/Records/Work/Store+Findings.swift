// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// A finding with what was done about it.
package struct FindingRecord: Sendable {
  package var finding: Finding
  package var acts: [FindingAct]
  package var systemName: String
  package var owner: String
  package var ownerShort: String
}

/// Which findings a list shows; `nil` and empty mean no restriction.
package struct FindingFilter: Sendable, Hashable {
  package var system: String?
  package var owner: String?
  package var caseNumber: String?
  package var severity: Severity?
  package var state: Finding.State?
  /// Only those of which something is still expected.
  package var unsettled = false
  /// Only those past this instant.
  package var lateAt: Date?
  package var text: String?

  package init() {}
}

extension Store {
  /// Findings, worst and latest first, and how many there are in all.
  package func findings(
    _ filter: FindingFilter = FindingFilter(), limit: Int = 50, offset: Int = 0
  ) async throws -> (rows: [FindingRecord], count: Int) {
    try await database.read { connection in
      let conditions = filter.conditions
      // Which they are is read from an index; only those few are then read whole.
      return try connection.page(
        of: "findings f", conditions, limit: limit, offset: offset,
        """
        SELECT f.*, s.name AS system_name, s.owner, u.short AS owner_short
        FROM findings f JOIN systems s ON s.code = f.system JOIN units u ON u.code = s.owner
        WHERE f.number IN (
          SELECT f.number FROM findings f \(conditions.sql)
          ORDER BY \(FindingFilter.order) LIMIT ? OFFSET ?)
        ORDER BY \(FindingFilter.order)
        """
      ) { try FindingRecord(row: $0, acts: []) }
    }
  }

  /// One finding with its history, or `nil`.
  package func finding(_ number: String) async throws -> FindingRecord? {
    try await database.read { try $0.findingRecord(number) }
  }

  /// Registers a finding by hand, during an evaluation.
  ///
  /// - Parameter files: SHA-256 of evidence; its pictures stand in the report.
  /// - Returns: its number.
  package func addFinding(
    _ new: EvaluationResult.NewFinding, files: [String] = [], in number: String, item: String,
    by acting: Acting
  ) async throws -> String {
    try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command) { return done }
      let scene = try evaluating(number, item, acting, connection)
      try OutputIntake.check(new)
      if let control = new.control, try connection.checklist().control(control) == nil {
        throw Refusal.rule(code: "unknown-control", detail: [control])
      }
      let finding = try connection.add(
        new, system: item, caseNumber: number, by: acting.username, at: acting.at, scene.calendar)
      if !files.isEmpty {
        try connection.execute(
          "UPDATE finding_acts SET files = ? WHERE finding = ? AND kind = 'found'",
          [try SQLValue(list: files), .text(finding)])
      }
      try note(
        Noted(
          topic: .register, text: new.title, files: files, about: finding,
          act: FindingAct.Kind.found.rawValue),
        in: number, item: item, acting, scene.viewer, connection)
      try connection.remember(finding, of: acting.command, at: acting.at)
      return finding
    }
  }

  /// Does something about a finding; its case's history tells of it.
  package func act(
    on number: String, _ kind: FindingAct.Kind, text: String, until: CalendarDate? = nil,
    files: [String] = [], by acting: Acting
  ) async throws -> Finding {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      guard let record = try connection.findingRecord(number) else {
        throw Failure(.notFound, "no such finding \(number)")
      }
      if try connection.outcome(of: acting.command) != nil { return record.finding }
      guard viewer.may(kind.need(owner: record.owner)) else {
        throw Refusal.notPermitted
      }
      let act = FindingAct(
        kind: kind, by: acting.username, at: acting.at, text: text, files: files, until: until)
      let finding = try connection.enter(act, on: record)
      if let caseNumber = finding.caseNumber {
        try note(
          Noted(
            topic: .register, text: text, files: files, about: number, act: kind.rawValue),
          in: caseNumber, item: finding.system, acting, viewer, connection)
      }
      try connection.remember(number, of: acting.command, at: acting.at)
      return finding
    }
  }

  /// A remark of the office itself in a stream, whatever the stream's state.
  func note(
    _ note: Noted, in number: String, item: String, _ acting: Acting, _ viewer: Viewer,
    _ connection: any SQLConnection
  ) throws {
    guard var stream = try connection.stream(number, item) else { return }
    let event = CaseEvent(
      version: stream.file.version + 1, at: acting.at, by: viewer.actor, what: .noted(note))
    try connection.append(event, to: &stream, command: acting.command)
    for sha in note.files {
      try connection.use(file: sha, in: number, item: item, title: note.text)
    }
  }
}

extension FindingFilter {
  fileprivate static let order = """
    f.settled_at IS NOT NULL,
    CASE f.severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2
      WHEN 'low' THEN 3 ELSE 4 END, f.due, f.number
    """

  fileprivate var conditions: ListConditions {
    var conditions = ListConditions()
    if let system { conditions.add("f.system = ?", .text(system)) }
    if let owner {
      conditions.add("f.system IN (SELECT code FROM systems WHERE owner = ?)", .text(owner))
    }
    if let caseNumber { conditions.add("f.case_number = ?", .text(caseNumber)) }
    if let severity { conditions.add("f.severity = ?", SQLValue(severity)) }
    if let state { conditions.add("f.state = ?", SQLValue(state)) }
    if unsettled { conditions.add("f.settled_at IS NULL") }
    if let lateAt { conditions.add("f.settled_at IS NULL AND f.due < ?", SQLValue(lateAt)) }
    conditions.add(
      text: text, in: ["f.title", "f.number"],
      or: "f.system IN (SELECT code FROM systems WHERE name LIKE ? ESCAPE '!')")
    return conditions
  }
}

extension SQLConnection {
  /// Writes an act down and returns the finding as it is after it.
  @discardableResult
  func enter(_ act: FindingAct, on record: FindingRecord) throws -> Finding {
    var finding = record.finding
    finding.state = try finding.state(after: act)
    finding.acceptedUntil = act.kind == .accepted ? act.until : nil
    try execute(
      "UPDATE findings SET state = ?, accepted_until = ?, settled_at = ? WHERE number = ?",
      [
        SQLValue(finding.state), SQLValue(finding.acceptedUntil),
        finding.state.isSettled ? SQLValue(act.at) : .null, .text(finding.number),
      ])
    let seq = try one(
      "finding", "SELECT COALESCE(MAX(seq), 0) + 1 AS seq FROM finding_acts WHERE finding = ?",
      [.text(finding.number)]
    ).int("seq")
    try execute(
      """
      INSERT INTO finding_acts (finding, seq, kind, officer, at, text, files, until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(finding.number), SQLValue(seq), SQLValue(act.kind), .text(act.by), SQLValue(act.at),
        .text(act.text), try SQLValue(list: act.files), SQLValue(act.until),
      ])
    return finding
  }

  func findingRecord(_ number: String) throws -> FindingRecord? {
    guard
      let row = try first(
        """
        SELECT f.*, s.name AS system_name, s.owner, u.short AS owner_short
        FROM findings f JOIN systems s ON s.code = f.system JOIN units u ON u.code = s.owner
        WHERE f.number = ?
        """, [.text(number)])
    else { return nil }
    let acts = try run(
      """
      SELECT kind, officer, at, text, files, until FROM finding_acts WHERE finding = ? ORDER BY seq
      """, [.text(number)]
    ).map { row in
      FindingAct(
        kind: try row.kind("kind"), by: try row.text("officer"), at: try row.instant("at"),
        text: try row.text("text"), files: try row.texts("files"),
        until: try row.optionalDay("until"))
    }
    return try FindingRecord(row: row, acts: acts)
  }
}

extension FindingRecord {
  init(row: SQLRow, acts: [FindingAct]) throws {
    self.init(
      finding: try Finding(row: row), acts: acts, systemName: try row.text("system_name"),
      owner: try row.text("owner"), ownerShort: try row.text("owner_short"))
  }
}

extension Finding {
  init(row: SQLRow) throws {
    self.init(
      number: try row.text("number"), system: try row.text("system"),
      caseNumber: try row.optionalText("case_number"), control: try row.optionalText("control"),
      title: try row.text("title"), severity: try row.kind("severity"),
      place: try row.text("place"), detail: try row.text("detail"),
      recommendation: try row.text("recommendation"), state: try row.kind("state"),
      foundAt: try row.instant("found_at"), foundBy: try row.text("found_by"),
      due: try row.optionalInstant("due"), acceptedUntil: try row.optionalDay("accepted_until"),
      cvss: try row.optionalText("cvss"), cwe: try CanonicalJSON.value(row.text("cwe")),
      mergedInto: try row.optionalText("merged_into"))
  }
}
