// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// How a system did between two instants: monitoring, incidents and proof of backups.
  ///
  /// Hours that are begun count in whole; hours are kept for two years.
  package func care(of system: String, from: Date, to: Date) async throws -> CareSummary {
    try await database.read { [self] connection in
      let calendar = try calendar(connection)
      let seen = try connection.seen(of: system, from: from, to: to, calendar)
      let events = try connection.run(
        """
        SELECT i.*, e.text_id, e.text_en FROM incidents i
        LEFT JOIN incident_events e ON e.incident = i.number
          AND e.seq = (SELECT MIN(seq) FROM incident_events WHERE incident = i.number)
        WHERE i.system = ? AND i.opened_at < ? AND COALESCE(i.resolved_at, ?) >= ?
        ORDER BY i.opened_at, i.number
        """, [.text(system), SQLValue(to), SQLValue(to), SQLValue(from)]
      ).map { row in
        CareSummary.Event(
          try Incident(row: row),
          facts: Phrase(
            try row.optionalText("text_id") ?? "", en: try row.optionalText("text_en") ?? ""))
      }
      let watch = try connection.first(
        "SELECT since, stopped_at FROM backup_watches WHERE system = ?", [.text(system)])
      let evidence = try connection.run(
        "SELECT * FROM backup_evidence WHERE system = ? AND finished_at < ?",
        [.text(system), SQLValue(to)]
      ).map(BackupEvidence.init(row:))
      let isAsked =
        try watch.map {
          try $0.instant("since") < to && $0.optionalInstant("stopped_at") ?? to >= from
        } ?? false
      let missed = events.count {
        $0.incident.kind == .backup && $0.incident.verdict != .refuted
          && $0.incident.openedAt >= from
      }
      return CareSummary(
        system: system, from: from, to: to, addresses: seen.addresses, days: seen.days,
        events: events,
        backups: isAsked || evidence.contains { $0.finishedAt >= from }
          ? BackupSummary(evidence, from: from, to: to, missed: missed) : nil)
    }
  }
}

extension SQLConnection {
  /// What was seen of every address of a system, and of all of them day by day.
  fileprivate func seen(
    of system: String, from: Date, to: Date, _ calendar: WorkingCalendar
  ) throws -> (addresses: [CareSummary.Address], days: [CareSummary.Day]) {
    var addresses: [CareSummary.Address] = []
    var days: [CalendarDate: LookCount] = [:]
    let summed = try summedUpTo()
    for row in try run(
      "SELECT id, url FROM monitors WHERE system = ? ORDER BY started_at, id", [.text(system)])
    {
      let id = try row.int("id")
      var looks = LookCount()
      var (answered, milliseconds) = (0, 0)
      for hour in try run(
        "SELECT * FROM monitor_hours WHERE monitor = ? AND hour >= ? AND hour < ?",
        [SQLValue(id), SQLValue(from.startOfHour), SQLValue(to)])
      {
        let count = try LookCount(sums: hour)
        looks += count
        days[try calendar.date(of: hour.instant("hour")), default: LookCount()] += count
        answered += try hour.int("answered")
        milliseconds += try hour.int("ms_sum")
      }
      // What is not summed up yet.
      let start = max(from, summed ?? from)
      if start < to {
        for raw in try self.looks(of: id, from: start, to: to) {
          looks.add(raw.state)
          days[calendar.date(of: raw.look.at), default: LookCount()].add(raw.state)
          guard raw.isAnswer else { continue }
          answered += 1
          milliseconds += raw.look.milliseconds
        }
      }
      guard !looks.isEmpty else { continue }
      addresses.append(
        CareSummary.Address(
          url: try row.text("url"), looks: looks,
          meanMilliseconds: answered == 0 ? nil : milliseconds / answered))
    }
    return (
      addresses,
      days.sorted { $0.key < $1.key }.map { CareSummary.Day(date: $0.key, looks: $0.value) }
    )
  }
}
