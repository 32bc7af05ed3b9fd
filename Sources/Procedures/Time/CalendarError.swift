// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why a calendar could not be read, compiled or computed with.
package enum CalendarError: Error, Sendable, Hashable {
  /// The work would end after this date, the last one compiled.
  case beyondEnd(CalendarDate)
  /// The start lies before this date, the first one compiled.
  case beforeStart(CalendarDate)
  /// A negative amount of work, or one that is no number.
  case badAmount(Double)
  /// The rules can't hold as written.
  case fault(CalendarFault)
}

/// What is wrong with calendar rules, where, and what would be right.
package struct CalendarFault: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// More bytes than this.
    case tooLarge(limit: Int)
    /// More entries in a list than this.
    case tooMany(limit: Int)
    /// The text is no YAML, as its parser says (English, technical).
    case notYAML(String)
    /// A YAML anchor or alias; write the value out instead.
    case alias
    case missing(key: String)
    case unknownKey(String, known: [String])
    /// One of a fixed set of words was expected: a zone, a kind, a pattern, a source.
    case unknownValue(String, known: [String])
    case notText
    case notList
    case notMapping
    /// Expected like `2026-08-17`.
    case notDate(String)
    /// Expected like `07:30-12:00`.
    case notHours(String)
    /// Expected like `monday` or `monday-thursday`.
    case notWeekday(String)
    /// A weekday is given twice.
    case repeatedWeekday(String)
    /// Spans of one day that overlap or are out of order.
    case overlappingHours(WorkingSpan, WorkingSpan)
    /// No weekday has any working hours.
    case nothingWorked
    case repeatedDate(CalendarDate)
    case repeatedName(String)
    /// Two seasons share this date.
    case overlappingSeasons(CalendarDate)
    /// The first date is after the last.
    case backwards(from: CalendarDate, through: CalendarDate)
    /// More years than this in one compiled calendar.
    case tooManyYears(limit: Int)
  }

  /// Path of the entry, as in `holidays[3].date`; counts from 0. Empty for the whole.
  package var place: String
  /// Line of the file, from 1; `nil` when the rules come from no file.
  package var line: Int?
  /// Column in that line, from 1.
  package var column: Int?
  package var reason: Reason

  package init(place: String, line: Int? = nil, column: Int? = nil, reason: Reason) {
    self.place = place
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension CalendarFault.Reason {
  /// Stable code for programs, e.g. `not-date`.
  package var code: String {
    switch self {
    case .tooLarge: "too-large"
    case .tooMany: "too-many"
    case .notYAML: "not-yaml"
    case .alias: "alias-refused"
    case .missing: "missing-key"
    case .unknownKey: "unknown-key"
    case .unknownValue: "unknown-value"
    case .notText: "not-text"
    case .notList: "not-list"
    case .notMapping: "not-mapping"
    case .notDate: "not-date"
    case .notHours: "not-hours"
    case .notWeekday: "not-weekday"
    case .repeatedWeekday: "repeated-weekday"
    case .overlappingHours: "overlapping-hours"
    case .nothingWorked: "nothing-worked"
    case .repeatedDate: "repeated-date"
    case .repeatedName: "repeated-name"
    case .overlappingSeasons: "overlapping-seasons"
    case .backwards: "backwards"
    case .tooManyYears: "too-many-years"
    }
  }
}
