// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A procedure on one line: a small symbol for each row, by which a case is recognised in lists.
package struct StepRibbon: Sendable, Hashable {
  package struct Mark: Sendable, Hashable {
    /// Capsule, box or diamond.
    package var shape: DrawnSymbol.Shape
    package var state: StepState
    package var box: DrawingBox
    package var step: String
  }

  /// Between two symbols.
  package struct Link: Sendable, Hashable {
    package var from, to: DrawingPoint
    /// Whether the matter has come to the right end.
    package var reached: Bool
  }

  package var width: Double
  package var height: Double
  package var marks: [Mark]
  package var links: [Link]

  /// - Parameter states: by id of the row; a missing row has not been reached.
  /// - Parameter most: widest allowed; a long procedure gets smaller symbols.
  package init(_ procedure: Procedure, states: [String: StepState], most: Double = 240) {
    let count = max(1, procedure.steps.count)
    let pitch = max(6, min(14, most / Double(count)))
    let scale = pitch / 14
    height = 16
    width = pitch * Double(count)
    marks = []
    links = []
    for (index, step) in procedure.steps.enumerated() {
      let state = states[step.id] ?? .notReached
      let center = DrawingPoint(pitch * (Double(index) + 0.5), 8)
      let isNow = state == .running || state == .yours || state == .late
      let shape = StepRibbon.shape(of: step, isFirst: index == 0)
      let size: (Double, Double) =
        switch shape {
        case .diamond: isNow ? (12, 12) : (9, 9)
        case .capsule: isNow ? (11, 8) : (8, 5.6)
        default: isNow ? (10, 10) : (7, 7)
        }
      marks.append(
        Mark(
          shape: shape, state: state,
          box: DrawingBox(center: center, width: size.0 * scale, height: size.1 * scale),
          step: step.id))
      if index > 0 {
        let left = marks[index - 1].box
        links.append(
          Link(
            from: DrawingPoint(left.right, 8), to: DrawingPoint(marks[index].box.x, 8),
            reached: state != .notReached && state != .notTaken))
      }
    }
  }

  private static func shape(of step: Step, isFirst: Bool) -> DrawnSymbol.Shape {
    if step.outcomes.count > 1 { return .diamond }
    return isFirst || step.flow == .end ? .capsule : .box
  }
}
