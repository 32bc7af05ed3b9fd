// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import struct FoundationEssentials.Date

extension WorkingCalendar {
  /// Whole working minutes between two instants; negative if `end` is earlier.
  ///
  /// Nothing is counted outside the compiled range.
  package func workingMinutes(from start: Date, to end: Date) -> Int {
    Int((worked(until: end.milliseconds) - worked(until: start.milliseconds)) / Self.minute)
  }

  /// Working days between two instants, a short day counting as a whole one; negative if `end`
  /// is earlier. Nothing is counted outside the compiled range.
  package func workingDays(from start: Date, to end: Date) -> Double {
    let a = position(of: start.milliseconds)
    let b = position(of: end.milliseconds)
    return Double(b.day - a.day) + b.fraction - a.fraction
  }

  /// The earliest instant by which this many working minutes have passed since `start`.
  ///
  /// - Throws: ``CalendarError/beyondEnd(_:)`` and ``CalendarError/beforeStart(_:)`` outside the
  ///   compiled range, ``CalendarError/badAmount(_:)``.
  package func adding(minutes: Double, to start: Date) throws(CalendarError) -> Date {
    let amount = try milliseconds(minutes, each: Self.minute)
    if amount == 0 { return start }
    let from = start.milliseconds
    try checkStart(from)
    return Date(milliseconds: try instant(ofWork: worked(until: from) + amount))
  }

  /// The earliest instant by which this many working days have passed since `start`.
  ///
  /// A day counts by the part of its own hours that is worked, so a short day (Ramadan, a half
  /// day) is a whole day.
  ///
  /// - Throws: as ``adding(minutes:to:)``.
  package func adding(days: Double, to start: Date) throws(CalendarError) -> Date {
    guard days >= 0, days.isFinite else { throw .badAmount(days) }
    if days == 0 { return start }
    guard days < 100_000 else { throw .beyondEnd(last) }
    let from = start.milliseconds
    try checkStart(from)
    let at = position(of: from)
    let whole = days.rounded(.down)
    var day = at.day + Int(whole)
    var fraction = days - whole
    guard fraction > 0 else {
      let due = try instant(day: day) { (2 * at.done * $0 + at.length) / (2 * at.length) }
      return Date(milliseconds: due)
    }
    fraction += at.fraction
    if fraction > 1 {
      day += 1
      fraction -= 1
    }
    let due = try instant(day: day) { Int64((fraction * Double($0)).rounded()) }
    return due > from ? Date(milliseconds: due) : start
  }

  /// Work done from the beginning of the range until an instant, in milliseconds.
  func worked(until instant: Int64) -> Int64 {
    let day = dayIndex(of: instant)
    guard day >= 0 else { return 0 }
    guard day < days.count - 1 else { return days[days.count - 1].before }
    for slot in Int(days[day].slot)..<Int(days[day + 1].slot) {
      if instant <= slots[slot].start { return slots[slot].before }
      if instant < slots[slot].end { return slots[slot].before + instant - slots[slot].start }
    }
    return days[day + 1].before
  }

  /// The earliest instant with this much work; the first opening when that is none.
  private func instant(ofWork amount: Int64) throws(CalendarError) -> Int64 {
    guard !slots.isEmpty, amount <= days[days.count - 1].before else { throw .beyondEnd(last) }
    var low = 0
    var high = slots.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if slots[middle].before < amount { low = middle } else { high = middle - 1 }
    }
    return slots[low].start + amount - slots[low].before
  }

  /// The instant within the working day of this rank at which so much of it is worked; the end
  /// of the day before where that is nothing.
  private func instant(
    day rank: Int, worked: (_ length: Int64) -> Int64
  ) throws(CalendarError) -> Int64 {
    guard rank <= workingDays.count else { throw .beyondEnd(last) }
    guard rank < workingDays.count else {
      // The eve of a day beyond the end is still known.
      guard worked(Self.day) == 0 else { throw .beyondEnd(last) }
      return try instant(ofWork: days[days.count - 1].before)
    }
    let index = Int(workingDays[rank])
    let before = days[index].before
    return try instant(ofWork: before + worked(days[index + 1].before - before))
  }

  /// Where an instant stands among the working days: how many are over, and how much is done
  /// of the following one.
  private struct Position {
    var day: Int
    var done: Int64
    var length: Int64
    var fraction: Double { Double(done) / Double(length) }
  }

  private func position(of instant: Int64) -> Position {
    let index = dayIndex(of: instant)
    guard index >= 0 else { return Position(day: 0, done: 0, length: 1) }
    guard index < days.count - 1 else {
      return Position(day: workingDays.count, done: 0, length: 1)
    }
    let day = Int(days[index].workingDaysBefore)
    let length = days[index + 1].before - days[index].before
    let done = worked(until: instant) - days[index].before
    if length == 0 { return Position(day: day, done: 0, length: 1) }
    if done == length { return Position(day: day + 1, done: 0, length: 1) }
    return Position(day: day, done: done, length: length)
  }

  func dayIndex(of instant: Int64) -> Int {
    Int(floored(instant + Int64(zone.offset) * 1000, by: Self.day)) - firstDay
  }

  func floored(_ number: Int64, by size: Int64) -> Int64 {
    number >= 0 ? number / size : -((-number + size - 1) / size)
  }

  private func milliseconds(_ count: Double, each: Int64) throws(CalendarError) -> Int64 {
    guard count >= 0, count.isFinite else { throw .badAmount(count) }
    let amount = (count * Double(each)).rounded()
    guard amount < 1e15 else { throw .beyondEnd(last) }
    return Int64(amount)
  }

  private func checkStart(_ instant: Int64) throws(CalendarError) {
    if dayIndex(of: instant) < 0 { throw .beforeStart(first) }
  }
}

extension Date {
  /// Milliseconds since 1970, rounded; held to ±285,000 years.
  package var milliseconds: Int64 {
    let exact = (timeIntervalSince1970 * 1000).rounded()
    if exact >= 9e15 { return 9_000_000_000_000_000 }
    return exact > -9e15 ? Int64(exact) : -9_000_000_000_000_000
  }

  package init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
