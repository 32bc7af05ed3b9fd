// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

extension Store {
  /// Sets somebody's password, ends their sessions, and by default has them change it.
  ///
  /// - Throws: `Refusal` when the password breaks a rule (`password-…`) or the actor may not.
  package func setPassword(
    _ username: String, to password: String, mustChange: Bool = true, by acting: Acting
  ) async throws {
    let officer = try await account(username)
    if let refusal = PasswordRule.refusal(of: password, for: officer) { throw refusal }
    let hash = try await Password.hash(password)
    try await administer(.administer, by: acting) { connection in
      try connection.keep(hash, of: username, mustChange: mustChange)
      try connection.execute("DELETE FROM sessions WHERE officer = ?", [.text(username)])
      // A lock that came from guesses is lifted with the old password.
      try connection.execute(
        "DELETE FROM sign_ins WHERE name = ? AND succeeded = 0", [.text(username)])
      try connection.journal(
        .passwordSet, ["officer": username], by: acting.username, at: acting.at)
    }
  }

  /// Changes one's own password; every other session of the person ends.
  ///
  /// - Parameter token: the session that stays; `nil` ends all.
  /// - Throws: `Refusal.rule("password-wrong")` when the old one is not it; see ``PasswordRule``.
  package func changePassword(
    of username: String, from old: String, to new: String, keeping token: String? = nil,
    at instant: Date
  ) async throws {
    let officer = try await account(username)
    let known = try await database.read { connection in
      try connection.first("SELECT password FROM officers WHERE username = ?", [.text(username)])?
        .optionalText("password")
    }
    guard await Password.verify(old, against: known) else {
      throw Refusal.rule(code: "password-wrong", detail: [])
    }
    if old == new { throw Refusal.rule(code: "password-same", detail: []) }
    if let refusal = PasswordRule.refusal(of: new, for: officer) { throw refusal }
    let hash = try await Password.hash(new)
    try await database.write { connection in
      try connection.keep(hash, of: username, mustChange: false)
      try connection.execute(
        "DELETE FROM sessions WHERE officer = ? AND token <> ?",
        [.text(username), .text(token.map { Digest.hex($0) } ?? "")])
      try connection.journal(.passwordChanged, ["officer": username], by: username, at: instant)
    }
  }

  private func account(_ username: String) async throws -> Officer {
    guard let officer = try await database.read({ try $0.officer(username) }) else {
      throw Refusal.unknownOfficer(username)
    }
    return officer
  }
}

extension SQLConnection {
  fileprivate func keep(_ hash: String, of username: String, mustChange: Bool) throws {
    try execute(
      "UPDATE officers SET password = ?, must_change = ? WHERE username = ?",
      [.text(hash), SQLValue(mustChange), .text(username)])
  }
}
