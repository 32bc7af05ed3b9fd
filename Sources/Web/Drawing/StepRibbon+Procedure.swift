// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

extension StepRibbon {
  /// The rows of a procedure with how far each is; a row that is missing has not been reached.
  package init(_ procedure: Procedure, states: [String: StepState], caption: String) {
    self.init(
      procedure.steps.enumerated().map { index, step in
        let symbol: Symbol =
          if step.outcomes.count > 1 {
            .decision
          } else if index == 0 || step.flow == .end {
            .terminal
          } else {
            .action
          }
        let state: State =
          switch states[step.id] ?? .notReached {
          case .done: .done
          case .running, .yours: .now
          case .late: .late
          case .notReached: .waiting
          case .notTaken: .notTaken
          }
        return (symbol, state)
      }, caption: caption)
  }
}
