// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

@Suite struct StandardTimeTextTests {
  @Test(arguments: [
    ("15 menit", StandardTime.minutes(15)),
    ("15 Menit.", .minutes(15)),
    ("240 minutes", .minutes(240)),
    ("2 jam", .hours(2)),
    ("1,5 jam", .hours(1.5)),
    ("1.5 hours", .hours(1.5)),
    ("1 hari", .days(1)),
    ("5 hari kerja", .days(5)),
    ("5 working days", .days(5)),
    ("1 Hari per Aplikasi", .days(1, perItem: true)),
    ("1 hari / aplikasi", .days(1, perItem: true)),
    ("1–5 hari per aplikasi", StandardTime(min: 1, max: 5, unit: .days, perItem: true)),
    ("1-5 Hari Per Aplikasi", StandardTime(min: 1, max: 5, unit: .days, perItem: true)),
    ("1 - 5 hari kerja", StandardTime(min: 1, max: 5, unit: .days)),
    ("1 s.d. 5 hari", StandardTime(min: 1, max: 5, unit: .days)),
    ("1 sampai 5 hari", StandardTime(min: 1, max: 5, unit: .days)),
    ("24 jam kalender", StandardTime(max: 24, unit: .calendarHours)),
    ("24 calendar hours", StandardTime(max: 24, unit: .calendarHours)),
    ("24 calendar-hours", StandardTime(max: 24, unit: .calendarHours)),
    ("2 hari kalender", StandardTime(max: 48, unit: .calendarHours)),
    ("3×24 jam", StandardTime(max: 72, unit: .calendarHours)),
    ("3 x 24 jam", StandardTime(max: 72, unit: .calendarHours)),
    ("2*24 jam", StandardTime(max: 48, unit: .calendarHours)),
    ("Secukupnya", .asNeeded),
    ("as needed", .asNeeded),
    ("secukupnya per situs", StandardTime(max: nil, unit: .asNeeded, perItem: true)),
    ("0 menit", .minutes(0)),
  ])
  func `a time reads as an SOP words it`(text: String, time: StandardTime) {
    #expect(StandardTime(text: text) == time)
  }

  @Test(arguments: [
    "", "menit", "15", "-15 menit", "15 mnit", "5–1 hari", "1–2–3 hari", "2 minggu", "N/A", "-",
    "1 hari kerja kalender", "15 menit kalender", "2×24 menit", "2×12 jam", "1e9 hari", "inf jam",
    "999999999 hari", "15 menit 30", "per aplikasi", "jam 15", "١٥ menit", "secukupnya saja",
  ])
  func `anything else is no time`(text: String) {
    #expect(StandardTime(text: text) == nil)
  }

  @Test(arguments: StandardTime.Unit.allCases)
  func `a time reads back as it is written`(unit: StandardTime.Unit) {
    for perItem in [false, true] {
      let figures: [(Double?, Double?)] =
        unit == .asNeeded ? [(nil, nil)] : [(nil, 15), (1, 5), (0.5, 1.25), (nil, 0)]
      for (min, max) in figures {
        let time = StandardTime(min: min, max: max, unit: unit, perItem: perItem)
        #expect(StandardTime(text: time.text(noun: "aplikasi")) == time)
      }
    }
  }
}
