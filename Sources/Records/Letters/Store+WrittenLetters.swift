// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
package import Procedures

/// Which written letters a list shows.
package struct WrittenLetterFilter: Sendable, Hashable {
  package var caseNumber: String?
  package var system: String?
  package var onlyDrafts = false

  package init() {}
}

extension Store {
  /// Written letters, newest first, and how many there are in all.
  package func writtenLetters(
    _ filter: WrittenLetterFilter = WrittenLetterFilter(), limit: Int = 50, offset: Int = 0
  ) async throws -> (rows: [WrittenLetter], count: Int) {
    try await database.read { connection in
      var conditions = ListConditions()
      if let number = filter.caseNumber { conditions.add("case_number = ?", .text(number)) }
      if let system = filter.system { conditions.add("system = ?", .text(system)) }
      if filter.onlyDrafts { conditions.add("day IS NULL") }
      let count = try connection.one(
        "count", "SELECT COUNT(*) AS n FROM written_letters \(conditions.sql)", conditions.values
      ).int("n")
      let rows = try connection.run(
        "SELECT * FROM written_letters \(conditions.sql) ORDER BY id DESC LIMIT ? OFFSET ?",
        conditions.values + [SQLValue(limit), SQLValue(offset)])
      return (try rows.map(WrittenLetter.init(row:)), count)
    }
  }

  /// One, or `nil`.
  package func writtenLetter(_ id: Int) async throws -> WrittenLetter? {
    try await database.read { try $0.writtenLetter(id) }
  }

  /// Begins a letter, or keeps what was changed in a draft.
  ///
  /// - Parameter id: `nil` for a new one.
  /// - Returns: its id.
  /// - Parameter replaced: of a new one, a final letter in whose place it comes.
  /// - Throws: `Refusal.rule("letter-final")` where it has its number already,
  ///   `Refusal.rule("letter-not-final")` where the one to replace has none.
  package func write(
    letter id: Int? = nil, kind: String, title: String, about subject: LetterSubject,
    typed: [String: String], signer: String?, replacing replaced: Int? = nil, by acting: Acting
  ) async throws -> Int {
    try await administer(.writeLetters, by: acting) { connection in
      if let done = try connection.outcome(of: acting.command).flatMap(Int.init) { return done }
      if let unit = subject.unit,
        try connection.first("SELECT 1 AS found FROM units WHERE code = ?", [.text(unit)]) == nil
      {
        throw Refusal.outputInvalid(
          output: "letter", problems: [FieldProblem("unit", .rule("unknown-unit", [unit]))])
      }
      let text = try CanonicalJSON.text(typed)
      if let id {
        try connection.needDraft(id)
        try connection.execute(
          """
          UPDATE written_letters SET title = ?, unit = ?, typed = ?, signer = ?, changed_at = ?
          WHERE id = ?
          """,
          [
            .text(title), SQLValue(subject.unit), .text(text), SQLValue(signer),
            SQLValue(acting.at), SQLValue(id),
          ])
        return id
      }
      if let replaced {
        guard let old = try connection.writtenLetter(replaced) else {
          throw Failure(.notFound, "no such letter \(replaced)")
        }
        guard old.isFinal else {
          throw Refusal.rule(code: "letter-not-final", detail: [old.title])
        }
      }
      let id = try connection.next("written-letter")
      try connection.execute(
        """
        INSERT INTO written_letters (id, kind, title, case_number, item, output, version, system,
          unit, typed, signer, replaces, made_at, made_by, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          SQLValue(id), .text(kind), .text(title), SQLValue(subject.caseNumber),
          SQLValue(subject.item), SQLValue(subject.output), SQLValue(subject.version),
          SQLValue(subject.system), SQLValue(subject.unit), .text(text), SQLValue(signer),
          SQLValue(replaced), SQLValue(acting.at), .text(acting.username), SQLValue(acting.at),
        ])
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      return id
    }
  }

  /// Letters that come in this one's place, the newest first.
  package func replacements(ofLetter id: Int) async throws -> [WrittenLetter] {
    try await database.read { connection in
      try connection.run(
        "SELECT * FROM written_letters WHERE replaces = ? ORDER BY id DESC", [SQLValue(id)]
      ).map(WrittenLetter.init(row:))
    }
  }

  /// Gives a draft its number and its day; from then on nothing in it changes.
  ///
  /// A letter of the agenda book is entered there. A number that was given by hand is taken as it
  /// is, as for letters that another application numbers.
  ///
  /// - Parameter text: the kind's text, which the letter keeps.
  package func number(
    writtenLetter id: Int, as kind: LetterKind, text: String, on day: CalendarDate,
    given: String? = nil, by acting: Acting
  ) async throws -> WrittenLetter {
    try await administer(.writeLetters, by: acting) { connection in
      if try connection.outcome(of: acting.command) != nil,
        let done = try connection.writtenLetter(id)
      {
        return done
      }
      let draft = try connection.needDraft(id)
      var (number, letter): (String?, Int?) = (given, nil)
      switch kind.sequence {
      case .none: break
      case .own:
        if number == nil {
          let n = try connection.next("letter-\(kind.id)-\(day.year)")
          number = try connection.number(n, of: kind, on: day)
        }
      case .agenda:
        letter = try connection.enter(draft, given: given, on: day, by: acting)
        let entered = try letter.flatMap { try connection.letterRecord($0)?.letter }
        number = given ?? entered?.number
        if given == nil, !kind.number.isEmpty, let entered {
          number = try connection.number(entered.agenda, of: kind, on: day)
          try connection.execute(
            "UPDATE letters SET number = ? WHERE id = ?",
            [SQLValue(number), SQLValue(entered.id)])
        }
      }
      try connection.execute(
        """
        UPDATE written_letters SET number = ?, day = ?, letter = ?, body = ?, changed_at = ?
        WHERE id = ?
        """,
        [
          SQLValue(number), SQLValue(day), SQLValue(letter), .text(text), SQLValue(acting.at),
          SQLValue(id),
        ])
      try connection.journal(
        .letterNumbered,
        [
          "id": "\(id)", "kind": kind.id, "number": number ?? "", "day": day.description,
          "letter": letter.map(String.init) ?? "",
        ], by: acting.username, at: acting.at)
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      guard let done = try connection.writtenLetter(id) else {
        throw Failure(.internal, "a letter vanished")
      }
      return done
    }
  }
}

extension SQLConnection {
  func writtenLetter(_ id: Int) throws -> WrittenLetter? {
    try first("SELECT * FROM written_letters WHERE id = ?", [SQLValue(id)]).map(
      WrittenLetter.init(row:))
  }

  @discardableResult
  fileprivate func needDraft(_ id: Int) throws -> WrittenLetter {
    guard let letter = try writtenLetter(id) else {
      throw Failure(.notFound, "no such letter \(id)")
    }
    if letter.isFinal {
      throw Refusal.rule(code: "letter-final", detail: [letter.number ?? ""])
    }
    return letter
  }

  fileprivate func number(_ n: Int, of kind: LetterKind, on day: CalendarDate) throws -> String {
    let template = try kind.number.isEmpty ? setting(.letterNumber) ?? "{n}/{tahun}" : kind.number
    return LetterNumbering(template).number(
      n, code: kind.code, unit: try officeUnit()?.short.uppercased() ?? "", on: day)
  }

  /// The agency that the office is: where its first post stands, up to the top.
  fileprivate func officeUnit() throws -> OrganisationalUnit? {
    try first(
      """
      WITH RECURSIVE up (code, name, short, parent, email, level) AS (
        SELECT u.code, u.name, u.short, u.parent, u.email, 0 FROM units u
          JOIN posts p ON p.unit = u.code WHERE p.code = 'kepala-dinas'
        UNION ALL
        SELECT u.code, u.name, u.short, u.parent, u.email, level + 1
          FROM units u JOIN up ON u.code = up.parent WHERE level < 20)
      SELECT * FROM up ORDER BY level LIMIT 1
      """
    ).map { row in
      OrganisationalUnit(
        code: try row.text("code"), name: try row.text("name"), short: try row.text("short"),
        parent: try row.optionalText("parent"), email: try row.optionalText("email"))
    }
  }

  /// Into the agenda book of outgoing letters.
  fileprivate func enter(
    _ draft: WrittenLetter, given: String?, on day: CalendarDate, by acting: Acting
  ) throws -> Int {
    let owner = try draft.subject.system.flatMap { try system($0)?.owner }
    guard let unit = try draft.subject.unit ?? owner ?? officeUnit()?.code else {
      throw Refusal.outputInvalid(output: "letter", problems: [FieldProblem("unit", .missing)])
    }
    let id = try register(
      Letter(
        direction: .outgoing, year: day.year, agenda: 0, number: given, date: day,
        registeredAt: acting.at, registeredBy: acting.username, unit: unit, subject: draft.title,
        caseNumber: draft.subject.caseNumber, item: draft.subject.item))
    if let entered = try letterRecord(id)?.letter {
      try journal(.letterRegistered, JournalledLetter(entered), by: acting.username, at: acting.at)
    }
    return id
  }
}
