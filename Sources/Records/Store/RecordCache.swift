// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// Procedures and calendars by version, people by the roster's version and the day, states with the
/// hash of their newest event: what is kept under such a key never changes. A version of the roster
/// is one of the calendar as well.
final class RecordCache: Sendable {
  private struct Version: Hashable {
    var id: String
    var version: Int
  }
  /// Somebody as they stood on a day, in a version of the roster.
  struct Person: Hashable {
    var username: String
    var day: CalendarDate
    var roster: String
  }

  /// A case with its first instant: the number of one whose commit failed comes again.
  private struct Case: Hashable {
    var number: String
    /// As the database has it.
    var openedAt: Int
  }

  private struct Stream: Hashable {
    var number: String
    var item: String
  }

  private let procedures = Kept<Version, Procedure>(atMost: .max)
  private let calendars = Kept<String, WorkingCalendar>(atMost: 16)
  private let people = Kept<Person, Viewer>(atMost: 256)
  private let states = Kept<Stream, (head: [UInt8], file: CaseFile)>(atMost: 512)
  private let records = Kept<Case, CaseRecord>(atMost: 512)
  private let cases = Kept<String, Procedure>(atMost: 512)
  private let posts = Kept<String, Set<String>>(atMost: 16)
  private let calendarVersions = Kept<String, String>(atMost: 16)

  /// The state of a stream whose newest event has this hash.
  func state(_ number: String, _ item: String, _ head: [UInt8]) -> CaseFile? {
    guard let known = states[Stream(number: number, item: item)], known.head == head else {
      return nil
    }
    return known.file
  }

  func keep(_ stream: StreamRecord) {
    states.keep(
      (stream.head, stream.file), Stream(number: stream.caseNumber, item: stream.item))
  }

  /// A case as it was once; what of it may change is for the caller to renew.
  func record(
    _ number: String, _ openedAt: Int, or make: () throws -> CaseRecord
  ) rethrows -> CaseRecord {
    try records.value(Case(number: number, openedAt: openedAt), or: make)
  }

  /// The procedure by which a case runs: the one it was opened with, to its end.
  func procedure(ofCase number: String) -> Procedure? { cases[number] }

  func knowsProcedure(ofCase number: String) -> Bool { cases.contains(number) }

  func keep(_ procedure: Procedure, ofCase number: String) { cases.keep(procedure, number) }

  func procedure(
    _ id: String, _ version: Int, or make: () throws -> Procedure
  ) rethrows -> Procedure {
    try procedures.value(Version(id: id, version: version), or: make)
  }

  func calendar(
    _ version: String, or make: () throws -> WorkingCalendar
  ) rethrows -> WorkingCalendar {
    try calendars.value(version, or: make)
  }

  /// The calendar's version in one of the roster.
  func calendarVersion(_ roster: String, or make: () throws -> String?) rethrows -> String? {
    if let known = calendarVersions[roster] { return known }
    guard let made = try make() else { return nil }
    calendarVersions.keep(made, roster)
    return made
  }

  /// Codes of all posts.
  func posts(_ roster: String, or make: () throws -> Set<String>) rethrows -> Set<String> {
    try posts.value(roster, or: make)
  }

  /// Who is unknown or switched off is not kept.
  func viewer(_ person: Person, or make: () throws -> Viewer?) rethrows -> Viewer? {
    if let known = people[person] { return known }
    guard let made = try make() else { return nil }
    people.keep(made, person)
    return made
  }
}
