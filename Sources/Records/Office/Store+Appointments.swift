// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

extension Store {
  /// Gives somebody a post from a day on: for good, or as *Plt.*, *Plh.* or delegate.
  ///
  /// - Throws: `Refusal.rule`: `unknown-post`; `ends-before-start`; `until-required` for a *Plh.* or
  ///   delegate without end; `post-is-held` for a *Plt.* of a post that has a holder;
  ///   `held-already`; `no-office` for an agency's or inspector's account.
  package func appoint(_ holding: Holding, by acting: Acting) async throws {
    try await administer(.administer, by: acting) { connection in
      try connection.check(holding)
      try connection.put(holding)
      try connection.journal(.appointed, holding, by: acting.username, at: acting.at)
    }
  }

  /// Ends what somebody holds; `lastDay` is the last on which they may act.
  ///
  /// - Parameter from: the day the holding began, which tells it from others of its kind.
  /// - Throws: `Refusal.rule`: `unknown-holding`, `ends-before-start`.
  package func endAppointment(
    of officer: String, to post: String, as kind: Holding.Kind, from: CalendarDate,
    lastDay: CalendarDate, by acting: Acting
  ) async throws {
    let holding = Holding(post: post, officer: officer, kind: kind, from: from, until: lastDay)
    guard from <= lastDay else { throw Refusal.rule(code: "ends-before-start", detail: []) }
    try await administer(.administer, by: acting) { connection in
      let ended = try connection.execute(
        """
        UPDATE holdings SET until = ?
        WHERE post = ? AND officer = ? AND kind = ? AND since = ?
        """,
        [SQLValue(lastDay), .text(post), .text(officer), SQLValue(kind), SQLValue(from)])
      guard ended == 1 else {
        throw Refusal.rule(code: "unknown-holding", detail: [post, officer])
      }
      try connection.journal(.appointmentEnded, holding, by: acting.username, at: acting.at)
    }
  }
}

extension SQLConnection {
  /// Rules that a holding must meet beside all others of its post.
  func check(_ holding: Holding) throws {
    guard try first("SELECT 1 AS found FROM posts WHERE code = ?", [.text(holding.post)]) != nil
    else { throw Refusal.rule(code: "unknown-post", detail: [holding.post]) }
    guard let officer = try officer(holding.officer), officer.isActive else {
      throw Refusal.unknownOfficer(holding.officer)
    }
    guard officer.role.mayHoldPosts else {
      throw Refusal.rule(code: "no-office", detail: [holding.officer])
    }
    if let until = holding.until, until < holding.from {
      throw Refusal.rule(code: "ends-before-start", detail: [])
    }
    if holding.until == nil, holding.kind == .plh || holding.kind == .delegate {
      throw Refusal.rule(code: "until-required", detail: [])
    }
    let others = try run(
      "SELECT post, officer, kind, since, until FROM holdings WHERE post = ?",
      [.text(holding.post)]
    ).map(Holding.init(row:))
    for other in others where other.overlaps(holding) {
      if other.officer == holding.officer {
        throw Refusal.rule(
          code: "held-already", detail: [other.kind.rawValue, other.from.description])
      }
      if holding.kind == .plt, other.kind == .definitive {
        throw Refusal.rule(code: "post-is-held", detail: [other.officer])
      }
    }
  }
}

extension Role {
  /// Posts of the office are for its own people.
  package var mayHoldPosts: Bool { self != .agency && self != .inspector }
}

extension Holding {
  /// Whether both cover some day.
  package func overlaps(_ other: Holding) -> Bool {
    (until.map { other.from <= $0 } ?? true) && (other.until.map { from <= $0 } ?? true)
  }
}
