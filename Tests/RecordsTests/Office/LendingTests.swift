// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import TestWorld
import Testing

@testable import Records

@Suite struct LendingTests {
  private let first = TestOffice.day("2026-11-23")
  private let last = TestOffice.day("2026-11-27")

  @Test func `a holder lets somebody act beside them for a time`() async throws {
    let office = try await TestOffice.make()
    try await office.store.lendPost(
      "kepala-seksi", to: TestOffice.standIn, from: first, until: last,
      by: Acting(TestOffice.section, at: TestOffice.now))
    let seats = try await office.viewer(TestOffice.standIn).seats
    #expect(seats.contains { $0.post == "kepala-seksi" && $0.kind == .delegate })
    let own = try await office.viewer(TestOffice.section).seats
    #expect(own.contains { $0.post == "kepala-seksi" && $0.kind == .definitive })
    let later = try await office.viewer(
      TestOffice.standIn, at: TestOffice.instant("2026-11-28"))
    #expect(!later.seats.contains { $0.post == "kepala-seksi" })
  }

  @Test func `nobody lends what they do not hold for good`() async throws {
    let office = try await TestOffice.make()
    let (first, last) = (first, last)
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.lendPost(
        "kepala-dinas", to: TestOffice.standIn, from: first, until: last,
        by: Acting(TestOffice.section, at: TestOffice.now))
    }
    try await office.store.lendPost(
      "kepala-seksi", to: TestOffice.standIn, from: first, until: last,
      by: Acting(TestOffice.section, at: TestOffice.now))
    await #expect(throws: Refusal.notPermitted) {
      try await office.store.lendPost(
        "kepala-seksi", to: TestOffice.leader, from: first, until: last,
        by: Acting(TestOffice.standIn, at: TestOffice.now))
    }
  }

  @Test func `what was lent is taken back today`() async throws {
    let office = try await TestOffice.make()
    let acting = Acting(TestOffice.section, at: TestOffice.now)
    try await office.store.lendPost(
      "kepala-seksi", to: TestOffice.standIn, from: first, until: last, by: acting)
    try await office.store.endLending(
      of: "kepala-seksi", to: TestOffice.standIn, from: first, by: acting)
    let tomorrow = try await office.viewer(
      TestOffice.standIn, at: TestOffice.instant("2026-11-24"))
    #expect(!tomorrow.seats.contains { $0.post == "kepala-seksi" })
    let kinds = try await office.store.journal(limit: 2).map(\.kind)
    #expect(kinds == ["appointment-ended", "appointed"])
  }
}
