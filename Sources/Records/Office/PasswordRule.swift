// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Procedures

/// What a password must be.
package enum PasswordRule {
  /// Characters.
  package static let shortest = 12
  /// Bytes.
  package static let longest = 256

  /// The rule that stands against it, or `nil`.
  package static func refusal(of password: String, for officer: Officer) -> Refusal? {
    if password.count < shortest {
      return .rule(code: "password-too-short", detail: ["\(shortest)"])
    }
    if password.utf8.count > longest {
      return .rule(code: "password-too-long", detail: ["\(longest)"])
    }
    if Set(password).count < 5 { return .rule(code: "password-too-simple", detail: []) }
    let said = password.lowercased()
    // A name counts only where little else is in the password.
    let names = officer.name.lowercased().split(separator: " ").map(String.init)
      .filter { $0.count > 3 && said.count < $0.count + 6 }
    let own = [officer.username, officer.nip].compactMap { $0 } + names
    if own.contains(where: said.contains) {
      return .rule(code: "password-is-name", detail: [])
    }
    return nil
  }
}
