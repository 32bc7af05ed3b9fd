// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// What is evaluated in a year, by whom and when.
package struct YearPlan: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package var system: String
    package var owner: String
    package var category: String
    package var evaluator: String
    package var from: CalendarDate
    package var to: CalendarDate
    package var caseNumber: String
    /// How it stands.
    package var state: String

    package init(
      system: String, owner: String, category: String, evaluator: String, from: CalendarDate,
      to: CalendarDate, caseNumber: String, state: String
    ) {
      self.system = system
      self.owner = owner
      self.category = category
      self.evaluator = evaluator
      self.from = from
      self.to = to
      self.caseNumber = caseNumber
      self.state = state
    }
  }

  package var year: Int
  package var lines: [Line]
  /// Systems in use that no schedule of the year has, each with its owner.
  package var unplanned: [TablePaper.Fact]

  package init(year: Int, lines: [Line], unplanned: [TablePaper.Fact]) {
    self.year = year
    self.lines = lines
    self.unplanned = unplanned
  }

  package func paper(
    _ letterhead: Letterhead, signatory: Signatory?, isSample: Bool,
    in words: any PaperWords = IndonesianPaperWords()
  ) -> TablePaper {
    var parts: [TablePaper.Part] = []
    if lines.isEmpty {
      parts.append(.prose([words.nothingPlanned]))
    } else {
      parts.append(
        .table(
          words.planColumns,
          rows: lines.enumerated().map { index, line in
            [
              "\(index + 1)", line.system, line.owner, line.category, line.evaluator,
              words.shortDate(line.from), words.shortDate(line.to),
            ] + (1...12).map { covers(line, month: $0) ? "■" : "" }
              + ["\(line.caseNumber)\n\(line.state)"]
          }, rowHeight: 0, isGrid: true))
    }
    if !unplanned.isEmpty {
      parts += [
        .heading(words.unplannedHeading(unplanned.count)),
        .table(
          words.unplannedColumns,
          rows: unplanned.enumerated().map { ["\($0 + 1)", $1.name, $1.value] }, rowHeight: 0,
          isGrid: false),
      ]
    }
    return TablePaper(
      letterhead: letterhead, title: words.planTitle, subtitles: [words.yearName(year)],
      subject: words.planTitle, parts: parts, signatories: signatory.map { [$0] } ?? [],
      isSample: isSample)
  }

  private func covers(_ line: Line, month: Int) -> Bool {
    let index = year * 12 + month
    return line.from.year * 12 + line.from.month <= index
      && index <= line.to.year * 12 + line.to.month
  }
}
