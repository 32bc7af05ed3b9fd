// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// Completing a row, sending it back by its choice, and keeping what was typed meanwhile.
struct StepRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    let path = Paths.step(":langkah", of: ":nomor")
    router.get(path, .readCases) { try await show($0, $1, $2) }
    router.post(path, .actInCases) { try await complete($0, $1, $2) }
    router.post(Paths.draft(of: ":langkah", of: ":nomor"), .actInCases) {
      try await keepDraft($0, $1, $2)
    }
  }

  private func show(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let place = try await place(request, context, frame)
    let isRecording = request.queryForm.isOn("catat") && place.matter.view.mayRecord
    guard let turn = place.turn, turn.isMine || isRecording else {
      return .seeOther(Paths.caseFile(place.matter.number, item: place.item))
    }
    var typed = FormData()
    var savedAt: Date?
    if !isRecording, let draft = try await draft(place) {
      typed = FormData(urlEncoded: draft.body)
      savedAt = draft.savedAt
    }
    return try await stepPage(
      place.matter, RowTurn(turn), typed: typed, isRecording: isRecording, draftSavedAt: savedAt
    ).response()
  }

  private func complete(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let place = try await place(request, context, frame)
    let matter = place.matter
    guard let step = matter.procedure.step(place.step) else { throw PageRefusal(.missing) }
    let form = try await StoredUploads.keep(context, site, frame)
    let isRecording = form["catat"] == "1" && matter.view.mayRecord
    let shown = place.turn.map(RowTurn.init) ?? RowTurn(step, in: matter.procedure)
    var turnForm = TurnForm(matter, shown)
    turnForm.typed = form
    let choice = form.text("pilihan")
    let reason = form.text("alasan")
    func refused(_ refusal: RefusedAct) async throws -> Response {
      try await stepPage(
        matter, shown, typed: form, refusal: refusal, isRecording: isRecording
      ).response(refusal.status)
    }
    let missing = missingChoice(step, choice, reason)
    do {
      let act = try await act(turnForm, choice, reason, advice: matter.advice(step))
      // What the records can't know before the choice is made is said together with it.
      guard missing.isEmpty else {
        var errors = missing
        if case .complete(_, _, _, let given) = act {
          for entry in RefusedAct.shape(of: given, step, turnForm.outputs, choice, matter).entries {
            errors.add(entry.field, entry.message)
          }
        }
        return try await refused(RefusedAct(errors: errors))
      }
      let outcome = try await site.store.act(
        act, on: matter.number, item: place.item,
        by: Acting(
          matter.viewer.officer.username, recording: isRecording, seen: form.seenVersion,
          command: form.command, at: frame.now))
      try await site.store.keepDraft(
        nil, for: step.id, of: matter.number, item: place.item,
        by: matter.viewer.officer.username, at: frame.now)
      return .seeOther(
        Paths.with(
          Paths.caseFile(outcome.number), [("aplikasi", place.item), ("tercatat", "1")]))
    } catch let refusal as Refusal {
      if refusal == .notPermitted { throw PageRefusal(.forbidden) }
      var answer = RefusedAct(
        refusal, step: step, outputs: turnForm.outputs, naming: matter.naming, site.words)
      if case .stale(let seen, _) = refusal {
        answer.since = matter.events(after: seen, of: place.item)
      }
      return try await refused(answer)
    }
  }

  /// The choice and its reason, which the person may have left out both.
  private func missingChoice(_ step: Step, _ choice: String?, _ reason: String?) -> FieldErrors {
    var errors = FieldErrors()
    guard !step.outcomes.isEmpty else { return errors }
    if choice == nil { errors.add("pilihan", site.words.chooseDecision) }
    let chosen = step.outcomes.first { $0.key == choice }
    let needsReason =
      chosen?.needsReason
      ?? (choice != nil || step.outcomes.allSatisfy(\.needsReason))
    if needsReason, reason == nil { errors.add("alasan", site.words.writeReason) }
    return errors
  }

  private func act(
    _ form: TurnForm, _ choice: String?, _ reason: String?, advice: Advice?
  ) async throws -> Records.CaseAct {
    let step = form.turn.step
    if let choice, choice.hasPrefix(TurnForm.returnKey) {
      return .sendBack(
        step: step.id, to: String(choice.dropFirst(TurnForm.returnKey.count)),
        reason: reason ?? "")
    }
    var given: [GivenOutput] = []
    for fields in form.outputs where fields.output.isAsked(for: choice) {
      let files = fields.values.all(OutputFields.files).filter { !$0.isEmpty }
      if let output = try await StepFormRegistry.read(fields, files: files, in: form.scene) {
        given.append(advice.map { output.keeping($0, fields.output.kind, site.words) } ?? output)
      }
    }
    return .complete(step: step.id, outcome: choice, reason: reason, outputs: given)
  }

  private func keepDraft(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let place = try await place(request, context, frame)
    let form = try await StoredUploads.keep(context, site, frame)
    guard place.matter.procedure.step(place.step) != nil else { throw PageRefusal(.missing) }
    try await site.store.keepDraft(
      form.content.urlEncoded, for: place.step, of: place.matter.number, item: place.item,
      by: place.matter.viewer.officer.username, at: frame.now)
    // The script reads no page; a person is led back to theirs.
    guard form["simpan"] != nil else { return Response(status: .noContent) }
    return .seeOther(Paths.caseFile(place.matter.number, item: place.item) + "#langkah")
  }

  private func draft(_ place: Place) async throws -> Draft? {
    try await site.store.draft(
      place.step, of: place.matter.number, item: place.item,
      by: place.matter.viewer.officer.username)
  }

  /// The row that an address names.
  private struct Place {
    var matter: CaseMatter
    var step: String
    var item: String?

    var turn: TurnView? { matter.focus.turns.first { $0.step.id == step } }
  }

  private func place(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Place {
    let item = request.queryForm.text("item")
    var matter = try await CaseMatter.load(
      try context.parameter("nomor"), item: item, site, frame)
    matter.focus = matter.view
    return Place(matter: matter, step: try context.parameter("langkah"), item: item)
  }
}

extension GivenOutput {
  /// A decision keeps the advice as it was shown, so that both can be read side by side.
  fileprivate func keeping(
    _ advice: Advice, _ kind: OutputKind, _ words: any Phrasebook
  ) -> GivenOutput {
    guard kind == .decision,
      var record = OutputIntake.contents(DecisionRecord.self, of: json)
    else { return self }
    record.advised = advice.outcome
    record.advice = advice.kept(words)
    var kept = self
    kept.json = (try? CanonicalJSON.text(record)) ?? json
    return kept
  }
}

extension CaseMatter {
  /// What happened in the stream since the version somebody saw, the newest first.
  func events(after seen: Int, of item: String?) -> [TimelineEntry] {
    view.timeline.filter { $0.item == item && $0.event.version > seen }.prefix(6)
      .map { historyEntry($0, self) }
  }
}

extension RefusedAct {
  /// What is wrong with the outputs by themselves.
  static func shape(
    of given: [GivenOutput], _ step: Step, _ fields: [OutputFields], _ choice: String?,
    _ matter: CaseMatter
  ) -> FieldErrors {
    var errors = FieldErrors()
    for output in step.outputs where output.isAsked(for: choice) {
      guard let own = given.first(where: { $0.name == output.name }) else { continue }
      do throws(Refusal) {
        _ = try OutputIntake.read(own.json, files: own.files, as: output)
      } catch {
        let refused = RefusedAct(
          error, step: step, outputs: fields, naming: matter.naming, matter.words)
        for entry in refused.errors.entries { errors.add(entry.field, entry.message) }
      }
    }
    return errors
  }
}
