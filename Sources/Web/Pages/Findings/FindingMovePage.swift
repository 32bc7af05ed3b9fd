// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// The page of one act on a finding: what follows from it, what it asks, one button.
func findingMovePage(
  _ move: FindingMove, _ matter: FindingMatter, typed: FormData = FormData(),
  errors: FieldErrors = FieldErrors(), refusal: String? = nil
) -> Page {
  let words = matter.words
  let number = matter.finding.number
  let title = words.findingMoveTitle(move, number)
  let summary: HTML =
    refusal.map { refusalSummary(words.moveNotSaved, "\($0) \(words.typedIsKept)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.moveNotSaved, errors, words))
  let fields: HTML = """
    \(textArea(
      Field("teks", words.findingMoveText(move), from: typed, errors: errors), words, rows: 5,
      limit: 4_000))\
    \(when(
      move.needsDay,
      dateField(
        Field(
          "tanggal", words.findingMoveDay(move), from: typed, errors: errors,
          hint: words.findingMoveDayHint(move)), words)))\
    \(each(typed.all("bukti")) { hidden("bukti", $0) })\
    \(when(
      move.takesFiles,
      fileField(
        Field(
          "bukti-baru", move == .fixed ? words.mendEvidence : words.retestEvidence,
          isOptional: true), words, isMultiple: true, limit: matter.site.limits.file)))
    """
  return Page(
    matter.frame, title: title, tab: .findings, isRefused: !errors.isEmpty || refusal != nil
  ) {
    narrow(
      backLink(matter.finding.title, to: Paths.finding(number)) + summary
        + pageTitle(title, lead: "\(words.findingMoveHint(move))")
        + form(
          Paths.findingAct(move.rawValue, on: number), matter.frame.stamp(command: typed.command),
          isMultipart: move.takesFiles,
          fields
            + actions(
              mainButton(words.findingMoveButton(move)),
              quietLink(words.cancel, to: Paths.finding(number)))))
  }
}
