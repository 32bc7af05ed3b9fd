// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// A password or key towards a service outside; closed wherever it lies.
package enum KeptSecret: String, Sendable, CaseIterable {
  /// Of the mail server.
  case mail
  /// Signs messages to the office's webhook.
  case webhook
  /// How the signing service is reached, its account's password included.
  case signingService = "signing-service"

  package init(_ channel: OutwardSettings.Channel) {
    switch channel {
    case .mail: self = .mail
    case .webhook: self = .webhook
    }
  }

  static let tables = """
    -- Passwords and keys towards services outside, closed with a key that lies beside the database.
    CREATE TABLE kept_secrets (
      name TEXT NOT NULL PRIMARY KEY,
      body BLOB NOT NULL) STRICT;
    """
}

extension Store {
  /// Those that can't be opened, as after a restore: a backup holds no key. They have to be set again.
  package func lostSecrets() async throws -> [KeptSecret] {
    try await database.read { [vault] connection in
      try KeptSecret.allCases.filter { secret in
        try connection.closed(secret).map { vault.open($0) == nil } ?? false
      }
    }
  }

  /// Closes what versions before this one kept open. Nothing the second time.
  func closeOpenSecrets() async throws {
    let (open, service) = try await database.read { connection in
      (
        try connection.run("SELECT name, value FROM outward_secrets"),
        try connection.setting(.signingService) ?? ""
      )
    }
    guard !open.isEmpty || !service.isEmpty else { return }
    try await database.write { [vault] connection in
      for row in open {
        guard let secret = KeptSecret(rawValue: try row.text("name")) else { continue }
        try connection.keep(try vault.seal(row.text("value")), as: secret)
      }
      try connection.execute("DELETE FROM outward_secrets")
      if !service.isEmpty { try connection.keep(try vault.seal(service), as: .signingService) }
      try connection.set(.signingService, to: "")
    }
  }
}

extension SQLConnection {
  func closed(_ secret: KeptSecret) throws -> [UInt8]? {
    try first("SELECT body FROM kept_secrets WHERE name = ?", [SQLValue(secret)])?.blob("body")
  }

  /// - Parameter body: `nil` takes it away.
  func keep(_ body: [UInt8]?, as secret: KeptSecret) throws {
    guard let body else {
      try execute("DELETE FROM kept_secrets WHERE name = ?", [SQLValue(secret)])
      return
    }
    try execute(
      """
      INSERT INTO kept_secrets (name, body) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET body = excluded.body
      """, [SQLValue(secret), .blob(body)])
  }
}
