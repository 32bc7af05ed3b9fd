// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

/// How often somebody may fail before they wait.
///
/// Who guesses makes themselves wait, not the person whose name they use: failures count by name
/// and address together. Beyond that an address has a rate of its own, and a name that is tried
/// from everywhere stays open only to addresses from which its holder has come lately.
private enum SignInLimit {
  /// Failures in a row under one name from one address.
  static let failures = 5
  /// The first wait, a minute; each further failure doubles it.
  static let delay: TimeInterval = 60
  /// An hour.
  static let longestDelay: TimeInterval = 3600
  /// How far back failures in a row are counted: a day.
  static let window: TimeInterval = 86_400
  /// Failures from one address, whatever the names.
  static let addressFailures = 30
  /// Within 15 minutes.
  static let addressWindow: TimeInterval = 15 * 60
  /// Failures under one name, wherever they come from.
  static let nameFailures = 100
  /// Within an hour.
  static let nameWindow: TimeInterval = 3600
  /// An address is known for 90 days after a sign-in.
  static let known: TimeInterval = 90 * 86_400
  /// Tries are forgotten after a year.
  static let memory: TimeInterval = 366 * 86_400

  static func delay(after failures: Int) -> TimeInterval {
    let doublings = min(failures - SignInLimit.failures, 16)
    return min(longestDelay, delay * Double(1 << max(0, doublings)))
  }
}

extension Store {
  /// Opens a session for a user name, or a NIP, and its password.
  ///
  /// Every try counts as a failure until it succeeds, so that tries side by side can't pass the
  /// limit; an unknown name takes as long as a known one.
  ///
  /// - Parameter address: where it comes from; `nil` where that says nothing, as behind a proxy
  ///   that does not tell.
  package func signIn(
    _ name: String, password: String, from address: String? = nil, at instant: Date
  ) async throws -> SignInResult {
    let typed = name.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    guard (1...100).contains(typed.utf8.count), password.utf8.count <= PasswordRule.longest else {
      _ = await Password.verify("", against: nil)
      return .wrong
    }
    let place = String((address ?? "").prefix(64))
    let door = try await database.write { try $0.knock(typed, from: place, at: instant) }
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
        "UPDATE sign_ins SET succeeded = 1 WHERE name = ? AND address = ? AND at = ?",
        [.text(username), .text(place), SQLValue(instant)])
      // One that ended a short while ago still says whose form comes in late.
      try connection.execute(
        "DELETE FROM sessions WHERE expires_at < ? OR seen_at < ?",
        [
          SQLValue(instant.addingTimeInterval(-Session.afterlife)),
          SQLValue(instant.addingTimeInterval(-Session.idle - Session.afterlife)),
        ])
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
      let viewer = try present(try row.text("officer"), at: instant, connection).viewer
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
  fileprivate func knock(
    _ typed: String, from address: String, at instant: Date
  ) throws -> Door {
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
    if let until = try waits(name, from: address, at: instant) {
      door.waitsUntil = until
      return door
    }
    try execute(
      "INSERT INTO sign_ins (name, address, at, succeeded) VALUES (?, ?, ?, 0)",
      [.text(name), .text(address), SQLValue(instant)])
    return door
  }

  /// Until when the next try has to wait; `nil` where it may be made now.
  private func waits(_ name: String, from address: String, at instant: Date) throws -> Date? {
    let recent = try run(
      "SELECT at, succeeded FROM sign_ins WHERE name = ? AND address = ? AND at > ? ORDER BY at DESC",
      [.text(name), .text(address), SQLValue(instant.addingTimeInterval(-SignInLimit.window))])
    let failures = try recent.prefix { try !$0.bool("succeeded") }
    if failures.count >= SignInLimit.failures, let last = try failures.first?.instant("at") {
      let until = last.addingTimeInterval(SignInLimit.delay(after: failures.count))
      if until > instant { return until }
    }
    if !address.isEmpty {
      let start = instant.addingTimeInterval(-SignInLimit.addressWindow)
      let tried = try one(
        "count",
        """
        SELECT COUNT(*) AS n, MIN(at) AS oldest FROM sign_ins
        WHERE address = ? AND at > ? AND succeeded = 0
        """, [.text(address), SQLValue(start)])
      if try tried.int("n") >= SignInLimit.addressFailures {
        return try tried.instant("oldest").addingTimeInterval(SignInLimit.addressWindow)
      }
    }
    let start = instant.addingTimeInterval(-SignInLimit.nameWindow)
    let everywhere = try one(
      "count",
      """
      SELECT COUNT(*) AS n, MIN(at) AS oldest FROM sign_ins
      WHERE name = ? AND at > ? AND succeeded = 0
      """, [.text(name), SQLValue(start)])
    guard try everywhere.int("n") >= SignInLimit.nameFailures else { return nil }
    let isKnown = try first(
      """
      SELECT 1 AS found FROM sign_ins
      WHERE name = ? AND address = ? AND succeeded = 1 AND at > ? LIMIT 1
      """,
      [.text(name), .text(address), SQLValue(instant.addingTimeInterval(-SignInLimit.known))])
    guard isKnown == nil else { return nil }
    return try everywhere.instant("oldest").addingTimeInterval(SignInLimit.nameWindow)
  }
}
