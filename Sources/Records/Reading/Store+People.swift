// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

/// Which people a list shows. Everything that is set must hold.
package struct PeopleFilter: Sendable, Hashable {
  /// Part of the user name, the name or the NIP.
  package var text: String?
  package var unit: String?
  package var role: Role?
  /// `nil` for both.
  package var isActive: Bool?

  package init(
    text: String? = nil, unit: String? = nil, role: Role? = nil, isActive: Bool? = nil
  ) {
    self.text = text
    self.unit = unit
    self.role = role
    self.isActive = isActive
  }
}

/// A person with the account's state.
package struct PersonRecord: Sendable, Hashable {
  package var officer: Officer
  package var unitName: String
  /// What the person holds on the day asked for.
  package var seats: [Seat]
  /// Nobody can sign in without one.
  package var hasPassword: Bool
  package var mustChange: Bool
}

/// A holding with the names it stands for.
package struct HoldingRecord: Sendable, Hashable {
  package var holding: Holding
  package var postTitle: String
  package var officerName: String
}

/// A post with who holds it on the day asked for.
package struct PostRecord: Sendable, Hashable {
  package var post: Post
  package var unitName: String
  package var holders: [HoldingRecord]
}

extension Store {
  /// Agencies and their parts, by name.
  package func units() async throws -> [OrganisationalUnit] {
    try await database.read { connection in
      try connection.run("SELECT code, name, short, parent, email FROM units ORDER BY name, code")
        .map(OrganisationalUnit.init(row:))
    }
  }

  package func unit(_ code: String) async throws -> OrganisationalUnit? {
    try await database.read { connection in
      try connection.first(
        "SELECT code, name, short, parent, email FROM units WHERE code = ?", [.text(code)]
      ).map(OrganisationalUnit.init(row:))
    }
  }

  /// People by name, with what they hold that day.
  package func people(
    _ filter: PeopleFilter = PeopleFilter(), on day: CalendarDate
  ) async throws -> [PersonRecord] {
    var conditions = ListConditions()
    conditions.add(text: filter.text, in: ["o.username", "o.name", "COALESCE(o.nip, '')"])
    if let unit = filter.unit { conditions.add("o.unit = ?", .text(unit)) }
    if let role = filter.role { conditions.add("o.role = ?", SQLValue(role)) }
    if let isActive = filter.isActive { conditions.add("o.active = ?", SQLValue(isActive)) }
    return try await database.read { [conditions] connection in
      let holdings = try Holding.all(connection).sorted { $0.from < $1.from }
      let posts = Dictionary(try Post.all(connection).map { ($0.code, $0) }) { $1 }
      return try connection.run(
        """
        SELECT o.*, u.name AS unit_name FROM officers o JOIN units u ON u.code = o.unit
        \(conditions.sql) ORDER BY o.name, o.username
        """, conditions.values
      ).map { row in
        let officer = try Officer(row: row)
        return PersonRecord(
          officer: officer, unitName: try row.text("unit_name"),
          seats: Viewer.seats(of: officer.username, holdings: holdings, posts: posts, on: day),
          hasPassword: try row.optionalText("password") != nil,
          mustChange: try row.bool("must_change"))
      }
    }
  }

  package func person(_ username: String, on day: CalendarDate) async throws -> PersonRecord? {
    try await people(PeopleFilter(text: username), on: day)
      .first { $0.officer.username == username }
  }

  /// Posts by title, with who holds them that day.
  package func posts(on day: CalendarDate) async throws -> [PostRecord] {
    let held = try await holdings(on: day)
    return try await database.read { connection in
      try connection.run(
        """
        SELECT p.code, p.title, p.unit, u.name AS unit_name FROM posts p
        JOIN units u ON u.code = p.unit ORDER BY p.title, p.code
        """
      ).map { row in
        let code = try row.text("code")
        return PostRecord(
          post: Post(code: code, title: try row.text("title"), unit: try row.text("unit")),
          unitName: try row.text("unit_name"), holders: held.filter { $0.holding.post == code })
      }
    }
  }

  /// Holdings, the newest first.
  ///
  /// - Parameter day: only those that cover it; `nil` for all, past and to come.
  package func holdings(
    post: String? = nil, officer: String? = nil, on day: CalendarDate? = nil
  ) async throws -> [HoldingRecord] {
    var conditions = ListConditions()
    if let post { conditions.add("h.post = ?", .text(post)) }
    if let officer { conditions.add("h.officer = ?", .text(officer)) }
    if let day {
      conditions.add(
        "h.since <= ? AND (h.until IS NULL OR h.until >= ?)", SQLValue(day), SQLValue(day))
    }
    return try await database.read { [conditions] connection in
      try connection.run(
        """
        SELECT h.post, h.officer, h.kind, h.since, h.until, p.title, o.name
        FROM holdings h JOIN posts p ON p.code = h.post JOIN officers o ON o.username = h.officer
        \(conditions.sql) ORDER BY h.since DESC, h.post, h.officer, h.kind
        """, conditions.values
      ).map { row in
        HoldingRecord(
          holding: try Holding(row: row), postTitle: try row.text("title"),
          officerName: try row.text("name"))
      }
    }
  }
}
