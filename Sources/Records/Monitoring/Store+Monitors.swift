// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// Monitors, the disturbed ones first, and how many there are in all.
  package func monitors(
    _ filter: MonitorFilter = MonitorFilter(), limit: Int = 50, offset: Int = 0
  ) async throws -> (rows: [MonitorRecord], count: Int) {
    try await database.read { connection in
      let (condition, values) = filter.condition
      let count = try connection.one(
        "count",
        """
        SELECT COUNT(*) AS n FROM monitors m JOIN systems s ON s.code = m.system \(condition)
        """, values
      ).int("n")
      let rows = try connection.run(
        """
        SELECT \(MonitorRecord.columns) FROM \(MonitorRecord.tables) \(condition)
        ORDER BY m.stopped_at IS NOT NULL,
          CASE m.state WHEN 'down' THEN 0 WHEN 'partial' THEN 1 WHEN 'pending' THEN 2
            WHEN 'unknown' THEN 3 WHEN 'maintenance' THEN 4 ELSE 5 END, s.name, m.id
        LIMIT ? OFFSET ?
        """, values + [SQLValue(limit), SQLValue(offset)])
      return (try rows.map(MonitorRecord.init(row:)), count)
    }
  }

  package func monitor(_ id: Int) async throws -> MonitorRecord? {
    try await database.read { try $0.monitor(id) }
  }

  /// The office's figures for monitoring.
  package func monitoringRules() async throws -> MonitoringRules {
    try await database.read { try $0.monitoringRules() }
  }

  /// Begins to look at an address of a system, or gives a monitor that exists other settings.
  ///
  /// - Parameter url: `nil` for the one in the register.
  /// - Returns: the monitor's id.
  /// - Throws: `Refusal.rule` with `unknown-system`, `inactive-system`, `monitor-url` or
  ///   `monitor-interval`.
  @discardableResult
  package func startMonitor(
    of system: String, url: String? = nil, intervalSeconds: Int? = nil,
    expectation: Expectation = Expectation(), by acting: Acting
  ) async throws -> Int {
    try await administer(.runMonitors, by: acting) { connection in
      if let done = try connection.outcome(of: acting.command).flatMap(Int.init) { return done }
      let rules = try connection.monitoringRules()
      let id = try connection.startMonitor(
        Monitor(
          system: system, url: try url ?? connection.registeredURL(of: system),
          intervalSeconds: intervalSeconds ?? rules.intervalSeconds, expectation: expectation),
        byHand: true, by: acting.username, at: acting.at)
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      return id
    }
  }

  /// Stops looking. Incidents that are open on it are ended, since nobody looks any more.
  ///
  /// - Throws: `Refusal.rule("monitor-ordered")` while an order of a case runs: that ends it.
  package func stopMonitor(_ id: Int, by acting: Acting) async throws {
    try await administer(.runMonitors, by: acting) { connection in
      guard let record = try connection.monitor(id) else {
        throw Failure(.notFound, "no such monitor \(id)")
      }
      if !record.isRunning { return }
      if let number = record.monitor.intensive?.caseNumber {
        throw Refusal.rule(code: "monitor-ordered", detail: [number])
      }
      try connection.stopMonitor(record, by: acting.username, at: acting.at)
    }
  }

  /// Sets other figures for the office; absent ones keep their proposal.
  ///
  /// - Throws: `Refusal.rule("monitoring-figure")`, naming those that can't hold; `not-json`.
  package func setMonitoringRules(_ json: String, by acting: Acting) async throws {
    let rules: MonitoringRules
    do { rules = try CanonicalJSON.value(json) } catch {
      throw Refusal.rule(code: "not-json", detail: [])
    }
    guard rules.faults.isEmpty else {
      throw Refusal.rule(code: "monitoring-figure", detail: rules.faults)
    }
    try await administer(.administer, by: acting) { connection in
      let text = try CanonicalJSON.text(rules)
      let before = try connection.setting(.monitoringRules)
      if before == text { return }
      try connection.set(.monitoringRules, to: text)
      try connection.journal(
        .settingChanged,
        ["setting": OfficeSetting.monitoringRules.rawValue, "before": before ?? "", "after": text],
        by: acting.username, at: acting.at)
      try connection.touchMonitors()
    }
  }

  /// Whether the page of states may be seen without an account.
  package func openStates(_ isOpen: Bool, by acting: Acting) async throws {
    try await administer(.administer, by: acting) { connection in
      let value = isOpen ? "1" : "0"
      let before = try connection.setting(.publicStatus) ?? "0"
      if before == value { return }
      try connection.set(.publicStatus, to: value)
      try connection.journal(
        .settingChanged,
        ["setting": OfficeSetting.publicStatus.rawValue, "before": before, "after": value],
        by: acting.username, at: acting.at)
    }
  }

  /// Nothing is raised during the window, and it does not count against the system.
  package func setMaintenance(
    of system: String, from: Date, to: Date, reason: String, by acting: Acting
  ) async throws {
    guard from < to else { throw Refusal.rule(code: "ends-before-start", detail: []) }
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal.rule(code: "reason-required", detail: [])
    }
    try await administer(.runMonitors, by: acting) { connection in
      if try connection.outcome(of: acting.command) != nil { return }
      guard try connection.first("SELECT code FROM systems WHERE code = ?", [.text(system)]) != nil
      else { throw Refusal.rule(code: "unknown-system", detail: [system]) }
      try connection.execute(
        """
        INSERT INTO maintenance_windows (system, starts, ends, reason, officer, entered_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .text(system), SQLValue(from), SQLValue(to), .text(reason), .text(acting.username),
          SQLValue(acting.at),
        ])
      try connection.journal(
        .maintenanceSet,
        [
          "system": system, "from": "\(from.milliseconds)", "until": "\(to.milliseconds)",
          "reason": reason,
        ], by: acting.username, at: acting.at)
      try connection.touchMonitors()
      try connection.remember(system, of: acting.command, at: acting.at)
    }
  }

  /// Windows of a system that are not over yet, the next one first.
  package func maintenance(of system: String, at now: Date) async throws -> [MaintenanceWindow] {
    try await database.read { try $0.maintenance(of: system, at: now) }
  }
}

extension SQLConnection {
  func monitor(_ id: Int) throws -> MonitorRecord? {
    try first(
      "SELECT \(MonitorRecord.columns) FROM \(MonitorRecord.tables) WHERE m.id = ?",
      [SQLValue(id)]
    ).map(MonitorRecord.init(row:))
  }

  func monitoringRules() throws -> MonitoringRules {
    guard let text = try setting(.monitoringRules) else { return .proposed }
    return try CanonicalJSON.value(text)
  }

  func maintenance(of system: String? = nil, at now: Date) throws -> [MaintenanceWindow] {
    try run(
      """
      SELECT * FROM maintenance_windows WHERE ends > ?\(system == nil ? "" : " AND system = ?")
      ORDER BY starts
      """, [SQLValue(now)] + (system.map { [.text($0)] } ?? [])
    ).map { row in
      MaintenanceWindow(
        system: try row.text("system"), starts: try row.instant("starts"),
        ends: try row.instant("ends"), reason: try row.text("reason"),
        officer: try row.text("officer"))
    }
  }

  /// Tells the watching process that the set of monitors, or their windows, changed.
  func touchMonitors() throws { _ = try next("monitors-changed") }

  /// The address in the register.
  func registeredURL(of system: String) throws -> String {
    guard
      let row = try first("SELECT url, state FROM systems WHERE code = ?", [.text(system)])
    else { throw Refusal.rule(code: "unknown-system", detail: [system]) }
    guard let url = try row.optionalText("url"), !url.isEmpty else {
      throw Refusal.rule(code: "monitor-url", detail: [])
    }
    return url
  }

  /// Adds the monitor, or starts it again with these settings.
  func startMonitor(
    _ monitor: Monitor, byHand: Bool, by officer: String, at instant: Date
  ) throws -> Int {
    guard let row = try first("SELECT state FROM systems WHERE code = ?", [.text(monitor.system)])
    else { throw Refusal.rule(code: "unknown-system", detail: [monitor.system]) }
    if try row.text("state") == InformationSystem.State.inactive.rawValue {
      throw Refusal.rule(code: "inactive-system", detail: [monitor.system])
    }
    guard (Monitor.shortestInterval...Monitor.longestInterval).contains(monitor.intervalSeconds)
    else {
      throw Refusal.rule(
        code: "monitor-interval",
        detail: ["\(Monitor.shortestInterval)", "\(Monitor.longestInterval)"])
    }
    guard MonitorURL.isSound(monitor.url) else {
      throw Refusal.rule(code: "monitor-url", detail: [monitor.url])
    }
    let known = try first(
      "SELECT id, by_hand, stopped_at FROM monitors WHERE system = ? AND url = ?",
      [.text(monitor.system), .text(monitor.url)])
    let id: Int
    if let known {
      id = try known.int("id")
      let wasStopped = try known.optionalInstant("stopped_at") != nil
      try execute(
        """
        UPDATE monitors SET interval_s = ?, expectation = ?, by_hand = ?, stopped_at = NULL,
          stopped_by = NULL\(wasStopped ? ", started_at = ?, started_by = ?" : "")
        WHERE id = ?
        """,
        [
          SQLValue(monitor.intervalSeconds), .text(try CanonicalJSON.text(monitor.expectation)),
          SQLValue(try byHand || (!wasStopped && known.bool("by_hand"))),
        ] + (wasStopped ? [SQLValue(instant), .text(officer)] : []) + [SQLValue(id)])
      if wasStopped { try save(Health(), of: id, raisingVersion: true) }
    } else {
      id = try next("monitors")
      try execute(
        """
        INSERT INTO monitors (id, system, url, interval_s, expectation, by_hand, started_at,
          started_by, health, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          SQLValue(id), .text(monitor.system), .text(monitor.url),
          SQLValue(monitor.intervalSeconds), .text(try CanonicalJSON.text(monitor.expectation)),
          SQLValue(byHand), SQLValue(instant), .text(officer),
          .text(try CanonicalJSON.text(Health())), SQLValue(Health.State.unknown),
        ])
    }
    try journal(
      .monitorStarted,
      [
        "system": monitor.system, "url": monitor.url, "interval": "\(monitor.intervalSeconds)",
      ], by: officer, at: instant)
    try touchMonitors()
    return id
  }

  func stopMonitor(_ record: MonitorRecord, by officer: String, at instant: Date) throws {
    let id = record.monitor.id
    try execute(
      "UPDATE monitors SET stopped_at = ?, stopped_by = ?, by_hand = 0 WHERE id = ?",
      [SQLValue(instant), .text(officer), SQLValue(id)])
    try save(Health(), of: id, raisingVersion: true)
    let open = try run(
      "SELECT number FROM incidents WHERE monitor = ? AND resolved_at IS NULL", [SQLValue(id)])
    for row in open {
      try add(
        IncidentEvent(
          kind: .resolved, at: instant,
          text: Phrase("Pemantauan dihentikan.", en: "Monitoring was stopped.")),
        to: row.text("number"))
    }
    try journal(
      .monitorStopped, ["system": record.monitor.system, "url": record.monitor.url], by: officer,
      at: instant)
    try touchMonitors()
  }

  func save(_ health: Health, of monitor: Int, raisingVersion: Bool = false) throws {
    try execute(
      """
      UPDATE monitors SET health = ?, state = ?, state_since = ?,
        health_version = health_version + ? WHERE id = ?
      """,
      [
        .text(try CanonicalJSON.text(health)), SQLValue(health.state), SQLValue(health.since),
        SQLValue(raisingVersion ? 1 : 0), SQLValue(monitor),
      ])
  }
}

/// What can be looked at at all; the client that dials vets it once more.
package enum MonitorURL {
  package static func isSound(_ url: String) -> Bool {
    guard url.utf8.count <= 2000, url.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
      url.hasPrefix("https://") || url.hasPrefix("http://")
    else { return false }
    let host = host(of: url)
    return !host.isEmpty && !host.contains("@")
  }

  /// Name and port between the slashes.
  package static func host(of url: String) -> String {
    guard let slashes = url.range(of: "://") else { return "" }
    return String(url[slashes.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }
}
