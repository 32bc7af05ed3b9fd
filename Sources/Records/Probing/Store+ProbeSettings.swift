// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Glibc
import Procedures

extension Store {
  /// Visits a system every so many days, from the given instant on; replaces what was set before.
  ///
  /// Beyond the passive set each visit needs a permit on its day; without one it is made passively.
  /// - Parameter schedule: `nil` to stop.
  package func schedule(
    probesOf system: String, _ schedule: ProbeSchedule?, by acting: Acting
  ) async throws {
    try await administer(.judgeFindings, by: acting) { connection in
      if let schedule {
        guard (1...366).contains(schedule.days) else {
          throw Refusal.rule(code: "probe-days", detail: ["\(schedule.days)"])
        }
        try connection.execute(
          """
          INSERT INTO probe_schedules (system, days, intensity, next_at, officer, at)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (system) DO UPDATE SET days = excluded.days,
            intensity = excluded.intensity, next_at = excluded.next_at,
            officer = excluded.officer, at = excluded.at
          """,
          [
            .text(system), SQLValue(schedule.days), SQLValue(schedule.intensity.rawValue),
            SQLValue(schedule.nextAt), .text(acting.username), SQLValue(acting.at),
          ])
      } else {
        try connection.execute(
          "DELETE FROM probe_schedules WHERE system = ?", [.text(system)])
      }
      try connection.journal(
        .probeScheduled, ScheduleEntry(system: system, days: schedule?.days), by: acting.username,
        at: acting.at)
    }
  }

  package func probeSchedule(of system: String) async throws -> ProbeSchedule? {
    try await database.read { connection in
      try connection.first("SELECT * FROM probe_schedules WHERE system = ?", [.text(system)])
        .map(ProbeSchedule.init(row:))
    }
  }

  /// Asks for the visits that are due, and sets their next day. One that is refused (another goes
  /// on, the system lost its address) waits for its next day.
  ///
  /// - Returns: numbers of the runs.
  @discardableResult
  package func askScheduledProbes(at instant: Date) async throws -> [Int] {
    let isDue = try await database.read { connection in
      try connection.first(
        "SELECT 1 AS found FROM probe_schedules WHERE next_at <= ? LIMIT 1", [SQLValue(instant)])
        != nil
    }
    guard isDue else { return [] }
    return try await database.write { [self] connection in
      let due = try connection.run(
        "SELECT * FROM probe_schedules WHERE next_at <= ? ORDER BY next_at", [SQLValue(instant)]
      ).map(ProbeSchedule.init(row:))
      let acting = Acting.machine(at: instant)
      let day = try calendar(connection).date(of: instant)
      var runs: [Int] = []
      for schedule in due {
        let isCovered = try connection.permit(for: schedule.system, .paths, on: day) != nil
        let intensity = isCovered ? schedule.intensity : .passive
        do {
          runs.append(try ask(schedule.system, intensity, nil, nil, acting, connection))
        } catch is Refusal {}
        let days = Double(schedule.days) * 86_400
        let passed = (instant.timeIntervalSince(schedule.nextAt) / days).rounded(.down) + 1
        try connection.execute(
          "UPDATE probe_schedules SET next_at = ? WHERE system = ?",
          [SQLValue(schedule.nextAt.addingTimeInterval(passed * days)), .text(schedule.system)])
      }
      return runs
    }
  }

  /// Lets visits to a system enter a private range; the journal tells of it.
  ///
  /// - Throws: `Refusal.rule("probe-network-form")`, `Refusal.rule("probe-network-reason")`.
  package func allow(network: ProbeNetwork, by acting: Acting) async throws {
    try await administer(.administer, by: acting) { connection in
      guard ProbeNetwork.isWellFormed(network.network) else {
        throw Refusal.rule(code: "probe-network-form", detail: [network.network])
      }
      guard !network.reason.allSatisfy(\.isWhitespace) else {
        throw Refusal.rule(code: "probe-network-reason", detail: [network.network])
      }
      try connection.execute(
        """
        INSERT INTO probe_networks (system, network, reason, officer, at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (system, network) DO UPDATE SET reason = excluded.reason,
          officer = excluded.officer, at = excluded.at
        """,
        [
          .text(network.system), .text(network.network), .text(network.reason),
          .text(acting.username), SQLValue(acting.at),
        ])
      try connection.journal(
        .probeNetworkChanged,
        NetworkEntry(
          system: network.system, network: network.network, reason: network.reason, allowed: true),
        by: acting.username, at: acting.at)
    }
  }

  package func disallow(network: String, of system: String, by acting: Acting) async throws {
    try await administer(.administer, by: acting) { connection in
      let count = try connection.execute(
        "DELETE FROM probe_networks WHERE system = ? AND network = ?",
        [.text(system), .text(network)])
      guard count > 0 else { return }
      try connection.journal(
        .probeNetworkChanged,
        NetworkEntry(system: system, network: network, reason: nil, allowed: false),
        by: acting.username, at: acting.at)
    }
  }

  package func probeNetworks(of system: String) async throws -> [ProbeNetwork] {
    try await database.read { try $0.networks(of: system) }
  }
}

extension SQLConnection {
  func networks(of system: String) throws -> [ProbeNetwork] {
    try run(
      "SELECT system, network, reason FROM probe_networks WHERE system = ? ORDER BY network",
      [.text(system)]
    ).map { row in
      ProbeNetwork(
        system: try row.text("system"), network: try row.text("network"),
        reason: try row.text("reason"))
    }
  }
}

extension ProbeNetwork {
  /// An address, or one with `/bits`.
  static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = parts.first.map(String.init) else { return false }
    var buffer = in6_addr()
    let isShort = inet_pton(AF_INET, address, &buffer) == 1
    guard isShort || inet_pton(AF_INET6, address, &buffer) == 1 else { return false }
    guard parts.count == 2 else { return true }
    return Int(parts[1]).map { (0...(isShort ? 32 : 128)).contains($0) } ?? false
  }
}

private struct ScheduleEntry: Encodable {
  var system: String
  var days: Int?
}

private struct NetworkEntry: Encodable {
  var system: String
  var network: String
  var reason: String?
  var allowed: Bool
}
