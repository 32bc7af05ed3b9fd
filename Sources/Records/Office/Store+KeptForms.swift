// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What somebody sent when their session was over.
package struct KeptForm: Sendable, Hashable {
  /// Where it was going.
  package var path: String
  /// Its fields, URL-encoded, without the token of the session that is over.
  package var body: String
  /// Files came with it, which are not kept.
  package var hadFiles: Bool

  package init(path: String, body: String, hadFiles: Bool) {
    self.path = path
    self.body = body
    self.hadFiles = hadFiles
  }
}

/// Forms wait for the officer whose session they came from, and for nobody else.
extension Store {
  /// Whose session this was, and its secret, if it ended by itself a short while ago; `nil` for one
  /// that runs, was signed out of, or is unknown.
  package func endedSession(
    _ token: String, at instant: Date
  ) async throws -> (username: String, csrf: String)? {
    try await database.read { connection in
      let row = try connection.first(
        """
        SELECT s.officer, s.csrf, s.seen_at, s.expires_at FROM sessions s
        JOIN officers o ON o.username = s.officer WHERE s.token = ? AND o.active = 1
        """, [.text(Digest.hex(token))])
      guard let row else { return nil }
      let end = min(
        try row.instant("expires_at"), try row.instant("seen_at").addingTimeInterval(Session.idle))
      guard end <= instant, instant.timeIntervalSince(end) < Session.afterlife else { return nil }
      return (try row.text("officer"), try row.text("csrf"))
    }
  }

  /// Keeps a form for a day, at most ``KeptForm/limit`` of one officer.
  ///
  /// - Returns: its id.
  package func keep(
    _ form: KeptForm, of username: String, at instant: Date
  ) async throws -> String {
    let id = RandomToken.make()
    try await database.write { connection in
      try connection.execute(
        """
        DELETE FROM kept_forms WHERE kept_at < ? OR id IN (
          SELECT id FROM kept_forms WHERE officer = ? ORDER BY kept_at DESC LIMIT -1 OFFSET ?)
        """,
        [
          SQLValue(instant.addingTimeInterval(-Session.afterlife)), .text(username),
          SQLValue(KeptForm.limit - 1),
        ])
      try connection.execute(
        """
        INSERT INTO kept_forms (id, officer, path, body, had_files, kept_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .text(id), .text(username), .text(form.path), .text(form.body),
          SQLValue(form.hadFiles), SQLValue(instant),
        ])
    }
    return id
  }

  /// A form that waits for this officer, or `nil`.
  package func keptForm(
    _ id: String, of username: String, at instant: Date
  ) async throws -> KeptForm? {
    try await database.read { connection in
      try connection.first(
        """
        SELECT path, body, had_files FROM kept_forms WHERE id = ? AND officer = ? AND kept_at > ?
        """,
        [
          .text(id), .text(username), SQLValue(instant.addingTimeInterval(-Session.afterlife)),
        ]
      ).map { row in
        KeptForm(
          path: try row.text("path"), body: try row.text("body"),
          hadFiles: try row.bool("had_files"))
      }
    }
  }
}

extension KeptForm {
  /// Forms of one officer that are kept.
  static let limit = 10
}
