// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// Raw looks are kept this long, in seconds; minutes for 30 days, hours for two years.
  static let rawKept: TimeInterval = 48 * 3600
  static let minutesKept: TimeInterval = 30 * 86_400
  static let hoursKept: TimeInterval = 731 * 86_400

  /// What the monitor's page draws.
  package func history(of monitor: Int, at now: Date) async throws -> MonitorHistory {
    try await database.read { connection in
      let hour = now.startOfHour
      var current = HourSum()
      for row in try connection.looks(of: monitor, from: hour, to: now.addingTimeInterval(60)) {
        current.add(row, from: hour)
      }
      return MonitorHistory(
        day: try connection.halfHours(of: monitor, current, at: now),
        month: try connection.spans(of: monitor, current, days: 1, count: 30, at: now),
        year: try connection.spans(of: monitor, current, days: 7, count: 53, at: now),
        dayLooks: MonitorHistory.total(
          try connection.spans(of: monitor, current, days: 1, count: 1, at: now)))
    }
  }

  /// The newest raw looks, newest first.
  package func recentLooks(of monitor: Int, limit: Int = 20, at now: Date) async throws -> [Glance]
  {
    try await database.read { connection in
      let from = now.addingTimeInterval(-3600)
      return try connection.looks(of: monitor, from: from, to: now.addingTimeInterval(60))
        .suffix(limit).reversed().map(\.look)
    }
  }

  /// What monitoring says about a system between two instants, over all its monitors.
  ///
  /// Hours that are begun count in whole.
  package func monitoringSummary(
    of system: String, from: Date, to: Date
  ) async throws -> MonitoringSummary? {
    try await database.read { connection in
      guard
        try connection.first("SELECT id FROM monitors WHERE system = ? LIMIT 1", [.text(system)])
          != nil
      else { return nil }
      let sums = try connection.one(
        "sum",
        """
        SELECT SUM(h.up) AS up, SUM(h.partial) AS partial, SUM(h.down) AS down,
          SUM(h.pending) AS pending, SUM(h.maintenance) AS maintenance,
          SUM(h.unknown) AS unknown, SUM(h.answered) AS answered, SUM(h.ms_sum) AS ms_sum
        FROM monitor_hours h JOIN monitors m ON m.id = h.monitor
        WHERE m.system = ? AND h.hour >= ? AND h.hour < ?
        """, [.text(system), SQLValue(from.startOfHour), SQLValue(to)])
      var looks = try LookCount(sums: sums)
      var answered = try sums.optionalInt("answered") ?? 0
      var milliseconds = try sums.optionalInt("ms_sum") ?? 0
      // The hour that runs is not summed up yet.
      let summed = try connection.summedUpTo()
      let start = max(from, summed ?? to.startOfHour)
      if start < to {
        for id in try connection.run(
          "SELECT id FROM monitors WHERE system = ?", [.text(system)])
        {
          for row in try connection.looks(of: id.int("id"), from: start, to: to) {
            looks.add(row.state)
            guard row.isAnswer else { continue }
            answered += 1
            milliseconds += row.look.milliseconds
          }
        }
      }
      let incidents = try connection.run(
        "SELECT * FROM incidents WHERE system = ? AND opened_at >= ? AND opened_at < ?",
        [.text(system), SQLValue(from), SQLValue(to)]
      ).map(Incident.init(row:))
      return MonitoringSummary(
        from: from, to: to, looks: looks,
        meanMilliseconds: answered == 0 ? nil : milliseconds / answered, incidents: incidents)
    }
  }

  /// What monitoring brought while each of these orders ran, by ``OrderRecord/id``; absent where
  /// nothing was watched.
  package func summaries(
    of orders: [OrderRecord], at now: Date
  ) async throws -> [String: MonitoringSummary] {
    var summaries: [String: MonitoringSummary] = [:]
    for order in orders where order.kind == .monitoring {
      summaries[order.id] = try await monitoringSummary(
        of: order.system, from: order.orderedAt, to: order.endedAt ?? now)
    }
    return summaries
  }

  /// Sums up every full hour that is not summed up yet, and lets go of what is old.
  ///
  /// - Returns: how many hours were summed up.
  @discardableResult
  package func sumUpLooks(at now: Date) async throws -> Int {
    let end = now.startOfHour
    let (summed, first) = try await database.read { connection in
      (
        try connection.summedUpTo(),
        try connection.first("SELECT MIN(at) AS at FROM monitor_results")?.optionalInstant("at")
      )
    }
    guard let begin = summed ?? first?.startOfHour, begin < end else { return 0 }
    // After a long rest there is nothing to sum up in between.
    var hour = max(begin, first?.startOfHour ?? end)
    var count = 0
    while hour < end {
      let start = hour
      let sums = try await database.read { connection in
        var sums: [Int: HourSum] = [:]
        for row in try connection.looks(from: start, to: start.addingTimeInterval(3600)) {
          sums[row.monitor, default: HourSum()].add(row, from: start)
        }
        return sums.map { (monitor: $0.key, sum: $0.value) }
      }
      // In slices, so that nobody who writes has to wait long.
      for slice in stride(from: 0, to: sums.count, by: 250) {
        let part = Array(sums[slice..<min(slice + 250, sums.count)])
        try await database.write { connection in
          for (monitor, sum) in part { try connection.keep(sum, of: monitor, hour: start) }
        }
      }
      hour = start.addingTimeInterval(3600)
      let next = hour
      try await database.write { try $0.setSummedUp(to: next) }
      count += 1
    }
    try await forgetOldLooks(at: now)
    return count
  }

  private func forgetOldLooks(at now: Date) async throws {
    let raw = now.addingTimeInterval(-Store.rawKept)
    while true {
      // Ten minutes at a time.
      let gone = try await database.write { connection -> Int in
        let first = try connection.first("SELECT MIN(at) AS at FROM monitor_results")?
          .optionalInstant("at")
        guard let first, first < raw else { return 0 }
        return try connection.execute(
          "DELETE FROM monitor_results WHERE at < ?",
          [SQLValue(min(raw, first.addingTimeInterval(600)))])
      }
      if gone == 0 { break }
    }
    let monitors = try await database.read { connection in
      try connection.run("SELECT id FROM monitors").map { try $0.int("id") }
    }
    let (minutes, hours) = (
      now.addingTimeInterval(-Store.minutesKept), now.addingTimeInterval(-Store.hoursKept)
    )
    for slice in stride(from: 0, to: monitors.count, by: 250) {
      let part = monitors[slice..<min(slice + 250, monitors.count)]
      try await database.write { connection in
        for monitor in part {
          try connection.execute(
            """
            UPDATE monitor_hours SET minutes = NULL
            WHERE monitor = ? AND hour >= ? AND hour < ? AND minutes IS NOT NULL
            """,
            [SQLValue(monitor), SQLValue(minutes.addingTimeInterval(-172_800)), SQLValue(minutes)])
          try connection.execute(
            "DELETE FROM monitor_hours WHERE monitor = ? AND hour < ?",
            [SQLValue(monitor), SQLValue(hours)])
        }
      }
    }
    try await database.write { connection in
      try connection.execute(
        "DELETE FROM notices WHERE at < ?", [SQLValue(now.addingTimeInterval(-400 * 86_400))])
    }
  }
}

/// A raw look.
struct RawLook {
  var monitor: Int
  var state: Health.State
  var look: Glance
  /// Something came back.
  var isAnswer: Bool { look.status != nil }

  init(row: SQLRow) throws {
    monitor = try row.int("monitor")
    let seen = Health.State(code: try row.int("state")) ?? .unknown
    state = seen
    let cause: Glance.Cause? = try row.optionalKind("cause")
    let outcome: Glance.Outcome =
      cause.map { seen == .up || seen == .partial ? .impaired($0) : .failed($0) } ?? .sound
    look = Glance(
      at: try row.instant("at"), outcome: outcome, milliseconds: try row.int("ms"),
      status: try row.optionalInt("status"))
  }
}

extension HourSum {
  fileprivate mutating func add(_ raw: RawLook, from hour: Date) {
    let minute = min(59, max(0, Int(raw.look.at.timeIntervalSince(hour) / 60)))
    add(
      state: raw.state, milliseconds: raw.look.milliseconds, answered: raw.isAnswer, minute: minute
    )
  }
}

extension Date {
  var startOfHour: Date {
    Date(timeIntervalSince1970: (timeIntervalSince1970 / 3600).rounded(.down) * 3600)
  }
}

extension LookCount {
  init(sums row: SQLRow) throws {
    self.init(
      up: try row.optionalInt("up") ?? 0, partial: try row.optionalInt("partial") ?? 0,
      down: try row.optionalInt("down") ?? 0, pending: try row.optionalInt("pending") ?? 0,
      maintenance: try row.optionalInt("maintenance") ?? 0,
      unknown: try row.optionalInt("unknown") ?? 0)
  }
}

extension SQLConnection {
  /// Looks of one monitor, or of all, oldest first.
  func looks(of monitor: Int? = nil, from: Date, to: Date) throws -> [RawLook] {
    try run(
      """
      SELECT at, monitor, state, ms, status, cause FROM monitor_results
      WHERE at >= ? AND at < ?\(monitor == nil ? "" : " AND monitor = ?") ORDER BY at
      """, [SQLValue(from), SQLValue(to)] + (monitor.map { [SQLValue($0)] } ?? [])
    ).map(RawLook.init(row:))
  }

  /// Up to where hours are summed up; `nil` before the first.
  func summedUpTo() throws -> Date? {
    try first("SELECT value FROM counters WHERE name = 'monitor-hours'").map {
      Date(timeIntervalSince1970: Double(try $0.int("value")) * 3600)
    }
  }

  fileprivate func setSummedUp(to hour: Date) throws {
    try execute(
      """
      INSERT INTO counters (name, value) VALUES ('monitor-hours', ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [SQLValue(Int(hour.timeIntervalSince1970 / 3600))])
  }

  fileprivate func keep(_ sum: HourSum, of monitor: Int, hour: Date) throws {
    let looks = sum.looks
    try execute(
      """
      INSERT INTO monitor_hours (monitor, hour, up, partial, down, pending, maintenance, unknown,
        answered, ms_sum, minutes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (monitor, hour) DO UPDATE SET up = excluded.up, partial = excluded.partial,
        down = excluded.down, pending = excluded.pending, maintenance = excluded.maintenance,
        unknown = excluded.unknown, answered = excluded.answered, ms_sum = excluded.ms_sum,
        minutes = excluded.minutes
      """,
      [
        SQLValue(monitor), SQLValue(hour), SQLValue(looks.up), SQLValue(looks.partial),
        SQLValue(looks.down), SQLValue(looks.pending), SQLValue(looks.maintenance),
        SQLValue(looks.unknown), SQLValue(sum.answered), SQLValue(sum.milliseconds),
        .blob(sum.packed.bytes),
      ])
  }

  /// Half hours of the last 24 hours, from the minutes of full hours and the hour that runs.
  fileprivate func halfHours(
    of monitor: Int, _ current: HourSum, at now: Date
  ) throws -> [MonitorHistory.Span] {
    let first = now.startOfHour.addingTimeInterval(-23 * 3600)
    var packed: [Date: PackedMinutes] = [now.startOfHour: current.packed]
    for row in try run(
      "SELECT hour, minutes FROM monitor_hours WHERE monitor = ? AND hour >= ?",
      [SQLValue(monitor), SQLValue(first)])
    {
      let hour = try row.instant("hour")
      if hour < now.startOfHour { packed[hour] = PackedMinutes(try row.optionalBlob("minutes")) }
    }
    return (0..<48).map { index in
      let from = first.addingTimeInterval(Double(index) * 1800)
      var looks = LookCount()
      var (answers, milliseconds) = (0, 0)
      if let minutes = packed[from.startOfHour] {
        let half = index % 2 * 30
        for minute in half..<half + 30 {
          guard let seen = minutes[minute] else { continue }
          looks.add(seen.state)
          guard seen.milliseconds > 0 else { continue }
          answers += 1
          milliseconds += seen.milliseconds
        }
      }
      return MonitorHistory.Span(
        from: from, seconds: 1800, looks: looks,
        milliseconds: answers == 0 ? nil : milliseconds / answers)
    }
  }

  /// Stretches of whole days up to the hour that runs.
  fileprivate func spans(
    of monitor: Int, _ current: HourSum, days: Int, count: Int, at now: Date
  ) throws -> [MonitorHistory.Span] {
    let length = Double(days) * 86_400
    let end = now.startOfHour.addingTimeInterval(3600)
    let first = end.addingTimeInterval(-length * Double(count))
    let rows = try run(
      """
      SELECT (hour - ?) / ? AS slot, SUM(up) AS up, SUM(partial) AS partial, SUM(down) AS down,
        SUM(pending) AS pending, SUM(maintenance) AS maintenance, SUM(unknown) AS unknown,
        SUM(answered) AS answered, SUM(ms_sum) AS ms_sum
      FROM monitor_hours WHERE monitor = ? AND hour >= ? AND hour < ? GROUP BY slot
      """,
      [
        SQLValue(first), SQLValue(Int(length * 1000)), SQLValue(monitor), SQLValue(first),
        SQLValue(now.startOfHour),
      ])
    var looks = [LookCount](repeating: LookCount(), count: count)
    var answers = [Int](repeating: 0, count: count)
    var sums = answers
    for row in rows {
      let slot = try row.int("slot")
      guard looks.indices.contains(slot) else { continue }
      looks[slot] = try LookCount(sums: row)
      answers[slot] = try row.int("answered")
      sums[slot] = try row.int("ms_sum")
    }
    looks[count - 1] += current.looks
    answers[count - 1] += current.answered
    sums[count - 1] += current.milliseconds
    return (0..<count).map { index in
      MonitorHistory.Span(
        from: first.addingTimeInterval(length * Double(index)), seconds: length,
        looks: looks[index],
        milliseconds: answers[index] == 0 ? nil : sums[index] / answers[index])
    }
  }
}
