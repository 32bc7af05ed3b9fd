// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// What a person has made of an observation.
package enum ObservationState: String, Sendable, Hashable, Codable, CaseIterable {
  /// Nobody has judged it.
  case new
  /// Stands behind a finding.
  case accepted
  /// No weakness, or of no interest here, until a day or for good.
  case dismissed
  /// A person took its places apart: each is an observation of its own.
  case split
}

/// The row of an identity, as far as the next sight of it needs that.
struct KnownObservation {
  var id: Int
  var state: ObservationState
  var result: Observation.Result
  var severity: Severity
  var bodyHash: Int64
  var lastLook: Int
  var lastSeen: Date
  var goneAt: Date?
  var until: CalendarDate?
  var finding: String?
  private var findingState: Finding.State?
  private var settledAt: Date?
  private var acceptedUntil: CalendarDate?

  var isSplit: Bool { state == .split }

  /// Whether a sight at this time speaks against how its finding was settled. A report from
  /// before the closing does not.
  func isRegression(at seen: Date, _ today: CalendarDate) -> Bool {
    switch findingState {
    case .closed: settledAt.map { seen > $0 } ?? false
    case .accepted: acceptedUntil.map { $0 < today } ?? false
    case .open, .beingFixed, .retestAsked, .falsePositive, .merged, nil: false
    }
  }

  init(row: SQLRow) throws {
    id = try row.int(0)
    state = try row.kind(1)
    result = try row.kind(2)
    severity = try row.kind(3)
    bodyHash = try row.int64(4)
    lastLook = try row.int(5)
    lastSeen = try row.instant(6)
    goneAt = try row.optionalInstant(7)
    until = try row.optionalDay(8)
    finding = try row.optionalText(9)
    findingState = try row.optionalKind(10)
    settledAt = try row.optionalInstant(11)
    acceptedUntil = try row.optionalDay(12)
  }
}

extension SQLConnection {
  func known(_ identity: [UInt8], of system: String) throws -> KnownObservation? {
    try first(
      """
      SELECT o.id, o.state, o.result, o.severity, o.body_hash, o.last_look, o.last_seen, o.gone_at,
        o.until, o.finding, f.state, f.settled_at, f.accepted_until
      FROM observations o LEFT JOIN findings f ON f.number = o.finding
      WHERE o.system = ? AND o.identity = ?
      """, [.text(system), .blob(identity)]
    ).map(KnownObservation.init(row:))
  }
}
