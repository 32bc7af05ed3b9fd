// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Procedures
import Records

/// Why a form comes back: errors of its fields, or one sentence for the whole.
struct RefusedAct {
  var errors = FieldErrors()
  var sentence: String?
  /// What happened since the person looked, when their page was stale.
  var since: [TimelineEntry] = []
  var status: HTTPResponse.Status = .unprocessableContent

  var isRefused: Bool { !errors.isEmpty || sentence != nil }

  /// On top of the page; nothing where nothing was refused.
  func summary(_ title: String, _ words: any Phrasebook) -> HTML {
    if let sentence {
      let events: HTML =
        since.isEmpty ? "" : "<p><b>\(words.sinceYouLooked)</b></p>\(timeline(since))"
      return refusalSummary(title, "\(sentence) \(words.typedIsKept)", more: events)
    }
    return errors.isEmpty ? "" : errorSummary(title, errors, words)
  }

  /// Maps a rule to the fields of a row's form.
  init(
    _ refusal: Refusal, step: Step, outputs: [OutputFields], naming: Naming,
    _ words: any Phrasebook
  ) {
    switch refusal {
    case .outcomeRequired, .outcomeUnknown: errors.add("pilihan", words.chooseDecision)
    case .reasonRequired: errors.add("alasan", words.writeReason)
    case .outputMissing(_, let names):
      for name in names {
        let title = step.outputs.first { $0.name == name }?.title ?? name
        errors.add("isi[\(name)]", words.missingOutput(title))
      }
    case .outputInvalid(let name, let problems):
      guard let fields = outputs.first(where: { $0.output.name == name }) else {
        sentence = words.refusal(refusal, naming)
        return
      }
      for problem in problems {
        let own = StepFormRegistry.fieldName(for: problem.field, in: fields)
        errors.add(
          own.isEmpty ? "isi[\(name)]" : fields.name(own),
          RefusedAct.sentence(problem, in: fields.output, naming, words))
      }
    default:
      sentence = words.refusal(refusal, naming)
      if case .stale = refusal { status = .conflict }
    }
  }

  init() {}

  /// "Ringkasan belum diisi." by the field's label; the output's title where it has none.
  private static func sentence(
    _ problem: FieldProblem, in output: Output, _ naming: Naming, _ words: any Phrasebook
  ) -> String {
    let label = FieldLabels.label(of: problem.field, in: output, words) ?? output.title
    return "\(label): \(words.fieldProblem(naming.named(problem.kind)))"
  }

  init(errors: FieldErrors) { self.errors = errors }

  init(_ refusal: Refusal, naming: Naming, _ words: any Phrasebook) {
    if case .reasonRequired = refusal {
      errors.add("alasan", words.writeActReason)
      return
    }
    sentence = words.refusal(refusal, naming)
    if case .stale = refusal { status = .conflict }
  }
}
