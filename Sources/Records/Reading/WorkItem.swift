// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// A row of a case that waits for somebody.
package struct WorkItem: Sendable, Hashable {
  /// On what ground it is the viewer's.
  package enum Ground: Sendable, Hashable {
    /// They hold one of the lane's posts.
    case seat(Seat)
    /// They are in the team, or the item is theirs to evaluate.
    case team
    /// Their agency asked for it, or owns the system.
    case agency
    /// It was given to them by name.
    case assigned
    /// The holder let them act.
    case delegated
    /// It is not theirs; they wait for it.
    case others
  }

  package var caseNumber: String
  package var caseTitle: String
  package var procedure: Procedure
  /// The system's code; `nil` where the row belongs to the whole case.
  package var item: String?
  package var itemName: String?
  /// Short name of the agency that owns the item's system, else of the one that asked.
  package var agency: String?
  /// How many systems the case is about.
  package var systemCount: Int
  package var step: Step
  package var round: Int
  package var lane: Lane
  package var ground: Ground
  /// Name of the one person it waits for; `nil` where it waits for a post, a team or an agency.
  package var person: String?
  package var since: Date
  package var due: Date?
  package var earliest: Date?
  /// User name of who said that they are on it.
  package var takenBy: String?
  /// The clock stands, in this stream or in the whole case.
  package var isPaused: Bool
  /// State of every row, in the order of the table; empty where it was not asked for.
  package var ribbon: [RowState]

  package func isLate(at instant: Date) -> Bool {
    !isPaused && due.map { $0 < instant } ?? false
  }

  /// The same row of the same stream.
  var key: TurnKey { TurnKey(caseNumber: caseNumber, item: item ?? "", step: step.id) }
}

struct TurnKey: Hashable {
  var caseNumber: String
  /// Empty for the case itself.
  var item: String
  var step: String
}

extension WorkItem {
  /// Columns of `turns t`, `cases c` and what is named along with them.
  static let columns = """
    t.case_number, t.item, t.step, t.holder, t.lane, t.round, t.since, t.due, t.earliest,
    t.assignee, t.taken_by, t.paused, c.title, c.procedure, c.procedure_version, c.systems,
    c.status, y.name AS item_name, COALESCE(u.short, r.short) AS agency, e.name AS person
    """

  static let joins = """
    JOIN streams s ON s.case_number = t.case_number AND s.item = t.item
    LEFT JOIN systems y ON y.code = t.item
    LEFT JOIN units u ON u.code = y.owner
    LEFT JOIN units r ON r.code = c.requester
    LEFT JOIN officers e ON e.username = COALESCE(t.assignee, t.taken_by, s.evaluator)
    """

  /// `nil` where the procedure no longer has the row.
  init?(row: SQLRow, procedure: Procedure, ground: Ground) throws {
    guard let step = procedure.step(try row.text("step")),
      let lane = procedure.lane(try row.text("lane"))
    else { return nil }
    let item = try row.text("item")
    // The evaluator is who waits only where the lane is the team's.
    let assignee = try row.optionalText("assignee")
    let takenBy = try row.optionalText("taken_by")
    let isByName = assignee != nil || takenBy != nil || lane.holder == .team
    self.init(
      caseNumber: try row.text("case_number"), caseTitle: try row.text("title"),
      procedure: procedure, item: item.isEmpty ? nil : item,
      itemName: try row.optionalText("item_name"), agency: try row.optionalText("agency"),
      systemCount: try row.texts("systems").count, step: step, round: try row.int("round"),
      lane: lane, ground: ground,
      person: isByName ? try row.optionalText("person") : nil,
      since: try row.instant("since"), due: try row.optionalInstant("due"),
      earliest: try row.optionalInstant("earliest"), takenBy: takenBy,
      isPaused: try row.bool("paused") || row.text("status") == CaseFile.Status.paused.rawValue,
      ribbon: [])
  }
}
