// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// What an office found in all the systems of one case, as one report: for whoever directs the
/// case. What a vendor needs in order to act stands in each system's own report.
package struct CombinedReport: Sendable, Hashable {
  package var pageSize: PageSize
  package var letterhead: Letterhead
  package var number: String?
  package var classification: Classification
  package var caseNumber: String
  /// Of the case.
  package var title: String
  package var start: CalendarDate
  package var end: CalendarDate
  package var team: [TeamMember]
  /// Paragraphs for the head of the office; may be empty.
  package var summary: [String]
  /// One for each system, in the order in which they shall be read.
  package var reports: [EvaluationReport]
  package var signatories: [Signatory]
  package var isSample: Bool
  /// Once it is issued.
  package var verification: VerificationMark?

  package init(
    pageSize: PageSize = .f4, letterhead: Letterhead, number: String? = nil,
    classification: Classification = .restricted, caseNumber: String, title: String,
    start: CalendarDate, end: CalendarDate, team: [TeamMember], summary: [String] = [],
    reports: [EvaluationReport], signatories: [Signatory], isSample: Bool = false,
    verification: VerificationMark? = nil
  ) {
    self.pageSize = pageSize
    self.letterhead = letterhead
    self.number = number
    self.classification = classification
    self.caseNumber = caseNumber
    self.title = title
    self.start = start
    self.end = end
    self.team = team
    self.summary = summary
    self.reports = reports
    self.signatories = signatories
    self.isSample = isSample
    self.verification = verification
  }

  /// `createdAt` is the document's date; nothing else in the file depends on when it is drawn.
  package func pdf(
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    let drawing = CombinedDrawing(report: self, words: words)
    let file = PaperFile(
      size: pageSize, margins: ReportDrawing.margins,
      about: .init(
        title: "\(words.combinedTitle): \(title)", author: letterhead.office,
        subject: words.reportSubject(title), language: words.language, createdAt: createdAt),
      parts: [(drawing.blocks(), drawing.furniture)])
    return try file.pdf()
  }
}
