// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

extension FlowWords {
  package static let english = FlowWords(
    drawing: .english,
    title: { "Flow of the procedure \($0)" },
    legend: FlowLegendWords(
      terminal: "start or end", action: "activity", decision: "decision",
      call: "another procedure", parallel: "at once, or waits for all", connector: "page connector",
      sentBack: "sent back", measured: "measured time; tick = standard",
      passed: { _ in "3 of 6 have passed" }),
    states: { englishState($0) },
    summary: { summary in
      var sentences = [
        "\(summary.rows) steps, \(summary.lanes) performers, \(summary.decisions) decisions."
      ]
      let counts = StepState.allCases.compactMap { state in
        summary.states[state].map { "\($0) \(englishState(state))" }
      }
      if !counts.isEmpty { sentences.append("Steps: " + counts.joined(separator: ", ") + ".") }
      if summary.sentBack > 0 { sentences.append("Sent back: \(summary.sentBack).") }
      return sentences.joined(separator: " ")
    },
    table: FlowTableWords(
      caption: "Read as a table", step: "Step", performer: "Performer", state: "State",
      measured: "Measured", standard: "Standard", needs: "Needs", output: "Output", next: "Next"))
}

private func englishState(_ state: StepState) -> String {
  switch state {
  case .done: "done"
  case .running: "under way"
  case .yours: "your turn"
  case .late: "late"
  case .notReached: "not reached"
  case .notTaken: "not taken"
  }
}

extension DrawingWords {
  package static let english = DrawingWords(
    number: "No.", procedure: "Procedure", performers: "Performers", standards: "Standards",
    needs: "Needs", time: "Time", output: "Output", stepAndTime: "Step and time", you: "You",
    noStandard: "no standard time", notTaken: "Not taken", sentBack: "sent back",
    joinsAll: "Waits for every branch.",
    standard: { $0.max == nil ? duration($0) : "standard \(duration($0))" },
    duration: { duration($0, item: $1) },
    perItem: { _ in "Branches: one per item." },
    toRow: { $0.map { "to\u{a0}\($0)" } ?? "end" },
    toStep: { "to step \($0)" },
    fromSteps: { "from step \($0.joined(separator: ", "))" },
    forks: { "At once to \(joined($0, "and"))." },
    maySendBack: { "May be sent back to \(joined($0, "or"))." },
    together: { "With \(joined($0, "and"))." })

  private static func duration(_ time: StandardTime, item: String? = nil) -> String {
    let one = time.max == 1 && time.min == nil
    let unit =
      switch time.unit {
      case .minutes: one ? "minute" : "minutes"
      case .hours: one ? "hour" : "hours"
      case .days: one ? "day" : "days"
      case .calendarHours: one ? "calendar hour" : "calendar hours"
      case .asNeeded: "as needed"
      }
    guard let figure = figure(time, decimal: ".") else { return "as needed" }
    return time.perItem && item != nil ? "\(figure) \(unit) per item" : "\(figure) \(unit)"
  }
}
