// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ProcedureWriter {
  static func row(
    _ step: Step, at index: Int, in procedure: Procedure, _ text: inout YAMLText
  ) {
    text.key("no", step.no)
    text.key("id", step.id)
    text.key("title", step.title)
    if step.text != step.title { text.key("text", step.text) }
    text.key("lane", step.lane)
    text.names("with", step.with)
    if step.each { text.line("per-item: true") }
    if step.joinsAll { text.line("join: all") }
    text.nested("needs", step.needs, need)
    text.key("time", step.time.map { time($0, in: procedure) })
    text.nested("outputs", step.outputs, output)
    text.key("call", step.call)
    let following = index + 1 < procedure.steps.count ? procedure.steps[index + 1].id : nil
    flow(step.flow, following: following, &text)
    text.names("returns", step.returns)
    text.key("note", step.note)
  }

  private static func need(_ text: inout YAMLText, _ need: Need) {
    text.entry {
      if let output = need.output {
        $0.key("text", need.text)
        $0.key("from", output)
      } else {
        $0.line(YAMLText.inline(need.text))
      }
    }
  }

  private static func output(_ text: inout YAMLText, _ output: Output) {
    text.block(output.name) {
      $0.key("kind", output.kind.rawValue)
      $0.key("title", output.title)
      if !output.required { $0.line("required: false") }
      $0.names("when", output.when)
      $0.nested("fields", output.fields) { text, field in
        text.block(field.name) {
          $0.key("kind", field.kind.rawValue)
          $0.key("title", field.title)
          if !field.required { $0.line("required: false") }
          $0.texts("options", field.options)
        }
      }
    }
  }

  private static func flow(_ flow: Flow, following: String?, _ text: inout YAMLText) {
    switch flow {
    case .next(let next): if next != following { text.key("next", next) }
    case .end: if following != nil { text.line("next: end") }
    case .fork(let branches): text.line("fork: [\(branches.joined(separator: ", "))]")
    case .decide(let outcomes):
      text.line(outcomes.isEmpty ? "decide: {}" : "decide:")
      text.inner { text in
        for outcome in outcomes {
          text.block(outcome.key) {
            $0.key("text", outcome.text)
            $0.line("next: \(outcome.next ?? Name.end)")
            $0.texts("consequences", outcome.consequences)
            if outcome.needsReason { $0.line("reason: required") }
            if let effect = outcome.effect { $0.line("effect: \(effect.rawValue)") }
          }
        }
      }
    }
  }
}
