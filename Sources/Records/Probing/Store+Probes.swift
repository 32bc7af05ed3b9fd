// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

extension Store {
  /// Has a worker visit a system.
  ///
  /// - Parameters:
  ///   - checks: the only ones that are wanted, for a retest.
  ///   - caseNumber: the evaluation that it belongs to.
  /// - Throws: `Refusal.rule("probe-no-address")` where the system has none,
  ///   `Refusal.rule("probe-needs-permit")` beyond the passive set without a permit that covers
  ///   today, `Refusal.rule("probe-waits")` while another of this system goes on.
  /// - Returns: the run's number.
  @discardableResult
  package func askProbe(
    of system: String, _ intensity: ProbeIntensity, checks: [String]? = nil,
    in caseNumber: String? = nil, by acting: Acting
  ) async throws -> Int {
    try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command), let id = Int(done) { return id }
      try allow(.judgeFindings, acting, connection)
      let id = try ask(system, intensity, checks, caseNumber, acting, connection)
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      return id
    }
  }

  func ask(
    _ system: String, _ intensity: ProbeIntensity, _ checks: [String]?, _ caseNumber: String?,
    _ acting: Acting, _ connection: any SQLConnection
  ) throws -> Int {
    guard let record = try connection.system(system) else {
      throw Refusal.rule(code: "unknown-system", detail: [system])
    }
    guard let url = record.url, !url.isEmpty else {
      throw Refusal.rule(code: "probe-no-address", detail: [system])
    }
    let day = try calendar(connection).date(of: acting.at)
    let permit = try connection.permit(for: system, intensity, on: day)
    guard permit != nil || intensity == .passive else {
      throw Refusal.rule(code: "probe-needs-permit", detail: [system])
    }
    let waiting = try connection.first(
      "SELECT id FROM probe_runs WHERE system = ? AND state IN ('waiting', 'running')",
      [.text(system)])
    if let waiting {
      throw Refusal.rule(code: "probe-waits", detail: [system, "\(try waiting.int("id"))"])
    }
    if let caseNumber { _ = try connection.caseRecord(caseNumber) }
    let id = try connection.next("probe")
    try connection.execute(
      """
      INSERT INTO probe_runs
        (id, system, case_number, officer, at, intensity, permit, checks, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting')
      """,
      [
        SQLValue(id), .text(system), SQLValue(caseNumber), .text(acting.username),
        SQLValue(acting.at), SQLValue(intensity.rawValue), SQLValue(permit?.id),
        SQLValue(try checks.map { try CanonicalJSON.text($0) }),
      ])
    try JobQueue.enqueue(
      ProbeJob.kind, key: "\(ProbeJob.kind)-\(id)", body: "\(id)", at: acting.at, on: connection)
    try connection.journal(
      .probeAsked,
      ProbeEntry(system: system, run: id, intensity: intensity.rawValue, letter: permit?.letter),
      by: acting.username, at: acting.at)
    return id
  }

  /// The newest first.
  ///
  /// - Parameter caseNumber: only those of this case; `nil` for all.
  package func probeRuns(
    of system: String, in caseNumber: String? = nil, limit: Int = 20
  ) async throws -> [ProbeRun] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT * FROM probe_runs WHERE system = ? AND (? IS NULL OR case_number = ?)
        ORDER BY id DESC LIMIT ?
        """, [.text(system), SQLValue(caseNumber), SQLValue(caseNumber), SQLValue(limit)]
      ).map(ProbeRun.init(row:))
    }
  }

  package func probeRun(_ id: Int) async throws -> ProbeRun? {
    try await database.read { connection in
      try connection.first("SELECT * FROM probe_runs WHERE id = ?", [SQLValue(id)])
        .map(ProbeRun.init(row:))
    }
  }

  /// All that a run saw; `nil` where it isn't kept any more, or is not over.
  package func probeResults(_ id: Int) async throws -> [Observation]? {
    try await database.read { connection in
      try connection.first(
        "SELECT observations FROM probe_results WHERE run = ?", [SQLValue(id)]
      ).map { try CanonicalJSON.value($0.text("observations")) }
    }
  }
}

/// What a job about a visit asks for.
package enum ProbeJob {
  package static let kind = "probe"

  /// Number of the run; `nil` where the body is of another shape.
  package static func run(_ job: Job) -> Int? { Int(job.body) }
}

private struct ProbeEntry: Encodable {
  var system: String
  var run: Int
  var intensity: Int
  var letter: String?
}
