// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The time an SOP allows for a row, or for a whole case.
///
/// Absent (`nil` in its holder) where the SOP sets none; that is different from zero.
/// - SeeAlso: PermenPAN-RB 35/2012, *mutu baku*.
package struct StandardTime: Sendable, Hashable, Codable {
  package enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    /// Working minutes.
    case minutes
    /// Working hours, 60 working minutes each.
    case hours
    /// Working days: a short day, as in Ramadan, counts as a whole one.
    case days
    /// Hours by the clock, nights and holidays included.
    case calendarHours = "calendar-hours"
    /// As long as it takes (*secukupnya*): measured, never late.
    case asNeeded = "as-needed"
  }

  /// Before this much it would be surprising; also when a reminder is due. `nil` if the SOP names one figure.
  package var min: Double?
  /// The limit; `nil` only with `asNeeded`.
  package var max: Double?
  package var unit: Unit
  /// The figure holds for each item, so a row before the split multiplies it.
  package var perItem: Bool

  package init(min: Double? = nil, max: Double?, unit: Unit, perItem: Bool = false) {
    self.min = min
    self.max = max
    self.unit = unit
    self.perItem = perItem
  }

  package static let asNeeded = StandardTime(max: nil, unit: .asNeeded)
  package static func minutes(_ count: Double) -> StandardTime { .init(max: count, unit: .minutes) }
  package static func hours(_ count: Double) -> StandardTime { .init(max: count, unit: .hours) }
  package static func days(_ count: Double, perItem: Bool = false) -> StandardTime {
    .init(max: count, unit: .days, perItem: perItem)
  }
}
