// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension FindingAct.Kind {
  /// What it takes to do this about a finding on a system of this agency.
  package func need(owner: String) -> Privilege {
    switch self {
    case .planned, .fixed: .answerFinding(owner: owner)
    case .accepted: .acceptRisk
    case .found, .closed, .failedRetest, .dismissed, .reopened, .seenAgain, .merged:
      .judgeFindings
    }
  }
}
