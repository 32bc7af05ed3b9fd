// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// - SeeAlso: CVSS qualitative severity rating scale.
package enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case info, low, medium, high, critical

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

/// A weakness that a person has accepted as real.
package struct Finding: Sendable, Hashable, Codable, Identifiable {
  package enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case open
    case beingFixed = "being-fixed"
    case retestAsked = "retest-asked"
    case closed
    /// The risk was taken by somebody who may, until a day.
    case accepted
    case falsePositive = "false-positive"
    /// Is another finding's; see ``Finding/mergedInto``.
    case merged

    /// Nothing is expected of the owner any more.
    package var isSettled: Bool {
      switch self {
      case .closed, .accepted, .falsePositive, .merged: true
      case .open, .beingFixed, .retestAsked: false
      }
    }
  }

  package var id: String { number }
  /// E.g. "TMN-2026-0118".
  package var number: String
  package var system: String
  /// Number of the case in which it was found.
  package var caseNumber: String?
  /// Control of the checklist it speaks to.
  package var control: String?
  package var title: String
  package var severity: Severity
  /// URL, parameter, host or file.
  package var place: String
  /// What was seen.
  package var detail: String
  package var recommendation: String
  package var state: State
  package var foundAt: Date
  package var foundBy: String
  package var due: Date?
  /// Last day of an accepted risk.
  package var acceptedUntil: CalendarDate?
  /// CVSS vector, 3.1 or 4.0, where one was given.
  package var cvss: String?
  /// Numbers of the Common Weakness Enumeration.
  package var cwe: [Int]
  /// Number of the finding that took it in.
  package var mergedInto: String?

  package init(
    number: String, system: String, caseNumber: String?, control: String?, title: String,
    severity: Severity, place: String, detail: String, recommendation: String,
    state: State = .open, foundAt: Date, foundBy: String, due: Date? = nil,
    acceptedUntil: CalendarDate? = nil, cvss: String? = nil, cwe: [Int] = [],
    mergedInto: String? = nil
  ) {
    self.number = number
    self.system = system
    self.caseNumber = caseNumber
    self.control = control
    self.title = title
    self.severity = severity
    self.place = place
    self.detail = detail
    self.recommendation = recommendation
    self.state = state
    self.foundAt = foundAt
    self.foundBy = foundBy
    self.due = due
    self.acceptedUntil = acceptedUntil
    self.cvss = cvss
    self.cwe = cwe
    self.mergedInto = mergedInto
  }
}

/// Something that was done about a finding.
package struct FindingAct: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case found
    /// The owner says that they are on it, and until when.
    case planned
    /// The owner says that it is fixed and asks for a retest.
    case fixed
    /// The retest showed that it is gone.
    case closed
    /// The retest showed that it is still there.
    case failedRetest = "failed-retest"
    case accepted
    case dismissed
    case reopened
    /// A tool saw it again after it was closed or its acceptance was over.
    case seenAgain = "seen-again"
    /// Taken into another finding.
    case merged
  }

  package var kind: Kind
  package var by: String
  package var at: Date
  package var text: String
  package var files: [String]
  package var until: CalendarDate?

  package init(
    kind: Kind, by: String, at: Date, text: String, files: [String] = [],
    until: CalendarDate? = nil
  ) {
    self.kind = kind
    self.by = by
    self.at = at
    self.text = text
    self.files = files
    self.until = until
  }
}

extension Finding {
  /// The state after the act, or the rule against it.
  package func state(after act: FindingAct) throws(Refusal) -> State {
    if act.text.allSatisfy(\.isWhitespace) {
      throw .rule(code: "finding-text-required", detail: [])
    }
    switch (act.kind, state) {
    case (.found, _): return .open
    case (.planned, .open), (.planned, .beingFixed): return .beingFixed
    case (.fixed, .open), (.fixed, .beingFixed): return .retestAsked
    case (.closed, .open), (.closed, .beingFixed), (.closed, .retestAsked): return .closed
    case (.failedRetest, .retestAsked): return .open
    case (.accepted, let state) where !state.isSettled:
      guard act.until != nil else { throw .rule(code: "acceptance-needs-end", detail: []) }
      return .accepted
    case (.dismissed, let state) where !state.isSettled: return .falsePositive
    case (.reopened, let state) where state.isSettled && state != .merged: return .open
    case (.seenAgain, .closed), (.seenAgain, .accepted): return .open
    case (.merged, let state) where state != .merged: return .merged
    default:
      throw .rule(code: "finding-state", detail: [number, state.rawValue, act.kind.rawValue])
    }
  }
}
