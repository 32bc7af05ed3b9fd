// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Testing

struct WorkingTimeTests {
  let calendar: WorkingCalendar

  init() throws {
    calendar = try CalendarSamples.calendar()
  }

  static let minutes: [(start: String, minutes: Double, due: String)] = [
    ("2026-08-13 15:50", 15, "2026-08-14 07:35"),
    ("2026-08-14 11:20", 30, "2026-08-14 13:20"),
    ("2026-08-14 16:00", 120, "2026-08-18 09:00"),
    ("2026-08-15 10:00", 5, "2026-08-18 07:35"),
    ("2026-08-13 11:50", 15, "2026-08-13 13:05"),
    // The end of a span is on time; the next opening would be too late.
    ("2026-08-13 15:45", 15, "2026-08-13 16:00"),
    ("2026-08-13 11:30", 30, "2026-08-13 12:00"),
    ("2026-08-13 16:00", 1, "2026-08-14 07:31"),
    ("2026-08-13 07:30", 450, "2026-08-13 16:00"),
    ("2026-08-13 12:30", 0, "2026-08-13 12:30"),
    // Ramadan: 08:00-12:00 and 12:30-15:00, Friday 08:00-11:30 and 12:30-15:30.
    ("2026-02-19 07:30", 5, "2026-02-19 08:05"),
    ("2026-02-18 15:50", 15, "2026-02-19 08:05"),
    ("2026-02-19 11:55", 10, "2026-02-19 12:35"),
    ("2026-02-20 11:25", 10, "2026-02-20 12:35"),
    // Across Idulfitri 1447: off from Wednesday 18 through Tuesday 24 March.
    ("2026-03-17 14:50", 20, "2026-03-25 07:40"),
  ]

  @Test(arguments: minutes)
  func `minutes are due`(_ row: (start: String, minutes: Double, due: String)) throws {
    let due = try calendar.due(.minutes(row.minutes), from: calendar.at(row.start))
    #expect(calendar.text(due) == row.due)
  }

  static let days: [(start: String, days: Double, due: String)] = [
    ("2026-08-13 10:00", 1, "2026-08-14 10:00"),
    ("2026-08-14 10:00", 1, "2026-08-18 10:00"),
    ("2026-08-13 14:00", 1, "2026-08-14 14:30"),
    // Before opening and after closing: by the end of the first whole day.
    ("2026-08-13 07:30", 1, "2026-08-13 16:00"),
    ("2026-08-13 16:30", 1, "2026-08-14 16:30"),
    ("2026-08-15 09:00", 2, "2026-08-19 16:00"),
    ("2026-08-13 07:30", 0.5, "2026-08-13 11:15"),
    // A short day of Ramadan is a whole one: a third of the day is done by 10:00 and by 10:10.
    ("2026-02-18 10:00", 1, "2026-02-19 10:10"),
    ("2026-02-19 08:00", 5, "2026-02-25 15:00"),
    ("2026-02-18 07:30", 1.5, "2026-02-19 11:15"),
  ]

  @Test(arguments: days)
  func `working days are due`(_ row: (start: String, days: Double, due: String)) throws {
    let due = try calendar.due(.days(row.days), from: calendar.at(row.start))
    #expect(calendar.text(due) == row.due)
  }

  @Test func `an hour is sixty working minutes`() throws {
    let start = calendar.at("2026-08-13 15:30")
    #expect(calendar.text(try calendar.due(.hours(2), from: start)) == "2026-08-14 09:00")
  }

  @Test func `calendar hours run through nights and holidays`() throws {
    let time = StandardTime(max: 72, unit: .calendarHours)
    let due = try calendar.due(time, from: calendar.at("2026-08-14 16:00"))
    #expect(calendar.text(due) == "2026-08-17 16:00")
  }

  @Test func `as long as it takes has no due time`() throws {
    let start = calendar.at("2026-08-13 10:00")
    #expect(try calendar.due(.asNeeded, from: start) == nil)
    #expect(try calendar.earliest(.asNeeded, from: start) == nil)
    #expect(calendar.elapsed(.asNeeded, from: start, to: calendar.at("2026-08-13 13:15")) == 135)
  }

  @Test func `a range is due at its end and reminds at its beginning`() throws {
    let time = StandardTime(min: 1, max: 5, unit: .days)
    let start = calendar.at("2026-08-13 10:00")
    #expect(calendar.text(try calendar.earliest(time, from: start)) == "2026-08-14 10:00")
    #expect(calendar.text(try calendar.due(time, from: start)) == "2026-08-21 10:00")
    #expect(try calendar.earliest(.days(5), from: start) == nil)
  }

  @Test(arguments: [(-1, "2026-08-14 10:00"), (1, "2026-08-14 10:00"), (3, "2026-08-19 10:00")])
  func `a figure per item is multiplied`(items: Int, due: String) throws {
    let time = StandardTime.days(1, perItem: true)
    let start = calendar.at("2026-08-13 10:00")
    #expect(calendar.text(try calendar.due(time, from: start, items: items)) == due)
    #expect(
      calendar.text(try calendar.due(.days(1), from: start, items: items)) == "2026-08-14 10:00")
  }

  @Test func `a pause moves the due time by the work it held up`() throws {
    let due = calendar.at("2026-08-14 10:00")
    let (from, until) = (calendar.at("2026-08-13 15:00"), calendar.at("2026-08-14 08:00"))
    let moved = try calendar.extending(due, unit: .minutes, pausedFrom: from, until: until)
    #expect(calendar.text(moved) == "2026-08-14 11:30")
    let hours = try calendar.extending(due, unit: .calendarHours, pausedFrom: from, until: until)
    #expect(calendar.text(hours) == "2026-08-15 03:00")
    #expect(try calendar.extending(due, unit: .days, pausedFrom: until, until: from) == due)
  }

  @Test func `closing time is no longer open, opening time is`() throws {
    #expect(calendar.isOpen(at: calendar.at("2026-08-13 07:30")))
    #expect(!calendar.isOpen(at: calendar.at("2026-08-13 07:29:59")))
    #expect(calendar.isOpen(at: calendar.at("2026-08-13 15:59:59")))
    #expect(!calendar.isOpen(at: calendar.at("2026-08-13 16:00")))
    #expect(!calendar.isOpen(at: calendar.at("2026-08-13 12:15")))
    #expect(!calendar.isOpen(at: calendar.at("2026-08-17 10:00")))
  }

  @Test func `the next opening is later than the instant asked about`() throws {
    let cases = [
      ("2026-08-13 07:29", "2026-08-13 07:30"), ("2026-08-13 07:30", "2026-08-13 13:00"),
      ("2026-08-14 16:30", "2026-08-18 07:30"), ("2020-01-01 00:00", "2024-01-02 07:30"),
    ]
    for (instant, opening) in cases {
      #expect(calendar.text(calendar.nextOpening(after: calendar.at(instant))) == opening)
    }
    #expect(calendar.nextOpening(after: calendar.at("2027-12-31 13:00")) == nil)
  }

  @Test func `beyond the compiled end is an error, its last minute is not`() throws {
    let last = CalendarSamples.date("2027-12-31")
    let start = calendar.at("2027-12-31 16:00")
    #expect(calendar.text(try calendar.adding(minutes: 30, to: start)) == "2027-12-31 16:30")
    #expect(throws: CalendarError.beyondEnd(last)) { try calendar.adding(minutes: 31, to: start) }
    let morning = calendar.at("2027-12-31 07:30")
    #expect(calendar.text(try calendar.adding(days: 1, to: morning)) == "2027-12-31 16:30")
    #expect(throws: CalendarError.beyondEnd(last)) { try calendar.adding(days: 1.1, to: morning) }
    #expect(throws: CalendarError.beyondEnd(last)) { try calendar.adding(days: 1e9, to: morning) }
    let endless = StandardTime.minutes(1e300)
    #expect(throws: CalendarError.beyondEnd(last)) { try calendar.due(endless, from: start) }
    let later = calendar.at("2028-03-01 09:00")
    #expect(throws: CalendarError.beyondEnd(last)) { try calendar.due(.days(1), from: later) }
    #expect(throws: CalendarError.beforeStart(CalendarSamples.date("2024-01-01"))) {
      try calendar.due(.minutes(5), from: calendar.at("2023-12-29 09:00"))
    }
  }

  @Test(arguments: [-1, -0.001, Double.infinity, Double.nan])
  func `an amount that is none is an error`(amount: Double) throws {
    let start = calendar.at("2026-08-13 10:00")
    #expect(throws: CalendarError.self) { try calendar.adding(minutes: amount, to: start) }
    #expect(throws: CalendarError.self) { try calendar.adding(days: amount, to: start) }
  }

  @Test func `days without work in the range have no due time`() throws {
    let day = CalendarSamples.date("2026-08-15")
    let short = try WorkingCalendar(calendar.rules, from: day, through: day.adding(days: 1))
    for days in [1e-12, 1] {
      #expect(throws: CalendarError.beyondEnd(short.last)) {
        try short.adding(days: days, to: short.at("2026-08-15 10:00"))
      }
    }
  }

  @Test func `one instant is three clocks in three zones`() throws {
    var rules = calendar.rules
    let instant = calendar.at("2026-08-13 23:30")
    let expected = [
      (CalendarZone.jakarta, "WIB", "2026-08-13 23:30"), (.makassar, "WITA", "2026-08-14 00:30"),
      (.jayapura, "WIT", "2026-08-14 01:30"),
    ]
    for (zone, name, clock) in expected {
      rules.zone = zone
      let local = try CalendarSamples.calendar(rules)
      #expect(local.zoneName == name)
      #expect(local.text(instant) == clock)
      #expect(local.at(clock) == instant)
      let due = try local.due(.minutes(15), from: local.at("2026-08-13 15:50"))
      #expect(local.text(due) == "2026-08-14 07:35")
    }
  }

  @Test func `a day round the clock is worked to midnight`() throws {
    let day = WorkingSpan("00:00-24:00")!
    let hours = WorkingWeek.Weekday.allCases.map { ($0, [day]) }
    let week = WorkingWeek(Dictionary(uniqueKeysWithValues: hours))
    let rules = CalendarRules(id: "piket", title: "Piket", zone: .jakarta, week: week)
    let duty = try CalendarSamples.calendar(rules)
    let start = duty.at("2026-08-16 23:00")
    #expect(duty.text(try duty.due(.hours(26), from: start)) == "2026-08-18 01:00")
    #expect(duty.text(try duty.due(.hours(1), from: start)) == "2026-08-17 00:00")
  }
}
