// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

/// Turns instants into what a page says about time, by the office's calendar.
struct DueReading {
  var calendar: WorkingCalendar
  var frame: PageFrame

  /// `nil` where there is no deadline. A pause stops the clock, so nothing is counted then.
  func due(_ limit: Date?, step: Step? = nil, isPaused: Bool = false) -> Due? {
    guard let limit else { return nil }
    let words = frame.words
    let local = frame.local(limit)
    if isPaused {
      return Due(sentence: words.clockStands, until: words.dueAt(local, seenOn: frame.today))
    }
    if step?.time?.unit == .calendarHours {
      let minutes = Int(limit.timeIntervalSince(frame.now) / 60)
      return Due(
        sentence: words.byTheClock(minutes: minutes),
        until: words.dueAt(local, seenOn: frame.today),
        tone: minutes < 0 ? .bad : minutes < 60 ? .warn : .plain, machine: local.machine)
    }
    return Due(left: left(until: limit), limit: local, frame: frame)
  }

  /// Working time until then: minutes within a day's work, else days; negative when past.
  func left(until limit: Date) -> WorkingAmount {
    let minutes = calendar.workingMinutes(from: frame.now, to: limit)
    if minutes == 0, limit < frame.now { return .minutes(-1) }
    guard minutes.magnitude >= UInt(minutesPerDay) else { return .minutes(minutes) }
    let days = calendar.workingDays(from: frame.now, to: limit)
    return .days(Int(days < 0 ? -(-days).rounded(.down) : days.rounded()))
  }

  /// How long something took: "38 menit", "3 hari".
  func spent(minutes: Int, step: Step?) -> String {
    if step?.time?.unit == .calendarHours { return frame.words.briefTime(.minutes(minutes)) }
    if step?.time?.unit == .days || minutes >= minutesPerDay * 2 {
      let days = Double(minutes) / Double(minutesPerDay)
      if days >= 1 { return frame.words.days(days) }
    }
    return frame.words.briefTime(.minutes(max(0, minutes)))
  }

  /// The limit of a row in minutes of its own clock; `nil` where it has none.
  func standardMinutes(of step: Step, items: Int = 1) -> Double? {
    guard let time = step.time, let limit = time.max else { return nil }
    let figure = time.perItem && !step.each ? limit * Double(max(1, items)) : limit
    return switch time.unit {
    case .minutes: figure
    case .hours, .calendarHours: figure * 60
    case .days: figure * Double(minutesPerDay)
    case .asNeeded: nil
    }
  }

  /// Working minutes of an ordinary day: the week's, shared out over its days.
  var minutesPerDay: Int {
    let week = calendar.rules.week.hours.values.filter { !$0.isEmpty }
    guard !week.isEmpty else { return 450 }
    let minutes = week.joined().reduce(0) { $0 + $1.minutes }
    return max(1, minutes / week.count)
  }
}
