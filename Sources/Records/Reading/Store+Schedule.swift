// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// An evaluation's schedule, as far as somebody may see it.
package struct ScheduleView: Sendable {
  package var record: CaseRecord
  package var schedule: EvaluationSchedule
  /// Of the event that put it out.
  package var version: Int
  package var at: Date
}

extension Store {
  /// The newest schedule of a case; an agency that did not ask for the case sees the lines of its
  /// own systems. `nil` where nothing is scheduled for the viewer.
  ///
  /// - Throws: `Failure.notFound` when there is no such case, or the viewer may not read it.
  package func schedule(
    of number: String, for viewer: Viewer, at instant: Date
  ) async throws -> ScheduleView? {
    try await database.read { [self] connection in
      let seen = try lookedAt(number, nil, by: viewer, at: instant, connection)
      let entries = try connection.dossier(of: seen.scene.root, seen.procedure).0
      guard let entry = entries.last(where: { $0.output.kind == .schedule }),
        case .schedule(var schedule) = entry.contents
      else { return nil }
      if !seen.seesWhole {
        schedule.entries = try schedule.entries.filter { line in
          guard let owner = try connection.stream(number, line.system)?.owner else { return false }
          return viewer.may(.readCase(units: [owner]))
        }
      }
      guard !schedule.entries.isEmpty else { return nil }
      return ScheduleView(
        record: seen.record, schedule: schedule, version: entry.version, at: entry.at)
    }
  }
}
