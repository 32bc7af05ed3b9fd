// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// A monitor as lists and its page show it.
package struct MonitorRecord: Sendable {
  /// The newest look.
  package struct Latest: Sendable, Hashable {
    package var at: Date
    package var milliseconds: Int
    package var outcome: Int
    package var status: Int?
    package var cause: Glance.Cause?
    package var detail: String?
  }

  package var monitor: Monitor
  package var systemName: String
  /// Code and short name of the agency.
  package var owner: String
  package var ownerShort: String
  package var isByHand: Bool
  package var startedAt: Date
  package var startedBy: String
  package var stoppedAt: Date?
  package var health: Health
  package var healthVersion: Int
  package var latest: Latest?
  package var certificate: SeenCertificate?
  package var openIncidents: Int

  package var isRunning: Bool { stoppedAt == nil }
  package var state: Health.State { health.state }

  static let columns = """
    m.*, s.name AS system_name, s.owner, u.short AS owner_short,
    l.at AS l_at, l.ms AS l_ms, l.outcome AS l_outcome, l.status AS l_status,
    l.cause AS l_cause, l.detail AS l_detail,
    (SELECT COUNT(*) FROM incidents i WHERE i.monitor = m.id AND i.resolved_at IS NULL) AS open_n
    """
  static let tables = """
    monitors m JOIN systems s ON s.code = m.system JOIN units u ON u.code = s.owner
    LEFT JOIN monitor_latest l ON l.monitor = m.id
    """

  init(row: SQLRow) throws {
    monitor = try Monitor(row: row)
    systemName = try row.text("system_name")
    owner = try row.text("owner")
    ownerShort = try row.text("owner_short")
    isByHand = try row.bool("by_hand")
    startedAt = try row.instant("started_at")
    startedBy = try row.text("started_by")
    stoppedAt = try row.optionalInstant("stopped_at")
    health = try CanonicalJSON.value(row.text("health"))
    healthVersion = try row.int("health_version")
    openIncidents = try row.int("open_n")
    if let at = try row.optionalInstant("l_at") {
      latest = Latest(
        at: at, milliseconds: try row.int("l_ms"), outcome: try row.int("l_outcome"),
        status: try row.optionalInt("l_status"), cause: try row.optionalKind("l_cause"),
        detail: try row.optionalText("l_detail"))
    }
    if let until = try row.optionalInstant("certificate_until") {
      certificate = SeenCertificate(
        from: try row.instant("certificate_from"), until: until,
        issuer: try row.optionalText("certificate_issuer"))
    }
  }
}

extension Monitor {
  init(row: SQLRow) throws {
    self.init(
      id: try row.int("id"), system: try row.text("system"), url: try row.text("url"),
      intervalSeconds: try row.int("interval_s"),
      expectation: try CanonicalJSON.value(row.text("expectation")),
      intensive: try row.optionalText("intensive").map { try CanonicalJSON.value($0) })
  }
}

/// Which monitors a list shows; `nil` and empty mean no restriction.
package struct MonitorFilter: Sendable, Hashable {
  package var system: String?
  package var owner: String?
  package var state: Health.State?
  package var intensiveOnly = false
  /// Stopped ones too.
  package var includesStopped = false
  package var text: String?

  package init() {}

  var condition: (sql: String, values: [SQLValue]) {
    var parts: [String] = []
    var values: [SQLValue] = []
    func need(_ sql: String, _ value: SQLValue) {
      parts.append(sql)
      values.append(value)
    }
    if let system { need("m.system = ?", .text(system)) }
    if let owner { need("s.owner = ?", .text(owner)) }
    if let state { need("m.state = ?", SQLValue(state)) }
    if intensiveOnly { parts.append("m.intensive IS NOT NULL") }
    if !includesStopped { parts.append("m.stopped_at IS NULL") }
    if let text, !text.isEmpty {
      let pattern = "%" + text.replacing("%", with: "").replacing("_", with: "") + "%"
      parts.append("(s.name LIKE ? OR m.system LIKE ? OR m.url LIKE ?)")
      values += [.text(pattern), .text(pattern), .text(pattern)]
    }
    return (parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND "), values)
  }
}
