// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// A thing seen of a system, with how often and what was made of it.
package struct SeenObservation: Sendable, Hashable, Identifiable {
  package var id: Int
  package var system: String
  package var state: ObservationState
  /// The newest sight of it.
  package var observation: Observation
  package var finding: String?
  /// Last day of a dismissal.
  package var until: CalendarDate?
  package var firstSeen: Date
  package var lastSeen: Date
  /// Runs in which it was seen.
  package var times: Int
  /// Since when the tool that had seen it no longer does; a person verifies that.
  package var goneAt: Date?
  package var caseNumber: String?
}

/// An observation with all that is known of it.
package struct ObservationRecord: Sendable {
  package var row: SeenObservation
  package var systemName: String
  package var owner: String
  /// Readable parts of what makes it the same: rule, place, method, parameter.
  package var identity: [String]
  /// Further places, beside the observation's own.
  package var places: [Place]
  package var acts: [ObservationAct]
  /// Of the same weakness class at the same path, seen by other rules or tools.
  package var related: [SeenObservation]
}

/// What a person decided about an observation.
package struct ObservationAct: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case accepted, dismissed
    /// Put back among those to judge.
    case restored
    case split
  }
  package var kind: Kind
  package var by: String
  package var at: Date
  package var text: String
  package var until: CalendarDate?
  package var finding: String?
}

/// Which observations a list shows; `nil` means no restriction.
package struct ObservationFilter: Sendable, Hashable {
  package var state: ObservationState?
  package var result: Observation.Result?
  package var severity: Severity?
  package var tool: String?
  package var rule: String?
  package var caseNumber: String?
  package var finding: String?
  package var control: String?
  /// Only those that their tool no longer sees, or only those that it does.
  package var isGone: Bool?

  package init() {}
}

extension SeenObservation {
  static let columns = """
    o.id, o.system, o.state, o.tool, o.rule, o.result, o.severity, o.finding, o.until,
    o.first_seen, o.last_seen, o.times, o.gone_at, o.case_number, b.body, g.body AS gist,
    d.body AS detail
    """
  static let tables = """
    observations o JOIN observation_bodies b ON b.observation = o.id
    JOIN observation_texts g ON g.id = b.gist LEFT JOIN observation_texts d ON d.id = b.detail
    """

  init(row: SQLRow) throws {
    let gist: ObservationGist = try CanonicalJSON.value(row.text("gist"))
    let body: ObservationBody = try CanonicalJSON.value(row.text("body"))
    let detail: Phrase? = try row.optionalText("detail").map { try CanonicalJSON.value($0) }
    self.init(
      id: try row.int("id"), system: try row.text("system"), state: try row.kind("state"),
      observation: Observation(
        rule: try row.text("rule"),
        source: ObservationSource(tool: try row.text("tool"), version: body.version),
        result: try row.kind("result"), severity: try row.kind("severity"),
        severityRaw: gist.severityRaw, confidence: body.confidence, title: gist.title,
        detail: body.detail ?? detail ?? Phrase(""), remedy: gist.remedy, place: body.place,
        evidence: body.evidence, controls: gist.controls, cwe: gist.cwe, cve: gist.cve,
        cvss: gist.cvss, references: gist.references, at: body.at),
      finding: try row.optionalText("finding"), until: try row.optionalDay("until"),
      firstSeen: try row.instant("first_seen"), lastSeen: try row.instant("last_seen"),
      times: try row.int("times"), goneAt: try row.optionalInstant("gone_at"),
      caseNumber: try row.optionalText("case_number"))
  }
}

extension ObservationFilter {
  var condition: (sql: String, values: [SQLValue]) {
    var sql = ""
    var values: [SQLValue] = []
    func add(_ condition: String, _ value: SQLValue?) {
      guard let value else { return }
      sql += " AND \(condition)"
      values.append(value)
    }
    add("o.state = ?", state.map { SQLValue($0) })
    add("o.result = ?", result.map { SQLValue($0) })
    add("o.severity = ?", severity.map { SQLValue($0) })
    add("o.tool = ?", tool.map { SQLValue($0) })
    add("o.rule = ?", rule.map { SQLValue($0) })
    if let caseNumber {
      sql +=
        " AND (o.case_number = ? OR o.last_look IN (SELECT id FROM looks WHERE case_number = ?))"
      values += [.text(caseNumber), .text(caseNumber)]
    }
    add("o.finding = ?", finding.map { SQLValue($0) })
    add("g.body LIKE ?", control.map { .text("%\"\($0)\"%") })
    if let isGone { sql += isGone ? " AND o.gone_at IS NOT NULL" : " AND o.gone_at IS NULL" }
    if state != .split { sql += " AND o.state <> 'split'" }
    return (sql, values)
  }
}
