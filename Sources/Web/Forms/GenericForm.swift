// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records

/// Fills an output from its declared fields (`form`), a file, or its own form as text.
enum GenericForm {
  /// Field for the contents of a kind that has no form of its own.
  private static let contents = "json"

  static func html(_ fields: OutputFields, in scene: StepScene) -> HTML {
    let words = scene.words
    switch fields.output.kind {
    case .form: return each(fields.output.fields) { control($0, fields, words) }
    case .file: return files(fields, in: scene)
    case .decision, .approval, .delivery: return ""
    case .selection, .disposition, .assignment, .schedule, .evaluation, .report, .shutdownOrder,
      .monitoringOrder, .followUp, .request, .analysis, .workRecord, .changeRecord, .testRecord:
      let field = fields.field(contents, fields.output.title)
      return textArea(field, words, rows: 8)
        + when(StepFormRegistry.takesFiles(fields.output.kind), files(fields, in: scene))
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
    case .file, .decision, .approval, .delivery:
      if files.isEmpty, !output.required { return nil }
      return GivenOutput(name: output.name, files: files)
    case .selection, .disposition, .assignment, .schedule, .evaluation, .report, .shutdownOrder,
      .monitoringOrder, .followUp, .request, .analysis, .workRecord, .changeRecord, .testRecord:
      guard let json = fields.values.text(contents) else {
        return output.required ? GivenOutput(name: output.name, files: files) : nil
      }
      return GivenOutput(name: output.name, json: json, files: files)
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

  private static func files(_ fields: OutputFields, in scene: StepScene) -> HTML {
    let isOptional = fields.output.kind != .file || !fields.output.required
    return each(fields.values.all(OutputFields.files)) { kept in
      hidden(fields.name(OutputFields.files), kept)
    }
      + fileField(
        fields.field(OutputFields.files, fields.output.title, isOptional: isOptional),
        scene.words, isMultiple: true, limit: scene.site.limits.file)
  }
}
