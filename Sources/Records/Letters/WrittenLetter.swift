// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// What a letter is about: a row of a case, a whole case, a system, or nothing in the records.
package struct LetterSubject: Sendable, Hashable {
  package var caseNumber: String?
  /// The system's code, of an item's stream.
  package var item: String?
  /// Name of the output that it follows, and the version of the event that put it out.
  package var output: String?
  package var version: Int?
  /// A system of the register, where no case is meant.
  package var system: String?
  /// Agency to which it goes.
  package var unit: String?

  package init(
    caseNumber: String? = nil, item: String? = nil, output: String? = nil, version: Int? = nil,
    system: String? = nil, unit: String? = nil
  ) {
    self.caseNumber = caseNumber
    self.item = item
    self.output = output
    self.version = version
    self.system = system
    self.unit = unit
  }
}

/// A letter that was begun from a kind.
package struct WrittenLetter: Sendable, Hashable, Identifiable {
  package var id: Int
  /// Id of the kind.
  package var kind: String
  package var title: String
  package var subject: LetterSubject
  /// What was typed, by field.
  package var typed: [String: String]
  /// Post that signs; `nil` as the kind has it.
  package var signer: String?
  /// The kind's text as it was when the letter became final.
  package var body: String?
  /// `nil` while it is a draft.
  package var number: String?
  package var day: CalendarDate?
  /// In the agenda book of outgoing letters.
  package var letter: Int?
  /// The letter in whose place it comes.
  package var replaces: Int?
  package var madeAt: Date
  package var madeBy: String
  package var changedAt: Date

  /// Number and day are set, and nothing can be changed any more.
  package var isFinal: Bool { day != nil }

  init(row: SQLRow) throws {
    id = try row.int("id")
    kind = try row.text("kind")
    title = try row.text("title")
    subject = LetterSubject(
      caseNumber: try row.optionalText("case_number"), item: try row.optionalText("item"),
      output: try row.optionalText("output"), version: try row.optionalInt("version"),
      system: try row.optionalText("system"), unit: try row.optionalText("unit"))
    typed = try CanonicalJSON.value(try row.text("typed"))
    signer = try row.optionalText("signer")
    body = try row.optionalText("body")
    number = try row.optionalText("number")
    day = try row.optionalDay("day")
    letter = try row.optionalInt("letter")
    replaces = try row.optionalInt("replaces")
    madeAt = try row.instant("made_at")
    madeBy = try row.text("made_by")
    changedAt = try row.instant("changed_at")
  }
}

/// A version of a kind of letter that the office made.
package struct LetterKindVersion: Sendable, Hashable {
  package var id: String
  package var version: Int
  /// `nil`: back to the shipped one.
  package var body: String?
  package var changedAt: Date
  /// User name.
  package var changedBy: String

  init(row: SQLRow) throws {
    id = try row.text("id")
    version = try row.int("version")
    body = try row.optionalText("body")
    changedAt = try row.instant("changed_at")
    changedBy = try row.text("changed_by")
  }
}
