// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

/// How a procedure went, as the measures have it: the ground for its half-yearly monitoring and its
/// yearly evaluation. What is filled in is a proposal; whoever assesses decides.
/// - SeeAlso: PermenPAN-RB 35/2012, monitoring and evaluation of SOP.
package struct ProcedureReview: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package var number: String
    package var title: String
    package var done: Int
    /// Of those, the ones with a standard time.
    package var timed: Int
    package var late: Int

    package init(number: String, title: String, done: Int, timed: Int, late: Int) {
      self.number = number
      self.title = title
      self.done = done
      self.timed = timed
      self.late = late
    }

    /// Whether it went well; `nil` where it was not done. More than a tenth late is not well.
    package var wentWell: Bool? { done == 0 ? nil : late * 10 <= timed }
  }

  package var title: String
  /// Number of the SOP; `nil` where it has none.
  package var number: String?
  package var rows: [Row]
  package var casesOpened: Int
  package var casesClosed: Int

  package init(
    title: String, number: String?, rows: [Row], casesOpened: Int, casesClosed: Int
  ) {
    self.title = title
    self.number = number
    self.rows = rows
    self.casesOpened = casesOpened
    self.casesClosed = casesClosed
  }

  /// The form of a half year.
  ///
  /// - Parameter half: 1 or 2.
  package func monitoringForm(
    of year: Int, half: Int, _ letterhead: Letterhead, signatories: [Signatory], isSample: Bool,
    in words: any PaperWords = IndonesianPaperWords()
  ) -> TablePaper {
    TablePaper(
      letterhead: letterhead, title: words.monitoringTitle, subtitles: [title],
      subject: words.monitoringTitle,
      parts: [
        .facts([
          .init(words.sopNumber, number ?? ""), .init(words.periodName, words.half(half, of: year)),
          .init(words.casesName, words.cases(opened: casesOpened, closed: casesClosed)),
        ]),
        .table(
          words.monitoringColumns,
          rows: rows.map { row in
            [
              row.number, row.title, row.wentWell == true ? "√" : "",
              row.wentWell == false ? "√" : "", words.passages(row), "", "",
            ]
          }, rowHeight: 26, isGrid: true),
        .prose([words.proposalNote]),
      ], signatories: signatories, isSample: isSample)
  }

  /// The minutes of the year's evaluation.
  package func evaluationMinutes(
    of year: Int, _ letterhead: Letterhead, signatories: [Signatory], isSample: Bool,
    in words: any PaperWords = IndonesianPaperWords()
  ) -> TablePaper {
    let timed = rows.reduce(0) { $0 + $1.timed }
    let late = rows.reduce(0) { $0 + $1.late }
    let share = timed == 0 ? nil : Double(timed - late) / Double(timed) * 100
    let slow = rows.filter { $0.wentWell == false }
    return TablePaper(
      letterhead: letterhead, title: words.minutesTitle, subtitles: [title, words.yearName(year)],
      subject: words.minutesTitle,
      parts: [
        .prose([words.minutesOpening]), .heading(words.minutesRecord),
        .facts([
          .init(words.sopNumber, number ?? ""),
          .init(words.casesName, words.cases(opened: casesOpened, closed: casesClosed)),
          .init(words.inTimeName, share.map(words.percent) ?? words.unknown),
          .init(
            words.slowRows,
            slow.isEmpty
              ? words.none : slow.map { "\($0.number) \($0.title)" }.joined(separator: "; ")),
        ]),
        .heading(words.minutesAssessment),
        .table(
          words.assessmentColumns,
          rows: words.assessmentQuestions.enumerated().map { ["\($0 + 1)", $1, "", "", ""] },
          rowHeight: 20, isGrid: true),
        .heading(words.minutesConclusion), .ticks(words.conclusions.map { Choice($0) }),
        .heading(words.minutesNotes),
        .table(
          [.init("", .share(1))], rows: Array(repeating: [""], count: 3), rowHeight: 20,
          isGrid: true),
        .prose([words.minutesClosing]),
      ], signatories: signatories, pageSize: .f4, isSample: isSample)
  }
}
