// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

enum CalendarSamples {
  /// The text of the calendar that travels with the product.
  static let kabupatenText: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "calendars/kabupaten.yaml")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  static func rules() throws -> CalendarRules {
    try CalendarRules(yaml: kabupatenText)
  }

  static func calendar(_ rules: CalendarRules? = nil) throws -> WorkingCalendar {
    try WorkingCalendar(
      rules ?? self.rules(), from: date("2024-01-01"), through: date("2027-12-31"))
  }

  static func date(_ text: String) -> CalendarDate { CalendarDate(text)! }
}

extension WorkingCalendar {
  /// Reads `2026-08-13 15:50` as the office's clock.
  func at(_ text: String) -> Date {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    let start = instant(CalendarDate(String(parts[0]))!, hour: clock[0], minute: clock[1])
    return clock.count > 2 ? start.addingTimeInterval(Double(clock[2])) : start
  }

  /// Writes an instant as the office's clock.
  func text(_ instant: Date?) -> String? {
    guard let instant else { return nil }
    let (hour, minute) = clock(of: instant)
    return "\(date(of: instant)) \(WorkingSpan.clock(hour * 60 + minute))"
  }
}

/// The same numbers in each run (SplitMix64).
struct CalendarDice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
