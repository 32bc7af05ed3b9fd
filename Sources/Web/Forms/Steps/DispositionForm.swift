// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// The disposition card: to whom, what is asked, how urgent. Made for a phone: the next lane
/// is already ticked.
enum DispositionForm {
  static func html(_ fields: OutputFields, in scene: StepScene) async throws -> HTML {
    let words = scene.words
    let values = fields.values
    let posts = try await scene.site.store.postChoices(on: scene.frame.today)
    let options = posts.map { post in
      let holders: HTML = "\(words.list(post.holders))"
      return (value: post.code, label: post.title, note: post.holders.isEmpty ? nil : holders)
    }
    let isFresh = values.count == 0
    let to = isFresh ? Set(nextPosts(scene)) : Set(values.all("to"))
    let phrases = words.dispositionPhrases.map { (value: $0, label: $0, note: HTML?.none) }
    func chosen(_ name: String, _ first: String) -> String { values[name] ?? first }
    var speed = fields.field("speed", words.speedLabel)
    speed.value = chosen("speed", Disposition.Speed.normal.rawValue)
    var secrecy = fields.field("secrecy", words.secrecyLabel)
    secrecy.value = chosen("secrecy", Disposition.Secrecy.normal.rawValue)
    let isDetailed = !values.all("copy").isEmpty || values.text("through") != nil
    return checkboxList(
      fields.field("to", words.forwardTo), words,
      options: options.filter { to.contains($0.value) } + options.filter { !to.contains($0.value) },
      chosen: to)
      + checkboxList(
        fields.field("instructions", words.withRespect, hint: words.instructionHint), words,
        options: phrases, chosen: Set(values.all("instructions")))
      + textArea(fields.field("note", words.dispositionNote, isOptional: true), words, rows: 3)
      + fieldRow(
        selectField(
          speed, words, options: Disposition.Speed.allCases.map { ($0.rawValue, words.speed($0)) }),
        selectField(
          secrecy, words,
          options: Disposition.Secrecy.allCases.map { ($0.rawValue, words.secrecy($0)) }))
      + helpPanel(
        words.moreAboutDisposition,
        dateField(fields.field("due", words.dispositionDue, isOptional: true), words)
          + selectField(
            fields.field("through", words.dispositionThrough, isOptional: true), words,
            options: posts.map { ($0.code, $0.title) })
          + checkboxList(
            fields.field("copy", words.dispositionCopy, isOptional: true), words, options: options,
            chosen: Set(values.all("copy"))), isOpen: isDetailed)
  }

  static func read(_ fields: OutputFields) -> GivenOutput {
    let values = fields.values
    let to = values.all("to")
    let copies = values.all("copy").filter { !to.contains($0) }
    let disposition = Disposition(
      to: to.map { .init(post: $0) } + copies.map { .init(post: $0, responsible: false) },
      through: values.text("through"), instructions: values.all("instructions"),
      note: values.text("note"),
      speed: values.text("speed").flatMap(Disposition.Speed.init) ?? .normal,
      secrecy: values.text("secrecy").flatMap(Disposition.Secrecy.init) ?? .normal,
      due: values.text("due").flatMap(CalendarDate.init))
    return GivenOutput(
      name: fields.output.name, json: (try? CanonicalJSON.text(disposition)) ?? "{}")
  }

  /// Posts of the lane whose turn comes next.
  private static func nextPosts(_ scene: StepScene) -> [String] {
    for case let id? in scene.step.exits {
      guard let next = scene.procedure.step(id), let lane = scene.procedure.lane(next.lane) else {
        continue
      }
      if case .posts(let posts) = lane.holder { return posts }
    }
    return []
  }
}
