// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// A kind of letter as a form, a block after the other.
extension LetterKindRoutes {
  /// - Parameter faults: told on top and beside their blocks; the others only with the preview.
  func formPage(
    _ entry: LetterKinds.Entry, _ form: LetterKindForm, _ frame: PageFrame, holdsAll: Bool = true,
    faults: [LetterFormFault] = [], isSaved: Bool = false, command: String? = nil
  ) async throws -> Page {
    let (kind, lacks) = form.read(as: entry.kind.id)
    let versions = try await site.store.versions(ofLetterKind: entry.kind.id)
    let names = try await site.store.peopleNames(Set(versions.map(\.changedBy)))
    let posts = try await site.store.postChoices(on: frame.today)
    return LetterKindFormPage(
      entry: entry, form: form, holdsAll: holdsAll, faults: faults, lacks: lacks,
      proof: try await LetterProofPart.make(
        LetterPress.Order(kind ?? entry.kind, isSample: true), site,
        for: try frame.known.officer.username), posts: posts.map { ($0.code, $0.title) },
      versions: versions.map { ($0, names[$0.changedBy] ?? $0.changedBy) }, isSaved: isSaved,
      command: command
    ).page(frame)
  }

  func saveForm(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let entry = try await entry(context)
    let acting = try frame.acting(by: context.form)
    var typed = LetterKindForm(context.form)
    let command = context.form.command
    switch context.form.text("aksi") {
    case "kembali": return try await reset(entry, by: acting)
    case "simpan": return try await keep(entry, typed, as: entry.kind.id, acting, frame, command)
    case "salin":
      let name = context.form.text("nama-baru") ?? ""
      guard LetterKindForm.isName(name), try await LetterKinds.load(site.store)[name] == nil else {
        let taken = LetterFormFault(
          place: .head,
          sentence: Phrase(frame.words.letterKindNameTaken, en: "Use a name that is not taken."),
          remedy: Phrase("", en: ""))
        return try await formPage(entry, typed, frame, faults: [taken], command: command)
          .response(.unprocessableContent)
      }
      return try await keep(entry, typed, as: name, acting, frame, command)
    case let action:
      _ = typed.press(action ?? "", context.form)
      return try await formPage(entry, typed, frame, command: command).response()
    }
  }

  private func keep(
    _ entry: LetterKinds.Entry, _ typed: LetterKindForm, as id: String, _ acting: Acting,
    _ frame: PageFrame, _ command: String?
  ) async throws -> Response {
    let (kind, faults) = typed.read(as: id)
    guard let kind else {
      return try await formPage(entry, typed, frame, faults: faults, command: command)
        .response(.unprocessableContent)
    }
    _ = try await site.store.set(letterKind: LetterKindWriter.text(of: kind), by: acting)
    return .seeOther(Paths.with(Paths.letterKind(id), [("tersimpan", "1")]))
  }
}
