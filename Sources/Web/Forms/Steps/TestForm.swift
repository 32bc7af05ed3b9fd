// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What was tested, line by line, each passed or failed. A fresh form names what is always
/// worth testing; empty lines are left out.
enum TestForm {
  static let emptyLines = 3

  static func html(_ fields: OutputFields, in scene: StepScene) -> HTML {
    let words = scene.words
    var values = fields.values
    if values.count == 0 {
      for (index, line) in words.proposedTests.enumerated() {
        values.append("checks[\(index)][what]", line)
      }
    }
    let fields = OutputFields(fields.output, values: values, errors: fields.errors)
    let filled = values.nested("checks").compactMap { Int($0.key) }.max().map { $0 + 1 } ?? 0
    let lines = each(Array(0..<(filled + emptyLines))) { index in
      let what = fields.field(
        "checks[\(index)][what]", words.testLine(index + 1), isOptional: index > 0)
      let passed = fields.field(
        "checks[\(index)][passed]", words.testLineResult(index + 1), isOptional: index > 0)
      return """
        <div class="fields">\(textField(what, words))\
        \(inlineChoices(passed, words, choices: [("ya", words.testPassed, .ok), ("tidak", words.testFailed, .bad)]))</div>
        """
    }
    return textArea(fields.field("method", words.testMethod), words, rows: 2) + lines
      + textArea(fields.field("note", words.testNote, isOptional: true), words, rows: 2)
  }

  static func read(_ fields: OutputFields, files: [String]) -> GivenOutput {
    struct Line: Encodable { var what: String, passed: Bool? }
    struct Whole: Encodable { var method: String?, checks: [Line], note: String? }
    let lines = fields.values.nested("checks").compactMap { _, line -> Line? in
      let passed = line.text("passed").map { $0 == "ya" }
      guard let what = line.text("what") else { return nil }
      return Line(what: what, passed: passed)
    }
    let whole = Whole(
      method: fields.values.text("method"), checks: lines, note: fields.values.text("note"))
    return GivenOutput(
      name: fields.output.name, json: (try? CanonicalJSON.text(whole)) ?? "{}", files: files)
  }
}
