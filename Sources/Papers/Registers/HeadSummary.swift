// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// The office on one page, for the regent and the regional secretary: figures, one plot, and what
/// needs a decision. Nothing that would help an attacker stands in it.
package struct HeadSummary: Sendable, Hashable {
  package var place: String
  package var day: CalendarDate
  package var year: Int
  /// Systems in use.
  package var systems: Int
  package var met: Int
  package var notMet: Int
  package var underWay: Int
  package var criticalOpen: Int
  package var criticalLate: Int
  /// Of rows with a standard time, 0 to 100; `nil` where there were none.
  package var inTime: Double?
  package var incidentsOpen: Int
  package var owners: [TablePaper.Bar]
  /// What waits for the head's decision, with its deadline.
  package var decisions: [Decision]

  package struct Decision: Sendable, Hashable {
    package var text: String
    package var due: CalendarDate?

    package init(_ text: String, due: CalendarDate?) {
      self.text = text
      self.due = due
    }
  }

  package init(
    place: String, day: CalendarDate, year: Int, systems: Int, met: Int, notMet: Int,
    underWay: Int, criticalOpen: Int, criticalLate: Int, inTime: Double?, incidentsOpen: Int,
    owners: [TablePaper.Bar], decisions: [Decision]
  ) {
    self.place = place
    self.day = day
    self.year = year
    self.systems = systems
    self.met = met
    self.notMet = notMet
    self.underWay = underWay
    self.criticalOpen = criticalOpen
    self.criticalLate = criticalLate
    self.inTime = inTime
    self.incidentsOpen = incidentsOpen
    self.owners = owners
    self.decisions = decisions
  }

  package func paper(
    _ letterhead: Letterhead, classification: Classification, signatory: Signatory?,
    isSample: Bool, in words: any PaperWords = IndonesianPaperWords()
  ) -> TablePaper {
    var parts: [TablePaper.Part] = [
      .figures(words.headFigures(self)), .prose([words.headSentence(self)]),
      .heading(words.resultsByOwner),
      .plot(Array(owners.prefix(8)), legend: [words.met, words.notMet, words.notDecided]),
      .heading(words.needsDecision),
    ]
    if decisions.isEmpty {
      parts.append(.prose([words.noDecisions]))
    } else {
      parts.append(
        .table(
          [
            .init(words.number, .points(28)), .init(words.decisionMatter, .share(1)),
            .init(words.decisionDue, .points(90)),
          ],
          rows: decisions.prefix(6).enumerated().map { index, decision in
            ["\(index + 1)", decision.text, decision.due.map(words.date) ?? words.unknown]
          }, rowHeight: 0, isGrid: false))
      if decisions.count > 6 { parts.append(.prose([words.furtherDecisions(decisions.count - 6)])) }
    }
    return TablePaper(
      letterhead: letterhead, title: words.headTitle,
      subtitles: [place, words.stateOn(day)], subject: words.headTitle, parts: parts,
      signatories: signatory.map { [$0] } ?? [], classification: classification, pageSize: .a4,
      isSample: isSample)
  }

  /// A text to paste into a message: counts only, no system and no weakness by name.
  package func message(in words: any PaperWords = IndonesianPaperWords()) -> String {
    words.headMessage(self)
  }
}
