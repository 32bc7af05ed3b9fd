// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import struct FoundationEssentials.Date

extension WorkingCalendar {
  /// When the time allowed is over; `nil` where there is no limit (*secukupnya*).
  ///
  /// - Parameter items: how many the figure is for when it holds per item; at least one counts.
  /// - Throws: as ``adding(minutes:to:)``.
  package func due(
    _ time: StandardTime, from start: Date, items: Int = 1
  ) throws(CalendarError) -> Date? {
    try adding(time.max, time, items, to: start)
  }

  /// When the least time the SOP names is over, which is when a reminder is due; `nil` where it
  /// names none.
  ///
  /// - Throws: as ``adding(minutes:to:)``.
  package func earliest(
    _ time: StandardTime, from start: Date, items: Int = 1
  ) throws(CalendarError) -> Date? {
    try adding(time.min, time, items, to: start)
  }

  /// Time between two instants in a unit of standard time; working minutes for `asNeeded`.
  ///
  /// Working time counts nothing outside the compiled range.
  package func elapsed(_ unit: StandardTime.Unit, from start: Date, to end: Date) -> Double {
    switch unit {
    case .minutes, .asNeeded: minutes(from: start, to: end)
    case .hours: minutes(from: start, to: end) / 60
    case .days: workingDays(from: start, to: end)
    case .calendarHours: end.timeIntervalSince(start) / 3600
    }
  }

  /// A due instant after the clock stood still for a while: later by as much as the pause took,
  /// measured in the unit of the limit.
  ///
  /// - Throws: as ``adding(minutes:to:)``.
  package func extending(
    _ due: Date, unit: StandardTime.Unit, pausedFrom start: Date, until end: Date
  ) throws(CalendarError) -> Date {
    let pause = Swift.max(0, elapsed(unit, from: start, to: end))
    return try adding(pause, unit, to: due)
  }

  private func adding(
    _ amount: Double?, _ time: StandardTime, _ items: Int, to start: Date
  ) throws(CalendarError) -> Date? {
    guard let amount, time.unit != .asNeeded else { return nil }
    let total = time.perItem ? amount * Double(Swift.max(items, 1)) : amount
    return try adding(total, time.unit, to: start)
  }

  private func adding(
    _ amount: Double, _ unit: StandardTime.Unit, to start: Date
  ) throws(CalendarError) -> Date {
    switch unit {
    case .minutes, .asNeeded: return try adding(minutes: amount, to: start)
    case .hours: return try adding(minutes: amount * 60, to: start)
    case .days: return try adding(days: amount, to: start)
    case .calendarHours:
      guard amount >= 0, amount.isFinite else { throw .badAmount(amount) }
      return start.addingTimeInterval(amount * 3600)
    }
  }

  private func minutes(from start: Date, to end: Date) -> Double {
    let work = worked(until: end.milliseconds) - worked(until: start.milliseconds)
    return Double(work) / Double(Self.minute)
  }
}
