// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// A certificate whose word about signers the office takes.
package struct TrustedCertificate: Sendable, Hashable {
  /// SHA-256 of the certificate in hexadecimal.
  package var sha256: String
  package var name: String
  package var expiresAt: Date
  package var der: [UInt8]
  package var addedAt: Date
  package var addedBy: String
}

/// A PKCS#12 file that somebody keeps here, as they brought it: encrypted by a passphrase that
/// nobody but they know.
package struct StoredSigningKey: Sendable, Hashable, Identifiable {
  package var id: String
  /// User name; `nil` for the office's own.
  package var officer: String?
  package var name: String
  package var issuer: String
  package var expiresAt: Date
  package var addedAt: Date
}

/// A key file that was opened once to see whose it is.
package struct NewSigningKey: Sendable {
  package var name: String
  package var issuer: String
  package var expiresAt: Date
  package var file: [UInt8]
  /// For everybody who may seal in the office's name.
  package var isOffice: Bool

  package init(
    name: String, issuer: String, expiresAt: Date, file: [UInt8], isOffice: Bool = false
  ) {
    self.name = name
    self.issuer = issuer
    self.expiresAt = expiresAt
    self.file = file
    self.isOffice = isOffice
  }
}

extension Store {
  /// How the signing service is reached; `nil` where there is none, or it has to be set again.
  package func signingService() async throws -> String? {
    try await database.read { [vault] connection in
      try connection.closed(.signingService).flatMap(vault.open)
    }
  }

  /// Sets how the signing service is reached; `nil` turns it off.
  ///
  /// - Parameter address: what the journal notes; the rest may hold a password.
  package func setSigningService(
    _ text: String?, address: String, by acting: Acting
  ) async throws {
    let body = try text.map(vault.seal)
    try await administer(.administer, by: acting) { connection in
      try connection.keep(body, as: .signingService)
      try connection.journal(
        .signingServiceChanged, ["url": address, "wanted": text == nil ? "tidak" : "ya"],
        by: acting.username, at: acting.at)
    }
  }

  package func trustedCertificates() async throws -> [TrustedCertificate] {
    try await database.read { connection in
      try connection.run("SELECT * FROM trusted_certificates ORDER BY name, sha256").map { row in
        TrustedCertificate(
          sha256: try row.text("sha256"), name: try row.text("name"),
          expiresAt: try row.instant("expires_at"), der: try row.blob("der"),
          addedAt: try row.instant("added_at"), addedBy: try row.text("added_by"))
      }
    }
  }

  /// The same one again changes nothing.
  package func trust(
    _ der: [UInt8], sha256: String, name: String, expiresAt: Date, by acting: Acting
  ) async throws {
    try await administer(.administer, by: acting) { connection in
      let known = try connection.first(
        "SELECT 1 AS found FROM trusted_certificates WHERE sha256 = ?", [.text(sha256)])
      guard known == nil else { return }
      try connection.execute(
        """
        INSERT INTO trusted_certificates (sha256, name, expires_at, der, added_at, added_by)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .text(sha256), .text(name), SQLValue(expiresAt), .blob(der), SQLValue(acting.at),
          .text(acting.username),
        ])
      try connection.journal(
        .trustChanged, ["name": name, "hash": sha256, "wanted": "ya"], by: acting.username,
        at: acting.at)
    }
  }

  package func distrust(_ sha256: String, by acting: Acting) async throws {
    try await administer(.administer, by: acting) { connection in
      guard
        let row = try connection.first(
          "SELECT name FROM trusted_certificates WHERE sha256 = ?", [.text(sha256)])
      else { return }
      try connection.execute(
        "DELETE FROM trusted_certificates WHERE sha256 = ?", [.text(sha256)])
      try connection.journal(
        .trustChanged, ["name": try row.text("name"), "hash": sha256, "wanted": "tidak"],
        by: acting.username, at: acting.at)
    }
  }

  /// The keys that this person may sign with: their own, and the office's where they may seal.
  package func signingKeys(for viewer: Viewer) async throws -> [StoredSigningKey] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT id, officer, name, issuer, expires_at, added_at FROM signing_keys
        WHERE officer = ? \(viewer.may(.sealPapers) ? "OR officer IS NULL" : "")
        ORDER BY officer IS NULL, added_at
        """, [.text(viewer.officer.username)]
      ).map(StoredSigningKey.init(row:))
    }
  }

  /// The office's own keys, for whoever administers them without signing.
  package func officeSigningKeys() async throws -> [StoredSigningKey] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT id, officer, name, issuer, expires_at, added_at FROM signing_keys
        WHERE officer IS NULL ORDER BY added_at
        """
      ).map(StoredSigningKey.init(row:))
    }
  }

  /// The file of a key, for whoever may sign with it.
  ///
  /// - Throws: `Failure.notFound`.
  package func signingKey(_ id: String, for viewer: Viewer) async throws -> [UInt8] {
    try await database.read { connection in
      guard
        let row = try connection.first(
          "SELECT officer, body FROM signing_keys WHERE id = ?", [.text(id)]),
        try row.optionalText("officer").map({ $0 == viewer.officer.username })
          ?? viewer.may(.sealPapers)
      else { throw Failure(.notFound, "no such key") }
      return try row.blob("body")
    }
  }

  /// Keeps a key file as it is. A person's own key takes the place of the one before.
  @discardableResult
  package func keep(_ key: NewSigningKey, by acting: Acting) async throws -> String {
    try await administer(key.isOffice ? .administer : .issuePapers, by: acting) { connection in
      let owner: SQLValue = key.isOffice ? .null : .text(acting.username)
      try connection.execute("DELETE FROM signing_keys WHERE officer IS ?", [owner])
      let id = CommandID.make(at: acting.at)
      try connection.execute(
        """
        INSERT INTO signing_keys (id, officer, name, issuer, expires_at, body, added_at, added_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(id), owner, .text(key.name), .text(key.issuer), SQLValue(key.expiresAt),
          .blob(key.file), SQLValue(acting.at), .text(acting.username),
        ])
      try connection.journal(
        .signingKeyAdded, ["name": key.name, "id": id, "office": "\(key.isOffice)"],
        by: acting.username, at: acting.at)
      return id
    }
  }

  /// - Throws: `Failure.notFound` for a key that is somebody else's.
  package func removeSigningKey(_ id: String, by acting: Acting) async throws {
    try await database.write { [self] connection in
      guard
        let row = try connection.first(
          "SELECT officer, name FROM signing_keys WHERE id = ?", [.text(id)])
      else { throw Failure(.notFound, "no such key") }
      if let owner = try row.optionalText("officer") {
        guard owner == acting.username || acting.isMachine else {
          throw Failure(.notFound, "no such key")
        }
      } else {
        try allow(.administer, acting, connection)
      }
      try connection.execute("DELETE FROM signing_keys WHERE id = ?", [.text(id)])
      try connection.journal(
        .signingKeyRemoved, ["name": try row.text("name"), "id": id], by: acting.username,
        at: acting.at)
    }
  }
}

extension StoredSigningKey {
  init(row: SQLRow) throws {
    self.init(
      id: try row.text("id"), officer: try row.optionalText("officer"),
      name: try row.text("name"), issuer: try row.text("issuer"),
      expiresAt: try row.instant("expires_at"), addedAt: try row.instant("added_at"))
  }
}
