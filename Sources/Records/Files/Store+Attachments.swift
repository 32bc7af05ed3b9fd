// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// A paper that was drawn from the records.
package struct DrawnPaper: Sendable, Hashable {
  /// The system's code; `nil` for the whole case.
  package var item: String?
  /// Kind of the output it was drawn from.
  package var kind: String
  /// Version of the event it shows.
  package var version: Int
  package var sha256: String
  package var drawnAt: Date
}

extension Store {
  /// Keeps a copy of a file that lies somewhere on this machine and enters it in the records.
  ///
  /// - Throws: `Failure.invalid` when it is larger than `limit` bytes.
  package func keep(
    fileAt url: URL, name: String, limit: Int, by username: String, at instant: Date
  ) async throws -> AttachedFile {
    let stored = try await files.keep(FilePieces(url: url), limit: limit)
    return try await register(stored, name: name, by: username, at: instant)
  }

  /// Names and sizes of files that are known, in the order asked for.
  package func attachments(_ digests: [String]) async throws -> [AttachedFile] {
    try await database.read { try $0.attached(digests) }
  }

  /// A file or a drawn paper, if the viewer may read a case in which it stands, or brought it.
  ///
  /// - Throws: `Failure.notFound` otherwise, so that nobody learns which files there are.
  package func attachment(_ sha256: String, for viewer: Viewer) async throws -> AttachedFile {
    if let file = try await file(sha256, for: viewer) { return file }
    return try await database.read { [self] connection in
      let papers = try connection.run(
        """
        SELECT c.number, c.requester, p.item, s.owner, p.kind
        FROM papers p JOIN cases c ON c.number = p.case_number
        LEFT JOIN streams s ON s.case_number = p.case_number AND s.item = p.item
        WHERE p.sha256 = ?
        """, [.text(sha256)])
      for row in papers {
        let units = [try row.optionalText("requester"), try row.optionalText("owner")]
        guard viewer.may(.readCase(units: units.compactMap(\.self))),
          try !isKeptBack(
            sha256, in: try row.text("number"), item: try row.text("item"), from: viewer,
            connection)
        else { continue }
        let name = [try row.text("kind"), try row.text("number"), try row.text("item")]
          .filter { !$0.isEmpty }.joined(separator: "-")
        return AttachedFile(sha256: sha256, name: name + ".pdf", type: .pdf, size: 0)
      }
      let brought = try connection.first(
        "SELECT 1 AS found FROM files WHERE sha256 = ? AND added_by = ?",
        [.text(sha256), .text(viewer.officer.username)])
      guard brought != nil, let own = try connection.attached([sha256]).first else {
        throw Failure(.notFound, "no file \(sha256)")
      }
      return own
    }
  }

  /// Papers drawn for a case, or for one of its items and the case itself; the newest of a kind.
  package func papers(of number: String, item: String?) async throws -> [DrawnPaper] {
    try await database.read { connection in
      let rows = try connection.run(
        """
        SELECT item, kind, version, sha256, drawn_at FROM papers
        WHERE case_number = ? AND item IN ('', ?) ORDER BY version DESC
        """, [.text(number), .text(item ?? "")])
      var seen: Set<String> = []
      return try rows.compactMap { row in
        let (item, kind) = (try row.text("item"), try row.text("kind"))
        guard seen.insert("\(item) \(kind)").inserted else { return nil }
        return DrawnPaper(
          item: item.isEmpty ? nil : item, kind: kind, version: try row.int("version"),
          sha256: try row.text("sha256"), drawnAt: try row.instant("drawn_at"))
      }
    }
  }
}

/// A file on this machine, piece by piece.
private struct FilePieces: AsyncSequence, Sendable {
  var url: URL

  func makeAsyncIterator() -> Iterator { Iterator(handle: try? FileHandle(forReadingFrom: url)) }

  struct Iterator: AsyncIteratorProtocol {
    var handle: FileHandle?

    mutating func next() async throws -> [UInt8]? {
      guard let handle else { throw Records.Failure(.notFound, "no such file") }
      guard let data = try handle.read(upToCount: FileStore.pieceSize), !data.isEmpty else {
        try handle.close()
        return nil
      }
      return Array(data)
    }
  }
}
