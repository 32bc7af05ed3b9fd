// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// An amount of working time as it is told to people.
package enum WorkingAmount: Sendable, Hashable {
  case minutes(Int)
  case days(Int)
}

package protocol TimeWords {
  /// "40 menit kerja", "1 jam 5 menit kerja", "2 hari kerja".
  func workingTime(_ span: WorkingAmount) -> String
  /// "40 menit", "1 jam 5 menit", "2 hari": where it is plain that working time is meant.
  func briefTime(_ span: WorkingAmount) -> String
  /// "Sisa 40 menit kerja".
  func remaining(_ span: WorkingAmount) -> String
  /// "Lewat 3 jam kerja".
  func overdue(by span: WorkingAmount) -> String
  /// "15 menit kerja", "1–5 hari kerja", "48 jam kalender", "secukupnya".
  func standardTime(_ time: StandardTime) -> String
  /// "batas pukul 10.00 WIB" on the same day, else "batas Rabu, 25 November".
  func dueAt(_ moment: LocalMoment, seenOn today: CalendarDate) -> String
  /// "sampai hari ini pukul 10.00 WIB".
  func until(_ moment: LocalMoment, seenOn today: CalendarDate) -> String
  /// Where the SOP sets no time: "tanpa batas waktu".
  var noDeadline: String { get }
}

extension Indonesian {
  package func workingTime(_ span: WorkingAmount) -> String { "\(briefTime(span)) kerja" }

  package func briefTime(_ span: WorkingAmount) -> String {
    switch span {
    case .days(let count): "\(number(count)) hari"
    case .minutes(let count) where count < 60: "\(count) menit"
    case .minutes(let count) where count % 60 == 0: "\(number(count / 60)) jam"
    case .minutes(let count): "\(number(count / 60)) jam \(count % 60) menit"
    }
  }

  package func remaining(_ span: WorkingAmount) -> String { "Sisa \(workingTime(span))" }
  package func overdue(by span: WorkingAmount) -> String { "Lewat \(workingTime(span))" }

  package func standardTime(_ time: StandardTime) -> String {
    guard let limit = time.max else { return "secukupnya" }
    let figure =
      if let least = time.min { "\(number(least))–\(number(limit))" } else { number(limit) }
    let unit =
      switch time.unit {
      case .minutes: "menit kerja"
      case .hours: "jam kerja"
      case .days: "hari kerja"
      case .calendarHours: "jam kalender"
      case .asNeeded: "secukupnya"
      }
    return time.perItem ? "\(figure) \(unit) tiap aplikasi" : "\(figure) \(unit)"
  }

  package func dueAt(_ moment: LocalMoment, seenOn today: CalendarDate) -> String {
    if moment.date == today { return "batas \(clock(moment))" }
    return moment.date.year == today.year
      ? "batas \(dayAndMonth(moment.date))" : "batas \(date(moment.date))"
  }

  package func until(_ moment: LocalMoment, seenOn today: CalendarDate) -> String {
    "sampai \(self.moment(moment, seenOn: today))"
  }

  package var noDeadline: String { "tanpa batas waktu" }
}
