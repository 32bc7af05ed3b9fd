// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@Suite struct OutwardSettingsTests {
  private let calendar: WorkingCalendar

  init() throws {
    calendar = try WorkingCalendar(
      CalendarRules(yaml: ShippedFiles.calendar()), from: TestOffice.day("2026-01-01"),
      through: TestOffice.day("2027-12-31"))
  }

  private func at(_ hour: Int, _ minute: Int = 0, day: Int = 23) -> Date {
    calendar.instant(TestOffice.day("2026-11-\(day)"), hour: hour, minute: minute)
  }

  @Test func `nothing goes out at night but what is severe`() {
    let settings = OutwardSettings()
    #expect(settings.due(.low, at: at(10), last: nil, in: calendar) == at(10))
    #expect(settings.due(.high, at: at(22), last: nil, in: calendar) == at(7, day: 24))
    #expect(settings.due(nil, at: at(3), last: nil, in: calendar) == at(7))
    #expect(settings.due(.critical, at: at(3), last: at(2, 59), in: calendar) == at(3))
  }

  @Test func `what comes up soon after a message waits for the next one`() {
    let settings = OutwardSettings()
    #expect(settings.due(.high, at: at(10), last: at(9, 50), in: calendar) == at(10, 50))
    #expect(settings.due(.high, at: at(19, 30), last: at(19, 20), in: calendar) == at(7, day: 24))
    #expect(settings.due(.high, at: at(10), last: at(8), in: calendar) == at(10))
  }

  @Test func `equal hours mean that it is never quiet`() {
    var settings = OutwardSettings()
    (settings.quietFrom, settings.quietUntil) = (420, 420)
    #expect(settings.due(.low, at: at(3), last: nil, in: calendar) == at(3))
  }

  @Test func `a password never goes in the clear, and what is on needs an address`() {
    var settings = OutwardSettings()
    #expect(settings.faults.isEmpty)
    (settings.isMailOn, settings.isWebhookOn) = (true, true)
    #expect(settings.faults == ["mail-host", "webhook"])
    settings.webhook = "ftp://x"
    settings.mail = OutwardSettings.MailServer(
      host: "mail.contoh.go.id", port: 25, protection: .none, login: "kawal",
      sender: "kawal@contoh.go.id")
    #expect(settings.faults == ["mail-protection", "webhook"])
  }
}
