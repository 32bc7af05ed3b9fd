// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

extension SQLConnection {
  /// Every stream of a case in short: the case's own first, then the items by name. Three
  /// questions whatever the number of items; no state is unpacked.
  func streamViews(
    of number: String, _ procedure: Procedure, at instant: Date
  ) throws -> [StreamView] {
    let active = try Dictionary(grouping: run(StreamView.activeRows, [.text(number)])) {
      try $0.text("item")
    }
    let passed = try Dictionary(grouping: run(StreamView.passageRows, [.text(number)])) {
      try $0.text("item")
    }
    var views: [StreamView] = []
    for row in try run(StreamView.streamRows, [.text(number)]) {
      let item = try row.text("item")
      var view = StreamView(
        item: item.isEmpty ? nil : item, name: try row.optionalText("name"),
        owner: try row.optionalText("owner"), ownerName: try row.optionalText("owner_name"),
        evaluator: try row.optionalText("evaluator"), version: try row.int("version"),
        status: try row.kind("status"), active: [],
        passages: try (passed[item] ?? []).map(StreamView.Passage.init(row:)),
        judged: try row.int("judged"), findings: try row.int("findings"),
        findingsSettled: try row.int("settled"), ribbon: [])
      if !item.isEmpty, view.name == nil { view.name = item }
      try view.add(active: active[item] ?? [], procedure)
      views.append(view)
    }
    let shared = views.first { $0.item == nil }?.passages ?? []
    for index in views.indices {
      let passages = views[index].passages + (views[index].item == nil ? [] : shared)
      views[index].ribbon = procedure.rowStates(
        done: Set(passages.lazy.filter { !$0.wasSentBack }.map(\.step)),
        active: Dictionary(
          views[index].active.map { active in
            let isLate = active.due.map { $0 < instant } ?? false
            return (active.step.id, isLate && views[index].status == .running)
          }
        ) { $0 || $1 })
    }
    // The whole case has come as far as its items have.
    if let root = views.firstIndex(where: { $0.item == nil }), views.count > 1 {
      let items = views.filter { $0.item != nil }
      views[root].ribbon = procedure.rowStates(
        done: Set(views.flatMap { $0.passages.lazy.filter { !$0.wasSentBack }.map(\.step) }),
        active: Dictionary(
          (items + [views[root]]).flatMap { view in
            view.active.map { ($0.step.id, view.isLate(at: instant)) }
          }
        ) { $0 || $1 })
    }
    return views
  }
}

extension StreamView {
  fileprivate mutating func add(active rows: [SQLRow], _ procedure: Procedure) throws {
    for row in rows {
      guard let step = procedure.step(try row.text("step")),
        !active.contains(where: { $0.step.id == step.id })
      else { continue }
      active.append(
        Active(
          step: step, round: try row.int("round"), since: try row.instant("since"),
          due: try row.optionalInstant("due"), earliest: try row.optionalInstant("earliest"),
          assignee: try row.optionalText("assignee"), takenBy: try row.optionalText("taken_by")))
    }
    active.sort {
      (procedure.position(of: $0.step.id) ?? 0) < (procedure.position(of: $1.step.id) ?? 0)
    }
  }

  static let streamRows = """
    SELECT s.item, s.version, s.status, s.owner, s.evaluator, y.name, u.short AS owner_name,
      (SELECT COUNT(*) FROM judgements j WHERE j.case_number = s.case_number AND j.item = s.item
        AND j.verdict IS NOT NULL) AS judged,
      (SELECT COUNT(*) FROM findings f WHERE f.case_number = s.case_number AND f.system = s.item)
        AS findings,
      (SELECT COUNT(*) FROM findings f WHERE f.case_number = s.case_number AND f.system = s.item
        AND f.state IN ('closed', 'accepted', 'false-positive')) AS settled
    FROM streams s
    LEFT JOIN systems y ON y.code = s.item
    LEFT JOIN units u ON u.code = s.owner
    WHERE s.case_number = ? ORDER BY s.item <> '', y.name, s.item
    """

  static let activeRows = """
    SELECT item, step, round, since, due, earliest, assignee, taken_by
    FROM turns WHERE case_number = ?
    """

  static let passageRows = """
    SELECT item, step, round, outcome, since, done_at, done_by, due, spent, late
    FROM measures WHERE case_number = ? ORDER BY done_at, round
    """
}

extension StreamView.Passage {
  fileprivate init(row: SQLRow) throws {
    let outcome = try row.optionalText("outcome")
    self.init(
      step: try row.text("step"), round: try row.int("round"),
      outcome: outcome == "sent-back" ? nil : outcome, wasSentBack: outcome == "sent-back",
      since: try row.instant("since"), at: try row.instant("done_at"),
      by: try row.text("done_by"), due: try row.optionalInstant("due"),
      spent: try row.int("spent"), isLate: try row.bool("late"))
  }
}
