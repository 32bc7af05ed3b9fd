// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@testable import App
@testable import Web

/// A scanner's report from the page through the worker to the records.
@Suite struct ImportJourneyTests {
  @Test func `a report is brought, compared, taken, and brings nothing new the second time`()
    async throws
  {
    let journey = try await Journey()
    let analyst = journey.browser(TestOffice.analyst)
    let worker = ReportWorker(store: journey.store, now: { journey.now })
    let file = ProcedureFiles.root.appending(path: "Tests/Fixtures/reports/own/zap.json")
    let bytes = Array(try Data(contentsOf: file))

    func bring() async throws -> VisitedPage {
      var form = try await analyst.get(Paths.reports).form(to: Paths.reports)
      try form.attach("laporan", "zap.json", bytes)
      try form.write("sistem", "SIMPEG")
      let waiting = try await analyst.submit(form)
      #expect(waiting.status == 200, "\(waiting.words)")
      #expect(try await worker.work() == 1)
      return try await analyst.get(waiting.path)
    }

    let preview = try await bring()
    #expect(try await journey.store.observations(of: "SIMPEG").isEmpty, "only compared so far")
    let take = Paths.reportAct(
      "ambil", on: try #require(preview.path.split(separator: "/").last.map(String.init)))
    _ = try await analyst.submit(try preview.form(to: take))
    #expect(try await worker.work() == 1)
    let taken = try await journey.store.observations(of: "SIMPEG")
    #expect(taken.count == 2 && taken.allSatisfy { $0.observation.source.tool == "zap" })
    #expect(taken.map(\.times) == [1, 1])

    journey.later(minutes: 5)
    let again = try await bring()
    #expect(again.status == 200)
    let retake = Paths.reportAct(
      "ambil", on: try #require(again.path.split(separator: "/").last.map(String.init)))
    if let form = try? again.form(to: retake) {
      _ = try await analyst.submit(form)
      try await worker.work()
    }
    #expect(try await journey.store.observations(of: "SIMPEG").count == 2)
  }
}
