// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What happened in a case, as far as the drawing shows it.
///
/// The words in it are the caller's: the drawing has no language of its own.
package struct DrawingProgress: Sendable, Hashable {
  /// By id of the row; a row that is missing has not been reached.
  package var steps: [String: StepProgress]
  /// A way that is missing has not been taken yet.
  package var edges: [FlowEdge: EdgeProgress]
  /// Ids of the lanes in which the reader acts.
  package var yourLanes: Set<String>

  package init(
    steps: [String: StepProgress] = [:], edges: [FlowEdge: EdgeProgress] = [:],
    yourLanes: Set<String> = []
  ) {
    self.steps = steps
    self.edges = edges
    self.yourLanes = yourLanes
  }
}

/// How far a row is.
package enum StepState: Sendable, Hashable, CaseIterable {
  case done
  /// Somebody else is at it.
  case running
  /// It waits for the reader.
  case yours
  /// At work and past its time.
  case late
  case notReached
  /// The matter went another way.
  case notTaken
}

package struct StepProgress: Sendable, Hashable {
  package var state: StepState
  /// Items that have passed the row and items in all; `nil` where the row is not per item.
  package var items: ItemCount?
  /// How many times the row was completed; two rounds are shown as "2×".
  package var rounds: Int
  /// Written in the symbol in place of a check or a count.
  package var mark: String?
  /// Sentences under the row: who is there now, what was sent back.
  package var notes: [DrawingNote]
  package var measured: MeasuredTime?

  package init(
    _ state: StepState, items: ItemCount? = nil, rounds: Int = 0, mark: String? = nil,
    notes: [DrawingNote] = [], measured: MeasuredTime? = nil
  ) {
    self.state = state
    self.items = items
    self.rounds = rounds
    self.mark = mark
    self.notes = notes
    self.measured = measured
  }
}

package struct ItemCount: Sendable, Hashable {
  package var passed: Int
  package var total: Int

  package init(_ passed: Int, of total: Int) {
    self.passed = passed
    self.total = total
  }
}

/// A sentence under a row.
package struct DrawingNote: Sendable, Hashable {
  package enum Tone: Sendable, Hashable {
    case plain
    /// Where the matter is now.
    case here
    /// Late, failed or sent back.
    case late
  }

  package var text: String
  package var tone: Tone

  package init(_ text: String, tone: Tone = .here) {
    self.text = text
    self.tone = tone
  }
}

/// The time a row took, beside the time the SOP allows.
package struct MeasuredTime: Sendable, Hashable {
  /// As it is read: "3 menit", "median 3,1 hari".
  package var text: String
  package var minutes: Double
  /// `nil` where the SOP sets no limit; then no bar is drawn.
  package var standardMinutes: Double?

  package init(_ text: String, minutes: Double, standardMinutes: Double?) {
    self.text = text
    self.minutes = minutes
    self.standardMinutes = standardMinutes
  }

  /// Past the standard.
  package var isLate: Bool { standardMinutes.map { minutes > $0 } ?? false }
}

package struct EdgeProgress: Sendable, Hashable {
  /// How many went this way; of a return, how many were sent back.
  package var count: Int
  /// Closed for good: another way was taken.
  package var notTaken: Bool

  package init(count: Int = 0, notTaken: Bool = false) {
    self.count = count
    self.notTaken = notTaken
  }

  package static let notTaken = EdgeProgress(notTaken: true)
}
