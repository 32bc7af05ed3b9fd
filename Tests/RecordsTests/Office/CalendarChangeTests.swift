// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

struct CalendarChangeTests {
  private let admin = Acting(TestOffice.administrator, at: TestOffice.now)

  /// A change request that waits for the head's disposition, due five working minutes later.
  private func open(_ office: TestOffice, at: Date) async throws -> String {
    let number = try await office.store.openCase(
      "perubahan-pengamanan", by: Acting(TestOffice.agency, at: at)
    ).number
    try await office.store.act(
      .complete(
        step: "permohonan", outcome: nil, reason: nil,
        outputs: [
          GivenOutput(
            name: "permohonan",
            json: #"{"subject": "S", "what": "W", "why": "Y", "urgency": "normal"}"#)
        ]), on: number, by: Acting(TestOffice.agency, at: at))
    return number
  }

  @Test func `what is remembered of the office is asked for anew when its calendar changes`()
    async throws
  {
    let office = try await TestOffice.make()
    let number = try await open(office, at: TestOffice.instant("2026-11-20", "09:00"))
    let deadline = { (step: String) in
      try await office.store.database.read { connection in
        try connection.one(
          "turn", "SELECT due FROM turns WHERE case_number = ? AND step = ?",
          [.text(number), .text(step)]
        ).instant("due")
      }
    }
    // Somebody acts by the calendar as it is, so that it is remembered.
    try await office.store.act(
      .takeUp(step: "disposisi"), on: number,
      by: Acting(TestOffice.head, at: TestOffice.instant("2026-11-20", "16:28")))
    try await office.store.setHoliday(
      SpecialDay(date: TestOffice.day("2026-11-23"), kind: .local, name: "Hari jadi"),
      reason: "Keputusan Bupati", by: admin)
    try await office.store.act(
      .complete(
        step: "disposisi", outcome: nil, reason: nil,
        outputs: [
          GivenOutput(
            name: "disposisi",
            json: #"{"to": [{"post": "kepala-seksi"}], "instructions": ["Tindak lanjuti"]}"#)
        ]), on: number,
      by: Acting(TestOffice.head, at: TestOffice.instant("2026-11-20", "16:29")))
    #expect(try await deadline("periksa") >= TestOffice.instant("2026-11-24", "07:30"))
  }

  @Test func `a new holiday moves open deadlines and says so in the case`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    // Jumat sore: lima menit kerja terakhir jatuh pada Senin pagi.
    let number = try await open(office, at: TestOffice.instant("2026-11-20", "16:28"))
    let moved = try await store.setHoliday(
      SpecialDay(date: TestOffice.day("2026-11-23"), kind: .local, name: "Hari jadi"),
      reason: "Keputusan Bupati", by: admin)
    #expect(moved.deadlines == 1)
    #expect(moved.cases == 1)
    let turn = try await store.database.read { connection in
      try connection.one(
        "turn", "SELECT due FROM turns WHERE case_number = ?", [.text(number)]
      ).instant("due")
    }
    #expect(turn == TestOffice.instant("2026-11-24", "07:33"))
    let event = try await store.database.read { connection in
      try connection.one(
        "event",
        "SELECT kind, actor, payload FROM events WHERE case_number = ? ORDER BY version DESC LIMIT 1",
        [.text(number)])
    }
    #expect(try event.text("kind") == "deadlines-moved")
    #expect(try event.text("payload").contains("Keputusan Bupati"))
    #expect(try event.text("actor").contains("\"system\""))

    let back = try await store.removeHoliday(
      on: TestOffice.day("2026-11-23"), reason: "Dibatalkan", by: admin)
    #expect(back.deadlines == 1)
    #expect(
      try await store.journal(limit: 2).map(\.kind) == ["calendar-changed", "calendar-changed"])
  }

  @Test func `a day that no deadline meets moves nothing`() async throws {
    let office = try await TestOffice.make()
    let number = try await open(office, at: TestOffice.instant("2026-11-20", "09:00"))
    let moved = try await office.store.setHoliday(
      SpecialDay(date: TestOffice.day("2026-12-01"), kind: .local, name: "Pilkades"),
      reason: "Edaran", by: admin)
    #expect(moved.deadlines == 0)
    let events = try await office.store.database.read { connection in
      try connection.one(
        "count", "SELECT COUNT(*) AS count FROM events WHERE case_number = ?", [.text(number)]
      ).int("count")
    }
    #expect(events == 2)
    #expect(
      try await office.store.calendarRules().specialDay(on: TestOffice.day("2026-12-01")) != nil)
  }

  @Test func `a change without a reason is refused`() async throws {
    let office = try await TestOffice.make()
    let refusal = await #expect(throws: Refusal.self) {
      _ = try await office.store.removeHoliday(
        on: TestOffice.day("2026-12-25"), reason: " ", by: admin)
    }
    #expect(refusal?.code == "reason-required")
  }

  @Test func `the journal is one chain`() async throws {
    let office = try await TestOffice.make()
    var profile = try await office.store.profile()
    profile.place = "Contoh Kota"
    try await office.store.setProfile(profile, by: admin)
    let entries = try await office.store.journal(limit: 100).reversed()
    var hash = EventChain.root
    for (index, entry) in entries.enumerated() {
      #expect(entry.seq == index + 1)
      #expect(entry.follows(hash))
      hash = entry.hash
    }
  }
}
