// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How many findings moved in which way from one evaluation to the next.
package struct FindingMoves: Sendable, Hashable, Codable {
  package var new: Int
  package var stillThere: Int
  package var backAgain: Int
  package var solved: Int

  package init(new: Int = 0, stillThere: Int = 0, backAgain: Int = 0, solved: Int = 0) {
    self.new = new
    self.stillThere = stillThere
    self.backAgain = backAgain
    self.solved = solved
  }

  package init(_ kinds: some Sequence<RoundKind>) {
    self.init()
    for kind in kinds {
      switch kind {
      case .new: new += 1
      case .stillThere: stillThere += 1
      case .backAgain: backAgain += 1
      case .solved: solved += 1
      }
    }
  }

  /// Findings at the end of the later evaluation.
  package var open: Int { new + stillThere + backAgain }
  package var isEmpty: Bool { open + solved == 0 }

  package subscript(_ kind: RoundKind) -> Int {
    switch kind {
    case .new: new
    case .stillThere: stillThere
    case .backAgain: backAgain
    case .solved: solved
    }
  }
}
