// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Procedures
import Records

/// `/surat`: the two agenda books, a letter, and what is entered by hand.
struct LetterRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.letters, .readLetters, list)
    router.get(Paths.newLetter, .registerLetters) { request, _, frame in
      try await form(frame, request.queryForm).response()
    }
    router.post(Paths.newLetter, .registerLetters, register)
    router.get(Paths.letter(":id"), .readLetters) { request, context, frame in
      var matter = try await matter(context, frame)
      matter.isNew = matter.mayRegister && request.queryForm.isOn("tercatat")
      return letterPage(matter).response()
    }
    router.get(Paths.letterFile(":sha", of: ":id"), .readLetters, file)
    router.post(Paths.letterAct("terima", on: ":id"), .readLetters, confirm)
    router.post(Paths.letterAct("srikandi", on: ":id"), .registerLetters, number)
    router.post(Paths.letterAct("berkas", on: ":id"), .registerLetters, linkToCase)
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let query = request.queryForm
    let viewer = try frame.known
    let isAgency = viewer.officer.role == .agency
    let page = PageOfList(query.int("halaman") ?? 1, size: 50)
    let years = try await site.store.letterYears()
    let filter = LetterFilter(query, for: viewer, on: frame.today)
    let found = try await site.store.letters(
      filter, limit: page.size, offset: (page.number - 1) * page.size)
    let known = Set(years + [frame.today.year, filter.year ?? frame.today.year])
    return letterListPage(
      LetterList(
        direction: filter.direction ?? .incoming, year: filter.year ?? frame.today.year,
        years: known.sorted(by: >), text: filter.text, page: page, rows: found.rows,
        count: found.count, isAgency: isAgency, mayRegister: viewer.may(.registerLetters)), frame
    ).response()
  }

  private func matter(_ context: WebContext, _ frame: PageFrame) async throws -> LetterMatter {
    let viewer = try frame.known
    guard let id = Int(try context.parameter("id")),
      let record = try await site.store.letter(id),
      viewer.may(.readLetter(units: [record.letter.unit]))
    else { throw PageRefusal(.missing) }
    var title: String?
    if let number = record.letter.caseNumber {
      title = try? await site.store.caseRecord(number, for: viewer, at: frame.now).title
    }
    var filter = IssuedFilter()
    filter.letter = id
    var issued: [IssuedPaper] = []
    for paper in try await site.store.issuedPapers(filter).rows {
      if try await site.store.mayRead(paper, viewer) { issued.append(paper) }
    }
    return LetterMatter(
      frame: frame, record: record, caseTitle: title,
      files: try await site.store.attachments(record.letter.files), viewer: viewer,
      issued: issued)
  }

  private func form(
    _ frame: PageFrame, _ typed: FormData, _ errors: FieldErrors = FieldErrors(),
    refusal: String? = nil
  ) async throws -> Page {
    letterForm(
      frame, typed.letterDirection, units: try await site.store.agenciesToChoose(), typed: typed,
      errors: errors,
      refusal: refusal, fileLimit: site.limits.file)
  }

  private func register(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var typed = context.form
    for file in try await site.keep("berkas-baru", of: context, frame) {
      typed.append("berkas", file)
    }
    let direction = typed.letterDirection
    let date = typed.text("tanggal").flatMap(CalendarDate.init)
    var errors = FieldErrors()
    if typed.text("dari") == nil { errors.add("dari", site.words.unitMissing(direction)) }
    if typed.text("hal") == nil { errors.add("hal", site.words.subjectMissing) }
    if typed.text("tanggal") != nil, date == nil {
      errors.add("tanggal", site.words.dateUnreadable)
    }
    guard errors.isEmpty else {
      return try await form(frame, typed, errors).response(.unprocessableContent)
    }
    let acting = try frame.acting(by: typed)
    let letter = Letter(
      direction: direction, year: frame.today.year, agenda: 0, number: typed.text("nomor"),
      date: date ?? (direction == .outgoing ? frame.today : nil), registeredAt: acting.at,
      registeredBy: acting.username,
      unit: typed.text("dari") ?? "", subject: typed.text("hal") ?? "", body: typed.text("isi"),
      speed: typed["kesegeraan"].flatMap(Disposition.Speed.init) ?? .normal,
      secrecy: typed["keamanan"].flatMap(Disposition.Secrecy.init) ?? .normal,
      files: typed.all("berkas"), srikandi: typed.text("srikandi"))
    do {
      let id = try await site.store.registerLetter(letter, by: acting)
      return .seeOther(Paths.with(Paths.letter(id), [("tercatat", "ya")]))
    } catch let refusal as Refusal {
      return try await form(frame, typed, refusal: site.words.refusal(refusal, Naming()))
        .response(.unprocessableContent)
    }
  }

  private func confirm(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(context, frame)
    let id = matter.letter.id
    guard matter.letter.receivedAt == nil else { return .seeOther(Paths.letter(id)) }
    guard matter.mayConfirm else { throw PageRefusal(.forbidden) }
    try await site.store.acknowledge(
      id, receivedBy: context.form.text("penerima"), by: frame.acting(by: context.form))
    return .seeOther(Paths.letter(id))
  }

  private func number(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(context, frame)
    try await site.store.setSrikandi(
      context.form.text("srikandi"), of: matter.letter.id, by: frame.acting(by: context.form))
    return .seeOther(Paths.letter(matter.letter.id))
  }

  private func linkToCase(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(context, frame)
    do {
      try await site.store.link(
        letter: matter.letter.id, toCase: context.form.text("berkas") ?? "",
        by: frame.acting(by: context.form))
    } catch let failure as Failure where failure.code == .notFound {
      var errors = FieldErrors()
      errors.add("berkas", site.words.caseUnknown)
      return letterPage(matter, typed: context.form, errors: errors)
        .response(.unprocessableContent)
    }
    return .seeOther(Paths.letter(matter.letter.id))
  }

  /// A letter's file is read by those who may read the letter.
  private func file(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(context, frame)
    let sha = try context.parameter("sha")
    guard let file = matter.files.first(where: { $0.sha256 == sha }) else {
      throw PageRefusal(.missing)
    }
    let stored = try site.store.files.open(sha)
    var response = Response.file([], name: file.name, mediaType: file.type.rawValue)
    response.body = ResponseBody(contentLength: stored.size) { writer in
      for try await piece in stored.pieces { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
    }
    return response
  }
}

extension FormData {
  /// The book into which a letter is entered by hand; incoming where nothing is said.
  fileprivate var letterDirection: Letter.Direction {
    LetterBook.direction(self["arah"]) ?? .incoming
  }
}

extension Paths {
  static func newLetter(_ direction: Letter.Direction) -> String {
    with(newLetter, [("arah", direction == .incoming ? nil : LetterBook.name(direction))])
  }
}
