// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// A run that is only compared with what is known: nothing is taken. See ``Store/survey(_:in:)``.
package struct LookSurvey: Sendable {
  package let system: String
  let at: Date
  package private(set) var taken = Taken()
  private var seen: Set<SIMD2<UInt64>> = []
  private var tools: Set<String> = []
  private var areas: Set<String> = []
  private var newest: Date?

  package init(of system: String, at instant: Date) {
    self.system = system
    at = instant
  }

  /// Takes note of it; false when it is a further place of what this run has already.
  fileprivate mutating func meets(_ observation: Observation, _ identity: FindingIdentity) -> Bool {
    tools.insert(observation.source.tool)
    areas.insert(identity.area)
    newest = max(newest ?? observation.at, observation.at)
    guard seen.insert(identity.mark).inserted else {
      taken.occurrences += 1
      return false
    }
    return true
  }

  fileprivate mutating func count(_ sight: Sight, _ observation: Observation) {
    switch sight {
    case .new:
      taken.new += 1
      if observation.result == .fail {
        taken.newBySeverity[observation.severity.rawValue, default: 0] += 1
      }
    case .again: taken.seenAgain += 1
    case .back: taken.back += 1
    }
  }

  fileprivate func missing(_ connection: any SQLConnection) throws -> Int {
    let before = SQLValue(max(newest ?? at, at))
    var count = 0
    for tool in tools {
      for row in try connection.run(
        """
        SELECT identity, area FROM observations
        WHERE system = ? AND tool = ? AND result = 'fail' AND gone_at IS NULL AND last_seen < ?
          AND state <> 'split'
        """, [.text(system), .text(tool), before])
      where areas.contains(try row.text(1)) {
        if !seen.contains(SIMD2(digest: try row.blob(0))) { count += 1 }
      }
    }
    return count
  }

  fileprivate mutating func finish(missing: Int) { taken.gone = missing }
}

private enum Sight: Sendable { case new, again, back }

extension Store {
  /// Compares some observations of a run with what is known of the system.
  package func survey(_ batch: [Observation], in survey: inout LookSurvey) async throws {
    var open: [(observation: Observation, identity: FindingIdentity)] = []
    for observation in batch {
      let identity = FindingIdentity(of: observation)
      if survey.meets(observation, identity) { open.append((observation, identity)) }
    }
    let (system, at, asked) = (survey.system, survey.at, open)
    let sights = try await database.read { [self] connection in
      let today = try calendar(connection).date(of: at)
      return try asked.map { try connection.sight(of: $0.observation, $0.identity, system, today) }
    }
    for (entry, sight) in zip(open, sights) { survey.count(sight, entry.observation) }
  }

  /// What it would come to, with what would be missing.
  package func end(_ survey: LookSurvey) async throws -> Taken {
    var survey = survey
    let compared = survey
    survey.finish(missing: try await database.read { try compared.missing($0) })
    return survey.taken
  }
}

extension SQLConnection {
  fileprivate func sight(
    of observation: Observation, _ identity: FindingIdentity, _ system: String,
    _ today: CalendarDate
  ) throws -> Sight {
    guard var row = try known(identity.digest, of: system) else { return .new }
    if row.isSplit {
      let exact = FindingIdentity(of: observation, grain: .exact)
      guard let own = try known(exact.digest, of: system) else { return .new }
      row = own
    }
    guard observation.result == .fail else { return .again }
    if row.goneAt != nil || row.isRegression(at: observation.at, today) { return .back }
    if row.state == .dismissed, let until = row.until, until < today { return .back }
    return row.result == .pass ? .new : .again
  }
}

extension FindingIdentity {
  fileprivate var mark: SIMD2<UInt64> { SIMD2(digest: digest) }
}

extension SIMD2<UInt64> {
  fileprivate init(digest: [UInt8]) {
    self = digest.prefix(16).enumerated().reduce(into: SIMD2()) { sum, byte in
      sum[byte.offset / 8] = sum[byte.offset / 8] << 8 | UInt64(byte.element)
    }
  }
}
