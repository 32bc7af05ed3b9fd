// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

/// A finding about to be registered.
package typealias NewFinding = EvaluationResult.NewFinding

extension Store {
  /// Accepts observations of one system as one finding.
  ///
  /// - Parameter caseNumber: the evaluation it belongs to; where absent, that of the observations,
  ///   and none where they have none.
  /// - Returns: the finding's number.
  /// - Throws: `Refusal.rule("observations-of-two-systems")`, `Refusal.rule("observation-taken")`
  ///   where one already stands behind another finding.
  @discardableResult
  package func accept(
    _ ids: [Int], as new: NewFinding, in caseNumber: String? = nil, by acting: Acting
  ) async throws -> String {
    try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command) { return done }
      let viewer = try present(acting, connection).viewer
      guard viewer.may(.judgeFindings) else { throw Refusal.notPermitted }
      try OutputIntake.check(new)
      if let control = new.control, try connection.checklist().control(control) == nil {
        throw Refusal.rule(code: "unknown-control", detail: [control])
      }
      let rows = try connection.observations(ids)
      let system = try connection.oneSystem(of: rows)
      let number = caseNumber ?? rows.lazy.compactMap(\.caseNumber).first
      let finding = try connection.add(
        new, system: system, caseNumber: number, by: acting.username, at: acting.at,
        try calendar(connection))
      try connection.attach(rows, to: finding, by: acting)
      if let number {
        try note(
          Noted(
            topic: .register, text: new.title, about: finding,
            act: FindingAct.Kind.found.rawValue),
          in: number, item: system, acting, viewer, connection)
      }
      try connection.remember(finding, of: acting.command, at: acting.at)
      return finding
    }
  }

  /// Puts further observations behind a finding: the same weakness, seen by another rule or tool.
  package func attach(_ ids: [Int], to finding: String, by acting: Acting) async throws {
    try await judge(by: acting) { connection in
      guard let record = try connection.findingRecord(finding) else {
        throw Failure(.notFound, "no such finding \(finding)")
      }
      let rows = try connection.observations(ids)
      guard try connection.oneSystem(of: rows) == record.finding.system else {
        throw Refusal.rule(code: "observations-of-two-systems", detail: [])
      }
      try connection.attach(rows, to: finding, by: acting)
    }
  }

  /// Takes an observation off its finding: it waits to be judged by itself again.
  package func detach(_ id: Int, reason: String, by acting: Acting) async throws {
    try await restore([id], from: .accepted, reason: reason, by: acting)
  }

  /// Dismisses observations: no weakness, or of no interest here.
  ///
  /// - Parameter until: last day; the next sight after it asks again. `nil` for good.
  /// - Throws: `Refusal.rule("finding-text-required")` without a reason.
  package func dismiss(
    _ ids: [Int], reason: String, until: CalendarDate?, by acting: Acting
  ) async throws {
    try await judge(by: acting) { connection in
      guard !reason.allSatisfy(\.isWhitespace) else {
        throw Refusal.rule(code: "finding-text-required", detail: [])
      }
      for row in try connection.observations(ids) where row.state != .dismissed {
        guard row.finding == nil else {
          throw Refusal.rule(code: "observation-taken", detail: [row.finding ?? ""])
        }
        try connection.execute(
          "UPDATE observations SET state = 'dismissed', until = ? WHERE id = ?",
          [SQLValue(until), SQLValue(row.id)])
        try connection.note(.dismissed, on: row.id, reason, until: until, by: acting)
      }
    }
  }

  /// Puts dismissed observations back among those to judge.
  package func restore(_ ids: [Int], reason: String, by acting: Acting) async throws {
    try await restore(ids, from: .dismissed, reason: reason, by: acting)
  }

  /// Takes the places of one identity apart: from the next sight on each exact place is an
  /// observation of its own. This one stays as it was, outside of the lists.
  package func split(_ id: Int, reason: String, by acting: Acting) async throws {
    try await judge(by: acting) { connection in
      guard let row = try connection.observations([id]).first else {
        throw Failure(.notFound, "no such observation \(id)")
      }
      guard row.finding == nil else {
        throw Refusal.rule(code: "observation-taken", detail: [row.finding ?? ""])
      }
      let places = try connection.run(
        "SELECT place, first_seen, last_seen FROM observation_places WHERE observation = ?",
        [SQLValue(id)])
      try connection.execute(
        "UPDATE observations SET state = 'split' WHERE id = ?", [SQLValue(id)])
      try connection.note(.split, on: id, reason, by: acting)
      var known: Set<[UInt8]> = []
      for place in [row.observation.place]
        + (try places.map { try CanonicalJSON.value($0.text("place")) as Place })
      {
        var own = row.observation
        own.place = place
        let identity = FindingIdentity(of: own, grain: .exact)
        guard known.insert(identity.digest).inserted else { continue }
        try connection.copy(id, as: own, identity)
      }
    }
  }

  /// Makes one finding of two: this one's observations and history go to the other.
  ///
  /// - Throws: `Refusal.rule("observations-of-two-systems")`, `Refusal.rule("finding-state")`.
  package func merge(_ number: String, into other: String, by acting: Acting) async throws {
    try await judge(by: acting) { connection in
      guard let one = try connection.findingRecord(number),
        let target = try connection.findingRecord(other)
      else { throw Failure(.notFound, "no such finding") }
      guard one.finding.system == target.finding.system else {
        throw Refusal.rule(code: "observations-of-two-systems", detail: [])
      }
      guard number != other, target.finding.state != .merged else {
        throw Refusal.rule(
          code: "finding-state", detail: [other, target.finding.state.rawValue, "merged"])
      }
      let act = FindingAct(kind: .merged, by: acting.username, at: acting.at, text: other)
      try connection.enter(act, on: one)
      try connection.execute(
        "UPDATE findings SET merged_into = ? WHERE number = ?", [.text(other), .text(number)])
      try connection.execute(
        "UPDATE observations SET finding = ? WHERE finding = ?", [.text(other), .text(number)])
    }
  }

  private func restore(
    _ ids: [Int], from state: ObservationState, reason: String, by acting: Acting
  ) async throws {
    try await judge(by: acting) { connection in
      for row in try connection.observations(ids) where row.state == state {
        try connection.execute(
          "UPDATE observations SET state = 'new', finding = NULL, until = NULL WHERE id = ?",
          [SQLValue(row.id)])
        try connection.note(.restored, on: row.id, reason, finding: row.finding, by: acting)
      }
    }
  }

  /// An act of somebody who judges findings; sent twice, it is one.
  private func judge(
    by acting: Acting, _ body: @escaping @Sendable (any SQLConnection) throws -> Void
  ) async throws {
    try await database.write { [self] connection in
      if try connection.outcome(of: acting.command) != nil { return }
      try allow(.judgeFindings, acting, connection)
      try body(connection)
      try connection.remember("done", of: acting.command, at: acting.at)
    }
  }
}

extension SQLConnection {
  fileprivate func oneSystem(of rows: [SeenObservation]) throws -> String {
    guard let system = rows.first?.system else {
      throw Failure(.notFound, "no such observation")
    }
    guard rows.allSatisfy({ $0.system == system }) else {
      throw Refusal.rule(code: "observations-of-two-systems", detail: [])
    }
    return system
  }

  fileprivate func attach(
    _ rows: [SeenObservation], to finding: String, by acting: Acting
  ) throws {
    for row in rows where row.finding != finding {
      if let taken = row.finding {
        throw Refusal.rule(code: "observation-taken", detail: [taken])
      }
      try execute(
        "UPDATE observations SET state = 'accepted', finding = ?, until = NULL WHERE id = ?",
        [.text(finding), SQLValue(row.id)])
      try note(.accepted, on: row.id, "", finding: finding, by: acting)
    }
  }

  fileprivate func note(
    _ kind: ObservationAct.Kind, on id: Int, _ text: String, until: CalendarDate? = nil,
    finding: String? = nil, by acting: Acting
  ) throws {
    try execute(
      """
      INSERT INTO observation_acts (id, observation, kind, officer, at, text, until, finding)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        SQLValue(try next("observation-act")), SQLValue(id), SQLValue(kind),
        .text(acting.username), SQLValue(acting.at), .text(text), SQLValue(until),
        SQLValue(finding),
      ])
  }

  /// A row like another, for one exact place of it.
  fileprivate func copy(
    _ id: Int, as observation: Observation, _ identity: FindingIdentity
  ) throws {
    let new = try next("observation")
    try execute(
      """
      INSERT INTO observations (id, system, identity, tool, rule, result, severity, state,
        first_seen, last_seen, times, first_look, last_look, gone_at, area, case_number, body_hash)
      SELECT ?, system, ?, tool, rule, result, severity, 'new', first_seen, last_seen, 1,
        first_look, last_look, gone_at, area, case_number, 0
      FROM observations WHERE id = ?
      ON CONFLICT (system, identity) DO NOTHING
      """, [SQLValue(new), .blob(identity.digest), SQLValue(id)])
    let own = ObservationText.body(observation, withDetail: true).text
    try execute(
      """
      INSERT INTO observation_bodies (observation, gist, detail, body)
      SELECT ?, gist, NULL, ? FROM observation_bodies
      WHERE observation = ? AND EXISTS (SELECT 1 FROM observations WHERE id = ?)
      """, [SQLValue(new), .text(own), SQLValue(id), SQLValue(new)])
  }
}
