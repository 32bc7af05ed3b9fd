// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

extension Store {
  /// Has a worker look again at findings of one system: one visit that applies only the rules that
  /// stand behind them, under the rules of any visit.
  ///
  /// - Throws: `Refusal.rule("retest-by-hand")` for a finding that no visit can look at,
  ///   `Refusal.rule("retest-settled")`, `Refusal.rule("observations-of-two-systems")`, and what
  ///   ``askProbe(of:_:checks:in:by:)`` throws.
  /// - Returns: the visit's number.
  @discardableResult
  package func askRetest(
    of numbers: [String], _ checks: RepeatableChecks, by acting: Acting
  ) async throws -> Int {
    try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command), let id = Int(done) { return id }
      try allow(.judgeFindings, acting, connection)
      var rules: Set<String> = []
      var systems: Set<String> = []
      var cases: Set<String?> = []
      for number in numbers {
        guard let finding = try connection.findingRecord(number)?.finding else {
          throw Failure(.notFound, "no such finding \(number)")
        }
        guard !finding.state.isSettled else {
          throw Refusal.rule(code: "retest-settled", detail: [number])
        }
        let own = try connection.sources(of: number).map(\.observation).filter(checks.covers)
        guard !own.isEmpty else { throw Refusal.rule(code: "retest-by-hand", detail: [number]) }
        rules.formUnion(own.map(\.rule))
        systems.insert(finding.system)
        cases.insert(finding.caseNumber)
      }
      guard let system = systems.first, systems.count == 1 else {
        throw Refusal.rule(code: "observations-of-two-systems", detail: [])
      }
      let intensity = rules.isDisjoint(with: checks.withPaths) ? ProbeIntensity.passive : .paths
      let id = try ask(
        system, intensity, rules.sorted(), cases.count == 1 ? cases.first ?? nil : nil, acting,
        connection)
      for number in Set(numbers) {
        try connection.execute(
          "INSERT INTO retests (run, finding, officer, asked_at) VALUES (?, ?, ?, ?)",
          [SQLValue(id), .text(number), .text(acting.username), SQLValue(acting.at)])
      }
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      return id
    }
  }

  /// Why no visit can look at this finding on that day; `nil` where one can.
  package func retestObstacle(
    of number: String, _ checks: RepeatableChecks, on day: CalendarDate
  ) async throws -> RetestObstacle? {
    try await database.read { connection in
      guard let finding = try connection.findingRecord(number)?.finding else {
        throw Failure(.notFound, "no such finding \(number)")
      }
      if finding.state.isSettled { return .settled }
      let sources = try connection.sources(of: number).map(\.observation)
      let own = sources.filter(checks.covers)
      if own.isEmpty {
        let tools = Set(sources.map(\.source.tool)).sorted()
        return tools.isEmpty ? .byHand : .otherTools(tools)
      }
      guard try connection.system(finding.system)?.url?.isEmpty == false else { return .noAddress }
      if own.contains(where: { checks.withPaths.contains($0.rule) }),
        try connection.permit(for: finding.system, .paths, on: day) == nil
      {
        return .noPermit
      }
      return nil
    }
  }

  /// Of a finding, the newest first.
  package func retests(of finding: String) async throws -> [Retest] {
    try await database.read { connection in
      try connection.run(
        "SELECT * FROM retests WHERE finding = ? ORDER BY run DESC LIMIT 50", [.text(finding)]
      ).map(Retest.init(row:))
    }
  }

  /// The newest of each finding, by its number.
  package func newestRetests(of findings: [String]) async throws -> [String: Retest] {
    try await database.read { connection in
      var newest: [String: Retest] = [:]
      for numbers in findings.chunked(100) {
        let marks = Array(repeating: "?", count: numbers.count).joined(separator: ", ")
        for row in try connection.run(
          "SELECT * FROM retests WHERE finding IN (\(marks)) ORDER BY run",
          numbers.map { .text($0) })
        {
          let retest = try Retest(row: row)
          newest[retest.finding] = retest
        }
      }
      return newest
    }
  }

  /// What a visit looks at again, for whoever makes it.
  package func retestOrders(
    ofProbe id: Int, _ checks: RepeatableChecks
  ) async throws -> [RetestOrder] {
    try await database.read { connection in
      try connection.run(
        "SELECT finding FROM retests WHERE run = ? ORDER BY finding", [SQLValue(id)]
      ).map { row in
        let number = try row.text("finding")
        return RetestOrder(
          finding: number,
          sources: try connection.sources(of: number).map(\.observation).filter(checks.covers))
      }
    }
  }
}

extension SQLConnection {
  /// Ends the retests of a visit; those without a result are undetermined for that reason.
  func endRetests(
    ofProbe id: Int, _ results: [String: RetestResult], otherwise reason: Phrase, at instant: Date
  ) throws {
    let open = try run(
      "SELECT finding FROM retests WHERE run = ? AND ended_at IS NULL", [SQLValue(id)]
    ).map { try $0.text("finding") }
    for finding in open {
      let result = results[finding] ?? RetestResult(.undetermined, reason)
      try execute(
        "UPDATE retests SET ended_at = ?, outcome = ?, result = ? WHERE run = ? AND finding = ?",
        [
          SQLValue(instant), SQLValue(result.outcome), .text(try CanonicalJSON.text(result)),
          SQLValue(id), .text(finding),
        ])
    }
  }

  /// Observations that stand behind a finding.
  func sources(of finding: String) throws -> [SeenObservation] {
    try run(
      """
      SELECT \(SeenObservation.columns) FROM \(SeenObservation.tables)
      WHERE o.finding = ? ORDER BY o.id LIMIT 500
      """, [.text(finding)]
    ).map(SeenObservation.init(row:))
  }
}
