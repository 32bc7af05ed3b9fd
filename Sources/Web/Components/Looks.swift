// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What a colour says, always beside words that say the same.
package enum Tone: Sendable, Hashable {
  case plain, ok, warn, bad, act, said

  /// The class that paints text or a tag.
  var name: String {
    switch self {
    case .plain: ""
    case .ok: "ok"
    case .warn: "warn"
    case .bad: "bad"
    case .act: "nila"
    case .said: "soga"
    }
  }
}

/// A person's choice of light or dark.
package enum Theme: String, Sendable, Hashable, CaseIterable {
  case system = "sistem"
  case light = "terang"
  case dark = "gelap"
}

/// The main places. A viewer sees those that their role opens, at most five.
package enum MainTab: Sendable, Hashable, CaseIterable {
  case inbox, agency, cases, letters, systems, findings, summary, people, trail

  var path: String {
    switch self {
    case .inbox: Paths.inbox
    case .agency: Paths.agency
    case .cases: Paths.cases
    case .letters: Paths.letters
    case .systems: Paths.systems
    case .findings: Paths.findings
    case .summary: Paths.summary
    case .people: Paths.people
    case .trail: Paths.trail
    }
  }

  var icon: Icon {
    switch self {
    case .inbox: .inbox
    case .agency: .inbox
    case .cases: .caseFile
    case .letters: .letter
    case .systems: .system
    case .findings: .finding
    case .summary: .summary
    case .people: .person
    case .trail: .lock
    }
  }
}
