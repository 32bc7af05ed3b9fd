// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// What others have to do before this person's own work can go on: open rows of cases that they
  /// opened or worked in, or that their agency asked for or is examined by; by deadline.
  package func waiting(
    for viewer: Viewer, at instant: Date, limit: Int = 30
  ) async throws -> [WorkItem] {
    guard viewer.may(.seeInbox) else { return [] }
    return try await database.read { [self] connection in
      let holders = Holders(viewer)
      let isAgency = viewer.officer.role == .agency
      let name = SQLValue(isAgency ? viewer.officer.unit : viewer.officer.username)
      let rows = try connection.run(
        isAgency ? Store.waitingForAgency : Store.waitingForOfficer,
        [name, name] + holders.values + [SQLValue(limit * 4)])
      var items: [WorkItem] = []
      var seen: Set<TurnKey> = []
      for row in rows where items.count < limit {
        let procedure = try procedure(
          try row.text("procedure"), version: try row.int("procedure_version"), connection)
        guard let procedure,
          let item = try WorkItem(row: row, procedure: procedure, ground: .others),
          seen.insert(item.key).inserted
        else { continue }
        items.append(item)
      }
      return items
    }
  }

  private static let notMine = """
    NOT EXISTS (
      SELECT 1 FROM turns x WHERE x.case_number = t.case_number AND x.item = t.item
        AND x.step = t.step AND x.holder IN (\(Holders.marks)))
    ORDER BY t.due IS NULL, t.due, t.since, t.case_number, t.item LIMIT ?
    """

  static let waitingForOfficer = """
    SELECT \(WorkItem.columns)
    FROM cases c
    JOIN turns t ON t.case_number = c.number
    \(WorkItem.joins)
    WHERE c.status IN ('running', 'paused')
      AND (c.opened_by = ? OR EXISTS (
        SELECT 1 FROM measures m
        WHERE m.case_number = t.case_number AND m.item IN ('', t.item) AND m.done_by = ?))
      AND \(notMine)
    """

  static let waitingForAgency = """
    SELECT \(WorkItem.columns)
    FROM (
      SELECT number, '' AS item FROM cases
      WHERE requester = ? AND status IN ('running', 'paused')
      UNION
      SELECT case_number, item FROM streams
      WHERE owner = ? AND status IN ('running', 'paused')) AS mine
    JOIN cases c ON c.number = mine.number
    JOIN turns t ON t.case_number = mine.number AND t.item = mine.item
    \(WorkItem.joins)
    WHERE \(notMine)
    """
}
