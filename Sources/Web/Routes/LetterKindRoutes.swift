// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import Procedures
import Records

/// `/naskah/jenis` and `/naskah/kop`: what an administrator makes of the office's letters.
struct LetterKindRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.letterKinds, .administer) { _, _, frame in
      letterKindListPage(try await LetterKinds.load(site.store), frame).response()
    }
    router.get(Paths.letterKind(":jenis"), .administer) { request, context, frame in
      let entry = try await entry(context)
      return try await formPage(
        entry, LetterKindForm(entry.kind), frame, holdsAll: LetterKindForm.holds(entry.kind),
        isSaved: request.queryForm.isOn("tersimpan")
      ).response()
    }
    router.get(Paths.letterKindText(":jenis"), .administer) { request, context, frame in
      let entry = try await entry(context)
      return try await page(
        entry, text: entry.text, frame, isSaved: request.queryForm.isOn("tersimpan")
      ).response()
    }
    router.post(Paths.letterKind(":jenis"), .administer) { request, context, frame in
      // The file comes as one field; the form brings its parts.
      try await context.form.isOn("isi")
        ? save(request, context, frame) : saveForm(request, context, frame)
    }
    router.get(Paths.proof(":kunci"), .writeLetters, proof)
    router.get(Paths.letterhead, .administer) { _, _, frame in
      let lines = try await site.store.profile().letterhead
      return try await letterhead(lines.joined(separator: "\n"), frame).response()
    }
    router.post(Paths.letterhead, .administer, saveLetterhead)
  }

  func entry(_ context: WebContext) async throws -> LetterKinds.Entry {
    guard let entry = try await LetterKinds.load(site.store)[try context.parameter("jenis")] else {
      throw PageRefusal(.missing)
    }
    return entry
  }

  private func proof(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    guard
      let png = await ProofShelf.shared.page(
        try context.parameter("kunci"), for: try frame.known.officer.username)
    else { throw PageRefusal(.missing) }
    return .file(png, name: "pratinjau.png", mediaType: "image/png", isInline: true)
  }

  private func page(
    _ entry: LetterKinds.Entry, text: String, _ frame: PageFrame, isSaved: Bool = false,
    command: String? = nil
  ) async throws -> Page {
    let username = try frame.known.officer.username
    var (kind, faults): (LetterKind?, [LetterKindFault]) = (nil, [])
    do throws(LetterKindFaults) { kind = try LetterKindReader.read(text) } catch {
      faults = error.faults
    }
    let versions = try await site.store.versions(ofLetterKind: entry.kind.id)
    let names = try await site.store.peopleNames(Set(versions.map(\.changedBy)))
    return LetterKindEditor(
      entry: entry, text: text, faults: faults,
      proof: try await LetterProofPart.make(
        LetterPress.Order(kind ?? entry.kind, isSample: true), site, for: username),
      versions: versions.map { ($0, names[$0.changedBy] ?? $0.changedBy) }, isSaved: isSaved,
      command: command
    ).page(frame)
  }

  private func save(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let entry = try await entry(context)
    let acting = try frame.acting(by: context.form)
    let text = (context.form["isi"] ?? entry.text).replacing("\r\n", with: "\n")
    switch context.form.text("aksi") {
    case "kembali": return try await reset(entry, by: acting)
    case "simpan":
      do {
        let kind = try await site.store.set(letterKind: text, by: acting)
        return .seeOther(Paths.with(Paths.letterKindText(kind.id), [("tersimpan", "1")]))
      } catch is LetterKindFaults {
        return try await page(entry, text: text, frame, command: context.form.command)
          .response(.unprocessableContent)
      }
    case _:
      return try await page(entry, text: text, frame, command: context.form.command).response()
    }
  }

  func reset(_ entry: LetterKinds.Entry, by acting: Acting) async throws -> Response {
    try await site.store.reset(letterKind: entry.kind.id, by: acting)
    return .seeOther(entry.origin == .own ? Paths.letterKinds : Paths.letterKind(entry.kind.id))
  }

  private func letterhead(
    _ typed: String, _ frame: PageFrame, errors: FieldErrors = FieldErrors()
  ) async throws -> Page {
    guard let kind = LetterKinds.shipped["surat-dinas"]?.kind else { throw PageRefusal(.missing) }
    var order = LetterPress.Order(kind, isSample: true)
    order.letterhead = lines(typed)
    return letterheadPage(
      typed, hasLogo: try await site.store.logo() != nil,
      try await LetterProofPart.make(order, site, for: try frame.known.officer.username),
      errors: errors, frame)
  }

  private func lines(_ typed: String) -> [String] {
    typed.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func saveLetterhead(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let typed = context.form["kop"] ?? ""
    let acting = try frame.acting(by: context.form)
    switch context.form.text("aksi") {
    case "hapus-logo":
      try await site.store.set(logo: nil, by: acting)
      return .seeOther(Paths.letterhead)
    case "simpan":
      var errors = FieldErrors()
      var profile = try await site.store.profile()
      profile.letterhead = lines(typed)
      for problem in profile.problems where problem.field == "letterhead" {
        errors.add("kop", "\(site.words.letterheadLines) \(site.words.fieldProblem(problem.kind))")
      }
      var logo: [UInt8]?
      if let file = context.files.first(where: { $0.field == "logo" && $0.count > 0 }) {
        // The limit is asked before the file is read.
        let bytes = file.count <= 2 << 20 ? [UInt8](try Data(contentsOf: file.url)) : []
        if site.letterPress?.takesLogo(bytes) == true {
          logo = bytes
        } else {
          errors.add("logo", site.words.letterheadLogoRefused)
        }
      }
      guard errors.isEmpty else {
        return try await letterhead(typed, frame, errors: errors).response(.unprocessableContent)
      }
      try await site.store.setProfile(profile, by: acting)
      if let logo { try await site.store.set(logo: logo, by: acting) }
      try await site.refreshOffice()
      return .seeOther(Paths.letterhead)
    case _:
      return try await letterhead(typed, frame).response()
    }
  }
}
