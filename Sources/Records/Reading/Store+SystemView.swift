// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

extension Store {
  /// One system with what is recorded of it; `nil` where there is none that the viewer may read.
  package func systemView(_ code: String, for viewer: Viewer) async throws -> SystemView? {
    guard let record = try await system(code, for: viewer) else { return nil }
    return try await database.read { [self] connection in
      SystemView(
        record: record,
        domains: try connection.run(
          "SELECT name, owner, system, state, expires, note FROM domains WHERE system = ? ORDER BY name",
          [.text(code)]
        ).map(DomainName.init(row:)),
        dependants: try connection.systemNames(record.system.dependants),
        dependsOn: try connection.systemsNaming(code),
        evaluations: try evaluations(of: code, connection))
    }
  }

  /// Decisions about a system, by the procedure that each case runs under.
  private func evaluations(
    of code: String, _ connection: any SQLConnection
  ) throws -> [SystemView.Evaluation] {
    let scores = try connection.scores(of: code)
    let rows = try connection.run(
      """
      SELECT m.case_number, m.step, m.outcome, m.done_at, c.title, c.procedure, c.procedure_version
      FROM streams s
      JOIN measures m ON m.case_number = s.case_number AND m.item = s.item
      JOIN cases c ON c.number = s.case_number
      WHERE s.item = ? AND m.outcome IS NOT NULL ORDER BY m.done_at DESC
      """, [.text(code)])
    return try rows.compactMap { row in
      let procedure = try procedure(
        try row.text("procedure"), version: try row.int("procedure_version"), connection)
      let key = try row.text("outcome")
      let outcome = procedure?.step(try row.text("step"))?.outcomes.first { $0.key == key }
      guard let effect = outcome?.effect else { return nil }
      let number = try row.text("case_number")
      return SystemView.Evaluation(
        caseNumber: number, caseTitle: try row.text("title"), at: try row.instant("done_at"),
        isMet: effect == .met, score: scores[number])
    }
  }
}

extension SQLConnection {
  fileprivate func systemNames(_ codes: [String]) throws -> [String: String] {
    var names: [String: String] = [:]
    for code in codes {
      names[code] =
        try first("SELECT name FROM systems WHERE code = ?", [.text(code)])?.text("name") ?? code
    }
    return names
  }

  /// Systems that list this one among those which depend on them.
  fileprivate func systemsNaming(_ code: String) throws -> [String: String] {
    var names: [String: String] = [:]
    for row in try run(
      "SELECT code, name, dependants FROM systems WHERE dependants <> '[]'")
    where try row.texts("dependants").contains(code) {
      names[try row.text("code")] = try row.text("name")
    }
    return names
  }

  /// Verdicts of all evaluations of a system, by case.
  fileprivate func scores(of code: String) throws -> [String: Score] {
    var scores: [String: Score] = [:]
    for row in try run(
      """
      SELECT case_number, verdict, COUNT(*) AS count FROM judgements
      WHERE item = ? GROUP BY case_number, verdict
      """, [.text(code)])
    {
      let count = try row.int("count")
      let number = try row.text("case_number")
      var score = scores[number] ?? Score(met: 0, notMet: 0, notApplicable: 0, unassessed: 0)
      switch try row.optionalKind("verdict", Verdict.self) {
      case .met: score.met += count
      case .notMet: score.notMet += count
      case .notApplicable: score.notApplicable += count
      case nil: score.unassessed += count
      }
      scores[number] = score
    }
    return scores
  }
}
