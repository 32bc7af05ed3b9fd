// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// `/terbitan/terbitkan`: a paper goes out, whatever it was drawn from.
extension IssuedRoutes {
  /// What is meant, as the form or the address names it.
  func draft(_ form: FormData, _ frame: PageFrame) async throws -> IssueMatter {
    _ = try desk
    if let token = form.text("dokumen") { return try await officeDraft(token, frame) }
    if let id = form.int("naskah") { return try await letterDraft(id, frame) }
    return try await outputDraft(form, frame)
  }

  /// The document of a case, as it stands there.
  private func outputDraft(_ form: FormData, _ frame: PageFrame) async throws -> IssueMatter {
    guard let number = form.text("berkas"), let version = form.int("versi-dokumen"),
      let kind = form.text("jenis").flatMap(OutputKind.init)
    else { throw PageRefusal(.missing) }
    let item = form.text("item")
    let view = try await site.store.caseView(
      number, item: item, for: try frame.known, at: frame.now, timeline: PageOfList(size: 1))
    guard
      let entry = view.dossier.first(where: {
        $0.output.kind == kind && $0.version == version && $0.item == item
      })
    else { throw PageRefusal(.missing) }
    var filter = IssuedFilter()
    filter.caseNumber = number
    filter.kind = kind.rawValue
    filter.state = .issued
    let before = try await site.store.issuedPapers(filter, limit: 200).rows
    var known: String?
    for case .delivery(let delivery) in view.dossier.filter({ $0.item == item }).map(\.contents) {
      if kind == .report, let letter = delivery.letter {
        known = try await site.store.letter(letter)?.letter.number
      }
    }
    let output = SigningDesk.CaseOutput(
      caseNumber: number, item: item, kind: kind, version: version)
    return IssueMatter(
      draft: SigningDesk.Draft(.output(output), number: known, day: frame.today),
      title: entry.output.title,
      isIssuedAlready: before.contains {
        $0.item == item && $0.source == nil && ($0.version == version || kind == .report)
      })
  }

  /// A written letter: its number and its day stand on it already.
  private func letterDraft(_ id: Int, _ frame: PageFrame) async throws -> IssueMatter {
    guard let letter = try await site.store.writtenLetter(id), let day = letter.day else {
      throw PageRefusal(.missing)
    }
    // Whoever may not read the case may not issue what is about it.
    if let number = letter.subject.caseNumber {
      _ = try await site.store.caseRecord(number, for: try frame.known, at: frame.now)
    }
    let kind = try await LetterKinds.load(site.store)[letter.kind]?.kind.title ?? letter.kind
    return IssueMatter(
      draft: SigningDesk.Draft(.letter(id), number: letter.number, day: day), title: kind,
      subject: letter.title,
      isIssuedAlready: try await isInForce(IssuedPaper.source(ofLetter: id)))
  }

  private func officeDraft(_ token: String, _ frame: PageFrame) async throws -> IssueMatter {
    guard let paper = OfficePaper(token: token) else { throw PageRefusal(.missing) }
    switch paper {
    case .monitoringForm(let id, _, _), .evaluationMinutes(let id, _):
      guard try await site.store.procedure(id) != nil else { throw PageRefusal(.missing) }
    case .agenda, .systemRegister, .domainRegister, .plan, .headSummary, .procedureBook: break
    }
    return IssueMatter(
      draft: SigningDesk.Draft(.office(paper), number: nil, day: frame.today),
      title: frame.words.paperTitle(paper),
      isIssuedAlready: try await isInForce(paper.source(on: frame.today)))
  }

  private func isInForce(_ source: String) async throws -> Bool {
    var filter = IssuedFilter()
    filter.source = source
    filter.state = .issued
    return try await site.store.issuedPapers(filter, limit: 1).count > 0
  }

  func issue(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var matter = try await draft(context.form, frame)
    matter.form = context.form
    if !matter.isSettled {
      matter.draft.number = context.form.text("nomor")
      guard let day = context.form.text("tanggal").flatMap(CalendarDate.init) else {
        matter.errors.add("tanggal", frame.words.dateUnreadable)
        return issuePage(matter, frame).response(.unprocessableContent)
      }
      matter.draft.day = day
    }
    do {
      let paper = try await desk.issue(matter.draft, frame.acting(by: context.form))
      return .seeOther(
        Paths.with(Paths.issuedPaper(paper.code.description), [("terbit", "ya")]))
    } catch let refusal as Refusal {
      matter.refusal = frame.words.refusal(refusal, Naming())
      return issuePage(matter, frame).response(.unprocessableContent)
    }
  }
}
