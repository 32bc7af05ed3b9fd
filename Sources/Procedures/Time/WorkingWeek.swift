// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The working hours of an ordinary week; a weekday that is absent is not worked.
package struct WorkingWeek: Sendable, Hashable, Codable {
  package enum Weekday: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// 1 is Monday, 7 is Sunday, as in ``CalendarDate/weekday``.
    package init?(number: Int) {
      guard (1...7).contains(number) else { return nil }
      self = Weekday.allCases[number - 1]
    }
  }

  /// Spans of each weekday, in the order of the day.
  package var hours: [Weekday: [WorkingSpan]]

  package init(_ hours: [Weekday: [WorkingSpan]]) {
    self.hours = hours
  }

  /// Spans of a weekday by its number (1 is Monday); empty when it is not worked.
  package func spans(weekday: Int) -> [WorkingSpan] {
    Weekday(number: weekday).flatMap { hours[$0] } ?? []
  }
}
