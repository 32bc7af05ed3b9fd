// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

extension Store {
  /// Enters a file that was kept into the records, so that an act can refer to it. The same
  /// content again keeps the name it first had.
  ///
  /// - Parameters:
  ///   - name: as the person called it; folders are cut off.
  ///   - officer: user name of who brought it.
  /// - Throws: `Failure.notFound` when the file store does not have it.
  @discardableResult
  package func register(
    _ file: StoredFile, name: String, by officer: String, at instant: Date
  ) async throws -> AttachedFile {
    guard files.contains(file.sha256) else { throw Failure(.notFound, "no such file") }
    let plain = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
    let short = String((plain ?? "").prefix(200))
    return try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO files (sha256, name, type, size, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (sha256) DO NOTHING
        """,
        [
          .text(file.sha256), .text(short.isEmpty ? "berkas.\(file.type.fileExtension)" : short),
          SQLValue(file.type), SQLValue(file.size), SQLValue(instant), .text(officer),
        ])
      guard let attached = try connection.attached([file.sha256]).first else {
        throw Failure(.internal, "a file's row is missing")
      }
      return attached
    }
  }

  /// A file of a case, if this person may read a stream it belongs to; `nil` otherwise.
  package func file(_ sha256: String, for viewer: Viewer) async throws -> AttachedFile? {
    try await database.read { [self] connection in
      let uses = try connection.run(
        """
        SELECT c.number, f.item, c.requester, s.owner FROM file_uses f
        JOIN cases c ON c.number = f.case_number
        LEFT JOIN streams s ON s.case_number = f.case_number AND s.item = f.item
        WHERE f.sha256 = ?
        """, [.text(sha256)])
      for use in uses {
        let units = [try use.optionalText("requester"), try use.optionalText("owner")]
        if viewer.may(.readCase(units: units.compactMap { $0 })),
          try !isKeptBack(
            sha256, in: try use.text("number"), item: try use.text("item"), from: viewer,
            connection)
        {
          return try connection.attached([sha256]).first
        }
      }
      if try connection.isEvidence(sha256, readableBy: viewer) {
        return try connection.attached([sha256]).first
      }
      return nil
    }
  }
}
