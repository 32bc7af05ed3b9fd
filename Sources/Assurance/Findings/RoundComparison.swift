// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// How a finding moved between two evaluations of its system.
package enum RoundKind: String, Sendable, Hashable, Codable, CaseIterable {
  case new
  case stillThere = "still-there"
  case backAgain = "back-again"
  case solved
}

extension RoundKind {
  /// - Parameters:
  ///   - acts: all of the finding's, in their order.
  ///   - earlier: when the first of the two evaluations ended.
  ///   - later: when the second one did.
  /// - Returns: `nil` for what was settled before both, or found after both.
  package init?(of acts: [FindingAct], between earlier: Date, and later: Date) {
    var isOpen = false
    var wasOpen = false
    var isKnown = false
    var cameBack = false
    for act in acts where act.at <= later {
      let before = isOpen
      switch act.kind {
      case .found, .reopened, .seenAgain, .failedRetest: isOpen = true
      case .closed, .dismissed, .merged: isOpen = false
      // An accepted risk is still there.
      case .planned, .fixed, .accepted: break
      }
      if act.at <= earlier {
        isKnown = true
        wasOpen = isOpen
      } else if isKnown, !before, isOpen {
        cameBack = true
      }
    }
    guard acts.contains(where: { $0.at <= later }) else { return nil }
    switch (isKnown, wasOpen, isOpen) {
    case (false, _, true): self = .new
    // Found and solved within the round.
    case (false, _, false): self = .solved
    case (true, _, true) where cameBack: self = .backAgain
    case (true, true, true): self = .stillThere
    case (true, true, false): self = .solved
    case (true, false, true): self = .backAgain
    case (true, false, false): return nil
    }
  }
}
