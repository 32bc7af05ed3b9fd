// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Who did something, and in which capacity: recorded with every event, so that the file
/// still says it when the register of posts has long changed.
package struct Actor: Sendable, Hashable, Codable {
  package enum Capacity: String, Sendable, Hashable, Codable {
    case definitive, plt, plh, delegate, team, owner, requester
    /// Entered what somebody without an account, or absent, had decided.
    case recorder
    /// No person: a changed calendar, a finished sub-case.
    case system
  }

  /// User name.
  package var officer: String
  /// The person's name at that time.
  package var name: String
  /// Code of the post or agency in which they acted; `nil` for the system.
  package var post: String?
  /// The post's title at that time.
  package var title: String?
  package var capacity: Capacity
  /// Whose order this is, where it was entered for somebody else.
  package var onBehalfOf: String?

  package init(
    officer: String, name: String, post: String? = nil, title: String? = nil,
    capacity: Capacity = .definitive, onBehalfOf: String? = nil
  ) {
    self.officer = officer
    self.name = name
    self.post = post
    self.title = title
    self.capacity = capacity
    self.onBehalfOf = onBehalfOf
  }

  package static let system = Actor(officer: "kawal", name: "Kawal", capacity: .system)
}
