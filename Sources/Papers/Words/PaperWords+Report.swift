// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Words of the evaluation report.
package protocol ReportWords {
  var reportTitle: String { get }
  func reportNumber(_ number: String) -> String
  func reportSubject(_ system: String) -> String
  var selfAssessmentTitle: String { get }
  var selfAssessmentNotice: String { get }

  var classificationName: String { get }
  var systemName: String { get }
  var systemOwner: String { get }
  var systemAddress: String { get }
  var systemCategory: String { get }
  var caseNumber: String { get }
  var period: String { get }
  func period(from start: CalendarDate, to end: CalendarDate) -> String
  var team: String { get }

  var summaryHeading: String { get }
  var scopeHeading: String { get }
  var methodHeading: String { get }
  var resultsHeading: String { get }
  var findingsHeading: String { get }
  var findingDetailsHeading: String { get }
  var conclusionHeading: String { get }

  var area: String { get }
  var met: String { get }
  var notMet: String { get }
  var notApplicable: String { get }
  var notAssessed: String { get }
  var percentMet: String { get }
  var total: String { get }
  var percentNote: String { get }

  func severity(_ severity: FindingSeverity) -> String
  var noFindings: String { get }
  var findingCount: String { get }
  var openCount: String { get }
  var findingNumber: String { get }
  var finding: String { get }
  var severityName: String { get }
  var place: String { get }
  var seen: String { get }
  var recommendation: String { get }
  var control: String { get }
  var deadline: String { get }
  var state: String { get }

  /// On the cover, above the headings.
  var contents: String { get }
  var unexaminedHeading: String { get }
  var comparisonHeading: String { get }
  var watchHeading: String { get }
  var retestHeading: String { get }
  var threePartHeading: String { get }
  /// "Lampiran 1  Uji ulang"
  func annex(_ number: Int, _ heading: String) -> String

  /// Above the worst findings of the summary.
  var mostImportant: String { get }
  var notYetDecided: String { get }
  /// What the large numbers of the summary count.
  var percentMetFigure: String { get }
  var seriousOpenFigure: String { get }
  var openFigure: String { get }
  var nextDeadlineFigure: String { get }

  var weakness: String { get }
  /// 9.8 as "9,8"
  func score(_ score: Double) -> String
  var evidence: String { get }
  /// Stands for a picture that could not be drawn.
  func pictureLeftOut(_ name: String?) -> String
  /// Nobody has looked it over yet for what must not be seen.
  func pictureNotLookedOver(_ name: String?) -> String

  func comparedWith(_ caseNumber: String, _ date: CalendarDate) -> String
  var comparisonNote: String { get }
  var before: String { get }
  var now: String { get }
  var change: String { get }
  /// Points of a hundred, with a sign: "+12,5"
  func change(_ points: Double) -> String
  var improved: String { get }
  var worsened: String { get }
  var newFindings: String { get }
  var stillThere: String { get }
  var backAgain: String { get }
  var solved: String { get }

  var day: String { get }
  var incident: String { get }
  var noIncidents: String { get }

  func retestSummary(of count: Int, gone: Int) -> String
  var retestedBy: String { get }
  var retestResult: String { get }
  var retestGone: String { get }
  var retestStillThere: String { get }

  var threePartNote: String { get }
  var designed: String { get }
  var implemented: String { get }
  var effective: String { get }
  var yes: String { get }
  var no: String { get }

  var combinedTitle: String { get }
  var seriousHeading: String { get }
  var noSeriousFindings: String { get }
  var systemCount: String { get }
  var systemsFigure: String { get }
  var undecidedFigure: String { get }
  /// One letter over a narrow column.
  func shortSeverity(_ severity: FindingSeverity) -> String
  /// What moved since last time, in one sentence.
  func moves(_ line: ReportedComparison.Line) -> String

  var decision: String { get }
  var decisionReason: String { get }
  var decidedBy: String { get }
}
