// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// An incident with what it is about and what happened.
package struct IncidentRecord: Sendable {
  package var incident: Incident
  package var monitor: Int?
  package var url: String?
  /// `nil` for the office as a whole.
  package var system: String?
  package var systemName: String?
  package var owner: String?
  package var ownerShort: String?
  package var topic: String
  /// Oldest first; empty in lists.
  package var events: [IncidentEvent]

  static let columns = """
    i.*, m.url, s.name AS system_name, s.owner, u.short AS owner_short
    """
  static let tables = "incidents i \(beside)"
  /// What stands beside an incident, where there is any.
  static let beside = """
    LEFT JOIN monitors m ON m.id = i.monitor
    LEFT JOIN systems s ON s.code = i.system LEFT JOIN units u ON u.code = s.owner
    """

  init(row: SQLRow, events: [IncidentEvent] = []) throws {
    incident = try Incident(row: row)
    monitor = try row.optionalInt("monitor")
    url = try row.optionalText("url")
    system = try row.optionalText("system")
    systemName = try row.optionalText("system_name")
    owner = try row.optionalText("owner")
    ownerShort = try row.optionalText("owner_short")
    topic = try row.text("topic")
    self.events = events
  }
}

extension Incident {
  init(row: SQLRow) throws {
    self.init(
      number: try row.text("number"), kind: try row.kind("kind"),
      severity: try row.kind("severity"), cause: try row.optionalKind("cause"),
      verdict: try row.kind("verdict"), openedAt: try row.instant("opened_at"))
    acknowledgedAt = try row.optionalInstant("acknowledged_at")
    acknowledgedBy = try row.optionalText("acknowledged_by")
    confirmedAt = try row.optionalInstant("confirmed_at")
    resolvedAt = try row.optionalInstant("resolved_at")
    answeredAt = try row.optionalInstant("answered_at")
    notifiedAt = try row.optionalInstant("notified_at")
    caseNumber = try row.optionalText("case_number")
  }
}

extension IncidentEvent {
  init(row: SQLRow) throws {
    self.init(
      kind: try row.kind("kind"), at: try row.instant("at"), by: try row.optionalText("officer"),
      text: Phrase(try row.text("text_id"), en: try row.text("text_en")),
      evidence: try CanonicalJSON.value(row.text("evidence")), files: try row.texts("files"))
  }
}

/// Which incidents a list shows; `nil` means no restriction.
package struct IncidentFilter: Sendable, Hashable {
  package var system: String?
  package var owner: String?
  package var monitor: Int?
  package var kind: Incident.Kind?
  package var verdict: Incident.Verdict?
  package var openOnly = false
  package var since: Date?
  package var until: Date?

  package init() {}

  var condition: (sql: String, values: [SQLValue]) {
    var parts: [String] = []
    var values: [SQLValue] = []
    func need(_ sql: String, _ value: SQLValue) {
      parts.append(sql)
      values.append(value)
    }
    if let system { need("i.system = ?", .text(system)) }
    if let owner { need("s.owner = ?", .text(owner)) }
    if let monitor { need("i.monitor = ?", SQLValue(monitor)) }
    if let kind { need("i.kind = ?", SQLValue(kind)) }
    if let verdict { need("i.verdict = ?", SQLValue(verdict)) }
    if openOnly { parts.append("i.resolved_at IS NULL") }
    if let since { need("i.opened_at >= ?", SQLValue(since)) }
    if let until { need("i.opened_at < ?", SQLValue(until)) }
    return (parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND "), values)
  }
}
