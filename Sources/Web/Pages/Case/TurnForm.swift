// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// A row of the stream that a form is about, whether or not it is its turn.
struct RowTurn {
  var step: Step
  var lane: String
  var round: Int
  var due: Date?

  init(_ turn: TurnView) {
    step = turn.step
    lane = turn.lane.title
    round = turn.active.round
    due = turn.active.due
  }

  /// A row that somebody thought was theirs.
  init(_ step: Step, in procedure: Procedure) {
    self.step = step
    lane = procedure.lane(step.lane)?.title ?? ""
    round = 1
  }
}

/// The form of the row whose turn it is: what it puts out, the choice with its consequences,
/// the reason, one button.
struct TurnForm {
  var matter: CaseMatter
  var turn: RowTurn
  /// What was typed, or a draft; in a later round what the row put out before.
  var typed = FormData()
  var errors = FieldErrors()
  /// Entered for the lane's holder.
  var isRecording = false
  var draftSavedAt: Date?

  private var words: any Phrasebook { matter.words }
  private var step: Step { turn.step }
  private var item: String? { matter.focus.file.item }

  init(_ matter: CaseMatter, _ turn: RowTurn) {
    self.matter = matter
    self.turn = turn
    if turn.round > 1 {
      typed = EarlierTurn.form(
        of: turn.step, item: matter.focus.file.item, in: matter.focus.dossier)
    }
  }

  var scene: StepScene {
    StepScene(
      site: matter.site, frame: matter.frame, record: matter.view.record, item: item,
      procedure: matter.procedure, step: step, round: turn.round)
  }

  var outputs: [OutputFields] {
    step.outputs.map { OutputFields($0, of: typed, errors: errors) }
  }

  func html() async throws -> HTML {
    let action = Paths.step(step.id, of: matter.number, item: item)
    let always = step.outputs.filter { $0.when.isEmpty && $0.kind != .decision }
    let beside = step.outputs.filter { $0.when.isEmpty && $0.kind == .decision }
    let sometimes = step.outputs.filter { !$0.when.isEmpty }
    var body = hidden("catat", isRecording ? "1" : nil)
    let isDecision = !step.outcomes.isEmpty
    let hasHeading = !isDecision || !always.isEmpty
    body += when(
      hasHeading, "<h2 class=\"act\">\(words.request(step.title, about: matter.subject))</h2>")
    for output in always {
      body += try await part(output, isAlone: always.count == 1 && !isDecision)
    }
    if isDecision { body += try await decision() }
    for output in beside { body += try await part(output, isAlone: true) }
    for output in sometimes { body += try await part(output, isAlone: false) }
    body += buttons()
    return form(
      action, matter.frame.stamp(command: typed.command, seen: matter.focus.file.version),
      draft: isRecording ? nil : Paths.draft(of: step.id, of: matter.number, item: item),
      isMultipart: step.outputs.contains { StepFormRegistry.takesFiles($0.kind) }, id: "langkah",
      body)
  }

  /// One output under its title; kinds whose form is empty leave nothing behind.
  private func part(_ output: Output, isAlone: Bool) async throws -> HTML {
    let fields = OutputFields(output, of: typed, errors: errors)
    let controls = try await StepFormRegistry.render(fields, in: scene)
    let error = errors["isi[\(output.name)]"]
    guard !controls.isEmpty || error != nil else { return "" }
    let choices = output.when.compactMap { key in
      step.outcomes.first { $0.key == key }.map { "“\($0.text)”" }
    }
    let heading: HTML = isAlone ? "" : "<h3>\(output.title)</h3>"
    return """
      <div class="part" id="\(fieldID("isi[\(output.name)]"))">\(heading)\
      \(when(!choices.isEmpty, "<p class=\"hint\">\(words.onlyForChoice(choices))</p>"))\
      \(fieldError(error, for: "isi[\(output.name)]"))\(controls)</div>
      """
  }

  private func decision() async throws -> HTML {
    var choices = step.outcomes.map { Choice($0.key, $0.text, consequences: $0.consequences) }
    for target in step.returns.compactMap(matter.procedure.step) {
      let lane = matter.procedure.lane(target.lane)?.title ?? target.lane
      choices.append(
        Choice(
          TurnForm.returnKey + target.id, words.returnChoice(target.title),
          consequences: words.returnConsequences(lane, target)))
    }
    let question = Field(
      "pilihan", words.decisionQuestion(matter.subject), from: typed, errors: errors)
    let reason = Field(
      "alasan", words.reasonOfDecision, from: typed, errors: errors, hint: words.reasonHint,
      isOptional: !step.outcomes.contains(where: \.needsReason) && step.returns.isEmpty)
    return choiceGroup(
      question, words, choices: choices, advice: try await stepAdvice(step, matter))
      + textArea(reason, words)
  }

  private func buttons() -> HTML {
    let draft: HTML =
      isRecording
      ? ""
      : """
      <button class="btn" name="simpan" value="konsep" formaction="\
      \(Paths.draft(of: step.id, of: matter.number, item: item))">\(words.saveDraft)</button>
      """
    let back: HTML =
      step.returns.isEmpty || !step.outcomes.isEmpty || isRecording
      ? ""
      : quietLink(
        words.sendBack,
        to: CaseActForm(.sendBack, step: step.id, item: item).path(matter))
    return actions(
      mainButton(words.completion(of: step)), draft, back,
      saved: draftSavedAt.map { words.draftSaved(at: words.clock(matter.frame.local($0))) })
  }

  /// Before the id of the row to which a choice sends the matter back.
  static let returnKey = "kembali:"
}
