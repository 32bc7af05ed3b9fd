// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What somebody has typed into a row's form without sending it.
package struct Draft: Sendable, Hashable {
  /// The fields as they are sent, URL-encoded.
  package var body: String
  package var savedAt: Date
}

/// Drafts belong to one person and one row; nobody else sees them, and no event tells of them.
extension Store {
  /// The person's draft for a row, or `nil`.
  package func draft(
    _ step: String, of number: String, item: String?, by username: String
  ) async throws -> Draft? {
    try await database.read { connection in
      try connection.first(
        """
        SELECT body, saved_at FROM drafts
        WHERE officer = ? AND case_number = ? AND item = ? AND step = ?
        """, [.text(username), .text(number), .text(item ?? ""), .text(step)]
      ).map { Draft(body: try $0.text("body"), savedAt: try $0.instant("saved_at")) }
    }
  }

  /// Keeps a draft in place of the one before; `nil` forgets it.
  package func keepDraft(
    _ body: String?, for step: String, of number: String, item: String?, by username: String,
    at instant: Date
  ) async throws {
    try await database.write { connection in
      let key: [SQLValue] = [.text(username), .text(number), .text(item ?? ""), .text(step)]
      guard let body else {
        try connection.execute(
          "DELETE FROM drafts WHERE officer = ? AND case_number = ? AND item = ? AND step = ?", key)
        return
      }
      try connection.execute(
        """
        INSERT INTO drafts (officer, case_number, item, step, body, saved_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (officer, case_number, item, step)
        DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at
        """, key + [.text(body), SQLValue(instant)])
    }
  }
}
