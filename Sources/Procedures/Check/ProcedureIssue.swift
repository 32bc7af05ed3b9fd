// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Something that keeps a procedure from being run (an error), or a departure from good
/// practice that real SOPs show (a warning).
package struct ProcedureIssue: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Codable {
    case error, warning
  }

  /// Rows it is about, in the order of the table; empty for the procedure as a whole.
  package var rows: [String]
  package var reason: Reason

  package init(_ reason: Reason, rows: [String] = []) {
    self.rows = rows
    self.reason = reason
  }

  package var severity: Severity { reason.severity }
}

extension ProcedureIssue {
  package enum Reason: Sendable, Hashable {
    // Errors: names.
    case noRows
    case noLanes
    case badName(String)
    case duplicateRow(String)
    case duplicateLane(String)
    /// Two outputs of one row bear the same name.
    case duplicateOutput(String)
    case duplicateOutcome(String)
    case duplicateField(output: String, field: String)
    case unknownLane(String, didYouMean: String?)
    case unknownRow(String, didYouMean: String?)
    case unknownOutput(String, didYouMean: String?)
    /// An output is asked for with an outcome that its row does not have.
    case unknownOutcome(output: String, outcome: String, didYouMean: String?)
    /// Two rows put out the same entry of the dossier as different kinds.
    case outputKindsDiffer(output: String, kinds: [OutputKind])

    // Errors: what a row asks for.
    case formWithoutFields(output: String)
    case choiceWithoutOptions(output: String, field: String)
    case callWithoutName
    case callsItself

    // Errors: flow.
    case unreachable
    /// From these rows no way leads to the end.
    case noWayToEnd
    /// A decision with this many outcomes, fewer than two.
    case fewOutcomes(Int)
    case unlabelledOutcome(String)
    /// A fork with this many branches, fewer than two.
    case fewBranches(Int)
    case repeatedBranch(String)
    /// A join waits for rows of which, in some course of the case, these never arrive.
    case joinNeverMet(missing: [String])
    /// Two branches can bring the matter here at once, from these rows.
    case twiceAtOnce(from: [String])
    case returnNotBefore(to: String)
    /// The return leaves or enters one of several branches that run at the same time.
    case returnAcrossBranches(to: String)
    case returnAcrossItems(to: String)

    // Errors: items.
    case startPerItem
    case perItemWithoutItems
    case itemsNotPutOut(output: String)
    case itemsNotSelection(output: String, kind: OutputKind)
    /// Streams of items would begin at several rows.
    case severalItemEntries([String])
    /// Streams of items would go on to several rows of the case.
    case severalItemExits([String])
    case itemsEnteredAgain
    case joinAtItems

    // Errors: dossier.
    /// The row needs an entry that no row before it puts out.
    case needNeverThere(output: String)
    /// The row needs an entry that some way to it does not put out.
    case needNotAlwaysThere(output: String)
    /// A row of the case needs an entry that each item has for itself.
    case needOfItems(output: String)

    // Warnings.
    case noTime
    case noTimesAnywhere
    case noOutputs
    case noOutputsAnywhere
    case severalPerformers([String])
    /// A capsule was numbered as a row: "Mulai", "Selesai".
    case startOrEndNumbered(String)
    case numberRepeated(String)
    case decisionWithoutNeeds
    /// The text of a need is the title of an output, but does not point at it.
    case needNotTied(text: String, output: String)
    case unusedLane(String)
    case laneWithoutPosts(String)
    case teamNotAssigned(lane: String)
    case joinOfOne
    case itemsUnused
    case timePerItemWithoutItems
    case fieldsIgnored(output: String)
    /// So many branches run at once that not every course was tried.
    case tooIntricate
  }
}

extension ProcedureIssue.Reason {
  package var severity: ProcedureIssue.Severity {
    switch self {
    case .noTime, .noTimesAnywhere, .noOutputs, .noOutputsAnywhere, .severalPerformers,
      .startOrEndNumbered, .numberRepeated, .decisionWithoutNeeds, .needNotTied, .unusedLane,
      .laneWithoutPosts, .teamNotAssigned, .joinOfOne, .itemsUnused, .timePerItemWithoutItems,
      .fieldsIgnored, .tooIntricate:
      .warning
    default: .error
    }
  }

  /// Stable code for programs, e.g. `join-never-met`.
  package var code: String {
    let name = Mirror(reflecting: self).children.first?.label ?? "\(self)"
    return name.reduce(into: "") { code, letter in
      code += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }
}
