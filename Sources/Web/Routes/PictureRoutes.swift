// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// `/berkas-lampiran/{sidik}/samarkan`: what must not be seen in an evidence picture.
struct PictureRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.cover(":sidik"), .judgeFindings) { request, context, frame in
      let matter = try await matter(context, frame, back: request.queryForm.text(BoxField.back))
      return picturePage(matter, typed: BoxField.form(matter.look?.boxes ?? [])).response()
    }
    router.post(Paths.cover(":sidik"), .judgeFindings, save)
    router.get(Paths.coveredPicture(":sidik"), .readCases) { _, context, frame in
      let file = try await file(context, frame)
      guard let look = try await site.store.pictureLooks([file.sha256])[file.sha256] else {
        throw PageRefusal(.missing)
      }
      return try await site.covered(file, under: look.boxes)
    }
  }

  private func file(_ context: WebContext, _ frame: PageFrame) async throws -> AttachedFile {
    let file = try await site.store.attachment(
      try context.parameter("sidik"), for: try frame.known)
    guard file.isPicture else { throw PageRefusal(.missing) }
    return file
  }

  private func matter(
    _ context: WebContext, _ frame: PageFrame, back: String?
  ) async throws -> PictureMatter {
    let file = try await file(context, frame)
    let look = try await site.store.pictureLooks([file.sha256])[file.sha256]
    let people = try await site.store.peopleNames(Set([look?.by].compactMap(\.self)))
    return PictureMatter(
      frame: frame, file: file, look: look, person: look.flatMap { people[$0.by] },
      back: back.map(Paths.local) ?? Paths.findings)
  }

  private func save(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let typed = context.form
    let matter = try await matter(context, frame, back: typed.text(BoxField.back))
    let words = site.words
    let then = typed.text(BoxField.then)
    if then == BoxField.more { return picturePage(matter, typed: typed, more: 9).response() }
    let isClear = then == BoxField.nothing
    let (boxes, errors) =
      isClear ? ([], FieldErrors()) : BoxField.boxes(typed, rows: PictureBox.most, words)
    guard errors.isEmpty else {
      return picturePage(matter, typed: typed, errors: errors).response(.unprocessableContent)
    }
    guard isClear || !boxes.isEmpty else {
      return picturePage(matter, typed: typed, refusal: words.noBoxes)
        .response(.unprocessableContent)
    }
    do {
      try await site.store.look(
        over: matter.file.sha256, covering: boxes, by: frame.acting(by: typed))
    } catch let refusal as Refusal {
      return picturePage(matter, typed: typed, refusal: words.refusal(refusal, Naming()))
        .response(.unprocessableContent)
    }
    return .seeOther(
      isClear ? matter.back : Paths.cover(matter.file.sha256, back: matter.back))
  }
}

extension Site {
  /// A picture whose covered parts are gone from it.
  func covered(_ file: AttachedFile, under boxes: [PictureBox]) async throws -> Response {
    let bytes = try store.files.contents(of: file.sha256)
    guard let cover = press?.cover, let covered = try await cover(bytes, boxes) else {
      throw PageRefusal(.unavailable)
    }
    return .file(
      covered, name: file.name, mediaType: file.type.rawValue, isInline: true)
  }

  /// A file as this person may see it.
  func shown(_ file: AttachedFile, to viewer: Viewer) async throws -> Response {
    switch try await store.view(of: file, for: viewer) {
    case .under(let boxes): return try await covered(file, under: boxes)
    case .notYet: throw PageRefusal(.missing)
    case .whole:
      return .file(
        try store.files.contents(of: file.sha256), name: file.name, mediaType: file.type.rawValue)
    }
  }
}
