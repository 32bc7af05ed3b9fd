// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A rule that was not met. Each case carries what the person needs to put it right;
/// the sentence is made where the language is known.
package enum Refusal: Error, Sendable, Hashable {
  /// The page is older than the file: it had `seen`, the file is at `current`.
  case stale(seen: Int, current: Int)
  case caseClosed(CaseFile.Status, at: Date?)
  case casePaused(since: Date, reason: String)
  case notPaused
  case caseStillOpen
  case unknownStep(String)
  /// The row is not whose turn it is; these are.
  case notActive(step: String, active: [String])
  /// The row belongs to another lane.
  case notYourStep(step: String, lane: String)
  case takenUpByOther(step: String, officer: String)
  case assignedToOther(step: String, officer: String)
  /// Only those who manage cases may do this.
  case notManager
  /// This person may not do this at all.
  case notPermitted
  case needMissing(step: String, outputs: [String])
  case outputMissing(step: String, outputs: [String])
  case outputUnknown(step: String, output: String)
  /// The output belongs to another outcome.
  case outputNotAsked(step: String, output: String, outcome: String?)
  case outputInvalid(output: String, problems: [FieldProblem])
  case outcomeRequired(step: String, outcomes: [String])
  case outcomeUnknown(step: String, outcome: String, outcomes: [String])
  case reasonRequired(step: String)
  case returnNotAllowed(step: String, to: String, allowed: [String])
  case subCaseUnfinished(step: String, procedure: String)
  /// The list to split over is empty or was never put out.
  case noItems(output: String)
  case itemUnknown(String)
  case itemKnown(String)
  /// Items can only be added while their streams run.
  case notSplit
  case neverReached(step: String)
  /// The case went on after its items; it must be opened again itself.
  case caseWentOn
  /// Working days are not entered that far.
  case calendarEnds(CalendarDate)
  /// Nobody, or nobody with an account, is known under this name.
  case unknownOfficer(String)
  /// A delegation must end after it begins.
  case endsInPast
  /// A rule outside the procedure, by its code: see the room that raises it.
  case rule(code: String, detail: [String])

  /// Stable code for programs, e.g. `not-your-step`.
  package var code: String {
    switch self {
    case .stale: "stale"
    case .caseClosed: "case-closed"
    case .casePaused: "case-paused"
    case .notPaused: "not-paused"
    case .caseStillOpen: "case-still-open"
    case .unknownStep: "unknown-step"
    case .notActive: "not-active"
    case .notYourStep: "not-your-step"
    case .takenUpByOther: "taken-up-by-other"
    case .assignedToOther: "assigned-to-other"
    case .notManager: "not-manager"
    case .notPermitted: "not-permitted"
    case .needMissing: "need-missing"
    case .outputMissing: "output-missing"
    case .outputUnknown: "output-unknown"
    case .outputNotAsked: "output-not-asked"
    case .outputInvalid: "output-invalid"
    case .outcomeRequired: "outcome-required"
    case .outcomeUnknown: "outcome-unknown"
    case .reasonRequired: "reason-required"
    case .returnNotAllowed: "return-not-allowed"
    case .subCaseUnfinished: "sub-case-unfinished"
    case .noItems: "no-items"
    case .itemUnknown: "item-unknown"
    case .itemKnown: "item-known"
    case .notSplit: "not-split"
    case .neverReached: "never-reached"
    case .caseWentOn: "case-went-on"
    case .calendarEnds: "calendar-ends"
    case .unknownOfficer: "unknown-officer"
    case .endsInPast: "ends-in-past"
    case .rule(let code, _): code
    }
  }
}

/// What is wrong with one field of an output.
package struct FieldProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case missing
    case notText, notNumber, notDate, notYesNo, notList
    case notOneOf([String])
    case unknownField
    /// A rule of the office's vocabulary, by its code, with what it names.
    case rule(String, [String])
  }

  /// Path of the field in the output, e.g. `entries[2].from`; empty for the whole.
  package var field: String
  package var kind: Kind

  package init(_ field: String, _ kind: Kind) {
    self.field = field
    self.kind = kind
  }
}
