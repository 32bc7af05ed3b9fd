// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Testing

struct KabupatenCalendarTests {
  let calendar: WorkingCalendar

  init() throws {
    calendar = try CalendarSamples.calendar()
  }

  @Test(arguments: [(2024, 238), (2025, 237), (2026, 240), (2027, 242)])
  func `a year has its working days`(year: Int, count: Int) throws {
    let first = CalendarSamples.date("\(year)-01-01")
    let last = CalendarSamples.date("\(year)-12-31")
    #expect(calendar.workingDays(from: first, through: last) == count)
  }

  @Test(arguments: [(2024, 19, 10), (2025, 17, 11), (2026, 17, 8), (2027, 18, 8)])
  func `a year has its holidays and collective leave`(year: Int, national: Int, leave: Int) {
    let days = calendar.rules.specialDays.filter { $0.date.year == year }
    #expect(days.count { $0.kind == .national } == national)
    #expect(days.count { $0.kind == .collectiveLeave } == leave)
  }

  @Test func `an ordinary week has thirty-seven hours and a half, one of Ramadan five less`() {
    func minutes(_ monday: String) -> Int {
      (0..<7).flatMap { calendar.span(CalendarSamples.date(monday).adding(days: $0)) }
        .reduce(0) { $0 + $1.minutes }
    }
    #expect(minutes("2026-08-03") == 37 * 60 + 30)
    #expect(minutes("2026-02-23") == 32 * 60 + 30)
  }

  @Test func `everything names its source, and what is estimated says so`() {
    let rules = calendar.rules
    let known = Set(rules.sources.map(\.id))
    #expect(rules.specialDays.allSatisfy { $0.source.map(known.contains) ?? false })
    #expect(rules.seasons.allSatisfy { $0.source.map(known.contains) ?? false })
    #expect(rules.weekSource.map(known.contains) == true)
    let estimated = rules.seasons.filter { $0.confidence == .estimate }
    #expect(estimated.map(\.from) == [CalendarSamples.date("2027-02-08")])
    #expect(rules.yearsWithoutHolidays(from: 2024, through: 2029) == [2028, 2029])
  }

  @Test func `working days are counted over holidays`() {
    func day(_ text: String, _ count: Int) -> String {
      calendar.addingWorkingDays(count, to: CalendarSamples.date(text)).description
    }
    #expect(day("2026-08-14", 1) == "2026-08-18")
    #expect(day("2026-08-18", -1) == "2026-08-14")
    #expect(day("2026-08-15", 0) == "2026-08-18")
    #expect(day("2026-08-14", 0) == "2026-08-14")
    #expect(day("2026-03-17", 1) == "2026-03-25")
    #expect(day("2027-12-31", 1) == "2028-01-03")
    #expect(!calendar.isWorkingDay(CalendarSamples.date("2026-08-17")))
    #expect(calendar.isWorkingDay(CalendarSamples.date("2026-08-18")))
  }

  @Test func `a holiday entered later moves the due time and the version`() throws {
    let start = calendar.at("2026-08-13 15:50")
    let friday = CalendarSamples.date("2026-08-14")
    let holiday = SpecialDay(date: friday, kind: .local, name: "Hari jadi kabupaten")
    let edited = try CalendarSamples.calendar(calendar.rules.adding(holiday: holiday))
    #expect(edited.text(try edited.due(.minutes(15), from: start)) == "2026-08-18 07:35")
    #expect(edited.version != calendar.version)
    let undone = try CalendarSamples.calendar(edited.rules.removing(holidayOn: friday))
    #expect(undone.text(try undone.due(.minutes(15), from: start)) == "2026-08-14 07:35")
    #expect(undone.version == calendar.version)
    #expect(undone.rules == calendar.rules)
  }

  @Test func `a half day has hours of its own and is a whole working day`() throws {
    let day = SpecialDay(
      date: CalendarSamples.date("2026-08-14"), kind: .ownHours, name: "Pulang lebih awal",
      hours: [WorkingSpan("07:30-10:30")!])
    let edited = try CalendarSamples.calendar(calendar.rules.adding(holiday: day))
    let start = edited.at("2026-08-13 15:50")
    #expect(edited.text(try edited.due(.minutes(240), from: start)) == "2026-08-18 08:20")
    let thursday = edited.at("2026-08-13 10:00")
    #expect(edited.text(try edited.due(.days(1), from: thursday)) == "2026-08-14 08:30")
  }

  @Test func `a moved Ramadan changes the hours of its days`() throws {
    var season = try #require(calendar.rules.season(on: CalendarSamples.date("2027-02-08")))
    season.from = CalendarSamples.date("2027-02-09")
    let edited = try CalendarSamples.calendar(calendar.rules.adding(season: season))
    #expect(edited.span(CalendarSamples.date("2027-02-08")).first?.opens == 7 * 60 + 30)
    #expect(edited.span(CalendarSamples.date("2027-02-09")).first?.opens == 8 * 60)
    #expect(edited.rules.seasons.count == calendar.rules.seasons.count)
  }

  @Test func `only what moves deadlines is part of the version`() throws {
    var rules = calendar.rules
    rules.title = "Lain"
    rules.specialDays[0].name = "Lain"
    rules.specialDays.reverse()
    #expect(rules.version == calendar.version)
    rules.zone = .makassar
    #expect(rules.version != calendar.version)
    #expect(calendar.version.wholeMatch(of: /kabupaten-[0-9a-f]{12}/) != nil)
  }

  @Test func `rules survive storage as JSON`() throws {
    let data = try JSONEncoder().encode(calendar.rules)
    #expect(try JSONDecoder().decode(CalendarRules.self, from: data) == calendar.rules)
  }
}
