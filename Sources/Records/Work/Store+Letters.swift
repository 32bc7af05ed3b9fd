// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

/// A letter with its agency's short name.
package struct LetterRecord: Sendable {
  package var letter: Letter
  package var unitName: String
  package var unitShort: String
}

/// Which letters a list shows.
package struct LetterFilter: Sendable, Hashable {
  package var direction: Letter.Direction?
  package var year: Int?
  package var unit: String?
  package var caseNumber: String?
  package var text: String?
  /// Only those that went out and whose receipt nobody has confirmed.
  package var unconfirmed = false

  package init() {}
}

extension LetterFilter {
  fileprivate var conditions: ListConditions {
    var conditions = ListConditions()
    if let direction { conditions.add("l.direction = ?", SQLValue(direction)) }
    if let year { conditions.add("l.year = ?", SQLValue(year)) }
    if let unit { conditions.add("l.unit = ?", .text(unit)) }
    if let caseNumber { conditions.add("l.case_number = ?", .text(caseNumber)) }
    if unconfirmed { conditions.add("l.direction = 'out' AND l.received_at IS NULL") }
    conditions.add(text: text, in: ["l.subject", "COALESCE(l.number, '')"])
    return conditions
  }
}

extension Store {
  /// Letters, newest first, and how many there are in all.
  package func letters(
    _ filter: LetterFilter = LetterFilter(), limit: Int = 50, offset: Int = 0
  ) async throws -> (rows: [LetterRecord], count: Int) {
    try await database.read { connection in
      let conditions = filter.conditions
      return try connection.page(
        of: "letters l", conditions, limit: limit, offset: offset,
        """
        SELECT l.*, u.name AS unit_name, u.short AS unit_short
        FROM letters l JOIN units u ON u.code = l.unit \(conditions.sql)
        ORDER BY l.registered_at DESC, l.id DESC LIMIT ? OFFSET ?
        """, LetterRecord.init(row:))
    }
  }

  /// Years in which there are letters, the latest first.
  package func letterYears() async throws -> [Int] {
    try await database.read { connection in
      try connection.run("SELECT DISTINCT year FROM letters ORDER BY year DESC").map {
        try $0.int("year")
      }
    }
  }

  /// One letter, or `nil`.
  package func letter(_ id: Int) async throws -> LetterRecord? {
    try await database.read { try $0.letterRecord(id) }
  }

  /// Enters a letter by hand under the next agenda number of its direction and year.
  ///
  /// - Returns: the letter's id.
  package func registerLetter(_ letter: Letter, by acting: Acting) async throws -> Int {
    try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command).flatMap(Int.init) { return done }
      let (viewer, calendar) = try present(acting, connection)
      guard viewer.may(.registerLetters) else { throw Refusal.notPermitted }
      var letter = letter
      letter.registeredAt = acting.at
      letter.registeredBy = acting.username
      letter.year = calendar.date(of: acting.at).year
      guard !letter.subject.allSatisfy(\.isWhitespace) else {
        throw Refusal.outputInvalid(output: "letter", problems: [FieldProblem("subject", .missing)])
      }
      guard
        try connection.first("SELECT 1 AS found FROM units WHERE code = ?", [.text(letter.unit)])
          != nil
      else {
        throw Refusal.outputInvalid(
          output: "letter", problems: [FieldProblem("unit", .rule("unknown-unit", [letter.unit]))])
      }
      let id = try connection.register(letter)
      if let entered = try connection.letterRecord(id)?.letter {
        try connection.journal(
          .letterRegistered, JournalledLetter(entered), by: acting.username, at: acting.at)
      }
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      return id
    }
  }

  /// Puts a letter that came by hand with the case that it is about. A letter that a case brought
  /// itself stays with it.
  package func link(letter id: Int, toCase number: String, by acting: Acting) async throws {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      guard viewer.may(.registerLetters) else { throw Refusal.notPermitted }
      guard let record = try connection.letterRecord(id) else {
        throw Failure(.notFound, "no such letter \(id)")
      }
      let found = try connection.caseRecord(number)
      if record.letter.caseNumber == found.number { return }
      guard record.letter.caseNumber == nil else { throw Refusal.notPermitted }
      try connection.execute(
        "UPDATE letters SET case_number = ? WHERE id = ?", [.text(found.number), SQLValue(id)])
      var linked = JournalledLetter(record.letter)
      linked.case = found.number
      try connection.journal(.letterLinked, linked, by: acting.username, at: acting.at)
      for file in record.letter.files {
        try connection.use(file: file, in: found.number, item: "", title: record.letter.subject)
      }
    }
  }

  /// The addressee confirms that a letter arrived; a second time changes nothing.
  package func acknowledge(_ id: Int, receivedBy name: String?, by acting: Acting) async throws {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      guard let record = try connection.letterRecord(id) else {
        throw Failure(.notFound, "no such letter \(id)")
      }
      let letter = record.letter
      guard letter.direction == .outgoing, viewer.may(.acknowledgeLetter(unit: letter.unit)) else {
        throw Refusal.notPermitted
      }
      guard letter.receivedAt == nil else { return }
      let receiver =
        name.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? viewer.officer.name
      try connection.execute(
        "UPDATE letters SET received_at = ?, received_by = ? WHERE id = ?",
        [SQLValue(acting.at), .text(receiver), SQLValue(id)])
      if let number = letter.caseNumber {
        try note(
          Noted(topic: .receipt, text: receiver), in: number, item: letter.item ?? "", acting,
          viewer, connection)
      }
    }
  }

  /// The number a letter has in the national letter application.
  package func setSrikandi(_ number: String?, of id: Int, by acting: Acting) async throws {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      guard viewer.may(.registerLetters) else { throw Refusal.notPermitted }
      try connection.execute(
        "UPDATE letters SET srikandi = ? WHERE id = ?", [SQLValue(number), SQLValue(id)])
    }
  }
}

/// A letter as the journal notes it.
struct JournalledLetter: Codable, Hashable {
  var letter: Int
  var direction: String
  var year: Int
  var agenda: Int
  var number: String?
  var unit: String
  var subject: String
  var `case`: String?

  init(_ letter: Letter) {
    self.letter = letter.id
    direction = letter.direction.rawValue
    year = letter.year
    agenda = letter.agenda
    number = letter.number
    unit = letter.unit
    subject = letter.subject
  }
}

extension SQLConnection {
  func letterRecord(_ id: Int) throws -> LetterRecord? {
    try first(
      """
      SELECT l.*, u.name AS unit_name, u.short AS unit_short
      FROM letters l JOIN units u ON u.code = l.unit WHERE l.id = ?
      """, [SQLValue(id)]
    ).map(LetterRecord.init(row:))
  }
}

extension LetterRecord {
  init(row: SQLRow) throws {
    self.init(
      letter: Letter(
        id: try row.int("id"), direction: try row.kind("direction"), year: try row.int("year"),
        agenda: try row.int("agenda"), number: try row.optionalText("number"),
        date: try row.optionalDay("date"), registeredAt: try row.instant("registered_at"),
        registeredBy: try row.text("registered_by"), unit: try row.text("unit"),
        subject: try row.text("subject"), body: try row.optionalText("body"),
        speed: try row.kind("speed"), secrecy: try row.kind("secrecy"),
        caseNumber: try row.optionalText("case_number"), item: try row.optionalText("item"),
        files: try row.texts("files"), receivedAt: try row.optionalInstant("received_at"),
        receivedBy: try row.optionalText("received_by"),
        srikandi: try row.optionalText("srikandi")),
      unitName: try row.text("unit_name"), unitShort: try row.text("unit_short"))
  }
}
