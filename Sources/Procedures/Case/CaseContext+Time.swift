// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension CaseContext {
  /// Whether the actor's lanes are among the row's performers.
  package func mayAct(in step: Step) -> Bool {
    lanes.contains(step.lane) || step.with.contains { lanes.contains($0) }
  }

  /// - Parameter items: how many the row is for, where its time holds per item.
  func activation(
    of step: Step, round: Int, items: Int, at instant: Date
  ) throws(Refusal) -> Activation {
    var activation = Activation(step: step.id, round: round)
    guard let time = step.time else { return activation }
    do {
      activation.due = try calendar.due(time, from: instant, items: items)?.wholeMilliseconds
      activation.earliest =
        try calendar.earliest(time, from: instant, items: items)?.wholeMilliseconds
    } catch { throw Refusal(error) }
    return activation
  }

  func due(_ time: StandardTime?, from instant: Date) throws(Refusal) -> Date? {
    guard let time else { return nil }
    do {
      return try calendar.due(time, from: instant, items: max(1, items.count))?.wholeMilliseconds
    } catch { throw Refusal(error) }
  }

  /// A deadline after the clock stood: what was left when it stopped is left again.
  func deadline(
    _ date: Date?, in unit: StandardTime.Unit?, after stop: CaseFile.Stop
  ) throws(Refusal) -> Date? {
    guard let date, let unit, date > stop.from else { return date }
    let left = StandardTime(max: calendar.elapsed(unit, from: stop.from, to: date), unit: unit)
    return try due(left, from: stop.to)
  }
}

extension Procedure {
  /// The first row that runs per item, in the order of the table.
  package var itemEntry: Step? {
    for step in steps where !step.each {
      for exit in step.exits {
        if let exit, let next = self.step(exit), next.each { return next }
      }
    }
    return nil
  }

  /// The row on which the case waits for all items; `nil` when they run to the end.
  package var itemExit: Step? {
    for step in steps where step.each {
      for exit in step.exits {
        if let exit, let next = self.step(exit), !next.each { return next }
      }
    }
    return nil
  }

  /// The first row of the table at which branches wait.
  func first(among arrivals: [Arrival]) -> Step? {
    guard !arrivals.isEmpty else { return nil }
    return steps.first { step in arrivals.contains { $0.step == step.id } }
  }

  /// Rows that lead to this one, returns left out.
  package func predecessors(of id: String) -> [String] {
    steps.filter { $0.exits.contains(id) }.map(\.id)
  }
}

extension Refusal {
  /// A deadline that falls beyond what the office has entered.
  init(_ error: CalendarError) {
    switch error {
    case .beyondEnd(let date), .beforeStart(let date): self = .calendarEnds(date)
    case .badAmount(let amount): self = .rule(code: "bad-amount", detail: ["\(amount)"])
    case .fault: self = .rule(code: "calendar-unreadable", detail: [])
    }
  }
}
