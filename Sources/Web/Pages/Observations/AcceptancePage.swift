// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What the forms about chosen observations show.
struct ChosenObservations: Sendable {
  var system: InformationSystem
  var rows: [SeenObservation]
  /// Findings of the system that something is still expected of.
  var findings: [FindingRecord] = []
  var checklist: Checklist
  var evaluations: [OpenEvaluation] = []
}

/// Observations become one finding, with what they say as a start.
func acceptancePage(
  _ chosen: ChosenObservations, _ frame: PageFrame, typed: FormData,
  errors: FieldErrors = FieldErrors(), refusal: String? = nil
) -> Page {
  let words = frame.words
  let form = ChoiceForm(
    title: words.acceptTitle(chosen.rows.count), lead: words.acceptLead,
    path: Paths.acceptance(of: chosen.system.code), button: words.acceptButton,
    fields: attach(chosen, typed, words) + fields(chosen, typed, errors, words))
  return form.page(chosen, frame, typed: typed, errors: errors, refusal: refusal)
}

/// Observations are set aside, with a reason.
func dismissalPage(
  _ chosen: ChosenObservations, _ frame: PageFrame, typed: FormData,
  errors: FieldErrors = FieldErrors(), refusal: String? = nil
) -> Page {
  let words = frame.words
  let reason = Field(
    "alasan", words.dismissReason, from: typed, errors: errors, hint: words.dismissReasonHint)
  let until = Field(
    "sampai", words.dismissUntil, from: typed, errors: errors, hint: words.dismissUntilHint,
    isOptional: true)
  let form = ChoiceForm(
    title: words.dismissTitle(chosen.rows.count), lead: words.dismissLead,
    path: Paths.dismissal(of: chosen.system.code), button: words.dismissButton,
    fields: textArea(reason, words, rows: 4, limit: 2_000) + dateField(until, words))
  return form.page(chosen, frame, typed: typed, errors: errors, refusal: refusal)
}

/// What is done with chosen observations: their list, and a form under it.
private struct ChoiceForm {
  var title: String
  var lead: String
  /// Where it is sent to.
  var path: String
  var button: String
  var fields: HTML

  func page(
    _ chosen: ChosenObservations, _ frame: PageFrame, typed: FormData, errors: FieldErrors,
    refusal: String?
  ) -> Page {
    let words = frame.words
    let list = Paths.observations(of: chosen.system.code)
    return Page(
      frame, title: title, tab: .findings, isRefused: !errors.isEmpty || refusal != nil
    ) {
      narrow(
        backLink(words.observationsOf(chosen.system.name), to: list)
          + formSummary(errors, refusal, words) + pageTitle(title, lead: "\(lead)")
          + chosenList(chosen.rows, words)
          + form(
            path, frame.stamp(command: typed.command),
            """
            <button class="vh" tabindex="-1" aria-hidden="true">\(button)</button>\
            \(each(chosen.rows) { hidden("pilih", "\($0.id)") })
            """ + fields + actions(mainButton(button), quietLink(words.cancel, to: list))))
    }
  }
}

private func formSummary(
  _ errors: FieldErrors, _ refusal: String?, _ words: any Phrasebook
) -> HTML {
  if let refusal {
    return refusalSummary(words.findingNotSaved, "\(refusal) \(words.typedIsKept)")
  }
  return errors.isEmpty ? "" : errorSummary(words.findingNotSaved, errors, words)
}

private func chosenList(_ rows: [SeenObservation], _ words: any Phrasebook) -> HTML {
  """
  <ul class="ev">\(each(rows.prefix(20)) { row in
    """
    <li>\(Icon.finding.html)<span>\(link(
      words.said(row.observation.title), to: Paths.observation(row.id)))</span>\
    <span class="soft">\(row.observation.source.tool) · \(row.observation.place.shown ?? "–")</span>\
    <span>\(severityTag(row.observation.severity, words))</span></li>
    """
  })</ul>
  """
}

private func attach(
  _ chosen: ChosenObservations, _ typed: FormData, _ words: any Phrasebook
) -> HTML {
  guard !chosen.findings.isEmpty else { return "" }
  return "<div class=\"part\">"
    + selectField(
      Field("ke", words.attachLabel, from: typed, hint: words.attachHint, isOptional: true), words,
      options: chosen.findings.map {
        ($0.finding.number, "\($0.finding.number) \($0.finding.title)")
      })
    + button(words.attachButton, name: "lalu", value: "gabung") + "</div>"
}

private func fields(
  _ chosen: ChosenObservations, _ typed: FormData, _ errors: FieldErrors,
  _ words: any Phrasebook
) -> HTML {
  textField(
    Field("judul", words.findingTitleLabel, from: typed, errors: errors), words, limit: 200)
    + choiceGroup(
      Field("tingkat", words.severityLabel, from: typed, errors: errors), words,
      choices: Severity.allCases.reversed().map {
        Choice($0.rawValue, words.severity($0), consequences: [words.severityMeaning($0)])
      }, isQuestion: false)
    + cvssField(typed, errors, words)
    + textField(
      Field(
        "cwe", words.cweLabel, from: typed, errors: errors, hint: words.cweHint, isOptional: true),
      words, width: .half)
    + textField(
      Field("tempat", words.placeLabel, from: typed, errors: errors, isOptional: true), words,
      limit: 500)
    + textArea(
      Field(
        "terlihat", words.seenLabel, from: typed, errors: errors, hint: words.seenHint,
        isOptional: true), words, rows: 7, limit: 20_000)
    + textArea(
      Field("perbaikan", words.mendLabel, from: typed, errors: errors, hint: words.mendHint),
      words, rows: 5, limit: 20_000)
    + selectField(
      Field("kontrol", words.controlLabel, from: typed, errors: errors, isOptional: true), words,
      options: chosen.checklist.controls.map { ($0.id, "\($0.no) \($0.text)") })
    + selectField(
      Field("evaluasi", words.evaluationLabel, from: typed, errors: errors, isOptional: true),
      words,
      options: chosen.evaluations.map {
        ($0.caseNumber, words.evaluationOf($0.systemName, in: $0.caseNumber))
      })
}

extension ChosenObservations {
  /// What the observations say, as the form's fields: the worst speaks for all.
  func proposed(_ words: any Phrasebook) -> FormData {
    var form = FormData()
    let observations = rows.map(\.observation)
    guard let worst = observations.max(by: { $0.severity < $1.severity }) else { return form }
    form.append("judul", String(words.said(worst.title).prefix(200)))
    form.append("tingkat", worst.severity.rawValue)
    if let cvss = observations.lazy.compactMap(\.cvss).first(where: { (try? CVSSVector($0)) != nil }
    ) {
      form.append("cvss", cvss)
    }
    let cwe = Set(observations.flatMap(\.cwe)).sorted()
    if !cwe.isEmpty { form.append("cwe", cwe.map(String.init).joined(separator: ", ")) }
    let places = observations.compactMap(\.place.shown)
    if let first = places.first {
      let more = Set(places).count - 1
      form.append("tempat", String((more > 0 ? "\(first) (+\(more))" : first).prefix(500)))
    }
    var seen = words.said(worst.detail)
    if let evidence = worst.evidence.first(where: { !$0.excerpt.isEmpty }) {
      seen += "\n\n```\n\(evidence.excerpt)\n```"
    }
    form.append("terlihat", seen)
    form.append("perbaikan", words.said(worst.remedy))
    let known = Set(checklist.controls.map(\.id))
    if let control = observations.flatMap(\.controls).first(where: known.contains) {
      form.append("kontrol", control)
    }
    // Where it was looked, else the one evaluation that somebody works on now: what is found in its
    // time belongs into its report.
    let looked = rows.lazy.compactMap(\.caseNumber).first
    let open = Set(evaluations.map(\.caseNumber))
    if let number = looked.flatMap({ open.contains($0) ? $0 : nil })
      ?? (open.count == 1 ? open.first : nil)
    {
      form.append("evaluasi", number)
    }
    return form
  }
}
