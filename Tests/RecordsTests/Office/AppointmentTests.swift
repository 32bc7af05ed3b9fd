// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

struct AppointmentTests {
  private let admin = Acting(TestOffice.administrator, at: TestOffice.now)
  private let today = TestOffice.day("2026-11-23")

  @Test func `a Plh. acts for the days named and keeps the holder out`() async throws {
    let office = try await TestOffice.make()
    try await office.store.appoint(
      Holding(
        post: "kepala-dinas", officer: TestOffice.officeSecretary, kind: .plh, from: today,
        until: TestOffice.day("2026-11-24")), by: admin)
    let acting = try await office.viewer(TestOffice.officeSecretary)
    #expect(acting.seats.contains { $0.post == "kepala-dinas" && $0.kind == .plh })
    #expect(try await office.viewer(TestOffice.head).seats.isEmpty)
    let after = TestOffice.instant("2026-11-25")
    #expect(try await office.viewer(TestOffice.head, at: after).seats.count == 1)
    #expect(try await office.store.journal(limit: 1).first?.kind == "appointed")
  }

  @Test func `what is remembered of people ends with each change, by another process too`()
    async throws
  {
    let office = try await TestOffice.make()
    let other = try await Store.open(folder: office.folder)
    func seats(_ store: Store) async throws -> [Holding.Kind]? {
      try await store.viewer(TestOffice.section, at: TestOffice.now)?.seats.map(\.kind)
    }
    #expect(try await seats(office.store) == [.definitive])
    #expect(try await seats(other) == [.definitive])
    try await other.appoint(
      Holding(
        post: "kepala-dinas", officer: TestOffice.section, kind: .plh, from: today,
        until: TestOffice.day("2026-11-24")), by: admin)
    #expect(try await seats(office.store) == [.definitive, .plh])
    try await office.store.database.write { connection in
      _ = try connection.execute(
        "UPDATE officers SET active = 0 WHERE username = ?", [.text(TestOffice.section)])
    }
    #expect(try await seats(office.store) == nil)
    #expect(try await seats(other) == nil)
    await other.close()
  }

  @Test func `a Plt. waits until nobody holds the post`() async throws {
    let office = try await TestOffice.make()
    let plt = Holding(
      post: "kepala-bidang", officer: TestOffice.section, kind: .plt, from: today)
    #expect(await code { try await office.store.appoint(plt, by: admin) } == "post-is-held")
    try await office.store.endAppointment(
      of: TestOffice.division, to: "kepala-bidang", as: .definitive,
      from: TestOffice.day("2024-01-02"), lastDay: TestOffice.day("2026-11-22"), by: admin)
    try await office.store.appoint(plt, by: admin)
    #expect(try await office.viewer(TestOffice.section).seats.map(\.kind) == [.definitive, .plt])
    #expect(try await office.viewer(TestOffice.division).seats.isEmpty)
  }

  @Test func `impossible appointments are refused by name`() async throws {
    let office = try await TestOffice.make()
    func refused(_ holding: Holding) async -> String? {
      await code { try await office.store.appoint(holding, by: admin) }
    }
    let head = "kepala-dinas"
    #expect(
      await refused(Holding(post: "lurah", officer: TestOffice.head, from: today)) == "unknown-post"
    )
    #expect(await refused(Holding(post: head, officer: "siapa", from: today)) == "unknown-officer")
    #expect(
      await refused(Holding(post: head, officer: TestOffice.agency, from: today)) == "no-office")
    #expect(
      await refused(Holding(post: head, officer: TestOffice.standIn, kind: .plh, from: today))
        == "until-required")
    #expect(
      await refused(
        Holding(
          post: head, officer: TestOffice.standIn, kind: .plh, from: today,
          until: today.adding(days: -1))) == "ends-before-start")
    #expect(
      await refused(Holding(post: head, officer: TestOffice.head, from: today)) == "held-already")
    #expect(
      await code {
        try await office.store.appoint(
          Holding(post: head, officer: TestOffice.standIn, from: today),
          by: Acting(TestOffice.head, at: TestOffice.now))
      } == "not-permitted")
  }

  private func code(_ act: () async throws -> Void) async -> String? {
    do {
      try await act()
      return nil
    } catch {
      return (error as? Refusal)?.code
    }
  }
}
