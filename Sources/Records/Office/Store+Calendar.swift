// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
package import Procedures

/// What a changed calendar did to what is open.
package struct CalendarChange: Sendable, Hashable {
  /// Version that holds now.
  package var version: String
  /// Rows of open cases whose deadline moved.
  package var deadlines: Int
  /// Cases that these belong to.
  package var cases: Int
  /// Open findings whose deadline moved.
  package var findings: Int
}

extension Store {
  /// The rules of the office's calendar, for the page that edits them.
  package func calendarRules() async throws -> CalendarRules {
    guard let text = try await setting(.calendar) else {
      throw Failure(.unavailable, "the office has no calendar")
    }
    return try CanonicalJSON.value(text)
  }

  /// Enters a day that differs from its week; it replaces what its date had.
  @discardableResult
  package func setHoliday(
    _ day: SpecialDay, reason: String, by acting: Acting
  ) async throws -> CalendarChange {
    try await changeCalendar(reason: reason, by: acting) { $0.adding(holiday: day) }
  }

  /// The date is as its week has it again.
  @discardableResult
  package func removeHoliday(
    on date: CalendarDate, reason: String, by acting: Acting
  ) async throws -> CalendarChange {
    try await changeCalendar(reason: reason, by: acting) { $0.removing(holidayOn: date) }
  }

  /// Changes the calendar, and moves the deadlines of everything that is open.
  ///
  /// Every case whose deadlines move gets an event that says so, by the system, with the reason.
  /// - Throws: `Refusal.rule("reason-required")`; `CalendarError` when the new rules can't hold.
  @discardableResult
  package func changeCalendar(
    reason: String, by acting: Acting,
    _ change: @escaping @Sendable (CalendarRules) throws -> CalendarRules
  ) async throws -> CalendarChange {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal.rule(code: "reason-required", detail: [])
    }
    return try await administer(.administer, by: acting) { [self] connection in
      let old = try calendar(connection)
      let rules = try change(old.rules)
      let new = try rules.compiled()
      var moved = CalendarChange(version: new.version, deadlines: 0, cases: 0, findings: 0)
      if rules == old.rules { return moved }
      try connection.set(.calendar, to: try CanonicalJSON.text(rules))
      try connection.set(.calendarVersion, to: new.version)
      try connection.journal(
        .calendarChanged, CalendarChanged(reason: reason, from: old.rules, to: rules),
        by: acting.username, at: acting.at)
      if new.version == old.version { return moved }
      try moveDeadlines(new, reason: reason, at: acting.at, &moved, connection)
      let table = try connection.deadlineTable()
      moved.findings = try connection.moveFindings(from: old, table, to: new, table)
      return moved
    }
  }

  private func moveDeadlines(
    _ calendar: WorkingCalendar, reason: String, at instant: Date, _ moved: inout CalendarChange,
    _ connection: any SQLConnection
  ) throws {
    let open = try connection.run(
      """
      SELECT case_number, item FROM streams WHERE status IN ('running', 'paused')
      ORDER BY case_number, item
      """)
    var cases: Set<String> = []
    for row in open {
      let number = try row.text("case_number")
      let item = try row.text("item")
      let record = try connection.caseRecord(number)
      guard var stream = try connection.stream(number, item),
        let procedure = try procedure(
          record.procedure, version: record.procedureVersion, connection)
      else { continue }
      var items: [String] = []
      if item.isEmpty, let list = procedure.items,
        let entry = try connection.entry(list.output, in: stream, orOf: nil)
      {
        items = OutputIntake.contents(SystemSelection.self, of: entry.body)?.systems ?? []
      }
      let context = CaseContext(procedure: procedure, calendar: calendar, items: items)
      let event = try stream.file.decide(
        .recount(reason: reason), by: .system, at: instant.wholeMilliseconds, in: context)
      guard case .deadlinesMoved(let change) = event.what,
        !change.deadlines.isEmpty || change.due != nil
      else { continue }
      try connection.append(event, to: &stream, command: nil)
      try connection.renewTurns(
        of: stream, procedure: procedure,
        parties: CaseParties(
          requester: record.requester, systemOwner: stream.owner, team: record.team))
      moved.deadlines += change.deadlines.count
      cases.insert(number)
    }
    moved.cases = cases.count
  }
}

/// What changed, for the journal: only the days and seasons that differ.
struct CalendarChanged: Encodable {
  var reason: String
  var version: String
  var before: String
  var removedDays: [SpecialDay]
  var addedDays: [SpecialDay]
  var removedSeasons: [Season]
  var addedSeasons: [Season]
  /// The ordinary week, where it changed.
  var week: WorkingWeek?

  init(reason: String, from old: CalendarRules, to new: CalendarRules) {
    self.reason = reason
    version = new.version
    before = old.version
    let (oldDays, newDays) = (Set(old.specialDays), Set(new.specialDays))
    removedDays = old.specialDays.filter { !newDays.contains($0) }
    addedDays = new.specialDays.filter { !oldDays.contains($0) }
    removedSeasons = old.seasons.filter { !new.seasons.contains($0) }
    addedSeasons = new.seasons.filter { !old.seasons.contains($0) }
    week = old.week == new.week ? nil : new.week
  }
}
