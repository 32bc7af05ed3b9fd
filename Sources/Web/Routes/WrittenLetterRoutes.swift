// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import Procedures
import Records

/// `/naskah`: letters are begun from a kind, changed, given their number, and opened as PDF.
struct WrittenLetterRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.writtenLetters, .writeLetters, list)
    router.get(Paths.newWrittenLetter, .writeLetters, begin)
    router.post(Paths.newWrittenLetter, .writeLetters) { try await save(nil, $0, $1, $2) }
    router.get(Paths.reminders, .writeLetters, reminders)
    router.get(Paths.writtenLetter(":naskah"), .writeLetters) { request, context, frame in
      let letter = try await letter(context)
      return try await page(
        letter, try await desk(letter), frame, isSaved: request.queryForm.isOn("tersimpan")
      ).response()
    }
    router.post(Paths.writtenLetter(":naskah"), .writeLetters) { request, context, frame in
      try await save(try await letter(context), request, context, frame)
    }
    router.get(Paths.writtenLetterPaper(":naskah"), .writeLetters, paper)
    router.get(Paths.writtenLetterWord(":naskah"), .writeLetters, word)
  }

  /// What a letter is made from.
  private struct Desk {
    var kind: LetterKind
    var text: String
    var subject: LetterSubject
    var typed: [String: String]
    var signer: String?
    /// The letter in whose place a new one comes.
    var replaces: Int?
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let listing = Listing(Paths.writtenLetters, request.queryForm)
    let page = PageOfList(min(listing.page, 100_000), size: 50)
    let letters = try await site.store.writtenLetters(
      limit: page.size, offset: (page.number - 1) * page.size)
    return writtenLetterListPage(
      letters.rows, count: letters.count, try await LetterKinds.load(site.store),
      issued: try await site.store.issuedPapers(ofLetters: letters.rows.map(\.id)), listing, page,
      frame
    ).response()
  }

  private func letter(_ context: WebContext) async throws -> WrittenLetter {
    guard let id = Int(try context.parameter("naskah")),
      let letter = try await site.store.writtenLetter(id)
    else { throw PageRefusal(.missing) }
    return letter
  }

  /// A final letter keeps the text it was made from; a draft follows the kind.
  private func desk(_ letter: WrittenLetter) async throws -> Desk {
    let entry = try await LetterKinds.load(site.store)[letter.kind]
    let kept = try letter.body.map { (try LetterKindReader.read($0), $0) }
    guard let (kind, text) = kept ?? entry.map({ ($0.kind, $0.text) }) else {
      throw PageRefusal(.missing)
    }
    return Desk(
      kind: kind, text: text, subject: letter.subject, typed: letter.typed, signer: letter.signer,
      replaces: letter.replaces)
  }

  private func query(_ form: FormData) -> LetterQuery {
    LetterQuery(
      caseNumber: form.text("berkas"), item: form.text("aplikasi"), output: form.text("keluaran"),
      version: form.int("versi-keluaran"), system: form.text("sistem"))
  }

  private func subject(_ query: LetterQuery, unit: String?) -> LetterSubject {
    LetterSubject(
      caseNumber: query.caseNumber, item: query.item, output: query.output,
      version: query.version, system: query.system, unit: unit)
  }

  private func begin(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    if let id = request.queryForm.int("pengganti") {
      return try await beginReplacement(of: id, frame)
    }
    let query = query(request.queryForm)
    let kinds = try await LetterKinds.load(site.store)
    guard let id = request.queryForm.text("jenis") else {
      let suitable = kinds.entries.map(\.kind).filter { kind in
        kind.moments.contains { moment in
          switch moment {
          case .free: query.caseNumber == nil && query.system == nil
          case .caseFile: query.caseNumber != nil
          case .system: query.system != nil || query.item != nil
          case .overdue: query.system != nil
          case .output: false
          }
        }
      }
      return letterKindChoicePage(suitable, about: query, frame).response()
    }
    guard let entry = kinds[id], let press = site.letterPress else { throw PageRefusal(.missing) }
    try await check(query, frame)
    var desk = Desk(
      kind: entry.kind, text: entry.text, subject: subject(query, unit: nil), typed: [:])
    desk.typed = try await press.starts(order(desk, nil))
    return try await page(nil, desk, frame).response()
  }

  /// The form of a new letter with what stood in the old one.
  private func beginReplacement(of id: Int, _ frame: PageFrame) async throws -> Response {
    guard let old = try await site.store.writtenLetter(id), old.isFinal,
      let entry = try await LetterKinds.load(site.store)[old.kind]
    else { throw PageRefusal(.missing) }
    let desk = Desk(
      kind: entry.kind, text: entry.text, subject: old.subject, typed: old.typed,
      signer: old.signer, replaces: id)
    try await check(query(of: desk.subject), frame)
    return try await page(nil, desk, frame).response()
  }

  private func query(of subject: LetterSubject) -> LetterQuery {
    LetterQuery(
      caseNumber: subject.caseNumber, item: subject.item, output: subject.output,
      version: subject.version, system: subject.system)
  }

  /// Whoever may not read the case or the system may not write about it.
  private func check(_ query: LetterQuery, _ frame: PageFrame) async throws {
    if let number = query.caseNumber {
      _ = try await site.store.caseRecord(number, for: try frame.known, at: frame.now)
    }
    for code in [query.item, query.system].compactMap(\.self) {
      guard try await site.store.system(code, for: try frame.known) != nil else {
        throw PageRefusal(.missing)
      }
    }
  }

  private func order(_ desk: Desk, _ letter: WrittenLetter?) -> LetterPress.Order {
    LetterPress.Order(
      desk.kind, about: desk.subject, typed: desk.typed, signer: desk.signer,
      number: letter?.number, day: letter?.day)
  }

  private func page(
    _ letter: WrittenLetter?, _ desk: Desk, _ frame: PageFrame, errors: FieldErrors = FieldErrors(),
    refusal: String? = nil, isSaved: Bool = false, command: String? = nil, day: String? = nil
  ) async throws -> Page {
    let today = frame.today
    let posts = try await site.store.postChoices(on: today)
    let units = try await site.store.agenciesToChoose()
    let subject = desk.subject
    let viewer = try frame.known
    var going = LetterGoing()
    if let letter {
      going.issued = try await site.store.issuedPapers(ofLetters: [letter.id])[letter.id]
      going.successors = try await site.store.replacements(ofLetter: letter.id)
    }
    if let id = desk.replaces { going.replaced = try await site.store.writtenLetter(id) }
    going.mayIssue = site.signing != nil && viewer.may(.issuePapers)
    going.offersWord = site.letterPress?.word != nil
    return WrittenLetterEditor(
      letter: letter, kind: desk.kind, subject: subject, query: query(of: subject), going: going,
      typed: desk.typed, signer: desk.signer,
      posts: posts.map { post in
        (post.code, ([post.title] + post.holders.prefix(1)).joined(separator: ", "))
      },
      units: units.map { ($0.code, $0.name) },
      proof: try await LetterProofPart.make(
        order(desk, letter), site, for: try frame.known.officer.username),
      errors: errors, refusal: refusal, isSaved: isSaved, command: command,
      day: day ?? today.description
    ).page(frame)
  }

  private func save(
    _ letter: WrittenLetter?, _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let form = context.form
    var desk: Desk
    if let letter {
      guard !letter.isFinal else { throw PageRefusal(.refused) }
      desk = try await self.desk(letter)
    } else {
      guard let entry = try await LetterKinds.load(site.store)[form.text("jenis") ?? ""] else {
        throw PageRefusal(.missing)
      }
      let query = query(form)
      try await check(query, frame)
      desk = Desk(
        kind: entry.kind, text: entry.text, subject: subject(query, unit: nil), typed: [:],
        replaces: form.int("pengganti"))
    }
    for field in desk.kind.fields {
      guard let text = form["isian[\(field.name)]"] else { continue }
      desk.typed[field.name] = text.replacing("\r\n", with: "\n")
    }
    desk.signer = form.text("penanda")
    desk.subject.unit = form.text("tujuan")
    let action = form.text("aksi")
    guard action == "simpan" || action == "nomori" else {
      return try await page(letter, desk, frame, command: form.command, day: form.text("tanggal"))
        .response()
    }
    return try await keep(letter, desk, numbers: action == "nomori", form, frame)
  }

  private func keep(
    _ letter: WrittenLetter?, _ desk: Desk, numbers: Bool, _ form: FormData, _ frame: PageFrame
  ) async throws -> Response {
    var acting = try frame.acting(by: form)
    let command = acting.command
    let title = desk.typed["hal"] ?? desk.typed["tentang"] ?? desk.kind.title
    do {
      acting.command = command.map { $0 + "-simpan" }
      let id = try await site.store.write(
        letter: letter?.id, kind: desk.kind.id,
        title: title.allSatisfy(\.isWhitespace) ? desk.kind.title : String(title.prefix(300)),
        about: desk.subject, typed: desk.typed, signer: desk.signer, replacing: desk.replaces,
        by: acting)
      guard numbers, let letter, let press = site.letterPress else {
        return .seeOther(Paths.with(Paths.writtenLetter(id), [("tersimpan", "1")]))
      }
      guard let day = form.text("tanggal").flatMap({ CalendarDate($0) }) else {
        var errors = FieldErrors()
        errors.add("tanggal", "\(site.words.letterDay) \(site.words.fieldProblem(.missing))")
        return try await page(letter, desk, frame, errors: errors).response(.unprocessableContent)
      }
      // What can't be drawn gets no number.
      var trial = order(desk, letter)
      trial.day = day
      trial.number = "1"
      _ = try await press.pdf(trial)
      acting.command = command.map { $0 + "-nomor" }
      let numbered = try await site.store.number(
        writtenLetter: letter.id, as: desk.kind, text: desk.text, on: day,
        given: form.text("nomor"), by: acting)
      return .seeOther(Paths.writtenLetter(numbered.id))
    } catch let gaps as LetterGaps {
      var errors = FieldErrors()
      for gap in gaps.gaps {
        let field = desk.kind.fields.first { "isian.\($0.name)" == gap.value }
        errors.add(
          field.map { "isian[\($0.name)]" } ?? "isi",
          site.words.letterGap(gap, field: field?.title))
      }
      return try await page(letter, desk, frame, errors: errors).response(.unprocessableContent)
    } catch let refusal as Refusal {
      return try await page(
        letter, desk, frame, refusal: site.words.refusal(refusal, Naming())
      ).response(.conflict)
    }
  }

  private func paper(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let letter = try await letter(context)
    // What left the office is what counts.
    if let paper = try await site.store.issuedPapers(ofLetters: [letter.id])[letter.id],
      paper.state == .issued, try await site.store.mayRead(paper, try frame.known)
    {
      return .seeOther(Paths.issuedFile(paper.sha256, of: paper.code.description))
    }
    let desk = try await desk(letter)
    guard let press = site.letterPress else { throw PageRefusal(.missing) }
    do {
      let bytes = try await press.pdf(order(desk, letter))
      return .file(
        bytes, name: "\(letter.kind)-\(letter.id).pdf", mediaType: "application/pdf",
        isInline: true)
    } catch is LetterGaps {
      // The page says what is missing.
      return .seeOther(Paths.writtenLetter(letter.id))
    }
  }

  /// To be edited elsewhere.
  private func word(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let letter = try await letter(context)
    guard let make = site.letterPress?.word else { throw PageRefusal(.missing) }
    do {
      let bytes = try await make(order(try await desk(letter), letter))
      return .file(
        bytes, name: "\(letter.kind)-\(letter.id).docx",
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    } catch is LetterGaps {
      return .seeOther(Paths.writtenLetter(letter.id))
    }
  }

  private func reminders(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var filter = FindingFilter()
    filter.unsettled = true
    filter.lateAt = frame.now
    let late = try await site.store.findings(filter, limit: 1000).rows
    let counts = Dictionary(grouping: late, by: \.finding.system).mapValues(\.count)
    var rows:
      [(system: String, name: String, owner: String, late: Int, last: WrittenLetter?, next: Int)] =
        []
    for (code, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      guard let record = try await site.store.system(code, for: try frame.known) else { continue }
      var written = WrittenLetterFilter()
      written.system = code
      let last = try await site.store.writtenLetters(written, limit: 50).rows.first {
        $0.kind.hasPrefix("peringatan-")
      }
      let before = last.flatMap { Int($0.kind.dropFirst("peringatan-".count)) } ?? 0
      rows.append((code, record.system.name, record.ownerName, count, last, min(3, before + 1)))
    }
    return remindersPage(rows, frame).response()
  }
}
