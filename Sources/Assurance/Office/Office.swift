// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// An agency or a part of one (OPD, bidang, seksi).
package struct OrganisationalUnit: Sendable, Hashable, Codable, Identifiable {
  package var id: String { code }
  /// Short stable code, e.g. `bkpsdm`.
  package var code: String
  package var name: String
  /// As it stands in lists, e.g. "BKPSDM".
  package var short: String
  /// Code of the unit above; `nil` at the top.
  package var parent: String?
  package var email: String?

  package init(
    code: String, name: String, short: String, parent: String? = nil, email: String? = nil
  ) {
    self.code = code
    self.name = name
    self.short = short
    self.parent = parent
    self.email = email
  }
}

/// What an account is for. What an officer may do follows from the posts held, not from this.
package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  case administrator, secretary, officer, agency, inspector
}

/// A person with an account.
package struct Officer: Sendable, Hashable, Codable, Identifiable {
  package var id: String { username }
  package var username: String
  package var name: String
  /// 18 digits; `nil` for people who are no civil servants.
  package var nip: String?
  /// Rank as printed under a signature, e.g. "Pembina Tk. I (IV/b)".
  package var rank: String?
  package var role: Role
  /// Code of the unit they belong to; decides what an agency's account sees.
  package var unit: String
  package var email: String?
  /// What they can evaluate: languages, frameworks, kinds of testing.
  package var competences: [String]
  package var isActive: Bool

  package init(
    username: String, name: String, nip: String? = nil, rank: String? = nil, role: Role,
    unit: String, email: String? = nil, competences: [String] = [], isActive: Bool = true
  ) {
    self.username = username
    self.name = name
    self.nip = nip
    self.rank = rank
    self.role = role
    self.unit = unit
    self.email = email
    self.competences = competences
    self.isActive = isActive
  }
}

/// A position of the office that lanes name, e.g. `kepala-dinas`.
package struct Post: Sendable, Hashable, Codable, Identifiable {
  package var id: String { code }
  package var code: String
  package var title: String
  package var unit: String

  package init(code: String, title: String, unit: String) {
    self.code = code
    self.title = title
    self.unit = unit
  }
}

/// Who holds a post, from when until when, and how.
package struct Holding: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case definitive
    /// *Pelaksana tugas*: acts because nobody holds the post.
    case plt
    /// *Pelaksana harian*: acts while the holder is away; the holder may not meanwhile.
    case plh
    /// The holder let somebody act beside them for a time.
    case delegate
  }

  package var post: String
  package var officer: String
  package var kind: Kind
  package var from: CalendarDate
  /// Last day, inclusive; `nil` while open.
  package var until: CalendarDate?

  package init(
    post: String, officer: String, kind: Kind = .definitive, from: CalendarDate,
    until: CalendarDate? = nil
  ) {
    self.post = post
    self.officer = officer
    self.kind = kind
    self.from = from
    self.until = until
  }

  package func covers(_ day: CalendarDate) -> Bool {
    from <= day && until.map { day <= $0 } ?? true
  }
}

/// People who evaluate together.
package struct Team: Sendable, Hashable, Codable, Identifiable {
  package var id: String { code }
  package var code: String
  package var name: String
  package var leader: String
  package var members: [String]

  package init(code: String, name: String, leader: String, members: [String]) {
    self.code = code
    self.name = name
    self.leader = leader
    self.members = members
  }
}
