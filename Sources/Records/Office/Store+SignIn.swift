// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

/// How often somebody may fail before they wait.
private enum SignInLimit {
  static let failures = 5
  /// 15 minutes.
  static let delay: TimeInterval = 15 * 60
  /// Tries are forgotten after a year.
  static let memory: TimeInterval = 366 * 86_400
}

extension Store {
  /// Opens a session for a user name, or a NIP, and its password.
  ///
  /// Every try counts as a failure until it succeeds, so that tries side by side can't pass the
  /// limit; an unknown name takes as long as a known one.
  package func signIn(
    _ name: String, password: String, at instant: Date
  ) async throws -> SignInResult {
    let typed = name.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    guard (1...100).contains(typed.utf8.count), password.utf8.count <= PasswordRule.longest else {
      _ = await Password.verify("", against: nil)
      return .wrong
    }
    let door = try await database.write { try $0.knock(typed, at: instant) }
    if let until = door.waitsUntil { return .wait(until: until) }
    guard await Password.verify(password, against: door.hash), let username = door.username else {
      return .wrong
    }
    var fresh: String?
    if let hash = door.hash, Password.needsRehash(hash) {
      fresh = try await Password.hash(password)
    }
    let token = RandomToken.make()
    let csrf = RandomToken.make()
    return try await database.write { [fresh] connection in
      try connection.execute(
        "UPDATE sign_ins SET succeeded = 1 WHERE name = ? AND at = ?",
        [.text(username), SQLValue(instant)])
      try connection.execute(
        "DELETE FROM sessions WHERE expires_at < ? OR seen_at < ?",
        [SQLValue(instant), SQLValue(instant.addingTimeInterval(-Session.idle))])
      try connection.execute(
        "DELETE FROM sign_ins WHERE at < ?",
        [SQLValue(instant.addingTimeInterval(-SignInLimit.memory))])
      if let fresh {
        try connection.execute(
          "UPDATE officers SET password = ? WHERE username = ?", [.text(fresh), .text(username)])
      }
      try connection.execute(
        """
        INSERT INTO sessions (token, officer, csrf, created_at, seen_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .text(Digest.hex(token)), .text(username), .text(csrf), SQLValue(instant),
          SQLValue(instant), SQLValue(instant.addingTimeInterval(Session.longest)),
        ])
      return .opened(
        token: token, csrf: csrf, username: username, mustChange: door.mustChange)
    }
  }

  /// Who is behind a token; `nil` when it is unknown or over. Keeps the session awake.
  package func session(_ token: String, at instant: Date) async throws -> Session? {
    let digest = Digest.hex(token)
    let found = try await database.read { [self] connection in
      try session(digest: digest, at: instant, connection)
    }
    guard let found else { return nil }
    // Written at most once a minute: pages are read far more often than the limit is long.
    if instant.timeIntervalSince(found.seenAt) >= 60 {
      try await database.write { connection in
        _ = try connection.execute(
          "UPDATE sessions SET seen_at = ? WHERE token = ?", [SQLValue(instant), .text(digest)])
      }
    }
    return found.session
  }

  package func signOut(_ token: String) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "DELETE FROM sessions WHERE token = ?", [.text(Digest.hex(token))])
    }
  }

  private func session(
    digest: String, at instant: Date, _ connection: any SQLConnection
  ) throws -> (session: Session, seenAt: Date)? {
    let row = try connection.first(
      """
      SELECT s.officer, s.csrf, s.seen_at, s.expires_at, o.must_change, u.name AS unit_name
      FROM sessions s JOIN officers o ON o.username = s.officer JOIN units u ON u.code = o.unit
      WHERE s.token = ? AND s.expires_at > ? AND s.seen_at > ?
      """,
      [
        .text(digest), SQLValue(instant), SQLValue(instant.addingTimeInterval(-Session.idle)),
      ])
    guard let row,
      let viewer = try connection.viewer(
        try row.text("officer"), on: try calendar(connection).date(of: instant))
    else { return nil }
    let session = Session(
      viewer: viewer, unitName: try row.text("unit_name"), csrf: try row.text("csrf"),
      mustChange: try row.bool("must_change"), expiresAt: try row.instant("expires_at"))
    return (session, try row.instant("seen_at"))
  }
}

/// Who knocks.
private struct Door: Sendable {
  var username: String?
  var hash: String?
  var mustChange = false
  var waitsUntil: Date?
}

extension SQLConnection {
  /// Looks somebody up and counts the try, unless they have to wait.
  fileprivate func knock(_ typed: String, at instant: Date) throws -> Door {
    var door = Door()
    let digits = typed.filter { !$0.isWhitespace }
    let row = try first(
      """
      SELECT username, password, must_change FROM officers
      WHERE active = 1 AND (username = ? OR nip = ?)
      """, [.text(typed), .text(digits)])
    if let row {
      door.username = try row.text("username")
      door.hash = try row.optionalText("password")
      door.mustChange = try row.bool("must_change")
    }
    // What an unknown name says may be a password typed into the wrong field.
    let name = door.username ?? "?" + Digest.hex(typed)
    let recent = try run(
      "SELECT at, succeeded FROM sign_ins WHERE name = ? AND at > ? ORDER BY at DESC",
      [.text(name), SQLValue(instant.addingTimeInterval(-SignInLimit.delay))])
    let failures = try recent.prefix { try !$0.bool("succeeded") }
    if failures.count >= SignInLimit.failures, let last = try failures.first?.instant("at") {
      door.waitsUntil = last.addingTimeInterval(SignInLimit.delay)
      return door
    }
    try execute(
      "INSERT INTO sign_ins (name, at, succeeded) VALUES (?, ?, 0)",
      [.text(name), SQLValue(instant)])
    return door
  }
}
