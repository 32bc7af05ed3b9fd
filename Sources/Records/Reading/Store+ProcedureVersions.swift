// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

/// An installed version of a procedure.
package struct ProcedureVersion: Sendable, Hashable {
  package var id: String
  package var version: Int
  package var title: String
  /// SHA-256 of its file, in hexadecimal.
  package var hash: String
  package var installedAt: Date
  /// Cases that run under it, and all that ever did.
  package var runningCases: Int
  package var cases: Int
}

extension Store {
  /// Installed versions, the newest first: of one procedure, or of all, by id.
  package func procedureVersions(of id: String? = nil) async throws -> [ProcedureVersion] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT p.id, p.version, p.title, p.hash, p.installed_at,
          (SELECT COUNT(*) FROM cases c WHERE c.procedure = p.id
            AND c.procedure_version = p.version) AS cases,
          (SELECT COUNT(*) FROM cases c WHERE c.status IN ('running', 'paused')
            AND c.procedure = p.id AND c.procedure_version = p.version) AS running
        FROM procedures p WHERE ? IS NULL OR p.id = ? ORDER BY p.id, p.version DESC
        """, [SQLValue(id), SQLValue(id)]
      ).map { row in
        ProcedureVersion(
          id: try row.text("id"), version: try row.int("version"), title: try row.text("title"),
          hash: try row.text("hash"), installedAt: try row.instant("installed_at"),
          runningCases: try row.int("running"), cases: try row.int("cases"))
      }
    }
  }
}
