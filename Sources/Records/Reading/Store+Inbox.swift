// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// What waits for this person now: what is late first, then by deadline, then what has none.
  ///
  /// - Parameter limit: most rows; `inboxCount` says how many there are.
  package func inbox(
    for viewer: Viewer, at instant: Date, limit: Int = 300
  ) async throws -> [WorkItem] {
    guard viewer.may(.seeInbox) else { return [] }
    return try await database.read { [self] connection in
      let holders = Holders(viewer)
      let rows = try connection.run(Store.inboxRows, holders.values + [SQLValue(limit)])
      var items: [WorkItem] = []
      var seen: Set<TurnKey> = []
      for row in rows {
        let procedure = try procedure(
          try row.text("procedure"), version: try row.int("procedure_version"), connection)
        guard let procedure, let lane = procedure.lane(try row.text("lane")),
          let ground = try connection.ground(of: row, lane: lane, viewer, at: instant),
          let item = try WorkItem(row: row, procedure: procedure, ground: ground),
          seen.insert(item.key).inserted
        else { continue }
        items.append(item)
      }
      try connection.addRibbons(to: &items, Store.inboxPassages, holders.values, at: instant)
      return items
    }
  }

  /// How many rows wait for this person.
  package func inboxCount(for viewer: Viewer, at instant: Date) async throws -> Int {
    guard viewer.may(.seeInbox) else { return 0 }
    return try await database.read { connection in
      let holders = Holders(viewer)
      return try connection.one("count", Store.inboxSize, holders.values).int("count")
    }
  }

  static let inboxRows = """
    SELECT \(WorkItem.columns)
    FROM turns t
    JOIN cases c ON c.number = t.case_number
    \(WorkItem.joins)
    WHERE t.holder IN (\(Holders.marks))
    ORDER BY t.due IS NULL, t.due, t.since, t.case_number, t.item LIMIT ?
    """

  static let inboxSize = """
    SELECT COUNT(*) AS count FROM (
      SELECT DISTINCT case_number, item, step FROM turns WHERE holder IN (\(Holders.marks))) AS mine
    """

  /// Rows that were done in the streams that wait, and in their cases.
  static let inboxPassages = """
    SELECT m.case_number, m.item, m.step
    FROM turns t JOIN measures m ON m.case_number = t.case_number AND m.item = t.item
    WHERE t.holder IN (\(Holders.marks)) AND (m.outcome IS NULL OR m.outcome <> 'sent-back')
    UNION
    SELECT m.case_number, m.item, m.step
    FROM turns t JOIN measures m ON m.case_number = t.case_number AND m.item = ''
    WHERE t.holder IN (\(Holders.marks)) AND (m.outcome IS NULL OR m.outcome <> 'sent-back')
    """
}

extension SQLConnection {
  /// Why a turn is the viewer's; `nil` where it no longer is.
  fileprivate func ground(
    of row: SQLRow, lane: Lane, _ viewer: Viewer, at instant: Date
  ) throws -> WorkItem.Ground? {
    let me = viewer.officer.username
    let holder = try row.text("holder")
    let isTakenByOther = try row.optionalText("taken_by").map { $0 != me } ?? false
    if holder.hasPrefix("post:") {
      guard let seat = viewer.seat(holder.dropFirst(5)), !isTakenByOther else { return nil }
      return .seat(seat)
    }
    if holder.hasPrefix("unit:") { return isTakenByOther ? nil : .agency }
    if try row.optionalText("assignee") == me { return .assigned }
    // A delegation that has run out leaves its row behind.
    let stream = try stream(try row.text("case_number"), try row.text("item"))
    if let given = stream?.file.active(try row.text("step"))?.delegate, given.officer == me {
      return instant <= given.until ? .delegated : nil
    }
    return lane.holder == .team && !isTakenByOther ? .team : nil
  }

  /// Gives each item the states of its rows: done in its stream or in the case, whose turn now.
  ///
  /// - Parameter passages: a statement that takes `values` twice and names the rows done.
  func addRibbons(
    to items: inout [WorkItem], _ passages: String, _ values: [SQLValue], at instant: Date
  ) throws {
    guard !items.isEmpty else { return }
    var done: [TurnKey: Set<String>] = [:]
    for row in try run(passages, values + values) {
      let key = TurnKey(
        caseNumber: try row.text("case_number"), item: try row.text("item"), step: "")
      done[key, default: []].insert(try row.text("step"))
    }
    for index in items.indices {
      let item = items[index]
      let own = TurnKey(caseNumber: item.caseNumber, item: item.item ?? "", step: "")
      let shared = TurnKey(caseNumber: item.caseNumber, item: "", step: "")
      items[index].ribbon = item.procedure.rowStates(
        done: done[own, default: []].union(done[shared, default: []]),
        active: [item.step.id: item.isLate(at: instant)])
    }
  }
}

extension Viewer {
  fileprivate func seat(_ post: Substring) -> Seat? {
    seats.first { $0.post == post }
  }
}
