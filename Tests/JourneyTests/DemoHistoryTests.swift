// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import TestWorld
import Testing

@testable import App

@Suite struct DemoHistoryTests {
  @Test func `two years of the demo office are lived through by the engine`() async throws {
    let office = try await TestOffice.make(kind: .demo)
    var history = try await DemoHistory(
      store: office.store, roster: Cast.roster, now: TestOffice.now)
    try await history.live()
    let cases = try await office.store.database.read { connection in
      try connection.run(
        "SELECT procedure, status, COUNT(*) AS n FROM cases GROUP BY procedure, status"
      ).map { "\(try $0.text("procedure")) \(try $0.text("status")) \(try $0.int("n"))" }
    }
    print(cases, history.acts)
    #expect(cases.count >= 4)
  }
}
