// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@testable import Records

@Suite struct CareTests {
  private let section = TestOffice.section

  private func looks(
    at monitor: Int, from start: Date, count: Int, every seconds: Double, down: Range<Int> = 0..<0
  ) -> [LookEntry] {
    (0..<count).map { index in
      var health = Health()
      let isDown = down.contains(index)
      let glance = Glance(
        at: start.addingTimeInterval(Double(index) * seconds).wholeMilliseconds,
        outcome: isDown ? .failed(.tcp) : .sound, milliseconds: 100, status: isDown ? nil : 200)
      for _ in 0..<3 { _ = health.take(glance, .proposed) }
      return LookEntry(
        monitor: monitor, system: "SIMPEG", look: glance, health: health, keepsHealth: false)
    }
  }

  @Test func `a system's summary joins looks, incidents and backups of the period`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let begin = TestOffice.now.startOfHour
    let id = try await store.startMonitor(of: "SIMPEG", by: Acting(section, at: begin))
    try await store.take(
      looks: looks(at: id, from: begin, count: 30, every: 300, down: 3..<6),
      at: begin.addingTimeInterval(9000))
    // Two hours are summed up, half an hour is not.
    try await store.sumUpLooks(at: begin.addingTimeInterval(9000))
    let number = try await store.raise(
      IncidentDraft(
        kind: .down, severity: .high, monitor: id, system: "SIMPEG",
        text: Phrase("Tidak dapat dihubungi.", en: "Could not be reached.")),
      at: begin.addingTimeInterval(900))
    try await store.askForBackups(of: "SIMPEG", true, by: Acting(section, at: begin))
    try await store.record(
      [
        BackupEvidence(
          system: "SIMPEG", tool: "restic", finishedAt: begin.addingTimeInterval(60), bytes: 5,
          snapshot: "a", source: .listing)
      ], by: Acting(section, at: begin.addingTimeInterval(120)))
    let summary = try await store.care(
      of: "SIMPEG", from: begin, to: begin.addingTimeInterval(9000))
    #expect(summary.looks.counted == 30 && summary.looks.down == 3)
    #expect(summary.addresses.map(\.meanMilliseconds) == [100])
    #expect(summary.days.reduce(0) { $0 + $1.looks.counted } == 30)
    #expect(summary.events.map(\.incident.number) == [number])
    #expect(summary.events.first?.facts.id == "Tidak dapat dihubungi.")
    #expect(summary.backups?.good == 1)
    let none = try await store.care(
      of: "SIMPEG", from: begin.addingTimeInterval(-9000), to: begin.addingTimeInterval(-1))
    #expect(none.isEmpty)
  }

  @Test func `a monitor of today has the same share of a day, a month and a year`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let end = TestOffice.now.startOfHour.addingTimeInterval(1200)
    let begin = end.addingTimeInterval(-20 * 3600)
    let id = try await store.startMonitor(of: "SIMPEG", by: Acting(section, at: begin))
    // Three looks a minute: a minute with one failure is a bad minute, but not a minute's outage.
    try await store.take(
      looks: looks(at: id, from: begin, count: 3600, every: 20, down: 100..<121), at: end)
    try await store.sumUpLooks(at: end)
    let history = try await store.history(of: id, at: end)
    let month = MonitorHistory.total(history.month)
    #expect(history.dayLooks == month)
    #expect(MonitorHistory.total(history.year) == month)
    #expect(history.dayLooks.uptime == 1 - 21.0 / 3600)
  }

  @Test func `an outage of the last day is in the month, and one before it not in the day`()
    async throws
  {
    let office = try await TestOffice.make()
    let store = office.store
    let end = TestOffice.now.startOfHour.addingTimeInterval(60)
    let begin = end.addingTimeInterval(-72 * 3600)
    let id = try await store.startMonitor(of: "SIMPEG", by: Acting(section, at: begin))
    // Down for the first ten hours of three days.
    try await store.take(
      looks: looks(at: id, from: begin, count: 864, every: 300, down: 0..<120), at: end)
    for hour in stride(from: 0.0, through: 72, by: 12) {
      try await store.sumUpLooks(at: begin.addingTimeInterval(hour * 3600))
    }
    let history = try await store.history(of: id, at: end)
    #expect(history.dayLooks.uptime == 1)
    #expect(MonitorHistory.total(history.month).down == 120)
  }
}
