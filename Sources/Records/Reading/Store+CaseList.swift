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
      guard total > page.offset else { return CaseListPage(cases: [], total: total, page: page) }
      var cases = try connection.run(
        query.rows, query.values + [SQLValue(page.size), SQLValue(page.offset)]
      ).compactMap { row in
        try procedure(
          try row.text("procedure"), version: try row.int("procedure_version"), connection
        ).map { try CaseSummary(row: row, procedure: $0) }
      }
      let streams = CaseStreamsQuery(cases.map(\.number), viewer, system: filter.system)
      func byCase(_ query: (sql: String, values: [SQLValue])) throws -> [String: [SQLRow]] {
        try Dictionary(grouping: connection.run(query.sql, query.values)) {
          try $0.text("case_number")
        }
      }
      let (turns, passed, items) = try (
        byCase(streams.turns), byCase(streams.passages), byCase(streams.items)
      )
      for index in cases.indices {
        let number = cases[index].number
        try cases[index].add(
          turns: turns[number] ?? [], passed: passed[number] ?? [], items: items[number]?.first,
          at: instant)
      }
      return CaseListPage(cases: cases, total: total, page: page)
    }
  }
}

/// Cases `c` in the order of their opening; by their numbers as texts, 10000 would precede 9999.
enum CaseOrder {
  static let newestFirst = "c.opened_at DESC, LENGTH(c.number) DESC, c.number DESC"
  /// Opened before the case whose number is bound.
  static let isBefore = """
    (c.opened_at, LENGTH(c.number), c.number)
      < (SELECT opened_at, LENGTH(number), number FROM cases WHERE number = ?)
    """
}

/// A filter as SQL. Only the conditions that are set appear, so each combination is one
/// prepared statement.
struct CaseQuery {
  private var conditions = ListConditions()

  var values: [SQLValue] { conditions.values }

  init(
    _ filter: CaseFilter, _ viewer: Viewer, _ calendar: WorkingCalendar, at instant: Date
  ) throws {
    if viewer.officer.role == .agency { about(unit: viewer.officer.unit) }
    if let unit = filter.unit { about(unit: unit) }
    switch filter.state {
    case .open: conditions.add("c.status IN ('running', 'paused')")
    case .paused: conditions.add("c.status = 'paused'")
    case .finished: conditions.add("c.status = 'finished'")
    case .cancelled: conditions.add("c.status = 'cancelled'")
    case .late:
      conditions.add(
        """
        c.status = 'running' AND EXISTS (
          SELECT 1 FROM turns t WHERE t.case_number = c.number AND t.due < ? AND t.paused = 0)
        """, SQLValue(instant))
    case nil: break
    }
    if let procedure = filter.procedure { conditions.add("c.procedure = ?", .text(procedure)) }
    if filter.mine {
      conditions.add(
        "c.number IN (SELECT case_number FROM turns WHERE holder IN (\(Holders.marks)))",
        Holders(viewer).values)
    }
    if let system = filter.system { about(system: system, isOpen: filter.state == .open) }
    if let year = filter.year {
      conditions.add(
        "c.opened_at >= ? AND c.opened_at < ?", SQLValue(calendar.start(of: year)),
        SQLValue(calendar.start(of: year + 1)))
    }
    conditions.add(text: filter.text, in: ["c.title", "c.number"])
  }

  /// Cases in which the system has a stream of its own, or of which it is the subject. Of an open
  /// case, a stream that has ended is none.
  private mutating func about(system: String, isOpen: Bool) {
    let open = isOpen ? "AND status IN ('running', 'paused')" : ""
    conditions.add(
      """
      (c.number IN (SELECT case_number FROM streams WHERE item = ? \(open))
        OR (c.systems LIKE ? ESCAPE '!' AND NOT EXISTS (
          SELECT 1 FROM streams s WHERE s.case_number = c.number AND s.item = ?)))
      """, .text(system), .text("%\"\(ListConditions.escaped(system))\"%"), .text(system))
  }

  private mutating func about(unit: String) {
    conditions.add(
      "(c.requester = ? OR c.number IN (SELECT case_number FROM streams WHERE owner = ?))",
      .text(unit), .text(unit))
  }

  var count: String { "SELECT COUNT(*) AS count FROM cases c \(conditions.sql)" }

  var rows: String {
    """
    SELECT c.number, c.title, c.procedure, c.procedure_version, c.status, c.opened_at, c.closed_at,
      c.requester, c.systems, u.short AS requester_name
    FROM cases c LEFT JOIN units u ON u.code = c.requester
    \(conditions.sql) ORDER BY c.opened_at DESC, c.number DESC LIMIT ? OFFSET ?
    """
  }
}

/// What is known of the streams of some cases. Of each an agency sees its own, and all of what it
/// asked for.
struct CaseStreamsQuery {
  private var values: [SQLValue]
  private var tables = "t"
  private var condition: String
  private let system: String?

  /// - Parameter system: whose turns alone are counted, beside the case's own.
  init(_ numbers: [String], _ viewer: Viewer, system: String?) {
    values = numbers.map(SQLValue.text)
    let marks = Array(repeating: "?", count: numbers.count).joined(separator: ", ")
    condition = "t.case_number IN (\(marks))"
    self.system = system
    guard viewer.officer.role == .agency else { return }
    tables += """
       JOIN cases c ON c.number = t.case_number
      JOIN streams s ON s.case_number = t.case_number AND s.item = t.item
      """
    condition += " AND (t.item = '' OR s.owner = ? OR c.requester = ?)"
    values += [.text(viewer.officer.unit), .text(viewer.officer.unit)]
  }

  var turns: (sql: String, values: [SQLValue]) {
    (
      """
      SELECT t.case_number, t.step, t.lane, COUNT(DISTINCT t.item) AS count, MIN(t.due) AS due
      FROM turns \(tables) WHERE \(condition) \(system == nil ? "" : "AND t.item IN ('', ?)")
      GROUP BY t.case_number, t.step, t.lane
      """, values + [system].compactMap { $0.map(SQLValue.text) }
    )
  }

  var passages: (sql: String, values: [SQLValue]) {
    (
      """
      SELECT DISTINCT t.case_number, t.step FROM measures \(tables)
      WHERE \(condition) AND (t.outcome IS NULL OR t.outcome <> 'sent-back')
      """, values
    )
  }

  var items: (sql: String, values: [SQLValue]) {
    (
      """
      SELECT t.case_number, COUNT(*) AS items,
        SUM(CASE WHEN t.status IN ('finished', 'cancelled') THEN 1 ELSE 0 END) AS ended
      FROM streams \(tables) WHERE \(condition) AND t.item <> '' GROUP BY t.case_number
      """, values
    )
  }
}

extension CaseSummary {
  fileprivate init(row: SQLRow, procedure: Procedure) throws {
    self.init(
      number: try row.text("number"), title: try row.text("title"), procedure: procedure,
      status: try row.kind("status"), openedAt: try row.instant("opened_at"),
      closedAt: try row.optionalInstant("closed_at"), requester: try row.optionalText("requester"),
      requesterName: try row.optionalText("requester_name"), systems: try row.texts("systems"),
      itemCount: 0, itemsEnded: 0, turns: [], ribbon: [])
  }

  fileprivate mutating func add(
    turns rows: [SQLRow], passed: [SQLRow], items: SQLRow?, at instant: Date
  ) throws {
    itemCount = try items?.int("items") ?? 0
    itemsEnded = try items?.int("ended") ?? 0
    for row in rows {
      guard let step = procedure.step(try row.text("step")),
        let lane = procedure.lane(try row.text("lane"))
      else { continue }
      turns.append(
        Turn(
          step: step, lane: lane, count: try row.int("count"),
          due: try row.optionalInstant("due")))
    }
    turns.sort {
      (procedure.position(of: $0.step.id) ?? 0) < (procedure.position(of: $1.step.id) ?? 0)
    }
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
