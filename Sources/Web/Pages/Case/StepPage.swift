// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records

/// A row's form alone: where a refused one comes back, and where a secretary enters for others.
func stepPage(
  _ matter: CaseMatter, _ turn: RowTurn, typed: FormData, refusal: RefusedAct = RefusedAct(),
  isRecording: Bool = false, draftSavedAt: Date? = nil
) async throws -> Page {
  let words = matter.words
  var form = TurnForm(matter, turn)
  if typed.count > 0 { form.typed = typed }
  form.errors = refusal.errors
  form.isRecording = isRecording
  form.draftSavedAt = draftSavedAt
  let title = matter.request(turn.step)
  let due = matter.reading.due(turn.due, step: turn.step)
  let lead = [
    matter.stepCaption(turn.step), due.map { words.uncapitalised($0.sentence) },
    turn.due.map { words.until(matter.frame.local($0), seenOn: matter.frame.today) },
  ].compactMap(\.self)
  let called = try await matter.called(by: turn.step)
  let controls: HTML
  if let called, !called.isDone {
    controls = callPanel(called, matter)
  } else {
    controls = try await callNotice(called, matter) + form.html()
  }
  let summary = refusal.summary(
    turn.step.outcomes.isEmpty ? words.notSaved : words.decisionNotSaved, words)
  return Page(matter.frame, title: title, tab: .cases, isRefused: refusal.isRefused) {
    narrow(
      backLink(
        matter.view.record.title, to: Paths.caseFile(matter.number, item: matter.focus.file.item))
        + summary + pageTitle(title, lead: "\(lead.joined(separator: " · "))")
        + when(
          isRecording,
          notice("<p>\(words.recordingNotice(turn.lane))</p>", .said, icon: .person))
        + controls + asTheSOPSays(turn.step, matter))
  }
}
