// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

extension Store {
  /// Makes an office in a data folder: its tables, settings, calendar, checklist and procedures,
  /// in one act. People and registers come later.
  ///
  /// - Throws: `Failure.conflict` when the folder has an office; `CalendarError`,
  ///   `ChecklistFileError` or `ProcedureFileError` when a text of the seed is faulty, and then
  ///   no folder is made.
  package static func create(
    folder: String, kind: OfficeKind, seed: OfficeSeed, at instant: Date
  ) async throws -> Store {
    let rules = try CalendarRules(yaml: seed.calendar)
    _ = try rules.compiled()
    let checklist = try ChecklistReader.read(seed.checklist)
    let procedures = try seed.procedures.map { (try ProcedureReader.read($0), $0) }
    let settings: [(OfficeSetting, String)] = [
      (.kind, kind.rawValue),
      (.name, seed.name),
      (.letterhead, try CanonicalJSON.text(seed.letterhead)),
      (.place, seed.place), (.publicAddress, seed.publicAddress),
      (.calendar, try CanonicalJSON.text(rules)),
      (.calendarVersion, rules.version),
      (.casePrefix, seed.casePrefix),
      (.letterNumber, seed.letterNumber),
      (.checklist, try CanonicalJSON.text(checklist)),
    ]
    // A folder whose office was begun but never finished holds no kind, and may be used.
    let store = try await open(folder: folder, create: true)
    do {
      try await store.database.write { connection in
        guard try connection.setting(.kind) == nil else {
          throw Failure(.conflict, "the folder has an office already")
        }
        for (key, value) in settings { try connection.set(key, to: value) }
        try connection.journal(
          .officeCreated, OfficeCreated(kind: kind, name: seed.name, calendar: rules.version),
          by: Journal.system, at: instant)
        for (procedure, text) in procedures {
          try connection.install(procedure, text: text, by: Journal.system, at: instant)
        }
      }
    } catch {
      await store.close()
      throw error
    }
    return store
  }

  /// What the office is for.
  ///
  /// - Throws: `Failure.notFound` when the folder holds no finished office.
  package func kind() async throws -> OfficeKind {
    guard let kind = try await setting(.kind).flatMap(OfficeKind.init) else {
      throw Failure(.notFound, "no such office")
    }
    return kind
  }
}

/// The first entry of an office's journal.
package struct OfficeCreated: Sendable, Hashable, Codable {
  package var kind: OfficeKind
  package var name: String
  /// Version of the calendar it began with.
  package var calendar: String
}
