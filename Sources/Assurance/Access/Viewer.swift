// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// A post in which somebody may act today.
package struct Seat: Sendable, Hashable, Codable {
  package var post: String
  package var title: String
  package var kind: Holding.Kind
  /// Last day; `nil` while open.
  package var until: CalendarDate?

  package init(post: String, title: String, kind: Holding.Kind, until: CalendarDate? = nil) {
    self.post = post
    self.title = title
    self.kind = kind
    self.until = until
  }
}

/// The person who looks or acts, with what they hold today.
package struct Viewer: Sendable, Hashable {
  package var officer: Officer
  package var seats: [Seat]

  package init(officer: Officer, seats: [Seat]) {
    self.officer = officer
    self.seats = seats
  }

  /// Posts held today out of all holdings. A *Plh.* keeps the holder from acting meanwhile.
  package static func seats(
    of username: String, holdings: [Holding], posts: [String: Post], on day: CalendarDate
  ) -> [Seat] {
    holdings.filter { $0.officer == username && $0.covers(day) }.compactMap { holding in
      if holding.kind == .definitive,
        holdings.contains(where: { $0.post == holding.post && $0.kind == .plh && $0.covers(day) })
      {
        return nil
      }
      guard let post = posts[holding.post] else { return nil }
      return Seat(post: post.code, title: post.title, kind: holding.kind, until: holding.until)
    }
  }
}

/// Who a stream concerns besides the office itself.
package struct CaseParties: Sendable, Hashable {
  /// Agency that opened the case.
  package var requester: String?
  /// Agency that owns the stream's system.
  package var systemOwner: String?
  /// User names of the team assigned to the case.
  package var team: [String]

  package init(requester: String? = nil, systemOwner: String? = nil, team: [String] = []) {
    self.requester = requester
    self.systemOwner = systemOwner
    self.team = team
  }
}

extension Viewer {
  /// In which capacity this person acts in a lane, or `nil` where they may not.
  package func actor(in lane: Lane, of parties: CaseParties) -> Actor? {
    switch lane.holder {
    case .posts(let posts): return actor(holding: posts)
    case .team:
      guard parties.team.contains(officer.username) else { return nil }
      return actor(as: .team, post: seats.first?.post, title: lane.title)
    case .systemOwner:
      guard officer.role == .agency, officer.unit == parties.systemOwner else { return nil }
      return actor(as: .owner, post: officer.unit, title: lane.title)
    case .requester:
      guard officer.role == .agency, officer.unit == parties.requester else { return nil }
      return actor(as: .requester, post: officer.unit, title: lane.title)
    case .outside(let recorders):
      guard var actor = actor(holding: recorders) else { return nil }
      actor.capacity = .recorder
      actor.onBehalfOf = lane.title
      return actor
    }
  }

  /// A secretary, or an administrator, enters what the lane's holder decided on paper.
  package func recorder(for lane: Lane) -> Actor? {
    guard officer.role == .secretary || officer.role == .administrator else { return nil }
    return Actor(
      officer: officer.username, name: officer.name, post: seats.first?.post,
      title: seats.first?.title, capacity: .recorder, onBehalfOf: lane.title)
  }

  /// Lanes of the procedure in which this person may act.
  package func lanes(in procedure: Procedure, of parties: CaseParties) -> [String] {
    procedure.lanes.filter { actor(in: $0, of: parties) != nil }.map(\.id)
  }

  /// The person as themselves, for acts outside the lanes.
  package var actor: Actor {
    if let seat = seats.first { return actor(in: seat) }
    return actor(as: officer.role == .agency ? .owner : .definitive, post: officer.unit, title: nil)
  }

  /// Who acts in a seat on the same terms as these posts; definitive holders first.
  private func actor(holding posts: [String]) -> Actor? {
    for post in posts {
      if let seat = seats.filter({ $0.post == post }).min(by: { $0.kind.rank < $1.kind.rank }) {
        return actor(in: seat)
      }
    }
    return nil
  }

  private func actor(in seat: Seat) -> Actor {
    let capacity: Actor.Capacity =
      switch seat.kind {
      case .definitive: .definitive
      case .plt: .plt
      case .plh: .plh
      case .delegate: .delegate
      }
    return actor(as: capacity, post: seat.post, title: seat.title)
  }

  private func actor(as capacity: Actor.Capacity, post: String?, title: String?) -> Actor {
    Actor(
      officer: officer.username, name: officer.name, post: post, title: title, capacity: capacity)
  }
}

extension Holding.Kind {
  var rank: Int {
    switch self {
    case .definitive: 0
    case .plt: 1
    case .plh: 2
    case .delegate: 3
    }
  }
}
