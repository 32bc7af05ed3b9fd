// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

extension Store {
  /// Takes all that one run saw of a system.
  ///
  /// What was seen before is only renewed where it changed; nothing is closed by being absent. The
  /// acting person judges findings, or is the machine (``Acting/machine(at:)``).
  ///
  /// - Parameters:
  ///   - caseNumber: the evaluation in which it was looked.
  ///   - scope: what the run covered; for a retest of a single check, that rule alone.
  /// - Throws: `Refusal.notPermitted`; `Failure.notFound` for an unknown system.
  @discardableResult
  package func take(
    _ observations: [Observation], of system: String, in caseNumber: String? = nil,
    from source: LookSource, scope: LookScope = LookScope(), by acting: Acting
  ) async throws -> Taken {
    var look = try await beginLook(of: system, in: caseNumber, from: source, by: acting)
    var rest = observations[...]
    while !rest.isEmpty {
      try await take(Array(rest.prefix(Look.batch)), in: &look)
      rest = rest.dropFirst(Look.batch)
    }
    return try await end(look, scope: scope)
  }

  /// Begins a run that is taken in batches. One that is never ended leaves what it took, and finds
  /// nothing missing.
  package func beginLook(
    of system: String, in caseNumber: String? = nil, from source: LookSource, by acting: Acting
  ) async throws -> Look {
    try await database.write { [self] connection in
      try allow(.judgeFindings, acting, connection)
      guard try connection.system(system) != nil else {
        throw Failure(.notFound, "no such system \(system)")
      }
      let id = try connection.next("look")
      try connection.execute(
        """
        INSERT INTO looks (id, system, source, source_id, case_number, officer, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          SQLValue(id), .text(system), .text(source.kind), .text(source.id), SQLValue(caseNumber),
          .text(acting.username), SQLValue(acting.at),
        ])
      return Look(
        id: id, system: system, source: source, caseNumber: caseNumber, acting: acting)
    }
  }

  /// Takes some of a run's observations in one act; ``Look/batch`` at a time is best.
  package func take(_ batch: [Observation], in look: inout Look) async throws {
    // Without what grows, which a copy would have to be made of in every batch.
    var before = look
    before.areas = []
    let start = before
    let (after, texts) = try await database.write { [self] connection in
      var taking = LookTaking(
        look: start, today: try calendar(connection).date(of: start.acting.at),
        connection: connection)
      try taking.take(batch)
      return (taking.look, taking.newTexts)
    }
    look.taken = after.taken
    look.tools.formUnion(after.tools)
    look.areas.formUnion(after.areas)
    look.newest = after.newest
    look.texts.keep(texts)
  }

  /// Ends a run: says what is missing from it, as far as it covered that.
  package func end(_ look: Look, scope: LookScope = LookScope()) async throws -> Taken {
    try await database.write { connection in
      var taken = look.taken
      taken.look = look.id
      if scope.isComplete { taken.gone += try connection.markGone(after: look, scope) }
      try connection.execute(
        "UPDATE looks SET ended_at = ?, taken = ? WHERE id = ?",
        [SQLValue(look.acting.at), .text(try CanonicalJSON.text(taken)), SQLValue(look.id)])
      return taken
    }
  }
}

extension SQLConnection {
  /// Of the tools of this run, in what it covered: what they saw before and not now.
  ///
  /// - Returns: how many are newly missing.
  fileprivate func markGone(after look: Look, _ scope: LookScope) throws -> Int {
    let areas = scope.areas.union(look.areas).sorted()
    let rules = scope.rules?.sorted()
    let newest = max(look.newest ?? look.acting.at, look.acting.at)
    var count = 0
    for tool in look.tools.sorted() {
      for areas in areas.chunked(100) {
        for rules in rules?.chunked(100).map(Optional.some) ?? [nil] {
          let marks = Array(repeating: "?", count: areas.count).joined(separator: ", ")
          let among = rules.map { rules in
            " AND rule IN (\(Array(repeating: "?", count: rules.count).joined(separator: ", ")))"
          }
          count += try execute(
            """
            UPDATE observations SET gone_at = ?
            WHERE system = ? AND tool = ? AND result = 'fail' AND gone_at IS NULL
              AND last_look < ? AND last_seen < ? AND state <> 'split'
              AND area IN (\(marks))\(among ?? "")
            """,
            [
              SQLValue(look.acting.at), .text(look.system), .text(tool), SQLValue(look.id),
              SQLValue(newest),
            ] + areas.map { .text($0) } + (rules ?? []).map { .text($0) })
        }
      }
    }
    return count
  }
}

extension Array {
  func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
