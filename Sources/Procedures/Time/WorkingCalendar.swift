// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Calendar rules compiled over a range of dates, to compute with in working time.
///
/// A span's last instant still belongs to it: what is due at 16:00 is on time at 16:00 sharp.
/// Instants are taken to the nearest millisecond. All arithmetic is on integers; a deadline
/// costs a search over the spans and allocates nothing.
package struct WorkingCalendar: Sendable {
  package let rules: CalendarRules
  /// Tells apart calendars that set different deadlines; recorded with each deadline.
  package let version: String
  /// First date it knows.
  package let first: CalendarDate
  /// Last date it knows.
  package let last: CalendarDate

  let zone: CalendarZone
  let firstDay: Int
  /// Every working span, in order.
  let slots: [Slot]
  /// Every date of the range, and one more that bears the totals.
  let days: [Day]
  /// Positions in `days` of those on which work is done.
  let workingDays: [Int32]

  /// Instants and amounts in milliseconds.
  struct Slot: Sendable {
    var start: Int64
    var end: Int64
    /// Work done before `start`, counted from the beginning of the range.
    var before: Int64
  }

  struct Day: Sendable {
    /// First slot on or after this date.
    var slot: Int32
    /// Working days before this date.
    var workingDaysBefore: Int32
    /// Milliseconds of work before this date.
    var before: Int64

    init(_ slot: Int, _ workingDaysBefore: Int, _ before: Int64) {
      self.slot = Int32(slot)
      self.workingDaysBefore = Int32(workingDaysBefore)
      self.before = before
    }
  }

  /// Most years one calendar may span.
  package static let longestRange = 100

  /// Compiles the rules from one date through another, both included.
  ///
  /// - Throws: ``CalendarError/fault(_:)`` when the rules can't hold or the range is backwards
  ///   or longer than ``longestRange``.
  package init(
    _ rules: CalendarRules, from: CalendarDate, through: CalendarDate
  ) throws(CalendarError) {
    try rules.check()
    guard from <= through else {
      throw .fault(.init(place: "", reason: .backwards(from: from, through: through)))
    }
    guard through.year - from.year < WorkingCalendar.longestRange else {
      throw .fault(.init(place: "", reason: .tooManyYears(limit: WorkingCalendar.longestRange)))
    }
    var slots: [Slot] = []
    var days: [Day] = []
    var workingDays: [Int32] = []
    var worked: Int64 = 0
    let special = Dictionary(rules.specialDays.map { ($0.date, $0.hours) }) { $1 }
    for number in from.dayNumber...through.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let week = rules.season(on: date)?.week ?? rules.week
      let spans = special[date] ?? week.spans(weekday: date.weekday)
      days.append(Day(slots.count, workingDays.count, worked))
      if !spans.isEmpty { workingDays.append(Int32(days.count - 1)) }
      let midnight = Int64(number) * Self.day - Int64(rules.zone.offset) * 1000
      for span in spans {
        let start = midnight + Int64(span.opens) * Self.minute
        let end = midnight + Int64(span.closes) * Self.minute
        slots.append(Slot(start: start, end: end, before: worked))
        worked += end - start
      }
    }
    days.append(Day(slots.count, workingDays.count, worked))
    self.rules = rules
    self.version = rules.version
    self.first = from
    self.last = through
    self.zone = rules.zone
    self.firstDay = from.dayNumber
    self.slots = slots
    self.days = days
    self.workingDays = workingDays
  }

  static let minute: Int64 = 60_000
  static let day: Int64 = 86_400_000
}
