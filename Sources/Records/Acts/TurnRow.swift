// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// A line in the list of whose turn it is: one for each holder who may take the row.
struct TurnRow: Hashable {
  var step: String
  /// `post:…`, `unit:…` or `officer:…`.
  var holder: String
  var lane: String
  var round: Int
  var since: Date
  var due: Date?
  var earliest: Date?
  var assignee: String?
  var takenBy: String?
  var paused: Bool

  /// The lines that a stream's state stands for.
  static func rows(
    of stream: StreamRecord, procedure: Procedure, parties: CaseParties
  ) -> [TurnRow] {
    var rows: [TurnRow] = []
    for active in stream.file.active {
      guard let position = procedure.position(of: active.step) else { continue }
      for holder in holders(of: active, at: position, stream, procedure, parties) {
        rows.append(
          TurnRow(
            step: active.step, holder: holder, lane: procedure.steps[position].lane,
            round: active.round, since: active.since, due: active.due, earliest: active.earliest,
            assignee: active.assignee, takenBy: active.takenBy,
            paused: stream.file.status == .paused))
      }
    }
    return rows
  }

  /// Who finds the row among their tasks.
  private static func holders(
    of active: CaseFile.Active, at position: Int, _ stream: StreamRecord, _ procedure: Procedure,
    _ parties: CaseParties
  ) -> [String] {
    var holders: [String] = []
    if let assignee = active.assignee {
      holders = ["officer:\(assignee)"]
    } else {
      for lane in procedure.lanes(ofRow: position) {
        switch lane.holder {
        case .posts(let posts), .outside(recordedBy: let posts):
          holders += posts.map { "post:\($0)" }
        case .team:
          if let evaluator = stream.evaluator {
            holders.append("officer:\(evaluator)")
          } else {
            holders += parties.team.map { "officer:\($0)" }
          }
        case .systemOwner: holders += parties.systemOwner.map { ["unit:\($0)"] } ?? []
        case .requester: holders += parties.requester.map { ["unit:\($0)"] } ?? []
        }
      }
    }
    if let delegate = active.delegate { holders.append("officer:\(delegate.officer)") }
    if holders.count < 2 { return holders }
    var seen: Set<String> = []
    return holders.filter { seen.insert($0).inserted }
  }

  init(
    step: String, holder: String, lane: String, round: Int, since: Date, due: Date?,
    earliest: Date?, assignee: String?, takenBy: String?, paused: Bool
  ) {
    self.step = step
    self.holder = holder
    self.lane = lane
    self.round = round
    self.since = since
    self.due = due
    self.earliest = earliest
    self.assignee = assignee
    self.takenBy = takenBy
    self.paused = paused
  }

  init(row: SQLRow) throws {
    self.init(
      step: try row.text("step"), holder: try row.text("holder"), lane: try row.text("lane"),
      round: try row.int("round"), since: try row.instant("since"),
      due: try row.optionalInstant("due"), earliest: try row.optionalInstant("earliest"),
      assignee: try row.optionalText("assignee"), takenBy: try row.optionalText("taken_by"),
      paused: try row.bool("paused"))
  }

  static let columns =
    "step, holder, lane, round, since, due, earliest, assignee, taken_by, paused"

  var values: [SQLValue] {
    [
      .text(step), .text(holder), .text(lane), SQLValue(round), SQLValue(since), SQLValue(due),
      SQLValue(earliest), SQLValue(assignee), SQLValue(takenBy), SQLValue(paused),
    ]
  }
}

extension SQLConnection {
  /// Replaces the stream's rows in the list of whose turn it is.
  func renewTurns(
    of stream: StreamRecord, procedure: Procedure, parties: CaseParties
  ) throws {
    try execute(
      "DELETE FROM turns WHERE case_number = ? AND item = ?",
      [.text(stream.caseNumber), .text(stream.item)])
    for row in TurnRow.rows(of: stream, procedure: procedure, parties: parties) {
      try execute(
        """
        INSERT INTO turns (case_number, item, step, holder, lane, round, since, due, earliest,
          assignee, taken_by, paused)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, [.text(stream.caseNumber), .text(stream.item)] + row.values)
    }
  }

  /// The stream's rows as they stand in the list.
  func turns(of number: String, _ item: String) throws -> [TurnRow] {
    try run(
      "SELECT \(TurnRow.columns) FROM turns WHERE case_number = ? AND item = ?",
      [.text(number), .text(item)]
    ).map(TurnRow.init(row:))
  }
}
