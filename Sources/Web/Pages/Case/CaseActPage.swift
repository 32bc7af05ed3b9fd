// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// The page of one act: what it does, what it asks, one button.
func caseActPage(
  _ form: CaseActForm, _ matter: CaseMatter, typed: FormData = FormData(),
  refusal: RefusedAct = RefusedAct()
) async throws -> Page {
  let words = matter.words
  let title = words.actName(form.act)
  let fields = try await actFields(form, matter, typed, refusal.errors)
  return Page(matter.frame, title: title, tab: .cases, isRefused: refusal.isRefused) {
    narrow(
      backLink(matter.title, to: Paths.caseFile(matter.number, item: form.item))
        + refusal.summary(words.notSaved, words)
        + pageTitle(title, lead: "\(words.actExplanation(form.act))")
        + actForm(form, matter, typed, fields))
  }
}

private func actForm(
  _ act: CaseActForm, _ matter: CaseMatter, _ typed: FormData, _ fields: HTML
) -> HTML {
  let words = matter.words
  let seen: Int? = act.act == .comment || act.act == .attach ? nil : matter.focus.file.version
  let button: HTML =
    act.act == .cancel || act.act == .withdrawItem
    ? dangerButton(words.actButton(act.act), words) : mainButton(words.actButton(act.act))
  return form(
    act.path(matter), matter.frame.stamp(command: typed.command, seen: seen),
    isMultipart: act.act == .attach,
    fields
      + actions(
        button, quietLink(words.cancel, to: Paths.caseFile(matter.number, item: act.item))))
}

private func actFields(
  _ form: CaseActForm, _ matter: CaseMatter, _ typed: FormData, _ errors: FieldErrors
) async throws -> HTML {
  let words = matter.words
  let reason = textArea(
    Field("alasan", words.actReason, from: typed, errors: errors, hint: words.actReasonHint),
    words)
  switch form.act {
  case .takeUp: return ""
  case .sendBack:
    let rows = form.step.flatMap(matter.procedure.step)?.returns ?? []
    return rowField("ke", words.sendBackTo, rows, matter, typed, errors) + reason
  case .reassign: return try await personField(matter, typed, errors) + reason
  case .delegate:
    return try await personField(matter, typed, errors)
      + dateField(Field("sampai", words.delegateUntil, from: typed, errors: errors), words)
      + reason
  case .pause:
    return reason
      + textField(
        Field(
          "menunggu", words.waitingForWhom, from: typed, errors: errors,
          hint: words.waitingForWhomHint, isOptional: true), words, width: .half)
  case .resume:
    return textArea(
      Field("alasan", words.actReason, from: typed, errors: errors, isOptional: true), words)
  case .comment:
    return textArea(
      Field("teks", words.commentText, from: typed, errors: errors, hint: words.commentHint), words)
  case .attach:
    return each(typed.all("berkas")) { hidden("berkas", $0) }
      + fileField(
        Field("berkas", words.attachmentFiles, error: errors["berkas"]), words, isMultiple: true,
        limit: matter.site.limits.file)
      + textArea(
        Field("teks", words.attachmentText, from: typed, errors: errors, isOptional: true), words,
        rows: 3)
  case .cancel, .withdrawItem: return reason
  case .reopen:
    let reached = matter.procedure.steps.filter { matter.focus.file.round(of: $0.id) > 0 }
    return rowField("ke", words.reopenAt, reached.map(\.id), matter, typed, errors) + reason
  case .addItems:
    let present = Set(matter.view.items.compactMap(\.item))
    let systems = try await matter.site.store.systemsToChoose(owner: nil)
    return checkboxList(
      Field("sistem", words.itemsToAdd, error: errors["sistem"]), words,
      options: systems.filter { !present.contains($0.code) }.map { ($0.code, $0.name, nil) },
      chosen: Set(typed.all("sistem"))) + reason
  }
}

private func rowField(
  _ name: String, _ label: String, _ rows: [String], _ matter: CaseMatter, _ typed: FormData,
  _ errors: FieldErrors
) -> HTML {
  let words = matter.words
  var field = Field(name, label, from: typed, errors: errors)
  if rows.count == 1, field.value.isEmpty { field.value = rows[0] }
  return selectField(
    field, words,
    options: rows.compactMap(matter.procedure.step).map {
      ($0.id, words.rowToChoose($0.no, $0.title))
    })
}

private func personField(
  _ matter: CaseMatter, _ typed: FormData, _ errors: FieldErrors
) async throws -> HTML {
  let people = try await matter.site.store.officersToChoose()
  return selectField(
    Field("kepada", matter.words.giveTo, from: typed, errors: errors), matter.words,
    options: people.filter { $0.code != matter.viewer.officer.username }.map { ($0.code, $0.name) },
    width: .half)
}
