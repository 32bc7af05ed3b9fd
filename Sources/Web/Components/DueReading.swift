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
    let left = left(until: limit)
    var due = Due(left: left, limit: local, frame: frame)
    guard limit >= frame.now, !calendar.isOpen(at: frame.now),
      let opening = calendar.nextOpening(after: frame.now)
    else {
      if left == .minutes(0) { due.sentence = words.lessThanAMinute }
      return due
    }
    // The office is closed: what is left is less telling than when the clock goes on.
    let goesOn = words.clockGoesOn(
      words.moment(frame.local(opening), seenOn: frame.today))
    if left == .minutes(0) {
      due.sentence = goesOn
    } else if case .minutes = left {
      due.until = [due.until, words.uncapitalised(goesOn)].compactMap(\.self)
        .joined(separator: ", ")
    }
    return due
  }

  /// Working time until then: minutes within a day's work, else days; negative when past.
  func left(until limit: Date) -> WorkingAmount {
    let minutes = calendar.workingMinutes(from: frame.now, to: limit)
    if minutes == 0, limit < frame.now { return .minutes(-1) }
    guard minutes.magnitude >= UInt(minutesPerDay) else { return .minutes(minutes) }
    let days = calendar.workingDays(from: frame.now, to: limit)
    return .days(Int(days < 0 ? -(-days).rounded(.down) : days.rounded()))
  }

  /// How long something took: "38 menit", "3,6 jam", "3 hari"; as the drawing says it.
  func spent(minutes: Int, step: Step?) -> String {
    frame.words.measured(
      minutes: minutes, perDay: step?.time?.unit == .calendarHours ? 1440 : minutesPerDay)
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

  var minutesPerDay: Int { calendar.minutesOfAnOrdinaryDay }
}

extension WorkingCalendar {
  /// Working minutes of an ordinary day: the week's, shared out over its days.
  var minutesOfAnOrdinaryDay: Int {
    let week = rules.week.hours.values.filter { !$0.isEmpty }
    guard !week.isEmpty else { return 450 }
    let minutes = week.joined().reduce(0) { $0 + $1.minutes }
    return max(1, minutes / week.count)
  }
}
