// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One of the three time zones of Indonesia. None has summer time, so the offset is fixed.
///
/// - SeeAlso: Keppres 41/1987.
package enum CalendarZone: String, Sendable, Hashable, Codable, CaseIterable {
  case jakarta = "Asia/Jakarta"
  case makassar = "Asia/Makassar"
  case jayapura = "Asia/Jayapura"

  /// Seconds ahead of UTC.
  package var offset: Int {
    switch self {
    case .jakarta: 7 * 3600
    case .makassar: 8 * 3600
    case .jayapura: 9 * 3600
    }
  }

  /// What people write after a time: WIB, WITA or WIT.
  package var name: String {
    switch self {
    case .jakarta: "WIB"
    case .makassar: "WITA"
    case .jayapura: "WIT"
    }
  }
}
