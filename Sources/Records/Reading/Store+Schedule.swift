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

/// A line of some evaluation's schedule, with who evaluates and how its case stands.
package struct ScheduledLine: Sendable, Hashable {
  package var caseNumber: String
  package var status: CaseFile.Status
  package var entry: EvaluationSchedule.Entry
  package var evaluatorName: String
}

extension Store {
  /// Lines of every case's newest schedule that touch a year, by day, whoever looks; cases that
  /// were cancelled are left out.
  package func scheduled(in year: Int) async throws -> [ScheduledLine] {
    try await database.read { [self] connection in
      let calendar = try calendar(connection)
      var lines: [ScheduledLine] = []
      for row in try connection.run(
        """
        SELECT number, procedure, procedure_version, status FROM cases
        WHERE opened_at >= ? AND opened_at < ? AND status <> 'cancelled' ORDER BY opened_at, number
        """, [SQLValue(calendar.start(of: year - 1)), SQLValue(calendar.start(of: year + 1))])
      {
        let number = try row.text("number")
        let procedure = try procedure(
          try row.text("procedure"), version: try row.int("procedure_version"), connection)
        guard let procedure,
          procedure.steps.contains(where: { $0.outputs.contains { $0.kind == .schedule } }),
          let root = try connection.stream(number, "")
        else { continue }
        let entries = try connection.dossier(of: root, procedure).0
        guard let entry = entries.last(where: { $0.output.kind == .schedule }),
          case .schedule(let schedule) = entry.contents
        else { continue }
        for line in schedule.entries where line.from.year <= year && year <= line.to.year {
          lines.append(
            ScheduledLine(
              caseNumber: number, status: try row.kind("status"), entry: line,
              evaluatorName: try connection.officer(line.evaluator)?.name ?? line.evaluator))
        }
      }
      return lines.sorted { ($0.entry.from, $0.entry.system) < ($1.entry.from, $1.entry.system) }
    }
  }
}
