// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@testable import Records

/// How the questions of the main pages are answered: by index, whatever the years of cases.
@Suite struct ReadingPlanTests {
  private func scans(_ sql: String, _ values: [SQLValue]) async throws -> [String] {
    let office = try await TestOffice.make()
    return try await office.store.database.read { connection in
      try connection.run("EXPLAIN QUERY PLAN " + sql, values).map { try $0.text("detail") }
        .filter { $0.hasPrefix("SCAN") && !$0.contains("mine") && !$0.contains("page") }
    }
  }

  private let holders = Array(repeating: SQLValue.text("post:x"), count: Holders.size)

  @Test func `the inbox reads only the turns of its reader`() async throws {
    #expect(try await scans(Store.inboxRows, holders + [10]).isEmpty)
    #expect(try await scans(Store.inboxSize, holders).isEmpty)
    #expect(try await scans(Store.inboxPassages, holders + holders).isEmpty)
  }

  @Test func `what others owe is looked for among open cases only`() async throws {
    let values: [SQLValue] = ["x", "x"] + holders + [10]
    #expect(try await scans(Store.waitingForOfficer, values).isEmpty)
    #expect(try await scans(Store.waitingForAgency, values).isEmpty)
  }

  @Test func `a case page reads only its case`() async throws {
    for sql in [StreamView.streamRows, StreamView.activeRows, StreamView.passageRows] {
      #expect(try await scans(sql, ["BKS-2026-0001"]).isEmpty)
    }
    let timeline = TimelineQuery("BKS-2026-0001", item: nil, onlyOwner: nil)
    #expect(try await scans(timeline.page, timeline.values + [20, 0]).isEmpty)
  }

  @Test func `a page of the list follows the order of opening`() async throws {
    let office = try await TestOffice.make()
    let viewer = try await office.viewer(TestOffice.head)
    let query = try CaseQuery(
      CaseFilter(), viewer, try await office.store.calendar(), at: TestOffice.now)
    let plan = try await office.store.database.read { connection in
      try connection.run("EXPLAIN QUERY PLAN " + query.rows, query.values + [25, 0])
        .map { try $0.text("detail") }
    }
    // Only cases of the same instant are sorted.
    #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "\(plan)")
  }
}
