// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// The hour an office keeps. Indonesia's three zones know no summer time.
package struct OfficeZone: Sendable, Hashable {
  package var secondsFromGMT: Int
  package var abbreviation: String

  package init(secondsFromGMT: Int, abbreviation: String) {
    self.secondsFromGMT = secondsFromGMT
    self.abbreviation = abbreviation
  }

  package static let wib = OfficeZone(secondsFromGMT: 7 * 3600, abbreviation: "WIB")
  package static let wita = OfficeZone(secondsFromGMT: 8 * 3600, abbreviation: "WITA")
  package static let wit = OfficeZone(secondsFromGMT: 9 * 3600, abbreviation: "WIT")

  /// `nil` for a zone outside Indonesia.
  package init?(identifier: String) {
    switch identifier {
    case "Asia/Jakarta", "Asia/Pontianak", "WIB": self = .wib
    case "Asia/Makassar", "Asia/Ujung_Pandang", "WITA": self = .wita
    case "Asia/Jayapura", "WIT": self = .wit
    default: return nil
    }
  }

  package func moment(_ instant: Date) -> LocalMoment {
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + secondsFromGMT
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return LocalMoment(
      date: CalendarDate(dayNumber: day), minuteOfDay: (seconds - day * 86_400) / 60, zone: self)
  }
}

/// An instant as the office's wall shows it.
package struct LocalMoment: Sendable, Hashable {
  package var date: CalendarDate
  /// 0 to 1439.
  package var minuteOfDay: Int
  package var zone: OfficeZone

  package var hour: Int { minuteOfDay / 60 }
  package var minute: Int { minuteOfDay % 60 }

  /// As `<time datetime>` wants it: `2026-11-23T09:20+07:00`.
  package var machine: String {
    let offset = zone.secondsFromGMT
    return "\(date)T\(twoDigits(hour)):\(twoDigits(minute))\(offset < 0 ? "-" : "+")"
      + "\(twoDigits(abs(offset) / 3600)):\(twoDigits(abs(offset) / 60 % 60))"
  }
}

/// "07".
func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
