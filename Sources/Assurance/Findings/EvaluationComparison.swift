// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What an evaluation of a system came to, area by area and as a whole, beside the evaluation of the
/// same system before it.
///
/// Both are counted over the controls of the checklist as it is now.
package struct EvaluationComparison: Sendable, Hashable, Codable {
  /// One of the two evaluations.
  package struct Round: Sendable, Hashable, Codable {
    package var caseNumber: String
    /// When it was handed in; for one that goes on, the instant of looking.
    package var at: Date
    package var isHandedIn: Bool

    package init(caseNumber: String, at: Date, isHandedIn: Bool) {
      self.caseNumber = caseNumber
      self.at = at
      self.isHandedIn = isHandedIn
    }
  }

  /// An area of the checklist, or all of them.
  package struct Line: Sendable, Hashable, Codable {
    /// Of the area; `nil` for the whole.
    package var number: Int?
    /// Of the area; empty for the whole.
    package var title: String
    package var now: Score
    /// `nil` where nothing was evaluated before.
    package var before: Score?
    /// Controls that were not met and are now.
    package var improved: Int
    /// Controls that were met and are not any more.
    package var worsened: Int
    /// Of the area's controls; for the whole also those that name no control.
    package var findings: FindingMoves

    /// Share met now less that of before, -1 to 1; `nil` where one of the two is unknown.
    package var change: Double? {
      guard let share = now.share, let old = before?.share else { return nil }
      return share - old
    }
  }

  /// A finding that moved.
  package struct Moved: Sendable, Hashable, Codable {
    package var finding: String
    /// Control that it speaks to.
    package var control: String?
    package var kind: RoundKind

    package init(finding: String, control: String?, kind: RoundKind) {
      self.finding = finding
      self.control = control
      self.kind = kind
    }
  }

  package var now: Round
  /// `nil` at the first evaluation of a system.
  package var before: Round?
  /// In the order of the checklist.
  package var areas: [Line]
  package var whole: Line
  /// Findings that name no control of the checklist; counted in the whole alone.
  package var elsewhere: FindingMoves

  /// - Parameters:
  ///   - verdicts: by control, of this evaluation.
  ///   - earlier: the evaluation before it with its verdicts.
  ///   - moved: findings of the system, as ``RoundKind/init(of:between:and:)`` tells of each.
  package init(
    _ checklist: Checklist, _ now: Round, _ verdicts: [String: Verdict],
    before earlier: (round: Round, verdicts: [String: Verdict])?, moved: [Moved]
  ) {
    self.now = now
    before = earlier?.round
    let byControl = Dictionary(grouping: moved.filter { $0.control != nil }) { $0.control ?? "" }
    func line(_ number: Int?, _ title: String, _ controls: [Checklist.Control]) -> Line {
      let old = earlier?.verdicts
      func turned(_ from: Verdict, _ to: Verdict) -> Int {
        controls.count { old?[$0.id] == from && verdicts[$0.id] == to }
      }
      return Line(
        number: number, title: title, now: Score(of: controls, in: verdicts),
        before: old.map { Score(of: controls, in: $0) }, improved: turned(.notMet, .met),
        worsened: turned(.met, .notMet),
        findings: FindingMoves(controls.flatMap { byControl[$0.id] ?? [] }.map(\.kind)))
    }
    areas = checklist.areas.map { line($0.number, $0.title, $0.controls) }
    whole = line(nil, "", checklist.controls)
    whole.findings = FindingMoves(moved.map(\.kind))
    let known = Set(checklist.controls.map(\.id))
    elsewhere = FindingMoves(
      moved.filter { !($0.control.map(known.contains) ?? false) }.map(\.kind))
  }
}
