// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// An evaluation of a system beside the one before it; `nil` where nothing is judged in it.
  ///
  /// One that was handed in counts as of then, one that goes on as of `instant`. The one before is
  /// the newest earlier case in which the system's evaluation was handed in.
  package func comparison(
    of number: String, item: String, at instant: Date
  ) async throws -> EvaluationComparison? {
    try await database.read { [self] connection in
      let verdicts = try connection.verdicts(number, item)
      guard !verdicts.isEmpty else { return nil }
      let handedIn = try handedIn(number, item, connection)
      let now = EvaluationComparison.Round(
        caseNumber: number, at: handedIn ?? instant, isHandedIn: handedIn != nil)
      var before: (round: EvaluationComparison.Round, verdicts: [String: Verdict])?
      for earlier in try connection.evaluated(item, before: number) {
        guard let end = try self.handedIn(earlier, item, connection) else { continue }
        before = (
          .init(caseNumber: earlier, at: end, isHandedIn: true),
          try connection.verdicts(earlier, item)
        )
        break
      }
      return EvaluationComparison(
        try connection.checklist(), now, verdicts, before: before,
        moved: try connection.moved(
          of: item, between: before?.round.at ?? .distantPast, and: now.at))
    }
  }

  /// The newest evaluation of a system that was handed in beside the one before it; `nil` for a
  /// system that was never evaluated.
  package func newestComparison(
    of system: String, at instant: Date
  ) async throws -> EvaluationComparison? {
    let number = try await database.read { [self] connection in
      try connection.evaluated(system).first { number in
        try handedIn(number, system, connection) != nil
      }
    }
    guard let number else { return nil }
    return try await comparison(of: number, item: system, at: instant)
  }

  /// When the evaluation of an item was last handed in; `nil` while it is open.
  private func handedIn(
    _ number: String, _ item: String, _ connection: any SQLConnection
  ) throws -> Date? {
    let record = try connection.caseRecord(number)
    guard let stream = try connection.stream(number, item),
      let procedure = try procedure(record.procedure, version: record.procedureVersion, connection),
      let step = procedure.steps.first(where: { step in
        step.outputs.contains { $0.kind == .evaluation }
      }), stream.file.active(step.id) == nil
    else { return nil }
    return try connection.first(
      """
      SELECT MAX(done_at) AS at FROM measures WHERE case_number = ? AND item = ? AND step = ?
      """, [.text(number), .text(item), .text(step.id)]
    ).flatMap { try $0.optionalInstant("at") }
  }
}

extension SQLConnection {
  /// Cases in which controls of this system were judged, the newest first.
  ///
  /// - Parameter number: only those before this case.
  fileprivate func evaluated(_ item: String, before number: String? = nil) throws -> [String] {
    try run(
      """
      SELECT c.number FROM cases c WHERE EXISTS (
          SELECT 1 FROM judgements j
          WHERE j.case_number = c.number AND j.item = ? AND j.verdict IS NOT NULL)
        \(number == nil ? "" : "AND \(CaseOrder.isBefore)")
      ORDER BY \(CaseOrder.newestFirst) LIMIT 20
      """, [.text(item)] + (number.map { [.text($0)] } ?? [])
    ).map { try $0.text("number") }
  }

  fileprivate func moved(
    of system: String, between earlier: Date, and later: Date
  ) throws -> [EvaluationComparison.Moved] {
    var acts: [(finding: String, control: String?, acts: [FindingAct])] = []
    for row in try run(
      // One that was merged lives on in another, and is not solved by it.
      """
      SELECT f.number, f.control, a.kind, a.at FROM findings f
      JOIN finding_acts a ON a.finding = f.number
      WHERE f.system = ? AND f.found_at <= ? AND f.state <> 'merged' ORDER BY f.number, a.seq
      """, [.text(system), SQLValue(later)])
    {
      let number = try row.text("number")
      let act = FindingAct(
        kind: try row.kind("kind"), by: "", at: try row.instant("at"), text: "")
      if acts.last?.finding == number {
        acts[acts.count - 1].acts.append(act)
      } else {
        acts.append((number, try row.optionalText("control"), [act]))
      }
    }
    return acts.compactMap { entry in
      RoundKind(of: entry.acts, between: earlier, and: later).map {
        .init(finding: entry.finding, control: entry.control, kind: $0)
      }
    }
  }
}
