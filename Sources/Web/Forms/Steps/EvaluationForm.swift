// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Handing in an evaluation: the verdicts are given in the checklist, this shows how far it is.
enum EvaluationForm {
  static func html(_ fields: OutputFields, in scene: StepScene) async throws -> HTML {
    let words = scene.words
    guard let item = scene.item, let viewer = scene.frame.viewer,
      let work = try await scene.site.store.workspace(
        scene.record.number, item: item, for: viewer, at: scene.frame.now)
    else { return "" }
    let score = work.score
    let link = Paths.checklist(of: scene.record.number, item: item)
    return """
      <div class="field">\(progressBar(words.judgedOf(score.assessed, score.total), done: score.assessed, failed: score.notMet, of: score.total))\
      <p class="acts">\(buttonLink(score.unassessed == 0 ? words.openChecklist : words.continueChecklist, to: link))</p>\
      <p class="small soft">\(words.findingsSoFar(work.findings.count))</p></div>
      """
        + textArea(
          fields.field("summary", words.evaluationSummary, isOptional: true), words, rows: 3)
  }

  static func read(_ fields: OutputFields, files: [String]) -> GivenOutput {
    let result = EvaluationResult(summary: fields.values.text("summary"))
    return GivenOutput(
      name: fields.output.name, json: (try? CanonicalJSON.text(result)) ?? "{}", files: files)
  }
}
