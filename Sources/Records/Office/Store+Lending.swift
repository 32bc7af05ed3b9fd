// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
package import Procedures

extension Store {
  /// Lets somebody act beside oneself in a post that one holds for good, for a time.
  ///
  /// - Throws: `Refusal.notPermitted` where the actor holds the post in no way or in another's
  ///   stead; `Refusal.unknownOfficer`; `Refusal.rule`: `ends-before-start`, `held-already`,
  ///   `no-office`.
  package func lendPost(
    _ post: String, to officer: String, from: CalendarDate, until: CalendarDate,
    by acting: Acting
  ) async throws {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      guard viewer.seats.contains(where: { $0.post == post && $0.kind == .definitive }) else {
        throw Refusal.notPermitted
      }
      let holding = Holding(post: post, officer: officer, kind: .delegate, from: from, until: until)
      try connection.check(holding)
      try connection.put(holding)
      try connection.journal(.appointed, holding, by: acting.username, at: acting.at)
    }
  }

  /// Takes back, from tomorrow on, what was lent of a post that the actor holds for good.
  package func endLending(
    of post: String, to officer: String, from: CalendarDate, by acting: Acting
  ) async throws {
    try await database.write { [self] connection in
      let (viewer, calendar) = try present(acting, connection)
      guard viewer.seats.contains(where: { $0.post == post && $0.kind == .definitive }) else {
        throw Refusal.notPermitted
      }
      let last = max(from, calendar.date(of: acting.at))
      let ended = try connection.execute(
        """
        UPDATE holdings SET until = ?
        WHERE post = ? AND officer = ? AND kind = 'delegate' AND since = ?
        """, [SQLValue(last), .text(post), .text(officer), SQLValue(from)])
      guard ended == 1 else {
        throw Refusal.rule(code: "unknown-holding", detail: [post, officer])
      }
      try connection.journal(
        .appointmentEnded,
        Holding(post: post, officer: officer, kind: .delegate, from: from, until: last),
        by: acting.username, at: acting.at)
    }
  }
}
