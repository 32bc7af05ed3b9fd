// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

/// One passage of a row, measured when it was done.
package struct MeasuredPassage: Sendable, Hashable {
  package var caseNumber: String
  /// The system's code; `nil` for a row of the whole case.
  package var item: String?
  package var procedure: String
  package var step: String
  package var round: Int
  package var outcome: String?
  package var since: Date
  package var doneAt: Date
  /// User name.
  package var doneBy: String
  package var due: Date?
  /// As the row's standard counts them.
  package var minutes: Int
  package var isLate: Bool
}

/// How often a row was done in a year, and how often late.
package struct MeasureCount: Sendable, Hashable {
  package struct Key: Sendable, Hashable {
    package var procedure: String
    package var step: String

    package init(procedure: String, step: String) {
      self.procedure = procedure
      self.step = step
    }
  }

  package var done: Int
  /// Of those, the ones with a standard time.
  package var timed: Int
  package var late: Int
}

extension Store {
  /// Passages of a year by the office's calendar, the oldest first.
  package func measures(
    of year: Int, limit: Int, offset: Int = 0
  ) async throws -> [MeasuredPassage] {
    try await database.read { [self] connection in
      let calendar = try calendar(connection)
      return try connection.run(
        """
        SELECT * FROM measures WHERE done_at >= ? AND done_at < ?
        ORDER BY done_at, case_number, item, step, round LIMIT ? OFFSET ?
        """,
        [
          SQLValue(calendar.start(of: year)), SQLValue(calendar.start(of: year + 1)),
          SQLValue(limit), SQLValue(offset),
        ]
      ).map { row in
        let item = try row.text("item")
        return MeasuredPassage(
          caseNumber: try row.text("case_number"), item: item.isEmpty ? nil : item,
          procedure: try row.text("procedure"), step: try row.text("step"),
          round: try row.int("round"), outcome: try row.optionalText("outcome"),
          since: try row.instant("since"), doneAt: try row.instant("done_at"),
          doneBy: try row.text("done_by"), due: try row.optionalInstant("due"),
          minutes: try row.int("spent"), isLate: try row.bool("late"))
      }
    }
  }

  /// Passages of every row between two instants, the end excluded.
  package func measureCounts(
    from start: Date, to end: Date
  ) async throws -> [MeasureCount.Key: MeasureCount] {
    try await database.read { connection in
      var counts: [MeasureCount.Key: MeasureCount] = [:]
      for row in try connection.run(
        """
        SELECT procedure, step, COUNT(*) AS done, COUNT(due) AS timed,
          COALESCE(SUM(CASE WHEN due IS NULL THEN 0 ELSE late END), 0) AS late
        FROM measures WHERE done_at >= ? AND done_at < ? GROUP BY procedure, step
        """, [SQLValue(start), SQLValue(end)])
      {
        let key = MeasureCount.Key(
          procedure: try row.text("procedure"), step: try row.text("step"))
        counts[key] = MeasureCount(
          done: try row.int("done"), timed: try row.int("timed"), late: try row.int("late"))
      }
      return counts
    }
  }

  package func measureCounts(of year: Int) async throws -> [MeasureCount.Key: MeasureCount] {
    let calendar = try await calendar()
    return try await measureCounts(from: calendar.start(of: year), to: calendar.start(of: year + 1))
  }
}

extension Store {
  /// Cases of a procedure that were opened, and those that were finished, between two instants.
  package func caseCounts(
    of procedure: String, from start: Date, to end: Date
  ) async throws -> (opened: Int, finished: Int) {
    try await database.read { connection in
      let span = [SQLValue(start), SQLValue(end)]
      let opened = try connection.one(
        "count",
        "SELECT COUNT(*) AS n FROM cases WHERE procedure = ? AND opened_at >= ? AND opened_at < ?",
        [.text(procedure)] + span
      ).int("n")
      let finished = try connection.one(
        "count",
        """
        SELECT COUNT(*) AS n FROM cases
        WHERE procedure = ? AND status = 'finished' AND closed_at >= ? AND closed_at < ?
        """, [.text(procedure)] + span
      ).int("n")
      return (opened, finished)
    }
  }
}
