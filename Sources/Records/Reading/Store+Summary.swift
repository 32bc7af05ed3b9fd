// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

extension Store {
  /// The office at a glance.
  ///
  /// - Parameter procedure: whose rows are shown; the evaluation's where absent or unknown.
  package func summary(of procedure: String? = nil, at instant: Date) async throws -> OfficeSummary
  {
    try await database.read { [self] connection in
      let count = SummaryCount(
        connection: connection, calendar: try calendar(connection), now: instant)
      return try count.summary(try newestProcedures(connection), showing: procedure)
    }
  }

  /// The newest version of every procedure, by id.
  func newestProcedures(_ connection: any SQLConnection) throws -> [Procedure] {
    try connection.run("SELECT id, MAX(version) AS version FROM procedures GROUP BY id ORDER BY id")
      .compactMap { row in
        try procedure(try row.text("id"), version: try row.int("version"), connection)
      }
  }
}

/// The questions behind one summary, all to the same state of the records.
private struct SummaryCount {
  let connection: any SQLConnection
  let calendar: WorkingCalendar
  let now: Date

  private var today: CalendarDate { calendar.date(of: now) }

  func summary(_ procedures: [Procedure], showing id: String?) throws -> OfficeSummary {
    let year = today.year
    let evaluation = procedures.first {
      $0.steps.contains { $0.outcomes.contains { $0.effect != nil } }
    }
    let shown = procedures.first { $0.id == id } ?? evaluation ?? procedures.first
    var inTime = OfficeSummary.Share(0, of: 0)
    var before = OfficeSummary.Share(0, of: 0)
    var rows: [OfficeSummary.Row] = []
    for procedure in procedures {
      for step in procedure.steps {
        let late = try self.late(step, of: procedure, year)
        inTime.part += late.whole - late.part
        inTime.whole += late.whole
        let last = try self.late(step, of: procedure, year - 1)
        before.part += last.whole - last.part
        before.whole += last.whole
        if procedure.id == shown?.id { rows.append(OfficeSummary.Row(step: step, late: late)) }
      }
    }
    let systems = try self.systems(evaluation, year)
    let critical = try self.critical()
    return OfficeSummary(
      year: year, evaluation: evaluation, results: systems.results, owners: systems.owners,
      inTime: (inTime, before),
      daysToClose: (try daysToClose(year), try daysToClose(year - 1)), procedure: shown,
      rows: rows, quarters: try evaluation.map(quarters) ?? [], critical: critical.rows,
      criticalCount: critical.count, criticalLate: critical.late, procedures: procedures)
  }

  /// Of the times a row was done in a year against a standard time, those that took longer.
  private func late(_ step: Step, of procedure: Procedure, _ year: Int) throws
    -> OfficeSummary.Share
  {
    let row = try connection.one(
      "count",
      """
      SELECT COUNT(due) AS timed, COALESCE(SUM(late), 0) AS late FROM measures
      WHERE procedure = ? AND step = ? AND done_at >= ? AND done_at < ?
      """,
      [
        .text(procedure.id), .text(step.id), SQLValue(calendar.start(of: year)),
        SQLValue(calendar.start(of: year + 1)),
      ])
    return OfficeSummary.Share(try row.int("late"), of: try row.int("timed"))
  }

  private func systems(_ evaluation: Procedure?, _ year: Int) throws
    -> (results: OfficeSummary.Results, owners: [OfficeSummary.Owner])
  {
    let underWay = try evaluation.map(itemsUnderWay) ?? []
    var results = OfficeSummary.Results()
    var owners: [String: OfficeSummary.Owner] = [:]
    for row in try connection.run(
      """
      SELECT s.code, s.owner, s.last_evaluated, s.last_met, u.short
      FROM systems s JOIN units u ON u.code = s.owner WHERE s.state <> 'inactive'
      """)
    {
      let unit = try row.text("owner")
      var owner =
        try owners[unit] ?? OfficeSummary.Owner(unit: unit, short: try row.text("short"))
      let isThisYear = try row.optionalDay("last_evaluated")?.year == year
      switch isThisYear ? try row.optionalBool("last_met") : nil {
      case true:
        results.met += 1
        owner.met += 1
      case false:
        results.notMet += 1
        owner.notMet += 1
      case nil:
        if underWay.contains(try row.text("code")) {
          results.underWay += 1
        } else {
          results.notBegun += 1
        }
        owner.other += 1
      }
      owners[unit] = owner
    }
    return (
      results,
      owners.values.sorted { ($1.notMet, $1.total, $0.short) < ($0.notMet, $0.total, $1.short) }
    )
  }

  /// Systems in a running evaluation whose decision is still ahead.
  private func itemsUnderWay(_ evaluation: Procedure) throws -> Set<String> {
    let decision =
      evaluation.steps.lastIndex { $0.outcomes.contains { $0.effect != nil } }
      ?? evaluation.steps.count
    var items: Set<String> = []
    for row in try connection.run(
      """
      SELECT DISTINCT t.item, t.step FROM turns t JOIN cases c ON c.number = t.case_number
      WHERE t.item <> '' AND c.procedure = ?
      """, [.text(evaluation.id)])
    {
      if let position = evaluation.position(of: try row.text("step")), position <= decision {
        items.insert(try row.text("item"))
      }
    }
    return items
  }

  private func quarters(_ evaluation: Procedure) throws -> [OfficeSummary.Quarter] {
    var effects: [String: [String: OutcomeEffect]] = [:]
    for step in evaluation.steps {
      for outcome in step.outcomes { effects[step.id, default: [:]][outcome.key] = outcome.effect }
    }
    let newest = today.year * 4 + (today.month - 1) / 3
    return try (newest - 7...newest).map { index in
      var quarter = OfficeSummary.Quarter(
        year: index / 4, number: index % 4 + 1, met: 0, notMet: 0, isOpen: index == newest)
      for (step, outcomes) in effects {
        for row in try connection.run(
          """
          SELECT outcome, COUNT(*) AS count FROM measures
          WHERE procedure = ? AND step = ? AND done_at >= ? AND done_at < ? AND outcome IS NOT NULL
          GROUP BY outcome
          """,
          [
            .text(evaluation.id), .text(step), SQLValue(start(ofQuarter: index)),
            SQLValue(start(ofQuarter: index + 1)),
          ])
        {
          switch outcomes[try row.text("outcome")] {
          case .met: quarter.met += try row.int("count")
          case .notMet: quarter.notMet += try row.int("count")
          case nil: break
          }
        }
      }
      return quarter
    }
  }

  /// Quarters counted from the year 0.
  private func start(ofQuarter index: Int) -> Date {
    let day = CalendarDate(year: index / 4, month: index % 4 * 3 + 1, day: 1)?.dayNumber ?? 0
    return Date(timeIntervalSince1970: Double(day * 86_400 - calendar.rules.zone.offset))
  }

  private func daysToClose(_ year: Int) throws -> Int? {
    let days = try connection.run(
      """
      SELECT found_at, settled_at FROM findings
      WHERE state = 'closed' AND severity = 'high' AND settled_at >= ? AND settled_at < ?
      """, [SQLValue(calendar.start(of: year)), SQLValue(calendar.start(of: year + 1))]
    ).map { try $0.instant("settled_at").timeIntervalSince($0.instant("found_at")) / 86_400 }
      .sorted()
    guard !days.isEmpty else { return nil }
    let middle = (days[(days.count - 1) / 2] + days[days.count / 2]) / 2
    return Int(middle.rounded())
  }

  private func critical() throws -> (rows: [FindingRecord], count: Int, late: Int) {
    let open = "state IN ('open', 'being-fixed', 'retest-asked') AND severity = 'critical'"
    let counts = try connection.one(
      "count",
      """
      SELECT COUNT(*) AS count, COALESCE(SUM(CASE WHEN due < ? THEN 1 ELSE 0 END), 0) AS late
      FROM findings WHERE \(open)
      """, [SQLValue(now)])
    let rows = try connection.run(
      """
      SELECT f.*, s.name AS system_name, s.owner, u.short AS owner_short
      FROM (SELECT * FROM findings WHERE \(open) ORDER BY due IS NULL, due, number LIMIT 5) AS f
      JOIN systems s ON s.code = f.system JOIN units u ON u.code = s.owner
      ORDER BY f.due IS NULL, f.due, f.number
      """
    ).map { try FindingRecord(row: $0, acts: []) }
    return (rows, try counts.int("count"), try counts.int("late"))
  }
}
