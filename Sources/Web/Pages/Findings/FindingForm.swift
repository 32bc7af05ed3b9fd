// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// Where a new finding belongs: an evaluation that the viewer works on.
struct OpenEvaluation: Sendable, Hashable {
  var caseNumber: String
  var system: String
  var systemName: String

  /// As one value of a field.
  var key: String { "\(caseNumber)|\(system)" }
}

/// A finding put down by hand.
func findingForm(
  _ frame: PageFrame, evaluations: [OpenEvaluation], checklist: Checklist, files: [AttachedFile],
  limit: Int, typed: FormData, errors: FieldErrors = FieldErrors(), refusal: String? = nil
) -> Page {
  let words = frame.words
  let asked = evaluations.first { $0.key == typed["evaluasi"] }
  let back = asked.map { evaluation in
    backLink(
      words.checklistTitle(evaluation.systemName),
      to: Paths.checklist(
        of: evaluation.caseNumber, item: evaluation.system, control: typed.text("kontrol"))
        + (typed.text("kontrol") == nil ? "" : "#kontrol"))
  }
  let summary: HTML =
    refusal.map { refusalSummary(words.findingNotSaved, "\($0) \(words.typedIsKept)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.findingNotSaved, errors, words))
  return Page(
    frame, title: words.newFinding, tab: .findings, isRefused: !errors.isEmpty || refusal != nil
  ) {
    narrow(
      (back ?? backLink(words.tab(.findings), to: Paths.findings)) + summary
        + pageTitle(words.newFinding, lead: "\(words.newFindingLead)")
        + (evaluations.isEmpty
          ? emptyState(words.noEvaluationOpen, "\(words.noEvaluationAdvice)")
          : form(
            Paths.newFinding, frame.stamp(command: typed.command), isMultipart: true,
            enterButton(words.saveFinding)
              + fields(evaluations, checklist, typed, errors, words)
              + evidenceFields(files, limit: limit, words)
              + actions(mainButton(words.saveFinding)))))
  }
}

private func fields(
  _ evaluations: [OpenEvaluation], _ checklist: Checklist, _ typed: FormData,
  _ errors: FieldErrors, _ words: any Phrasebook
) -> HTML {
  let severities = Severity.allCases.reversed().map { severity in
    Choice(
      severity.rawValue, words.severity(severity),
      consequences: [words.severityMeaning(severity)])
  }
  return selectField(
    Field(
      "evaluasi", words.evaluationLabel, from: typed, errors: errors, hint: words.evaluationHint),
    words,
    options: evaluations.map { ($0.key, words.evaluationOf($0.systemName, in: $0.caseNumber)) })
    + textField(
      Field(
        "judul", words.findingTitleLabel, from: typed, errors: errors,
        hint: words.findingTitleHint), words, limit: 200)
    + choiceGroup(
      Field("tingkat", words.severityLabel, from: typed, errors: errors), words,
      choices: severities, isQuestion: false)
    + cvssField(typed, errors, words)
    + textField(
      Field(
        "cwe", words.cweLabel, from: typed, errors: errors, hint: words.cweHint, isOptional: true),
      words, width: .half)
    + textField(
      Field(
        "tempat", words.placeLabel, from: typed, errors: errors, hint: words.placeHint,
        isOptional: true), words, limit: 500)
    + textArea(
      Field(
        "terlihat", words.seenLabel, from: typed, errors: errors, hint: words.seenHint,
        isOptional: true), words, rows: 7, limit: 20_000)
    + textArea(
      Field("perbaikan", words.mendLabel, from: typed, errors: errors, hint: words.mendHint),
      words, rows: 5, limit: 20_000)
    + selectField(
      Field("kontrol", words.controlLabel, from: typed, errors: errors, isOptional: true), words,
      options: checklist.controls.map { ($0.id, "\($0.no) \($0.text)") })
}

private func evidenceFields(
  _ files: [AttachedFile], limit: Int, _ words: any Phrasebook
) -> HTML {
  fileField(
    Field("bukti-baru", words.newFindingEvidence, isOptional: true), words, isMultiple: true,
    limit: limit)
    + when(!files.isEmpty, keptFiles(files, named: "bukti", removedBy: "lepas", words))
}
