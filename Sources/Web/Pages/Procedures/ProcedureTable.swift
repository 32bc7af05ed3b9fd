// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

/// The rows as the SOP words them, with what each needs, takes and puts out.
func procedureTable(_ procedure: Procedure, _ words: any Phrasebook) -> HTML {
  registerTable(
    caption: words.rowsHeading, words.rowColumns.map { Column($0) },
    procedure.steps.map { step in
      TableRow([
        description(of: step, in: procedure, words), "\(performers(of: step, in: procedure))",
        list(step.needs.map { "\($0.text)" }),
        "\(step.time.map(words.standardTime) ?? words.noTimeSet)",
        list(
          step.outputs.map { output in
            output.required
              ? "\(output.title)" : "\(output.title) <small>(\(words.optionalOutput))</small>"
          }),
      ])
    })
}

private func performers(of step: Step, in procedure: Procedure) -> String {
  ([step.lane] + step.with).map { procedure.lane($0)?.title ?? $0 }.joined(separator: ", ")
}

private func list(_ entries: [HTML]) -> HTML {
  switch entries.count {
  case 0: "–"
  case 1: entries[0]
  default: "<ul class=\"dots\">\(entries.map { "<li>\($0)</li>" as HTML })</ul>"
  }
}

private func description(
  of step: Step, in procedure: Procedure, _ words: any Phrasebook
) -> HTML {
  func no(_ id: String) -> String { procedure.step(id)?.no ?? id }
  var more: [HTML] = []
  switch step.flow {
  case .decide(let outcomes):
    more += outcomes.map { "\(words.outcomeLine($0.text, next: $0.next.map(no)))" }
  case .fork(let ways): more.append("\(words.followedBy(ways.map(no)))")
  case .next, .end: break
  }
  if step.each, let noun = procedure.items?.noun { more.append("\(words.perItemRow(noun))") }
  if let call = step.call { more.append("\(words.callsProcedure(call))") }
  if !step.returns.isEmpty { more.append("\(words.mayReturnTo(step.returns.map(no)))") }
  if let note = step.note {
    more.append("<span class=\"soga\">\(words.adjustmentLabel):</span> \(note)")
  }
  let text: HTML = step.text == step.title ? "" : "<small class=\"ink\">\(step.text)</small>"
  return "\(step.no). \(step.title)\(text)\(more.map { "<small>\($0)</small>" as HTML })"
}
