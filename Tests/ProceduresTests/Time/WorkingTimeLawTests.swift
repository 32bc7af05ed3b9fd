// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Testing

struct WorkingTimeLawTests {
  let calendar: WorkingCalendar
  let start: Date
  let seconds = 2 * 365 * 86_400

  init() throws {
    calendar = try CalendarSamples.calendar()
    start = calendar.at("2024-06-01 00:00")
  }

  func cases(_ count: Int, seed: UInt64, _ body: (Date, Double, Double) throws -> Void) throws {
    var dice = CalendarDice(state: seed)
    for _ in 0..<count {
      let t = start.addingTimeInterval(Double(Int.random(in: 0..<seconds, using: &dice)))
      let long = Bool.random(using: &dice)
      let x = Double(Int.random(in: 0...(long ? 40_000 : 600), using: &dice))
      let y = Double(Int.random(in: 0...(long ? 40_000 : 600), using: &dice))
      try body(t, x, y)
    }
  }

  @Test func `as much work lies between as was added`() throws {
    try cases(20_000, seed: 1) { t, x, _ in
      let due = try calendar.adding(minutes: x, to: t)
      #expect(calendar.workingMinutes(from: t, to: due) == Int(x))
    }
  }

  @Test func `adding in two steps is adding at once`() throws {
    try cases(20_000, seed: 2) { t, x, y in
      let once = try calendar.adding(minutes: x + y, to: t)
      let twice = try calendar.adding(minutes: y, to: calendar.adding(minutes: x, to: t))
      #expect(y == 0 || once == twice)
    }
  }

  @Test func `more work and a later start are never due earlier`() throws {
    try cases(10_000, seed: 3) { t, x, y in
      let due = try calendar.adding(minutes: x, to: t)
      #expect(try calendar.adding(minutes: x + y, to: t) >= due)
      #expect(try calendar.adding(minutes: x, to: t.addingTimeInterval(y * 60)) >= due)
      let days = try calendar.adding(days: x / 450, to: t)
      #expect(try calendar.adding(days: (x + y) / 450, to: t) >= days)
      #expect(try calendar.adding(days: x / 450, to: t.addingTimeInterval(y * 60)) >= days)
    }
  }

  @Test func `due is the earliest instant with that much work`() throws {
    try cases(10_000, seed: 4) { t, x, _ in
      let due = try calendar.adding(minutes: x + 1, to: t)
      let justBefore = due.addingTimeInterval(-0.001)
      #expect(calendar.workingMinutes(from: t, to: due) == Int(x) + 1)
      #expect(calendar.workingMinutes(from: t, to: justBefore) == Int(x))
    }
  }

  @Test func `a start outside hours counts from the next opening`() throws {
    var tried = 0
    try cases(5_000, seed: 5) { t, x, _ in
      guard !calendar.isOpen(at: t), x > 0 else { return }
      let opening = try #require(calendar.nextOpening(after: t))
      #expect(
        try calendar.adding(minutes: x, to: t) == calendar.adding(minutes: x, to: opening))
      #expect(
        try calendar.adding(days: x / 450, to: t) == calendar.adding(days: x / 450, to: opening))
      tried += 1
    }
    #expect(tried > 1_000)
  }

  @Test func `time backwards is the same with the sign changed`() throws {
    try cases(5_000, seed: 6) { t, x, _ in
      let other = t.addingTimeInterval(x * 977)
      #expect(
        calendar.workingMinutes(from: t, to: other) == -calendar.workingMinutes(from: other, to: t))
    }
  }

  @Test func `whole days added in two steps are added at once, to the millisecond`() throws {
    try cases(10_000, seed: 7) { t, x, y in
      let (a, b) = ((x / 1000).rounded(), (y / 1000).rounded() + 1)
      let once = try calendar.adding(days: a + b, to: t)
      let twice = try calendar.adding(days: b, to: calendar.adding(days: a, to: t))
      #expect(abs(once.timeIntervalSince(twice)) <= 0.002)
      #expect(abs(calendar.workingDays(from: t, to: once) - a - b) < 1e-6)
    }
  }

  @Test func `counting minute by minute gives the same`() throws {
    var dice = CalendarDice(state: 8)
    for _ in 0..<60 {
      let from = calendar.first.adding(days: Int.random(in: 0..<1_400, using: &dice))
      let minute = Int.random(in: 0..<1_440, using: &dice)
      let amount = Int.random(in: 1...1_500, using: &dice)
      var (left, day, clock) = (amount, from, minute)
      while left > 0 {
        if calendar.span(day).contains(where: { $0.opens <= clock && clock < $0.closes }) {
          left -= 1
        }
        clock += 1
        if clock == 1_440, left > 0 { (day, clock) = (day.adding(days: 1), 0) }
      }
      let start = calendar.instant(from, hour: 0, minute: minute)
      let due = calendar.instant(day, hour: 0, minute: clock)
      #expect(try calendar.adding(minutes: Double(amount), to: start) == due)
    }
  }
}
