// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

/// Instants as the office's clock shows them.
struct OfficeTime: Sendable {
  let zone: CalendarZone

  /// `2026-11-23T09:20:00+07:00`; with milliseconds where there are some.
  func stamp(_ instant: Date) -> String {
    let milliseconds = Int((instant.timeIntervalSince1970 * 1000).rounded())
    let local = milliseconds + zone.offset * 1000
    let day = Int((Double(local) / 86_400_000).rounded(.down))
    let rest = local - day * 86_400_000
    let seconds = rest / 1000
    let fraction = rest % 1000 == 0 ? "" : "." + two(rest % 1000, 3)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { two($0) }
    return "\(CalendarDate(dayNumber: day))T\(clock.joined(separator: ":"))\(fraction)"
      + "+\(two(zone.offset / 3600)):00"
  }

  func stamp(_ instant: Date?) -> String? { instant.map { stamp($0) } }

  /// `2026-11-23 09:20`, for a terminal.
  func short(_ instant: Date) -> String {
    String(stamp(instant).prefix(16)).replacingOccurrences(of: "T", with: " ")
  }

  func short(_ instant: Date?) -> String { instant.map { short($0) } ?? "–" }

  /// Reads ISO 8601 with an offset or `Z`, or without one by the office's clock; a day alone is
  /// its end where `endOfDay` is set. `nil` for anything else.
  func read(_ text: String, endOfDay: Bool = false) -> Date? {
    if endOfDay, let day = CalendarDate(text) {
      return instant(day, seconds: 86_399, offset: zone.offset)
    }
    guard text.count >= 16, let day = CalendarDate(String(text.prefix(10))),
      text.dropFirst(10).first == "T" || text.dropFirst(10).first == " "
    else { return nil }
    var clock = text.dropFirst(11)
    var offset = zone.offset
    if clock.hasSuffix("Z") {
      offset = 0
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = clock[sign...].dropFirst().filter { $0 != ":" }
      guard digits.count == 4, let number = Int(digits), number % 100 < 60 else { return nil }
      offset = (number / 100 * 3600 + number % 100 * 60) * (clock[sign] == "-" ? -1 : 1)
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = parts.count == 3 ? Double(parts[2]) : 0, (0..<24).contains(hours),
      (0..<60).contains(minutes), (0..<60).contains(seconds)
    else { return nil }
    return instant(day, seconds: Double(hours * 3600 + minutes * 60) + seconds, offset: offset)
  }

  private func instant(_ day: CalendarDate, seconds: Double, offset: Int) -> Date {
    Date(timeIntervalSince1970: Double(day.dayNumber * 86_400 - offset) + seconds)
  }

  private func two(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
