// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What an office is for. Acts may be dated only in the latter two.
package enum OfficeKind: String, Sendable, Hashable, Codable, CaseIterable {
  case live, demo, test

  /// Whether acts may be entered for another moment than now.
  package var mayDateActs: Bool { self != .live }
}

/// Everything a new office begins with. Texts of files come in from outside: the shipped ones
/// travel in the program, and the data folder may hold others.
package struct OfficeSeed: Sendable, Hashable {
  /// As printed, e.g. "Diskominfo Kabupaten Contoh".
  package var name: String
  /// Lines of the letterhead, from the top.
  package var letterhead: [String]
  /// Where letters are dated, e.g. "Contoh".
  package var place: String
  /// Letters before a case number.
  package var casePrefix: String
  /// Numbers of outgoing letters: `{n}` is the agenda number, `{year}` its year.
  package var letterNumber: String
  /// Where anybody may check papers, e.g. `https://kawal.contoh.go.id`; empty where nowhere.
  package var publicAddress: String
  /// A calendar file, as ``CalendarRules`` reads it.
  package var calendar: String
  /// A checklist file, as ``ChecklistReader`` reads it.
  package var checklist: String
  /// Procedure files, as ``ProcedureReader`` reads them.
  package var procedures: [String]

  package init(
    name: String, letterhead: [String], place: String, casePrefix: String = "BKS",
    letterNumber: String = "555/{n}/{year}", publicAddress: String = "", calendar: String,
    checklist: String,
    procedures: [String]
  ) {
    self.name = name
    self.letterhead = letterhead
    self.place = place
    self.casePrefix = casePrefix
    self.letterNumber = letterNumber
    self.publicAddress = publicAddress
    self.calendar = calendar
    self.checklist = checklist
    self.procedures = procedures
  }
}
