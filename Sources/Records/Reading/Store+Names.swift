// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// A code with the name that stands for it in a list to choose from.
package struct NamedCode: Sendable, Hashable {
  package var code: String
  package var name: String
}

/// Names of what pages mention or offer.
extension Store {
  /// Titles of all posts, by code.
  package func postTitles() async throws -> [String: String] {
    try await names("SELECT code, title AS name FROM posts")
  }

  /// Names of systems by code; unknown ones are left out.
  package func systemNames(_ codes: [String]) async throws -> [String: String] {
    guard !codes.isEmpty else { return [:] }
    return try await database.read { connection in
      var names: [String: String] = [:]
      for code in codes {
        names[code] = try connection.first(
          "SELECT name FROM systems WHERE code = ?", [.text(code)])?.text("name")
      }
      return names
    }
  }

  /// Systems that are in use, of one agency or of all, by name; an agency in front of each.
  package func systemsToChoose(owner: String?) async throws -> [NamedCode] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT s.code, s.name, u.short FROM systems s JOIN units u ON u.code = s.owner
        WHERE s.state <> 'inactive' AND (? IS NULL OR s.owner = ?) ORDER BY u.short, s.name
        """, [SQLValue(owner), SQLValue(owner)]
      ).map { row in
        NamedCode(
          code: try row.text("code"),
          name: owner == nil
            ? "\(try row.text("short")): \(try row.text("name"))" : try row.text("name"))
      }
    }
  }

  /// Units with accounts of their own, by name.
  package func agenciesToChoose() async throws -> [NamedCode] {
    try await list(
      """
      SELECT code, short AS name FROM units
      WHERE code IN (SELECT unit FROM officers WHERE role = 'agency')
        OR code IN (SELECT owner FROM systems) ORDER BY short
      """)
  }

  /// Officers to whom a row can be given, by name.
  package func officersToChoose() async throws -> [NamedCode] {
    try await list(
      """
      SELECT username AS code, name FROM officers
      WHERE active = 1 AND role IN ('officer', 'secretary') ORDER BY name
      """)
  }

  /// Controls of the office's checklist.
  package func controlCount() async throws -> Int {
    try await database.read { try $0.checklist().controls.count }
  }

  private func names(_ sql: String) async throws -> [String: String] {
    Dictionary(try await list(sql).map { ($0.code, $0.name) }) { first, _ in first }
  }

  private func list(_ sql: String) async throws -> [NamedCode] {
    try await database.read { connection in
      try connection.run(sql).map {
        NamedCode(code: try $0.text("code"), name: try $0.text("name"))
      }
    }
  }
}
