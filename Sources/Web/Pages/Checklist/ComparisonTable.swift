// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// What an evaluation came to, as a whole and area by area, beside the one before it.
func comparisonSection(_ comparison: EvaluationComparison, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let isFirst = comparison.before == nil
  let columns = words.comparisonColumns.enumerated()
    .filter { !isFirst || ($0.offset != 2 && $0.offset != 3) }.map { Column($0.element) }
  let rows = [comparison.whole] + comparison.areas
  let table = registerTable(
    caption: words.comparisonHeading, columns,
    rows.map { line in
      TableRow(
        isFirst
          ? [name(line, words), score(line.now, words), "\(words.comparisonMoves(line.findings))"]
          : [
            name(line, words), score(line.now, words),
            "\(line.before.map(words.comparisonScore) ?? "–")", change(line, words),
            "\(words.comparisonMoves(line.findings))",
          ], isMine: line.number == nil)
    })
  let lead = words.comparisonLead(
    told(comparison.now, frame), before: comparison.before.map { told($0, frame) })
  return section(
    words.comparisonHeading, id: "perbandingan",
    soft(lead) + sheet(table)
      + when(
        !comparison.elsewhere.isEmpty, soft(words.comparisonElsewhere(comparison.elsewhere))))
}

private func told(_ round: EvaluationComparison.Round, _ frame: PageFrame) -> String {
  "\(round.caseNumber) (\(frame.words.date(frame.local(round.at).date)))"
}

private func name(_ line: EvaluationComparison.Line, _ words: any Phrasebook) -> HTML {
  line.number.map { "\(words.area($0, line.title))" } ?? "<b>\(words.comparisonWhole)</b>"
}

private func score(_ score: Score, _ words: any Phrasebook) -> HTML {
  """
  \(words.comparisonScore(score))\
  \(when(score.unassessed > 0, "<small>\(words.comparisonUnjudged(score.unassessed))</small>"))
  """
}

private func change(_ line: EvaluationComparison.Line, _ words: any Phrasebook) -> HTML {
  let turned = words.comparisonTurned(line.improved, line.worsened)
  let figure: HTML =
    line.change.map { change in
      let tone = abs(change) < 0.005 ? "" : change > 0 ? "ok" : "bad"
      return "<span class=\"\(tone)\">\(words.comparisonChange(change))</span>"
    } ?? "–"
  return "\(figure)\(when(!turned.isEmpty, "<small>\(turned)</small>"))"
}
