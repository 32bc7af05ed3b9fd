// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

/// What an order of row 9 does to monitors, and its end.
extension SQLConnection {
  /// Watches the system more closely, and asks for proof of its backups.
  ///
  /// A system without a usable address in the register gets no monitor; its page says so.
  func beginIntensive(
    _ order: MonitoringOrder, of system: String, caseNumber: String, by officer: String,
    at instant: Date, _ calendar: WorkingCalendar
  ) throws {
    let since = max(instant, calendar.instant(order.from, hour: 0, minute: 0))
    let until = order.until.map {
      calendar.instant($0, hour: 0, minute: 0).addingTimeInterval(86_400)
    }
    let rules = try monitoringRules()
    let isWatched =
      try first(
        "SELECT id FROM monitors WHERE system = ? AND stopped_at IS NULL LIMIT 1", [.text(system)])
      != nil
    if !isWatched, let url = try? registeredURL(of: system), MonitorURL.isSound(url) {
      _ = try startMonitor(
        Monitor(system: system, url: url, intervalSeconds: rules.intervalSeconds), byHand: false,
        by: officer, at: instant)
    }
    let mode = IntensiveMode(
      since: since, until: until,
      intervalSeconds: max(
        Monitor.shortestInterval, min(order.intervalSeconds, Monitor.longestInterval)),
      caseNumber: caseNumber)
    try execute(
      "UPDATE monitors SET intensive = ? WHERE system = ? AND stopped_at IS NULL",
      [.text(try CanonicalJSON.text(mode)), .text(system)])
    try watchBackups(of: system, byHand: false, by: officer, at: instant)
    try touchMonitors()
  }

  /// Back to what was there before the order.
  func endIntensive(of system: String, by officer: String, at instant: Date) throws {
    let rows = try run(
      """
      SELECT \(MonitorRecord.columns) FROM \(MonitorRecord.tables)
      WHERE m.system = ? AND m.stopped_at IS NULL
      """, [.text(system)])
    for record in try rows.map(MonitorRecord.init(row:)) where record.monitor.intensive != nil {
      try execute(
        "UPDATE monitors SET intensive = NULL WHERE id = ?", [SQLValue(record.monitor.id)])
      if !record.isByHand { try stopMonitor(record, by: officer, at: instant) }
    }
    try execute(
      """
      UPDATE backup_watches SET stopped_at = ?
      WHERE system = ? AND by_hand = 0 AND stopped_at IS NULL
      """, [SQLValue(instant), .text(system)])
    if try first(
      "SELECT system FROM backup_watches WHERE system = ? AND stopped_at IS NULL", [.text(system)])
      == nil
    {
      try endBackupIncidents(of: system, at: instant)
    }
    try touchMonitors()
  }

  /// Asks for proof of this system's backups from now on.
  func watchBackups(of system: String, byHand: Bool, by officer: String, at instant: Date) throws {
    try execute(
      """
      INSERT INTO backup_watches (system, since, by_hand, secret, started_by)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (system) DO UPDATE SET
        since = CASE WHEN backup_watches.stopped_at IS NULL THEN backup_watches.since
          ELSE excluded.since END,
        by_hand = CASE WHEN backup_watches.stopped_at IS NULL AND backup_watches.by_hand = 1 THEN 1
          ELSE excluded.by_hand END,
        stopped_at = NULL
      """,
      [
        .text(system), SQLValue(instant), SQLValue(byHand), .text(RandomToken.make()),
        .text(officer),
      ])
  }
}

extension Store {
  /// Ends closer watching whose case was cancelled: nobody follows up any more.
  ///
  /// - Returns: codes of the systems.
  @discardableResult
  package func endAbandonedMonitoring(at now: Date) async throws -> [String] {
    let abandoned = """
      SELECT o.system FROM orders o
      JOIN streams t ON t.case_number = o.case_number AND t.item = o.item
      WHERE o.kind = 'monitoring' AND o.ended_at IS NULL AND t.status = 'cancelled'
      """
    guard try await database.read({ try $0.first(abandoned + " LIMIT 1") }) != nil else {
      return []
    }
    return try await database.write { connection in
      try connection.run(abandoned).map { row in
        let system = try row.text("system")
        try connection.execute(
          """
          UPDATE orders SET ended_at = ?, ended_by = ?
          WHERE system = ? AND kind = 'monitoring' AND ended_at IS NULL
          """, [SQLValue(now), .text(Journal.system), .text(system)])
        try connection.execute(
          "UPDATE systems SET state = 'active' WHERE code = ? AND state = 'monitored'",
          [.text(system)])
        try connection.endIntensive(of: system, by: Journal.system, at: now)
        return system
      }
    }
  }
}
