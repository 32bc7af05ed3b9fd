// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// People and registers that are entered together.
package struct Roster: Sendable, Hashable {
  package var units: [OrganisationalUnit]
  package var officers: [Officer]
  package var posts: [Post]
  package var holdings: [Holding]
  package var teams: [Team]
  package var systems: [InformationSystem]
  package var domains: [DomainName]

  package init(
    units: [OrganisationalUnit] = [], officers: [Officer] = [], posts: [Post] = [],
    holdings: [Holding] = [], teams: [Team] = [], systems: [InformationSystem] = [],
    domains: [DomainName] = []
  ) {
    self.units = units
    self.officers = officers
    self.posts = posts
    self.holdings = holdings
    self.teams = teams
    self.systems = systems
    self.domains = domains
  }

  /// How many of each there are, by register.
  var counts: [String: Int] {
    [
      "units": units.count, "officers": officers.count, "posts": posts.count,
      "holdings": holdings.count, "teams": teams.count, "systems": systems.count,
      "domains": domains.count,
    ].filter { $0.value > 0 }
  }
}

extension Store {
  /// Enters what is new and replaces what is known by code, all or nothing.
  ///
  /// Passwords and the last evaluation of a known system stay as they are.
  /// - Parameter officer: user name of who does it; ``Journal/system`` for the program itself.
  package func enter(_ roster: Roster, by officer: String, at instant: Date) async throws {
    try await database.write { connection in
      try connection.put(roster)
      try connection.journal(.rosterEntered, roster.counts, by: officer, at: instant)
    }
  }
}

extension SQLConnection {
  func put(_ roster: Roster) throws {
    for unit in roster.units.parentsFirst { try put(unit) }
    for officer in roster.officers { try put(officer) }
    for post in roster.posts { try put(post) }
    for holding in roster.holdings { try put(holding) }
    for team in roster.teams { try put(team) }
    for system in roster.systems { try put(system) }
    for domain in roster.domains { try put(domain) }
  }
}

extension [OrganisationalUnit] {
  /// Each after its parent, where the parent is among them. Circles come last, and are refused
  /// by the table.
  var parentsFirst: [OrganisationalUnit] {
    var placed: Set<String> = []
    var waiting = self
    var sorted: [OrganisationalUnit] = []
    while !waiting.isEmpty {
      let here = Set(waiting.map(\.code))
      let ready = waiting.filter { unit in
        unit.parent.map { placed.contains($0) || !here.contains($0) } ?? true
      }
      if ready.isEmpty { return sorted + waiting }
      sorted += ready
      placed.formUnion(ready.map(\.code))
      waiting.removeAll { placed.contains($0.code) }
    }
    return sorted
  }
}
