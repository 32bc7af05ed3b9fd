// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

/// Which issued papers a list shows.
package struct IssuedFilter: Sendable, Hashable {
  package var caseNumber: String?
  package var letter: Int?
  package var kind: String?
  /// See ``IssuedPaper/source``.
  package var source: String?
  package var state: IssuedPaper.State?
  /// In number, title or subject, or the code itself.
  package var text: String?

  package init() {}

  fileprivate var conditions: ListConditions {
    var conditions = ListConditions()
    if let caseNumber { conditions.add("case_number = ?", .text(caseNumber)) }
    if let letter { conditions.add("letter = ?", SQLValue(letter)) }
    if let kind { conditions.add("kind = ?", .text(kind)) }
    if let source { conditions.add("source = ?", .text(source)) }
    if let state { conditions.add("state = ?", SQLValue(state)) }
    if let code = text.flatMap(VerificationCode.init) {
      conditions.add("code = ?", .text(code.text))
    } else {
      conditions.add(text: text, in: ["title", "subject", "COALESCE(number, '')"])
    }
    return conditions
  }
}

extension Store {
  /// Issued papers, newest first, and how many there are in all.
  package func issuedPapers(
    _ filter: IssuedFilter = IssuedFilter(), limit: Int = 50, offset: Int = 0
  ) async throws -> (rows: [IssuedPaper], count: Int) {
    try await database.read { connection in
      let conditions = filter.conditions
      return try connection.page(
        of: "issued_papers", conditions, limit: limit, offset: offset,
        """
        SELECT * FROM issued_papers \(conditions.sql)
        ORDER BY issued_at DESC, code LIMIT ? OFFSET ?
        """, IssuedPaper.init(row:))
    }
  }

  /// One paper, or `nil`.
  package func issuedPaper(_ code: VerificationCode) async throws -> IssuedPaper? {
    try await database.read { try $0.issuedPaper(code) }
  }

  /// The papers that are this file, or of which this file is a signed copy; newest first.
  package func issuedPapers(file sha256: String) async throws -> [IssuedPaper] {
    try await database.read { connection in
      try connection.run(
        """
        SELECT * FROM issued_papers
        WHERE sha256 = ? OR code IN (SELECT code FROM signed_copies WHERE sha256 = ?)
        ORDER BY issued_at DESC
        """, [.text(sha256), .text(sha256)]
      ).map(IssuedPaper.init(row:))
    }
  }

  /// The newest paper of each of these written letters, by the letter's id.
  package func issuedPapers(ofLetters ids: [Int]) async throws -> [Int: IssuedPaper] {
    try await database.read { connection in
      var papers: [Int: IssuedPaper] = [:]
      // A statement takes so many values and no more.
      for start in stride(from: 0, to: ids.count, by: 500) {
        let part = ids[start..<min(start + 500, ids.count)]
        let marks = part.map { _ in "?" }.joined(separator: ", ")
        let rows = try connection.run(
          "SELECT * FROM issued_papers WHERE source IN (\(marks)) ORDER BY issued_at, code",
          part.map { .text(IssuedPaper.source(ofLetter: $0)) })
        for paper in try rows.map(IssuedPaper.init(row:)) {
          if let id = paper.writtenLetter { papers[id] = paper }
        }
      }
      return papers
    }
  }

  /// Copies that came back signed, oldest first.
  package func signedCopies(of code: VerificationCode) async throws -> [SignedCopy] {
    try await database.read { try $0.copies(of: code) }
  }

  /// Whether the viewer may read an issued paper: as the case or the letter that it belongs to.
  package func mayRead(_ paper: IssuedPaper, _ viewer: Viewer) async throws -> Bool {
    guard viewer.officer.role == .agency else { return viewer.may(.readIssuedPapers) }
    return try await database.read { [self] connection in
      if let id = paper.writtenLetter, paper.letter == nil {
        // One that is in no agenda book goes to whom it was written, if to an agency at all.
        guard let unit = try connection.writtenLetter(id)?.subject.unit else { return false }
        return viewer.may(.readLetter(units: [unit]))
      }
      if let id = paper.letter {
        guard let letter = try connection.letterRecord(id)?.letter else { return false }
        return viewer.may(.readLetter(units: [letter.unit]))
      }
      guard let number = paper.caseNumber else { return false }
      let record = try connection.caseRecord(number)
      let owner = try connection.first(
        "SELECT owner FROM streams WHERE case_number = ? AND item = ?",
        [.text(number), .text(paper.item ?? "")])?.optionalText("owner")
      let units = [record.requester, owner].compactMap(\.self)
      guard viewer.may(.readCase(units: units)) else { return false }
      guard let kind = OutputKind(rawValue: paper.kind) else { return true }
      guard !viewer.mayRead(kind, isDelivered: false) else { return true }
      guard let stream = try connection.stream(number, paper.item ?? ""),
        let procedure = try procedure(
          record.procedure, version: record.procedureVersion, connection)
      else { return false }
      return try !connection.isEvaluationUndisclosed(stream, of: procedure, to: viewer)
    }
  }
}

extension SQLConnection {
  func issuedPaper(_ code: VerificationCode) throws -> IssuedPaper? {
    try first("SELECT * FROM issued_papers WHERE code = ?", [.text(code.text)])
      .map(IssuedPaper.init(row:))
  }

  func knownPaper(_ code: VerificationCode) throws -> IssuedPaper {
    guard let paper = try issuedPaper(code) else {
      throw Failure(.notFound, "no issued paper \(code)")
    }
    return paper
  }

  func copies(of code: VerificationCode) throws -> [SignedCopy] {
    try run(
      "SELECT * FROM signed_copies WHERE code = ? ORDER BY added_at, sha256", [.text(code.text)]
    ).map(SignedCopy.init(row:))
  }
}

extension SQLRow {
  func code(_ column: SQLColumn) throws -> VerificationCode {
    guard let code = try optionalCode(column) else {
      throw Failure(.internal, "\(column) is empty")
    }
    return code
  }

  func optionalCode(_ column: SQLColumn) throws -> VerificationCode? {
    guard let text = try optionalText(column) else { return nil }
    guard let code = VerificationCode(text) else {
      throw Failure(.internal, "\(column) holds no verification code")
    }
    return code
  }
}

extension IssuedPaper {
  init(row: SQLRow) throws {
    self.init(
      code: try row.code("code"), kind: try row.text("kind"), title: try row.text("title"),
      subject: try row.text("subject"), number: try row.optionalText("number"),
      day: try row.day("day"), secrecy: try row.kind("secrecy"),
      caseNumber: try row.optionalText("case_number"), item: try row.optionalText("item"),
      version: try row.optionalInt("version"), letter: try row.optionalInt("letter"),
      source: try row.optionalText("source"),
      sha256: try row.text("sha256"), issuedAt: try row.instant("issued_at"),
      issuedBy: try row.text("issued_by"), post: try row.text("post"),
      state: try row.kind("state"), endedAt: try row.optionalInstant("ended_at"),
      endedBy: try row.optionalText("ended_by"), reason: try row.optionalText("reason"),
      replacedBy: try row.optionalCode("replaced_by"))
  }
}

extension SignedCopy {
  init(row: SQLRow) throws {
    self.init(
      code: try row.code("code"), sha256: try row.text("sha256"), kind: try row.kind("kind"),
      addedAt: try row.instant("added_at"), addedBy: try row.text("added_by"),
      signers: try row.texts("signers"))
  }
}
