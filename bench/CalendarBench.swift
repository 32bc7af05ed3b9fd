// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import TestWorld

/// Working time: a deadline and a duration, at random instants of two years.
enum CalendarBench {
  static func run(_ table: inout Table) throws {
    table.title("Working time")
    let rules = try CalendarRules(yaml: ShippedFiles.calendar())
    guard let first = CalendarDate("2024-01-01"), let last = CalendarDate("2030-12-31") else {
      return
    }
    let calendar = try WorkingCalendar(rules, from: first, through: last)
    var dice = SeededRandom(seed: 1)
    let starts = (0..<4_096).map { _ in
      TestOffice.now + Double(Int.random(in: -31_000_000...31_000_000, using: &dice))
    }
    let rounds = 100
    for (name, time) in [("minutes", StandardTime.minutes(15)), ("days", .days(5))] {
      var sum = 0.0
      let seconds = try Stopwatch.seconds {
        for _ in 0..<rounds {
          for start in starts {
            sum += try calendar.due(time, from: start)?.timeIntervalSince1970 ?? 0
          }
        }
      }
      let each = seconds / Double(rounds * starts.count) * 1e9
      table.line(
        "due, in \(name)", "\(each.grouped) ns", mark: "at most 1,000", holds: each <= 1_000)
      guard sum > 0 else { return }
    }
    for (name, unit) in [("minutes", StandardTime.Unit.minutes), ("days", .days)] {
      var sum = 0.0
      let seconds = Stopwatch.seconds {
        for _ in 0..<rounds {
          for (start, end) in zip(starts, starts.dropFirst()) {
            sum += abs(calendar.elapsed(unit, from: start, to: end))
          }
        }
      }
      let each = seconds / Double(rounds * starts.count) * 1e9
      table.line("elapsed, in \(name)", "\(each.grouped) ns")
      guard sum > 0 else { return }
    }
  }
}
