// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import struct FoundationEssentials.Date

extension WorkingCalendar {
  /// Whether work is done at this instant; no longer at the last instant of a span.
  package func isOpen(at instant: Date) -> Bool {
    let now = instant.milliseconds
    let day = dayIndex(of: now)
    guard day >= 0, day < days.count - 1 else { return false }
    return slots[Int(days[day].slot)..<Int(days[day + 1].slot)].contains {
      $0.start <= now && now < $0.end
    }
  }

  /// The next instant, later than this one, at which work begins; `nil` when the compiled range
  /// has none.
  package func nextOpening(after instant: Date) -> Date? {
    let now = instant.milliseconds
    let day = Swift.max(0, dayIndex(of: now))
    guard day < days.count - 1 else { return nil }
    return slots[Int(days[day].slot)...].first { $0.start > now }
      .map { Date(milliseconds: $0.start) }
  }

  /// The date of an instant in the office's zone; also outside the compiled range.
  package func date(of instant: Date) -> CalendarDate {
    CalendarDate(dayNumber: dayIndex(of: instant.milliseconds) + firstDay)
  }

  /// The clock of an instant in the office's zone, seconds dropped.
  package func clock(of instant: Date) -> (hour: Int, minute: Int) {
    let local = instant.milliseconds + Int64(zone.offset) * 1000
    let minute = Int((local - floored(local, by: Self.day) * Self.day) / Self.minute)
    return (minute / 60, minute % 60)
  }

  /// What people write after a time: WIB, WITA or WIT.
  package var zoneName: String { zone.name }

  /// The instant at which the office's clock shows this; hours and minutes may run over.
  package func instant(_ date: CalendarDate, hour: Int, minute: Int) -> Date {
    let local = date.dayNumber * 86_400 + hour * 3600 + minute * 60
    return Date(timeIntervalSince1970: Double(local - zone.offset))
  }

  /// Working hours of a date, in order; empty when it is not worked. Also outside the compiled
  /// range, as far as the rules know.
  package func span(_ date: CalendarDate) -> [WorkingSpan] {
    rules.spans(on: date)
  }

  /// Whether any work is done on a date. Also outside the compiled range, as far as the rules
  /// know.
  package func isWorkingDay(_ date: CalendarDate) -> Bool {
    let day = date.dayNumber - firstDay
    guard day >= 0, day < days.count - 1 else { return !rules.spans(on: date).isEmpty }
    return days[day + 1].before > days[day].before
  }

  /// The nth working day after a date, or before it when `n` is negative; with 0, the date
  /// itself or else the working day that follows.
  ///
  /// Beyond the compiled range it goes on as far as the rules know, so without holidays that
  /// nobody entered yet.
  package func addingWorkingDays(_ n: Int, to date: CalendarDate) -> CalendarDate {
    var found = date
    if n == 0 {
      while !isWorkingDay(found) { found = found.adding(days: 1) }
      return found
    }
    var left = n.magnitude
    while left > 0 {
      found = found.adding(days: n.signum())
      if isWorkingDay(found) { left -= 1 }
    }
    return found
  }

  /// Working days from one date through another, both included; 0 when backwards.
  package func workingDays(from start: CalendarDate, through end: CalendarDate) -> Int {
    guard start <= end else { return 0 }
    return (start.dayNumber...end.dayNumber).count {
      isWorkingDay(CalendarDate(dayNumber: $0))
    }
  }
}
