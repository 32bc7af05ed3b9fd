// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension CalendarRules {
  /// The id and a digest of everything that moves a deadline, as in `kabupaten-5f0c81d2a9e4`.
  ///
  /// Names, sources and the order of entries don't change it. It tells versions apart and
  /// protects against nothing: FNV-1a, 48 of its 64 bits.
  package var version: String {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ text: String) {
      for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    mix(zone.rawValue)
    mix(CalendarRules.line(week))
    for season in seasons.sorted(by: { $0.from < $1.from }) {
      mix("\n\(season.from)..\(season.through) \(CalendarRules.line(season.week))")
    }
    for day in specialDays.sorted(by: { $0.date < $1.date }) {
      mix("\n\(day.date) \(CalendarRules.line(day.hours))")
    }
    let hex = String(digest >> 16, radix: 16)
    return "\(id)-\(String(repeating: "0", count: 12 - hex.count))\(hex)"
  }

  private static func line(_ week: WorkingWeek) -> String {
    (1...7).map { "\($0) \(line(week.spans(weekday: $0)))" }.joined(separator: ";")
  }

  private static func line(_ spans: [WorkingSpan]) -> String {
    spans.map(\.description).joined(separator: ",")
  }
}
