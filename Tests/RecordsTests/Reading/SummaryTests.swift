// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@testable import Records

@Suite struct SummaryTests {
  @Test func `every system in use is counted once, by its result of the year`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    try await work.complete(
      ["evaluasi", "laporan", "putusan:memenuhi"], of: number, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    try await work.complete(
      ["evaluasi", "laporan", "putusan:belum"], of: number, item: "PPDB",
      procedure: "evaluasi-berkala")
    let summary = try await office.store.summary(at: TestOffice.now)
    // Ten systems, one of them out of use; three in the evaluation, two of them decided.
    let results = OfficeSummary.Results(met: 1, notMet: 1, underWay: 1, notBegun: 6)
    #expect(summary.results == results)
    #expect(summary.owners.reduce(0) { $0 + $1.total } == results.total)
    #expect(summary.owners.first?.unit == "disdik", "the most that do not meet come first")
    #expect(summary.quarters.count == 8)
    #expect(summary.quarters.last == .init(year: 2026, number: 4, met: 1, notMet: 1, isOpen: true))
  }

  @Test func `a system decided last year counts anew, one in repair is not under way`() async throws
  {
    let office = try await TestOffice.make()
    let before = TestOffice.instant("2025-11-24", "09:00")
    let work = try await OfficeWork(office, at: before)
    let number = try await work.splitEvaluation()
    try await work.complete(
      ["evaluasi", "laporan", "putusan:belum"], of: number, item: "PPDB",
      procedure: "evaluasi-berkala")
    let summary = try await office.store.summary(at: TestOffice.now)
    #expect(summary.results.notMet == 0)
    #expect(summary.results.underWay == 2)
    #expect(summary.quarters[3].notMet == 1)
  }

  @Test func `rows are late only against a standard time`() async throws {
    let office = try await TestOffice.make()
    try await office.store.database.write { connection in
      for round in 1...8 {
        _ = try connection.execute(
          """
          INSERT INTO measures (case_number, item, step, round, procedure, since, done_at, done_by,
            due, spent, late)
          VALUES ('BKS-2026-0009', '', 'tim', ?, 'evaluasi-berkala', ?, ?, 'x', ?, 10, ?)
          """,
          [
            SQLValue(round), SQLValue(TestOffice.now), SQLValue(TestOffice.now),
            round == 8 ? .null : SQLValue(TestOffice.now), SQLValue(round <= 3),
          ])
      }
    }
    let summary = try await office.store.summary(of: "evaluasi-berkala", at: TestOffice.now)
    let row = try #require(summary.rows.first { $0.step.id == "tim" })
    #expect(row.late == .init(3, of: 7))
    #expect(summary.inTime.now == .init(4, of: 7))
    #expect(summary.inTime.before.value == nil)
  }

  @Test func `what a summary counts in measures stands in the index`() async throws {
    let office = try await TestOffice.make()
    let plan = try await office.store.database.read { connection in
      try connection.run(
        """
        EXPLAIN QUERY PLAN SELECT COUNT(due), SUM(late) FROM measures
        WHERE procedure = 'a' AND step = 'b' AND done_at >= 1 AND done_at < 2
        """
      ).map { try $0.text("detail") }
    }
    #expect(plan.allSatisfy { $0.contains("COVERING INDEX measures_by_step") }, "\(plan)")
  }
}
