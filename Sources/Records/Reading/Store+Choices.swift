// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

/// What forms offer to choose from.
package struct PostChoice: Sendable, Hashable {
  package var code: String
  package var title: String
  /// Who holds it today; empty when nobody does.
  package var holders: [String]
}

extension Store {
  /// Systems in use, longest unevaluated first, with the short name of the agency.
  package func systemChoices(
    owner: String? = nil
  ) async throws -> [(system: InformationSystem, ownerShort: String)] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT s.*, u.short AS owner_short FROM systems s JOIN units u ON u.code = s.owner
        WHERE s.state <> 'inactive' AND (? IS NULL OR s.owner = ?)
        ORDER BY COALESCE(s.last_evaluated, ''), u.short, s.name
        """, [SQLValue(owner), SQLValue(owner)]
      ).map { (try InformationSystem(row: $0), try $0.text("owner_short")) }
    }
  }

  /// Some systems by code, in the order given; unknown ones are left out.
  package func systems(_ codes: [String]) async throws -> [InformationSystem] {
    try await database.read { connection in try codes.compactMap { try connection.system($0) } }
  }

  /// Every post with its holders on that day.
  package func postChoices(on day: CalendarDate) async throws -> [PostChoice] {
    try await database.read { connection in
      let rows = try connection.run(
        """
        SELECT p.code, p.title, o.name FROM posts p
        LEFT JOIN holdings h ON h.post = p.code AND h.since <= ?
          AND (h.until IS NULL OR h.until >= ?)
        LEFT JOIN officers o ON o.username = h.officer
        ORDER BY p.title, o.name
        """, [SQLValue(day), SQLValue(day)])
      var choices: [PostChoice] = []
      for row in rows {
        let code = try row.text("code")
        if choices.last?.code != code {
          choices.append(PostChoice(code: code, title: try row.text("title"), holders: []))
        }
        if let name = try row.optionalText("name") {
          choices[choices.count - 1].holders.append(name)
        }
      }
      return choices
    }
  }

  /// Officers who may be put into a team.
  package func evaluators() async throws -> [Officer] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT username, name, nip, rank, role, unit, email, competences, active FROM officers
        WHERE role = 'officer' AND active = 1 ORDER BY name
        """
      ).map(Officer.init(row:))
    }
  }

  /// Officers by user name; unknown ones are left out.
  package func officers(_ usernames: [String]) async throws -> [Officer] {
    try await database.read { connection in try usernames.compactMap { try connection.officer($0) }
    }
  }

  /// Standing teams, by name.
  package func teams() async throws -> [Team] {
    try await database.read { connection in
      try connection.run("SELECT code, name, leader, members FROM teams ORDER BY name").map { row in
        Team(
          code: try row.text("code"), name: try row.text("name"), leader: try row.text("leader"),
          members: try row.texts("members"))
      }
    }
  }

  /// Names of the domains of an agency, or of all.
  package func domainChoices(owner: String? = nil) async throws -> [String] {
    try await database.read { connection in
      try connection.run(
        "SELECT name FROM domains WHERE ? IS NULL OR owner = ? ORDER BY name",
        [SQLValue(owner), SQLValue(owner)]
      ).map { try $0.text("name") }
    }
  }

  /// The contents of an entry of a case's dossier, of the item's stream or the case's own.
  package func dossierEntry<Contents: Decodable & Sendable>(
    _ type: Contents.Type, kind: OutputKind, in number: String, item: String?
  ) async throws -> Contents? {
    try await database.read { connection in
      guard let root = try connection.stream(number, "") else { return nil }
      let stream = try item.flatMap { try connection.stream(number, $0) } ?? root
      let names = (stream.file.entries + root.file.entries).filter { $0.kind == kind }.map(\.name)
      guard let name = names.last,
        let entry = try connection.entry(name, in: stream, orOf: root)
      else { return nil }
      return OutputIntake.contents(type, of: entry.body)
    }
  }
}
