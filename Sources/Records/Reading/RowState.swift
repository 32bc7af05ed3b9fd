// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Where a case stands on one row, for the SOP on one line.
package enum RowState: String, Sendable, Hashable, Codable, CaseIterable {
  case done
  /// Whose turn it is, in time or without a limit.
  case now
  /// Whose turn it is, past the standard time.
  case late
  case waiting
  /// The matter went another way.
  case notTaken = "not-taken"
}

extension Procedure {
  /// The state of every row, in the order of the table.
  ///
  /// A row that was done counts as waiting again when a later turn must come back to it.
  /// - Parameters:
  ///   - done: ids of rows that were completed at least once.
  ///   - active: ids of rows whose turn it is, and whether they are late.
  package func rowStates(done: Set<String>, active: [String: Bool]) -> [RowState] {
    let ahead = reachable(from: active.keys)
    let front = active.keys.compactMap(position).min() ?? steps.count
    return steps.enumerated().map { position, step in
      if let late = active[step.id] { return late ? .late : .now }
      let comesAgain = ahead.contains(step.id)
      if done.contains(step.id), !(comesAgain && position > front) { return .done }
      return comesAgain ? .waiting : .notTaken
    }
  }

  /// Rows that the matter may still come to from these, returns left out.
  private func reachable(from ids: some Sequence<String>) -> Set<String> {
    var found: Set<String> = []
    var open = Array(ids)
    while let id = open.popLast() {
      for next in step(id)?.exits.compactMap({ $0 }) ?? [] where found.insert(next).inserted {
        open.append(next)
      }
    }
    return found
  }
}
