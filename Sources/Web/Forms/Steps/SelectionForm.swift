// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Which applications are evaluated: the register, longest unevaluated first, with documents
/// and use beside each.
enum SelectionForm {
  static func html(_ fields: OutputFields, in scene: StepScene) async throws -> HTML {
    let words = scene.words
    let chosen =
      fields.values.count == 0 ? Set(scene.record.systems) : Set(fields.values.all("systems"))
    let choices = try await scene.site.store.systemChoices()
    let options = choices.map { choice in
      let system = choice.system
      let facts: HTML = "\(words.systemFacts(system, owner: choice.ownerShort))"
      return (value: system.code, label: system.name, note: Optional(facts))
    }
    let (label, hint) = words.systemsToEvaluate(count: options.count)
    return checkboxList(
      fields.field("systems", label, hint: hint), words, options: options, chosen: chosen)
      + textArea(
        fields.field("reason", words.selectionReason, isOptional: true), words, rows: 2)
  }

  static func read(_ fields: OutputFields) -> GivenOutput {
    let selection = SystemSelection(
      systems: fields.values.all("systems"), reason: fields.values.text("reason"))
    return GivenOutput(name: fields.output.name, json: (try? CanonicalJSON.text(selection)) ?? "{}")
  }
}
