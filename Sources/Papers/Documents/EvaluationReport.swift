// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// What an office found when it assessed one of its systems against the standard, as a report.
package struct EvaluationReport: Sendable, Hashable {
  package var pageSize: PageSize
  package var letterhead: Letterhead
  /// As in the register of outgoing letters; absent before it is numbered.
  package var number: String?
  package var classification: Classification
  package var system: AssessedSystem
  package var caseNumber: String
  package var start: CalendarDate
  package var end: CalendarDate
  package var team: [TeamMember]
  /// Paragraphs for the head of the office.
  package var summary: [String]
  package var scope: [String]
  package var method: [String]
  /// What was not looked at, and why: one line each.
  package var unexamined: [String]
  /// In the checklist's order.
  package var areas: [AreaResult]
  /// All areas together.
  package var total: AreaResult?
  /// In the order in which they shall be read.
  package var findings: [ReportedFinding]
  /// With the evaluation before this one; absent at the first.
  package var comparison: ReportedComparison?
  /// Monitoring, backups and incidents in the period.
  package var watch: ReportedWatch?
  package var conclusion: [String]
  package var decision: ReportedDecision?
  /// One or two; two stand side by side, the last one right, with place and date.
  package var signatories: [Signatory]
  /// What came of looking again, as an annex.
  package var retests: [ReportedRetest]
  /// The answers to three questions of each control, as an annex; absent where not wanted.
  package var threeParts: ThreePartAssessment?
  /// Of an office that only serves to try things out.
  package var isSample: Bool
  /// Once it is issued.
  package var verification: VerificationMark?

  package init(
    pageSize: PageSize = .f4, letterhead: Letterhead, number: String? = nil,
    classification: Classification = .restricted, system: AssessedSystem, caseNumber: String,
    start: CalendarDate, end: CalendarDate, team: [TeamMember], summary: [String],
    scope: [String], method: [String], areas: [AreaResult], total: AreaResult? = nil,
    findings: [ReportedFinding], conclusion: [String], decision: ReportedDecision? = nil,
    signatories: [Signatory], isSample: Bool = false, unexamined: [String] = [],
    comparison: ReportedComparison? = nil, watch: ReportedWatch? = nil,
    retests: [ReportedRetest] = [], threeParts: ThreePartAssessment? = nil,
    verification: VerificationMark? = nil
  ) {
    self.pageSize = pageSize
    self.letterhead = letterhead
    self.number = number
    self.classification = classification
    self.system = system
    self.caseNumber = caseNumber
    self.start = start
    self.end = end
    self.team = team
    self.summary = summary
    self.scope = scope
    self.method = method
    self.areas = areas
    self.total = total
    self.findings = findings
    self.conclusion = conclusion
    self.decision = decision
    self.signatories = signatories
    self.isSample = isSample
    self.verification = verification
    self.unexamined = unexamined
    self.comparison = comparison
    self.watch = watch
    self.retests = retests
    self.threeParts = threeParts
  }
}
