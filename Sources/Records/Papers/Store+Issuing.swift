// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

/// What a paper says of itself when it is issued; who and when come from the act.
package struct PaperToIssue: Sendable, Hashable {
  /// Made before the paper was drawn, and printed on it.
  package var code: VerificationCode
  package var kind: String
  package var title: String
  package var subject: String
  package var number: String?
  package var day: CalendarDate
  package var secrecy: Disposition.Secrecy
  package var caseNumber: String?
  package var item: String?
  package var version: Int?
  package var letter: Int?
  /// See ``IssuedPaper/source``.
  package var source: String?
  /// Title of the post in whose name it goes out.
  package var post: String
  /// An earlier paper in whose place it comes.
  package var replaces: VerificationCode?

  package init(
    code: VerificationCode, kind: String, title: String, subject: String = "",
    number: String? = nil, day: CalendarDate, secrecy: Disposition.Secrecy = .normal,
    caseNumber: String? = nil, item: String? = nil, version: Int? = nil, letter: Int? = nil,
    source: String? = nil, post: String, replaces: VerificationCode? = nil
  ) {
    self.code = code
    self.kind = kind
    self.title = title
    self.subject = subject
    self.number = number
    self.day = day
    self.secrecy = secrecy
    self.caseNumber = caseNumber
    self.item = item
    self.version = version
    self.letter = letter
    self.source = source
    self.post = post
    self.replaces = replaces
  }
}

extension VerificationCode {
  /// A new one, from the system's source of random bytes.
  package static func make() -> VerificationCode {
    guard let code = VerificationCode(random: RandomToken.bytes(VerificationCode.length)) else {
      preconditionFailure("the random source gave too few bytes")
    }
    return code
  }
}

extension Store {
  /// What was issued by a command that was sent before; `nil` where it is new.
  package func issued(by command: String?) async throws -> IssuedPaper? {
    try await database.read { connection in
      guard let text = try connection.outcome(of: command), let code = VerificationCode(text)
      else { return nil }
      return try connection.issuedPaper(code)
    }
  }

  /// Lets a paper go out: keeps its file, and enters it for good. One that is in force for the
  /// same output of the same stream, for the same letter or from the same source, is replaced by it.
  ///
  /// - Parameter pdf: the file as everybody will get it, number, day and code on it.
  /// - Throws: `Refusal.notPermitted`, `Refusal.rule("paper-code-taken")`, `Failure.notFound`; of a
  ///   written letter also `Refusal.rule("letter-not-final")` and `Refusal.rule("letter-issued")`.
  @discardableResult
  package func issue(
    _ paper: PaperToIssue, pdf: [UInt8], by acting: Acting
  ) async throws -> IssuedPaper {
    let stored = try files.keep(pdf)
    return try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command).flatMap(VerificationCode.init),
        let known = try connection.issuedPaper(done)
      {
        return known
      }
      try allow(.issuePapers, acting, connection)
      if let number = paper.caseNumber { _ = try connection.caseRecord(number) }
      if let id = paper.source.flatMap(IssuedPaper.writtenLetter) {
        try connection.needFinal(letter: id, as: paper)
      }
      guard try connection.issuedPaper(paper.code) == nil else {
        throw Refusal.rule(code: "paper-code-taken", detail: [paper.code.description])
      }
      let issued = IssuedPaper(
        code: paper.code, kind: paper.kind, title: paper.title, subject: paper.subject,
        number: paper.number, day: paper.day, secrecy: paper.secrecy,
        caseNumber: paper.caseNumber, item: paper.item, version: paper.version,
        letter: paper.letter, source: paper.source, sha256: stored.sha256, issuedAt: acting.at,
        issuedBy: acting.username, post: paper.post)
      try connection.enter(stored, named: paper.fileName, by: acting)
      var before = try connection.inForce(likeness: issued)
      if let old = paper.replaces, !before.contains(where: { $0.code == old }) {
        let known = try connection.knownPaper(old)
        guard known.state == .issued else {
          throw Refusal.rule(code: "paper-not-in-force", detail: [old.description])
        }
        before.append(known)
      }
      try connection.insert(issued)
      try connection.journal(.paperIssued, issued, by: acting.username, at: acting.at)
      for old in before {
        try connection.end(
          old.code, PaperEnding(state: .replaced, replacedBy: issued.code), by: acting)
      }
      try connection.remember(issued.code.text, of: acting.command, at: acting.at)
      return issued
    }
  }

  /// Takes a paper back; whoever checks it from now on is told so.
  ///
  /// - Throws: `Refusal.rule("paper-not-in-force")`, `Refusal.notPermitted`,
  ///   `Refusal.outputInvalid` without a reason.
  package func withdraw(
    _ code: VerificationCode, reason: String, by acting: Acting
  ) async throws {
    try await database.write { [self] connection in
      let paper = try connection.knownPaper(code)
      if try connection.outcome(of: acting.command) != nil { return }
      if paper.issuedBy != acting.username { try allow(.withdrawPapers, acting, connection) }
      try allow(.issuePapers, acting, connection)
      guard !reason.allSatisfy(\.isWhitespace) else {
        throw Refusal.outputInvalid(output: "paper", problems: [FieldProblem("reason", .missing)])
      }
      guard paper.state == .issued else {
        throw Refusal.rule(code: "paper-not-in-force", detail: [code.description])
      }
      try connection.end(code, PaperEnding(state: .withdrawn, reason: reason), by: acting)
      try connection.remember(code.text, of: acting.command, at: acting.at)
    }
  }

  /// Enters a copy that came back signed; the same one again changes nothing.
  ///
  /// - Parameter signers: names, as the copy itself says.
  /// - Throws: `Refusal.rule("paper-not-in-force")`, `Refusal.notPermitted`, `Failure.notFound`.
  @discardableResult
  package func add(
    copy bytes: [UInt8], _ kind: SignedCopy.Kind, of code: VerificationCode, signers: [String],
    by acting: Acting
  ) async throws -> SignedCopy {
    let stored = try files.keep(bytes)
    return try await database.write { [self] connection in
      try allow(.issuePapers, acting, connection)
      let paper = try connection.knownPaper(code)
      let known = try connection.copies(of: code).first { $0.sha256 == stored.sha256 }
      if let known { return known }
      guard paper.state == .issued else {
        throw Refusal.rule(code: "paper-not-in-force", detail: [code.description])
      }
      let copy = SignedCopy(
        code: code, sha256: stored.sha256, kind: kind, addedAt: acting.at,
        addedBy: acting.username, signers: signers)
      try connection.enter(stored, named: "\(paper.kind)-\(code)-\(kind.rawValue)", by: acting)
      try connection.execute(
        """
        INSERT INTO signed_copies (code, sha256, kind, added_at, added_by, signers)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .text(code.text), .text(copy.sha256), SQLValue(kind), SQLValue(copy.addedAt),
          .text(copy.addedBy), try SQLValue(list: signers),
        ])
      try connection.journal(.paperCopyAdded, copy, by: acting.username, at: acting.at)
      return copy
    }
  }
}

extension PaperToIssue {
  var fileName: String { "\(kind)-\(code)" }
}

/// How a paper ceased to be in force, as the journal keeps it.
struct PaperEnding: Codable {
  var code: VerificationCode?
  var state: IssuedPaper.State
  var reason: String?
  var replacedBy: VerificationCode?
}

extension SQLConnection {
  func enter(_ file: StoredFile, named name: String, by acting: Acting) throws {
    try execute(
      """
      INSERT INTO files (sha256, name, type, size, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (sha256) DO NOTHING
      """,
      [
        .text(file.sha256), .text("\(name).\(file.type.fileExtension)"), SQLValue(file.type),
        SQLValue(file.size), SQLValue(acting.at), .text(acting.username),
      ])
  }

  fileprivate func insert(_ paper: IssuedPaper) throws {
    try execute(
      """
      INSERT INTO issued_papers (code, kind, title, subject, number, day, secrecy, case_number,
        item, version, letter, source, sha256, issued_at, issued_by, post)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(paper.code.text), .text(paper.kind), .text(paper.title), .text(paper.subject),
        SQLValue(paper.number), SQLValue(paper.day), SQLValue(paper.secrecy),
        SQLValue(paper.caseNumber), SQLValue(paper.item), SQLValue(paper.version),
        SQLValue(paper.letter), SQLValue(paper.source), .text(paper.sha256),
        SQLValue(paper.issuedAt),
        .text(paper.issuedBy), .text(paper.post),
      ])
  }

  fileprivate func end(
    _ code: VerificationCode, _ ending: PaperEnding, by acting: Acting
  ) throws {
    try execute(
      """
      UPDATE issued_papers SET state = ?, ended_at = ?, ended_by = ?, reason = ?, replaced_by = ?
      WHERE code = ?
      """,
      [
        SQLValue(ending.state), SQLValue(acting.at), .text(acting.username),
        SQLValue(ending.reason), SQLValue(ending.replacedBy?.text), .text(code.text),
      ])
    var noted = ending
    noted.code = code
    try journal(
      ending.state == .replaced ? .paperReplaced : .paperWithdrawn, noted, by: acting.username,
      at: acting.at)
  }

  /// A written letter goes out with the number and the day that it was given, and once.
  ///
  /// - Throws: `Refusal.rule("letter-not-final")`, `Refusal.rule("letter-issued")`.
  fileprivate func needFinal(letter id: Int, as paper: PaperToIssue) throws {
    guard let letter = try writtenLetter(id) else {
      throw Failure(.notFound, "no such letter \(id)")
    }
    guard letter.isFinal, letter.number == paper.number, letter.day == paper.day else {
      throw Refusal.rule(code: "letter-not-final", detail: [letter.title])
    }
    let before = try first(
      "SELECT code FROM issued_papers WHERE source = ? AND state = 'issued'",
      [SQLValue(paper.source)])
    if let before {
      throw Refusal.rule(code: "letter-issued", detail: [try before.code("code").description])
    }
  }

  /// Papers in force in whose place this one comes.
  fileprivate func inForce(likeness paper: IssuedPaper) throws -> [IssuedPaper] {
    let rows: [SQLRow]
    if let source = paper.source {
      rows = try run(
        "SELECT * FROM issued_papers WHERE source = ? AND state = 'issued'", [.text(source)])
    } else if let letter = paper.letter {
      rows = try run(
        "SELECT * FROM issued_papers WHERE letter = ? AND kind = ? AND state = 'issued'",
        [SQLValue(letter), .text(paper.kind)])
    } else if let number = paper.caseNumber, let version = paper.version {
      rows = try run(
        """
        SELECT * FROM issued_papers
        WHERE case_number = ? AND item IS ? AND kind = ? AND version = ? AND state = 'issued'
        """,
        [.text(number), SQLValue(paper.item), .text(paper.kind), SQLValue(version)])
    } else {
      rows = []
    }
    return try rows.map(IssuedPaper.init(row:))
  }
}
