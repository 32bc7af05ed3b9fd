// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Words of agenda books, registers, forms and summaries.
package protocol RegisterWords {
  /// "23-11-2026"
  func shortDate(_ date: CalendarDate) -> String
  /// "November 2026"
  func month(_ month: Int, of year: Int) -> String
  func yearName(_ year: Int) -> String
  func half(_ half: Int, of year: Int) -> String
  func stateOn(_ day: CalendarDate) -> String
  func rowCount(_ count: Int) -> String

  func agendaTitle(_ direction: AgendaBook.Direction) -> String
  func agendaColumns(_ direction: AgendaBook.Direction) -> [TablePaper.Column]
  var noLetters: String { get }
  func letterCount(_ count: Int) -> String

  func registerTitle(_ kind: RegisterPaper.Kind) -> String
  func registerColumns(_ kind: RegisterPaper.Kind) -> [TablePaper.Column]

  var monitoringTitle: String { get }
  var monitoringColumns: [TablePaper.Column] { get }
  var periodName: String { get }
  var casesName: String { get }
  func cases(opened: Int, closed: Int) -> String
  func passages(_ row: ProcedureReview.Row) -> String
  var proposalNote: String { get }
  var minutesTitle: String { get }
  var minutesOpening: String { get }
  var minutesRecord: String { get }
  var inTimeName: String { get }
  var slowRows: String { get }
  var none: String { get }
  var minutesAssessment: String { get }
  var assessmentColumns: [TablePaper.Column] { get }
  var assessmentQuestions: [String] { get }
  var minutesConclusion: String { get }
  var conclusions: [String] { get }
  var minutesNotes: String { get }
  var minutesClosing: String { get }

  var planTitle: String { get }
  var planColumns: [TablePaper.Column] { get }
  var nothingPlanned: String { get }
  func unplannedHeading(_ count: Int) -> String
  var unplannedColumns: [TablePaper.Column] { get }

  var headTitle: String { get }
  func headFigures(_ summary: HeadSummary) -> [TablePaper.Fact]
  func headSentence(_ summary: HeadSummary) -> String
  func headMessage(_ summary: HeadSummary) -> String
  var resultsByOwner: String { get }
  var notDecided: String { get }
  var needsDecision: String { get }
  var noDecisions: String { get }
  var decisionMatter: String { get }
  var decisionDue: String { get }
  func furtherDecisions(_ count: Int) -> String
}
