// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@Suite struct ExpiryTests {
  let rules = MonitoringRules.proposed

  @Test(arguments: [
    (40.0, 90.0, Double?.none), (30, 90, 30), (13.5, 365, 14), (2.9, 90, 3), (0.2, 90, 1),
    // A life of 45 days: everything halved.
    (16, 45, nil), (15, 45, 15), (3.4, 45, 3.5),
    // Six days.
    (3, 6, nil), (1.9, 6, 2),
  ])
  func `thresholds come one after the other and shrink with short lives`(
    days: Double, life: Double, expected: Double?
  ) {
    #expect(Expiry.certificate(days: days, life: life, rules) == expected)
  }

  @Test func `the nearer the end, the graver`() {
    let severities = [29.0, 13, 6, 2, 0.5, -1].map { days in
      Expiry.severity(
        of: Expiry.certificate(days: days, life: 90, rules) ?? 0, days: days,
        among: rules.certificateDays)
    }
    #expect(severities == [.low, .medium, .medium, .high, .high, .critical])
  }

  @Test func `a severe incident reminds at night, a lesser one waits for the office`() throws {
    let calendar = try TestCalendar.office()
    let night = TestOffice.instant("2026-11-23", "23:00")
    let severe = Incident(number: "INS-1", kind: .down, severity: .high, openedAt: night)
    #expect(
      Reminder.next(severe, after: 0, last: nil, in: calendar, rules)
        == night.addingTimeInterval(1800))
    let lesser = Incident(number: "INS-2", kind: .partial, severity: .medium, openedAt: night)
    #expect(
      Reminder.next(lesser, after: 0, last: nil, in: calendar, rules)
        == TestOffice.instant("2026-11-24", "07:30"))
    let last = night.addingTimeInterval(7200)
    #expect(
      Reminder.next(severe, after: 2, last: last, in: calendar, rules)
        == last.addingTimeInterval(86_400))
    var taken = severe
    taken.acknowledgedAt = night
    #expect(Reminder.next(taken, after: 0, last: nil, in: calendar, rules) == nil)
  }

  @Test func `the clocks run on calendar hours, the second from the confirmation`() throws {
    let opened = TestOffice.instant("2026-11-27", "22:00")
    var incident = Incident(
      number: "INS-1", kind: .gambling, severity: .critical, openedAt: opened)
    #expect(IncidentClock.clocks(of: incident, rules).map(\.kind) == [.answer])
    #expect(
      IncidentClock.clocks(of: incident, rules).first?.due
        == TestOffice.instant("2026-11-29", "22:00"))
    let morning = TestOffice.instant("2026-11-28", "08:00")
    incident = try incident.after(
      IncidentEvent(kind: .confirmed, at: morning, by: "a", text: Phrase("Benar")))
    let clocks = IncidentClock.clocks(of: incident, rules)
    #expect(clocks.map(\.kind) == [.answer, .notify])
    #expect(clocks.last?.due == TestOffice.instant("2026-12-01", "08:00"))
    #expect(
      IncidentClock.clocks(
        of: Incident(
          number: "I", kind: .down, severity: .high, openedAt: opened), rules
      ).isEmpty)
  }

  @Test func `a suspicion is decided by a person, with words, once`() throws {
    let now = TestOffice.now
    let incident = Incident(number: "INS-1", kind: .gambling, severity: .critical, openedAt: now)
    func act(_ kind: IncidentEvent.Kind, _ text: String = "Sudah dilihat") -> IncidentEvent {
      IncidentEvent(kind: kind, at: now, by: "rina", text: Phrase(text))
    }
    #expect(throws: Refusal.rule(code: "reason-required", detail: [])) {
      try incident.after(act(.refuted, " "))
    }
    #expect(throws: Refusal.rule(code: "incident-verdict-first", detail: ["INS-1"])) {
      try incident.after(act(.closed))
    }
    let refuted = try incident.after(act(.refuted))
    #expect(!refuted.isOpen)
    #expect(refuted.isAcknowledged)
    let again = try refuted.after(act(.confirmed))
    #expect(again.isOpen)
    #expect(throws: Refusal.rule(code: "incident-verdict-same", detail: ["INS-1"])) {
      try again.after(act(.confirmed))
    }
    #expect(try !again.after(act(.closed)).isOpen)
  }

  @Test func `figures that are given replace the proposal, and nonsense is named`() throws {
    let rules: MonitoringRules = try CanonicalJSON.value(
      #"{"failuresToDown":5,"cutOffShare":7,"reminderMinutes":[]}"#)
    #expect(rules.failuresToDown == 5)
    #expect(rules.retrySeconds == 20)
    #expect(rules.faults == ["cutOffShare", "reminderMinutes"])
    #expect(MonitoringRules.proposed.faults.isEmpty)
  }
}

private enum TestCalendar {
  static func office() throws -> WorkingCalendar {
    let rules = try CalendarRules(yaml: ShippedFiles.calendar())
    return try WorkingCalendar(
      rules, from: TestOffice.day("2026-01-01"), through: TestOffice.day("2027-12-31"))
  }
}
