// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// An instant as the office's wall shows it.
package struct LocalMoment: Sendable, Hashable {
  package var date: CalendarDate
  /// 0 to 1439.
  package var minuteOfDay: Int
  package var zone: CalendarZone

  package init(date: CalendarDate, minuteOfDay: Int, zone: CalendarZone) {
    self.date = date
    self.minuteOfDay = minuteOfDay
    self.zone = zone
  }

  package init(_ instant: Date, in zone: CalendarZone) {
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + zone.offset
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.init(
      date: CalendarDate(dayNumber: day), minuteOfDay: (seconds - day * 86_400) / 60, zone: zone)
  }

  package var hour: Int { minuteOfDay / 60 }
  package var minute: Int { minuteOfDay % 60 }

  /// As `<time datetime>` wants it: `2026-11-23T09:20+07:00`.
  package var machine: String {
    "\(date)T\(twoDigits(hour)):\(twoDigits(minute))+\(twoDigits(zone.offset / 3600)):00"
  }
}

/// "07".
func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
