// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records

/// What an unseen procedure asks for: declared fields (`form`), or files.
enum GenericForm {
  static func html(_ fields: OutputFields, in scene: StepScene) -> HTML {
    let words = scene.words
    switch fields.output.kind {
    case .form: return each(fields.output.fields) { control($0, fields, words) }
    case .file: return files(fields, in: scene)
    case .selection, .disposition, .assignment, .schedule, .evaluation, .report, .decision,
      .shutdownOrder, .monitoringOrder, .delivery, .followUp, .request, .analysis, .workRecord,
      .changeRecord, .testRecord, .approval:
      return ""
    }
  }

  static func read(_ fields: OutputFields, files: [String]) -> GivenOutput? {
    let output = fields.output
    switch output.kind {
    case .form:
      let given = Dictionary(
        output.fields.compactMap { field in
          fields.values.text(field.name).map { (field.name, $0) }
        }, uniquingKeysWith: { first, _ in first })
      if given.isEmpty, !output.required { return nil }
      return GivenOutput(
        name: output.name, json: (try? CanonicalJSON.text(given)) ?? "{}", files: files)
    case .file:
      if files.isEmpty, !output.required { return nil }
      return GivenOutput(name: output.name, files: files)
    case .selection, .disposition, .assignment, .schedule, .evaluation, .report, .decision,
      .shutdownOrder, .monitoringOrder, .delivery, .followUp, .request, .analysis, .workRecord,
      .changeRecord, .testRecord, .approval:
      return nil
    }
  }

  private static func control(
    _ declared: FormField, _ fields: OutputFields, _ words: any Phrasebook
  ) -> HTML {
    let field = fields.field(declared.name, declared.title, isOptional: !declared.required)
    return switch declared.kind {
    case .text: textField(field, words)
    case .paragraph: textArea(field, words)
    case .number: textField(field, words, kind: .numeric, width: .short)
    case .date: dateField(field, words)
    case .choice: selectField(field, words, options: declared.options.map { ($0, $0) })
    case .yesno:
      inlineChoices(
        field, words, choices: [("ya", words.yes, .ok), ("tidak", words.no, .bad)])
    }
  }

  static func files(_ fields: OutputFields, in scene: StepScene) -> HTML {
    let isOptional = fields.output.kind != .file || !fields.output.required
    return each(fields.values.all(OutputFields.files)) { kept in
      hidden(fields.name(OutputFields.files), kept)
    }
      + fileField(
        fields.field(OutputFields.files, fields.output.title, isOptional: isOptional),
        scene.words, isMultiple: true, limit: scene.site.limits.file)
  }
}
