// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// Grows with every change to the set of monitors; asked for often, so it is one row.
  package func watchVersion() async throws -> Int {
    try await database.read { connection in
      try connection.first("SELECT value FROM counters WHERE name = 'monitors-changed'")?
        .int("value") ?? 0
    }
  }

  /// Everything that is to be looked at.
  package func watch(at now: Date) async throws -> Watch {
    try await database.read { connection in
      var baselines: [Int: (content: ContentBaseline?, accepted: Bool, headers: HeaderBaseline?)] =
        [:]
      let current = try connection.run(
        """
        SELECT b.monitor, b.kind, b.body, b.accepted_at FROM baselines b
        JOIN monitors m ON m.id = b.monitor AND m.stopped_at IS NULL
        ORDER BY b.accepted_at IS NOT NULL, COALESCE(b.accepted_at, b.learned_at)
        """)
      // The last one of each kind wins: accepted ones come after proposals, new after old.
      for row in current {
        let id = try row.int("monitor")
        var known = baselines[id] ?? (nil, false, nil)
        if try row.text("kind") == BaselineRecord.Kind.content.rawValue {
          known.content = try CanonicalJSON.value(row.text("body"))
          known.accepted = try row.optionalInstant("accepted_at") != nil
        } else {
          known.headers = try CanonicalJSON.value(row.text("body"))
        }
        baselines[id] = known
      }
      let rows = try connection.run(
        """
        SELECT m.*, s.name AS system_name FROM monitors m JOIN systems s ON s.code = m.system
        WHERE m.stopped_at IS NULL AND s.state <> 'shut-down'
        """)
      var networks: [String: [String]] = [:]
      for row in try connection.run("SELECT system, network FROM probe_networks") {
        networks[try row.text("system"), default: []].append(try row.text("network"))
      }
      let entries = try rows.map { row in
        var monitor = try Monitor(row: row)
        monitor.allowed = networks[monitor.system] ?? []
        let known = baselines[monitor.id]
        return Watch.Entry(
          monitor: monitor, systemName: try row.text("system_name"),
          health: try CanonicalJSON.value(row.text("health")),
          healthVersion: try row.int("health_version"), content: known?.content,
          isContentAccepted: known?.accepted ?? false, headers: known?.headers)
      }
      return Watch(
        entries: entries, maintenance: try connection.maintenance(at: now),
        rules: try connection.monitoringRules())
    }
  }

  /// Writes down a batch of looks and what they did, in one transaction.
  ///
  /// - Returns: numbers of the incidents that were opened.
  @discardableResult
  package func take(looks entries: [LookEntry], at now: Date) async throws -> [String] {
    guard !entries.isEmpty else { return [] }
    return try await database.write { [self] connection in
      let calendar = try calendar(connection)
      var opened: [String] = []
      for entry in entries {
        try connection.keep(entry)
        for deed in entry.deeds {
          if let number = try connection.apply(deed, of: entry, calendar) { opened.append(number) }
        }
      }
      return opened
    }
  }

  /// Raises what concerns no single monitor: the own network.
  @discardableResult
  package func raise(_ draft: IncidentDraft, at now: Date) async throws -> String? {
    try await database.write { [self] connection in
      try connection.raise(draft, at: now, try calendar(connection))
    }
  }

  package func resolve(_ draft: IncidentDraft, at now: Date) async throws {
    try await database.write { try $0.resolve(draft, at: now) }
  }

  /// Takes the watch for a while, unless another process has it.
  ///
  /// - Parameters:
  ///   - holder: names the process, so that it may take the watch again.
  ///   - seconds: after which it is free again.
  package func holdWatch(
    as holder: String, for seconds: TimeInterval, at now: Date
  ) async throws -> Bool {
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO watch_lease (id, holder, until) VALUES (1, ?, ?)
        ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, until = excluded.until
          WHERE watch_lease.holder = excluded.holder OR watch_lease.until <= ?
        """, [.text(holder), SQLValue(now.addingTimeInterval(seconds)), SQLValue(now)]) == 1
    }
  }

  /// Gives the watch back at once, for the next process.
  package func leaveWatch(as holder: String) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "DELETE FROM watch_lease WHERE holder = ?", [.text(holder)])
    }
  }

  /// Lets health follow without a look, as when the own network is gone or a window begins.
  package func keep(_ healths: [(monitor: Int, health: Health)]) async throws {
    guard !healths.isEmpty else { return }
    try await database.write { connection in
      for (monitor, health) in healths { try connection.save(health, of: monitor) }
    }
  }
}

extension Health.State {
  /// As the raw looks and the minutes have it; 0 is nothing seen.
  var code: Int {
    switch self {
    case .up: 1
    case .pending: 2
    case .down: 3
    case .partial: 4
    case .maintenance: 5
    case .unknown: 6
    }
  }

  init?(code: Int) {
    guard let state = Health.State.allCases.first(where: { $0.code == code }) else { return nil }
    self = state
  }
}

extension SQLConnection {
  fileprivate func keep(_ entry: LookEntry) throws {
    let look = entry.look
    try execute(
      """
      INSERT INTO monitor_results (at, monitor, state, ms, status, cause)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (at, monitor) DO NOTHING
      """,
      [
        SQLValue(look.at), SQLValue(entry.monitor), SQLValue(entry.health.state.code),
        SQLValue(look.milliseconds), SQLValue(look.status), SQLValue(look.cause?.rawValue),
      ])
    let outcome =
      switch look.outcome {
      case .sound: 0
      case .impaired: 1
      case .failed: 2
      case .notAsked: 3
      }
    try execute(
      """
      INSERT INTO monitor_latest (monitor, at, ms, outcome, status, cause, detail)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (monitor) DO UPDATE SET at = excluded.at, ms = excluded.ms,
        outcome = excluded.outcome, status = excluded.status, cause = excluded.cause,
        detail = excluded.detail
      """,
      [
        SQLValue(entry.monitor), SQLValue(look.at), SQLValue(look.milliseconds),
        SQLValue(outcome), SQLValue(look.status), SQLValue(look.cause?.rawValue),
        SQLValue(look.detail),
      ])
    if entry.keepsHealth { try save(entry.health, of: entry.monitor) }
    if let certificate = entry.certificate {
      try execute(
        """
        UPDATE monitors SET certificate_from = ?, certificate_until = ?, certificate_issuer = ?
        WHERE id = ?
        """,
        [
          SQLValue(certificate.from), SQLValue(certificate.until), SQLValue(certificate.issuer),
          SQLValue(entry.monitor),
        ])
    }
  }

  fileprivate func apply(
    _ deed: LookEntry.Deed, of entry: LookEntry, _ calendar: WorkingCalendar
  ) throws -> String? {
    let at = entry.look.at
    switch deed {
    case .raise(let draft): return try raise(draft, at: at, calendar)
    case .resolve(let kinds, let text):
      for kind in kinds {
        try resolve(
          IncidentDraft(
            kind: kind, severity: .info, monitor: entry.monitor, system: entry.system, text: text),
          at: at)
      }
    case .become(let draft, let before):
      for earlier in before {
        var likeness = draft
        likeness.kind = earlier
        guard let open = try openIncident(like: likeness) else { continue }
        try add(
          IncidentEvent(kind: .changed, at: at, text: draft.text, evidence: draft.evidence),
          to: open.number)
        try execute(
          "UPDATE incidents SET kind = ?, severity = ?, cause = COALESCE(?, cause) WHERE number = ?",
          [
            SQLValue(draft.kind), SQLValue(draft.severity), SQLValue(draft.cause?.rawValue),
            .text(open.number),
          ])
        if draft.severity > open.severity {
          try tell(.graver, of: open.number, system: entry.system, at: at)
        }
        return nil
      }
      return try raise(draft, at: at, calendar)
    }
    return nil
  }
}
