// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

extension Store {
  /// The newest of the office's own versions of each kind that it ever changed.
  package func ownLetterKinds() async throws -> [LetterKindVersion] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT k.* FROM letter_kinds k
        WHERE k.version = (SELECT MAX(version) FROM letter_kinds WHERE id = k.id) ORDER BY k.id
        """
      ).map(LetterKindVersion.init(row:))
    }
  }

  /// All versions of a kind that the office made, the newest first.
  package func versions(ofLetterKind id: String) async throws -> [LetterKindVersion] {
    try await database.read { connection in
      try connection.run(
        "SELECT * FROM letter_kinds WHERE id = ? ORDER BY version DESC", [.text(id)]
      ).map(LetterKindVersion.init(row:))
    }
  }

  /// Puts the office's own text of a kind in force, or a new kind.
  ///
  /// - Throws: ``LetterKindFaults``.
  package func set(letterKind text: String, by acting: Acting) async throws -> LetterKind {
    let kind = try LetterKindReader.read(text)
    try await change(kind.id, to: text, by: acting)
    return kind
  }

  /// Back to the shipped text; a kind of the office's own is gone.
  package func reset(letterKind id: String, by acting: Acting) async throws {
    try await change(id, to: nil, by: acting)
  }

  private func change(_ id: String, to text: String?, by acting: Acting) async throws {
    try await administer(.administer, by: acting) { connection in
      let last = try connection.first(
        "SELECT version, body FROM letter_kinds WHERE id = ? ORDER BY version DESC LIMIT 1",
        [.text(id)])
      if try last?.optionalText("body") == text, last != nil || text == nil { return }
      let version = try (last?.int("version") ?? 0) + 1
      try connection.execute(
        """
        INSERT INTO letter_kinds (id, version, body, changed_at, changed_by)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          .text(id), SQLValue(version), SQLValue(text), SQLValue(acting.at),
          .text(acting.username),
        ])
      try connection.journal(
        .letterKindChanged,
        ["id": id, "version": "\(version)", "to": text == nil ? "shipped" : "own"],
        by: acting.username, at: acting.at)
    }
  }

  /// The logo of the letterhead, a PNG that was found fit to be drawn; `nil` takes it away.
  package func set(logo png: [UInt8]?, by acting: Acting) async throws {
    var kept: String?
    if let png {
      let file = try files.keep(png)
      try await register(file, name: "logo.png", by: acting.username, at: acting.at)
      kept = file.sha256
    }
    try await administer(.administer, by: acting) { [kept] connection in
      let before = try connection.setting(.logo)
      try connection.set(.logo, to: kept ?? "")
      try connection.journal(
        .settingChanged,
        ["setting": OfficeSetting.logo.rawValue, "before": before ?? "", "after": kept ?? ""],
        by: acting.username, at: acting.at)
    }
  }

  /// The logo's bytes; `nil` where the office has none.
  package func logo() async throws -> [UInt8]? {
    guard let sha = try await setting(.logo), !sha.isEmpty else { return nil }
    return try files.contents(of: sha)
  }
}

/// Who signs for a post on a day.
package struct PostSigner: Sendable, Hashable {
  package var title: String
  /// `nil` while nobody holds it.
  package var officer: Officer?
  package var kind: Holding.Kind
}

extension Store {
  /// Whoever acts for the post: an acting holder before the definitive one, who may not meanwhile.
  /// `nil` where there is no such post.
  package func signer(for post: String, on day: CalendarDate) async throws -> PostSigner? {
    try await database.read { connection in
      guard
        let title = try connection.first(
          "SELECT title FROM posts WHERE code = ?", [.text(post)])?.text("title")
      else { return nil }
      let row = try connection.first(
        """
        SELECT officer, kind FROM holdings
        WHERE post = ? AND kind <> 'delegate' AND since <= ? AND (until IS NULL OR until >= ?)
        ORDER BY CASE kind WHEN 'plh' THEN 0 WHEN 'plt' THEN 1 ELSE 2 END, since DESC LIMIT 1
        """, [.text(post), SQLValue(day), SQLValue(day)])
      return PostSigner(
        title: title, officer: try row.flatMap { try connection.officer(try $0.text("officer")) },
        kind: try row?.kind("kind") ?? .definitive)
    }
  }
}
