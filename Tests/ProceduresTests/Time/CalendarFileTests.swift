// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

struct CalendarFileTests {
  static let head = """
    id: contoh
    title: Contoh
    zone: Asia/Makassar
    hours:
      monday-thursday: [07:30-12:00, 13:00-16:00]
      friday: 07:30-11:30

    """

  @Test func `a short file is enough`() throws {
    let rules = try CalendarRules(yaml: CalendarFileTests.head)
    #expect(rules.zone == .makassar)
    #expect(rules.week.hours[.wednesday]?.map(\.description) == ["07:30-12:00", "13:00-16:00"])
    #expect(rules.week.hours[.friday]?.count == 1)
    #expect(rules.week.hours[.saturday] == nil)
  }

  static let broken: [(text: String, line: Int?, place: String, reason: CalendarFault.Reason)] = [
    (
      "id: a\ntitle: b\nzone: Asia/Singapore\nhours: {monday: 07:30-12:00}\n", 3, "zone",
      .unknownValue(
        "Asia/Singapore", known: ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
    ),
    ("id: a\ntitle: b\nzone: Asia/Jakarta\n", 1, "", .missing(key: "hours")),
    ("- a\n", 1, "", .notMapping),
    ("", 1, "", .notMapping),
    (head + "holiday: []\n", 7, "holiday", .unknownKey("holiday", known: keys)),
    (head + "title: lagi\n", 2, "", .repeatedName("title")),
    (head + "holidays: 2026-08-17\n", 7, "holidays", .notList),
    (
      head + "holidays:\n  - {date: 2026-02-30, kind: national, name: x}\n", 8,
      "holidays[0].date", .notDate("2026-02-30")
    ),
    (
      head + "holidays:\n  - {date: 2026-08-17, name: x}\n", 8, "holidays[0]",
      .missing(key: "kind")
    ),
    (
      head + "holidays:\n  - {date: 2026-08-17, kind: libur, name: x}\n", 8, "holidays[0].kind",
      .unknownValue("libur", known: ["national", "collective-leave", "local", "own-hours"])
    ),
    (
      head + """
        holidays:
          - {date: 2026-08-18, kind: local, name: x}
          - {date: 2026-08-17, kind: local, name: x}
          - {date: 2026-08-18, kind: local, name: y}
        """, 10, "holidays[2]", .repeatedDate(CalendarSamples.date("2026-08-18"))
    ),
    (
      head + "holidays:\n  - {date: 2026-08-17, kind: own-hours, name: x}\n", 8, "holidays[0]",
      .missing(key: "hours")
    ),
    (
      head + "holidays:\n  - {date: 2026-08-17, kind: own-hours, name: x, hours: 12:00-07:30}\n",
      8, "holidays[0].hours", .notHours("12:00-07:30")
    ),
    (
      head + "holidays:\n  - {date: 2026-08-17, kind: local, name: x, source: skb}\n", 8,
      "holidays[0].source", .unknownValue("skb", known: [])
    ),
    (
      head + """
        seasons:
          - {name: a, from: 2026-03-01, through: 2026-03-31, hours: {monday: 08:00-12:00}}
          - {name: b, from: 2026-02-01, through: 2026-03-01, hours: {monday: 08:00-12:00}}
        """, 8, "seasons[0]", .overlappingSeasons(CalendarSamples.date("2026-03-01"))
    ),
    (
      head + "seasons:\n  - {name: a, from: 2026-03-02, through: 2026-03-01, hours: {}}\n", 8,
      "seasons[0]",
      .backwards(
        from: CalendarSamples.date("2026-03-02"), through: CalendarSamples.date("2026-03-01"))
    ),
    (
      head + "seasons:\n  - {name: a, from: 2026-03-01, through: 2026-03-02, hours: puasa}\n", 8,
      "seasons[0].hours", .unknownValue("puasa", known: [])
    ),
    (hours("senin: 07:30-12:00"), 5, "hours.senin", .notWeekday("senin")),
    (hours("friday-monday: 07:30-12:00"), 5, "hours.friday-monday", .notWeekday("friday-monday")),
    (hours("monday: 07.30-12.00"), 5, "hours.monday", .notHours("07.30-12.00")),
    (hours("monday: []"), 5, "hours", .nothingWorked),
    (
      hours("monday: [07:30-12:00, 11:00-16:00]"), 5, "hours.monday",
      .overlappingHours(WorkingSpan("07:30-12:00")!, WorkingSpan("11:00-16:00")!)
    ),
    (
      hours("monday-friday: 07:30-12:00\n  tuesday: 07:30-12:00"), 6, "hours.tuesday",
      .repeatedWeekday("tuesday")
    ),
    (head + "sources: [&a {id: x, title: y}]\n", 7, "", .alias),
    (head + "holidays: *libur\n", 7, "", .alias),
  ]

  static let keys = [
    "id", "title", "zone", "hours", "hours-source", "patterns", "seasons", "holidays", "sources",
  ]

  static func hours(_ text: String) -> String {
    "id: a\ntitle: b\nzone: Asia/Jakarta\nhours:\n  \(text)\n"
  }

  @Test(arguments: broken.indices)
  func `a broken file is refused with line, place and reason`(index: Int) {
    let row = CalendarFileTests.broken[index]
    let error = #expect(throws: CalendarError.self) { try CalendarRules(yaml: row.text) }
    guard case .fault(let fault) = error else {
      Issue.record("no fault: \(String(describing: error))")
      return
    }
    #expect(fault.place == row.place)
    #expect(fault.line == row.line)
    #expect(fault.reason == row.reason)
    #expect(fault.line != nil || fault.column == nil)
  }

  @Test func `text that is no YAML is refused with its line`() throws {
    let error = #expect(throws: CalendarError.self) {
      try CalendarRules(yaml: CalendarFileTests.head + "holidays: [\n  {date: \n")
    }
    guard case .fault(let fault) = try #require(error), case .notYAML = fault.reason else {
      Issue.record("unexpected: \(String(describing: error))")
      return
    }
    #expect(try #require(fault.line) >= 7)
  }

  @Test(arguments: [
    String(repeating: "[", count: 200_000), String(repeating: "a: ", count: 80_000),
    String(repeating: "- ", count: 100_000), "\0\u{1}", String(repeating: "x", count: 300_000),
    "a: {? [1, 2] : 3}", "a: \" # \"\nb: {? &x [1] : 2}", "%TAG ! x\n--- a", "--- a\n--- b",
  ])
  func `a hostile file is refused`(text: String) {
    #expect(throws: CalendarError.self) { try CalendarRules(yaml: text) }
  }

  @Test func `rules made by hand are checked when they are compiled`() throws {
    let from = CalendarSamples.date("2026-01-01")
    let none = CalendarRules(id: "a", title: "b", zone: .jakarta, week: WorkingWeek([:]))
    #expect(throws: CalendarError.fault(.init(place: "hours", reason: .nothingWorked))) {
      try WorkingCalendar(none, from: from, through: from)
    }
    let rules = try CalendarRules(yaml: CalendarFileTests.head)
    let eve = from.adding(days: -1)
    #expect(
      throws: CalendarError.fault(.init(place: "", reason: .backwards(from: from, through: eve)))
    ) { try WorkingCalendar(rules, from: from, through: eve) }
    let far = CalendarSamples.date("2126-01-01")
    #expect(throws: CalendarError.fault(.init(place: "", reason: .tooManyYears(limit: 100)))) {
      try WorkingCalendar(rules, from: from, through: far)
    }
  }

  @Test(arguments: ["07:30-12:00", "00:00-24:00", "23:59-24:00"])
  func `hours read as they are written`(text: String) {
    #expect(WorkingSpan(text)?.description == text)
  }

  @Test(arguments: [
    "", "07:30", "7:30-12:00", "07:30-07:30", "12:00-07:30", "07:60-12:00", "07:30-24:01",
    "07:30-12:00-13:00", "07:30–12:00", "+7:30-12:00", "07:30- 12:00",
  ])
  func `hours that are none are refused`(text: String) {
    #expect(WorkingSpan(text) == nil)
  }
}
