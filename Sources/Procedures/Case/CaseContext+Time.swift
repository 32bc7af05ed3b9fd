// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension CaseContext {
  /// Whether the actor's lanes are among the row's performers.
  package func mayAct(in step: Step) -> Bool {
    lanes.contains(step.lane) || step.with.contains { lanes.contains($0) }
  }

  func activation(
    of step: Step, round: Int, at instant: Date
  ) throws(Refusal) -> Activation {
    guard let time = step.time else { return Activation(step: step.id, round: round) }
    return Activation(
      step: step.id, round: round, due: try due(time, from: instant),
      earliest: time.min == nil ? nil : try earliest(time, from: instant))
  }

  func due(_ time: StandardTime?, from instant: Date) throws(Refusal) -> Date? {
    guard let time else { return nil }
    do {
      return try calendar.due(time, from: instant, items: max(1, items.count))
    } catch { throw Refusal(error) }
  }

  private func earliest(_ time: StandardTime, from instant: Date) throws(Refusal) -> Date? {
    do {
      return try calendar.earliest(time, from: instant, items: max(1, items.count))
    } catch { throw Refusal(error) }
  }

  func adding(minutes: Int, to date: Date?) throws(Refusal) -> Date? {
    guard let date else { return nil }
    do {
      return try calendar.adding(minutes: Double(minutes), to: date)
    } catch { throw Refusal(error) }
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
