// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// Cases, the newest first, as far as the viewer may read them.
  package func caseList(
    _ filter: CaseFilter = CaseFilter(), page: PageOfList = PageOfList(), for viewer: Viewer,
    at instant: Date
  ) async throws -> CaseListPage {
    try await database.read { [self] connection in
      let query = try CaseQuery(filter, viewer, calendar(connection), at: instant)
      let total = try connection.one("count", query.count, query.values).int("count")
      let window = query.values + [SQLValue(page.size), SQLValue(page.offset)]
      var cases = try connection.run(query.rows, window).compactMap { row in
        try procedure(
          try row.text("procedure"), version: try row.int("procedure_version"), connection
        ).map { try CaseSummary(row: row, procedure: $0) }
      }
      let turns = try Dictionary(grouping: connection.run(query.turns, window + query.turnValues)) {
        try $0.text("case_number")
      }
      let passed = try Dictionary(grouping: connection.run(query.passages, window)) {
        try $0.text("case_number")
      }
      for index in cases.indices {
        let number = cases[index].number
        try cases[index].add(turns: turns[number] ?? [], passed: passed[number] ?? [], at: instant)
      }
      return CaseListPage(cases: cases, total: total, page: page)
    }
  }
}

/// A filter as SQL. Only the conditions that are set appear, so each combination is one
/// prepared statement.
struct CaseQuery {
  private(set) var values: [SQLValue] = []
  /// Follow the window's in ``turns``.
  private(set) var turnValues: [SQLValue] = []
  private var conditions: [String] = []

  init(
    _ filter: CaseFilter, _ viewer: Viewer, _ calendar: WorkingCalendar, at instant: Date
  ) throws {
    if viewer.officer.role == .agency { about(unit: viewer.officer.unit) }
    if let unit = filter.unit { about(unit: unit) }
    switch filter.state {
    case .open: add("c.status IN ('running', 'paused')")
    case .paused: add("c.status = 'paused'")
    case .finished: add("c.status = 'finished'")
    case .cancelled: add("c.status = 'cancelled'")
    case .late:
      add(
        """
        c.status = 'running' AND EXISTS (
          SELECT 1 FROM turns t WHERE t.case_number = c.number AND t.due < ? AND t.paused = 0)
        """, SQLValue(instant))
    case nil: break
    }
    if let procedure = filter.procedure { add("c.procedure = ?", .text(procedure)) }
    if filter.mine {
      conditions.append(
        "c.number IN (SELECT case_number FROM turns WHERE holder IN (\(Holders.marks)))")
      values += Holders(viewer).values
    }
    if let system = filter.system { about(system: system, isOpen: filter.state == .open) }
    if let year = filter.year {
      add(
        "c.opened_at >= ? AND c.opened_at < ?", SQLValue(calendar.start(of: year)),
        SQLValue(calendar.start(of: year + 1)))
    }
    if let text = filter.text, !text.allSatisfy(\.isWhitespace) {
      let pattern = "%\(CaseQuery.escaped(text.lowercased()))%"
      add(
        "(LOWER(c.title) LIKE ? ESCAPE '!' OR LOWER(c.number) LIKE ? ESCAPE '!')", .text(pattern),
        .text(pattern))
    }
  }

  private mutating func add(_ condition: String, _ values: SQLValue...) {
    conditions.append(condition)
    self.values += values
  }

  /// Cases in which the system has a stream of its own, or of which it is the subject. Of an open
  /// case, a stream that has ended is none.
  private mutating func about(system: String, isOpen: Bool) {
    let open = isOpen ? "AND status IN ('running', 'paused')" : ""
    add(
      """
      (c.number IN (SELECT case_number FROM streams WHERE item = ? \(open))
        OR (c.systems LIKE ? ESCAPE '!' AND NOT EXISTS (
          SELECT 1 FROM streams s WHERE s.case_number = c.number AND s.item = ?)))
      """, .text(system), .text("%\"\(CaseQuery.escaped(system))\"%"), .text(system))
    turnValues = [.text(system)]
  }

  private mutating func about(unit: String) {
    add(
      "(c.requester = ? OR c.number IN (SELECT case_number FROM streams WHERE owner = ?))",
      .text(unit), .text(unit))
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if "!%_".contains(character) { escaped.append("!") }
      escaped.append(character)
    }
  }

  private var filter: String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  var count: String { "SELECT COUNT(*) AS count FROM cases c \(filter)" }

  private var page: String {
    "SELECT c.number FROM cases c \(filter) ORDER BY c.opened_at DESC, c.number DESC LIMIT ? OFFSET ?"
  }

  var rows: String {
    """
    SELECT c.number, c.title, c.procedure, c.procedure_version, c.status, c.opened_at, c.closed_at,
      c.requester, c.systems, u.short AS requester_name,
      (SELECT COUNT(*) FROM streams s WHERE s.case_number = c.number AND s.item <> '') AS items,
      (SELECT COUNT(*) FROM streams s WHERE s.case_number = c.number AND s.item <> ''
        AND s.status IN ('finished', 'cancelled')) AS ended
    FROM cases c LEFT JOIN units u ON u.code = c.requester
    \(filter) ORDER BY c.opened_at DESC, c.number DESC LIMIT ? OFFSET ?
    """
  }

  var turns: String {
    """
    SELECT t.case_number, t.step, t.lane, COUNT(DISTINCT t.item) AS count, MIN(t.due) AS due
    FROM (\(page)) AS page JOIN turns t ON t.case_number = page.number
    \(turnValues.isEmpty ? "" : "WHERE t.item IN ('', ?)")
    GROUP BY t.case_number, t.step, t.lane
    """
  }

  var passages: String {
    """
    SELECT DISTINCT m.case_number, m.step
    FROM (\(page)) AS page JOIN measures m ON m.case_number = page.number
    WHERE m.outcome IS NULL OR m.outcome <> 'sent-back'
    """
  }
}

extension CaseSummary {
  fileprivate init(row: SQLRow, procedure: Procedure) throws {
    self.init(
      number: try row.text("number"), title: try row.text("title"), procedure: procedure,
      status: try row.kind("status"), openedAt: try row.instant("opened_at"),
      closedAt: try row.optionalInstant("closed_at"), requester: try row.optionalText("requester"),
      requesterName: try row.optionalText("requester_name"), systems: try row.texts("systems"),
      itemCount: try row.int("items"), itemsEnded: try row.int("ended"), turns: [], ribbon: [])
  }

  fileprivate mutating func add(turns rows: [SQLRow], passed: [SQLRow], at instant: Date) throws {
    for row in rows {
      guard let step = procedure.step(try row.text("step")),
        let lane = procedure.lane(try row.text("lane"))
      else { continue }
      turns.append(
        Turn(
          step: step, lane: lane, count: try row.int("count"),
          due: try row.optionalInstant("due")))
    }
    turns.sort { (procedure.position(of: $0.step.id) ?? 0) < (procedure.position(of: $1.step.id) ?? 0) }
    let active = turns.map { turn in
      (turn.step.id, status == .running && turn.due.map { $0 < instant } ?? false)
    }
    ribbon = procedure.rowStates(
      done: Set(try passed.map { try $0.text("step") }),
      active: Dictionary(active) { $0 || $1 })
  }
}

extension WorkingCalendar {
  /// The first instant of a year where the office is.
  func start(of year: Int) -> Date {
    let day = CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
    return Date(timeIntervalSince1970: Double(day * 86_400 - rules.zone.offset))
  }
}
