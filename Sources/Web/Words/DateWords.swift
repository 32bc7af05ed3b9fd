// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

package protocol DateWords {
  /// "Senin, 23 November 2026".
  func longDate(_ date: CalendarDate) -> String
  /// "23 November 2026".
  func date(_ date: CalendarDate) -> String
  /// "Senin, 23 November": where the year is plain.
  func dayAndMonth(_ date: CalendarDate) -> String
  /// "23 Nov 2026", for narrow columns.
  func shortDate(_ date: CalendarDate) -> String
  /// "November 2026".
  func month(_ month: Int, of year: Int) -> String
  /// "triwulan IV 2026".
  func quarter(of date: CalendarDate) -> String
  /// "Senin".
  func weekday(_ date: CalendarDate) -> String
  /// "pukul 09.20 WIB".
  func clock(_ moment: LocalMoment) -> String
  /// "Senin, 23 November 2026 pukul 09.20 WIB".
  func longMoment(_ moment: LocalMoment) -> String
  /// "hari ini pukul 10.00 WIB", "besok pukul 08.30 WIB", "Rabu, 25 November pukul 10.00 WIB".
  func moment(_ moment: LocalMoment, seenOn today: CalendarDate) -> String
}

extension Indonesian {
  package func longDate(_ date: CalendarDate) -> String {
    "\(weekday(date)), \(self.date(date))"
  }

  package func date(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  package func dayAndMonth(_ date: CalendarDate) -> String {
    "\(weekday(date)), \(date.day) \(months[date.month - 1])"
  }

  package func shortDate(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1].prefix(3)) \(date.year)"
  }

  package func month(_ month: Int, of year: Int) -> String { "\(months[month - 1]) \(year)" }

  package func quarter(of date: CalendarDate) -> String {
    "triwulan \(["I", "II", "III", "IV"][(date.month - 1) / 3]) \(date.year)"
  }

  package func weekday(_ date: CalendarDate) -> String { weekdays[date.weekday - 1] }

  package func clock(_ moment: LocalMoment) -> String {
    "pukul \(twoDigits(moment.hour)).\(twoDigits(moment.minute)) \(moment.zone.name)"
  }

  package func longMoment(_ moment: LocalMoment) -> String {
    "\(longDate(moment.date)) \(clock(moment))"
  }

  package func moment(_ moment: LocalMoment, seenOn today: CalendarDate) -> String {
    switch moment.date.dayNumber - today.dayNumber {
    case 0: "hari ini \(clock(moment))"
    case 1: "besok \(clock(moment))"
    case -1: "kemarin \(clock(moment))"
    default:
      moment.date.year == today.year
        ? "\(dayAndMonth(moment.date)) \(clock(moment))" : longMoment(moment)
    }
  }
}

private let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
private let months = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
  "Oktober", "November", "Desember",
]
