// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import Procedures
import Records

/// The acts on a case besides completing a row: each has a page, and a form that posts to it.
struct CaseActRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    for act in CaseAct.allCases {
      let path = Paths.act(act, on: ":nomor")
      router.get(path, .actInCases) { try await show(act, $0, $1, $2) }
      router.post(path, .actInCases) { try await perform(act, $0, $1, $2) }
    }
  }

  private func show(
    _ act: CaseAct, _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let (matter, form) = try await load(act, request, context, frame)
    return try await caseActPage(form, matter).response()
  }

  private func perform(
    _ act: CaseAct, _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let (matter, form) = try await load(act, request, context, frame)
    let typed = try await StoredUploads.keep(context, site, frame)
    var reader = CaseActReader(form: form, typed: typed, matter: matter)
    guard let request = reader.request() else {
      let refusal = RefusedAct(errors: reader.errors)
      return try await caseActPage(form, matter, typed: typed, refusal: refusal)
        .response(refusal.status)
    }
    do {
      _ = try await site.store.act(
        request, on: matter.number, item: form.item,
        by: Acting(
          matter.viewer.officer.username, seen: typed.seenVersion, command: typed.command,
          at: frame.now))
      return .seeOther(
        Paths.with(Paths.caseFile(matter.number), [("aplikasi", form.item), ("tercatat", "1")]))
    } catch let refusal as Refusal {
      if refusal == .notPermitted || refusal == .notManager { throw PageRefusal(.forbidden) }
      var refused = RefusedAct(refusal, naming: matter.naming, site.words)
      if case .stale(let seen, _) = refusal {
        refused.since = matter.events(after: seen, of: form.item)
      }
      return try await caseActPage(form, matter, typed: typed, refusal: refused)
        .response(refused.status)
    }
  }

  private func load(
    _ act: CaseAct, _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> (CaseMatter, CaseActForm) {
    let item = request.queryForm.text("item")
    var matter = try await CaseMatter.load(
      try context.parameter("nomor"), item: item, site, frame)
    matter.focus = matter.view
    return (matter, CaseActForm(act, step: request.queryForm.text("langkah"), item: item))
  }
}

/// Reads the form of an act; what is missing is said field by field.
struct CaseActReader {
  var form: CaseActForm
  var typed: FormData
  var matter: CaseMatter
  private(set) var errors = FieldErrors()

  private var words: any Phrasebook { matter.words }

  init(form: CaseActForm, typed: FormData, matter: CaseMatter) {
    self.form = form
    self.typed = typed
    self.matter = matter
  }

  /// `nil` where ``errors`` says what is missing.
  mutating func request() -> Records.CaseAct? {
    let step = form.step ?? ""
    let request: Records.CaseAct
    switch form.act {
    case .takeUp: request = .takeUp(step: step)
    case .sendBack:
      request = .sendBack(
        step: step, to: need("ke", words.chooseRow), reason: need("alasan", words.writeActReason))
    case .reassign:
      request = .reassign(
        step: step, to: need("kepada", words.choosePerson),
        reason: need("alasan", words.writeActReason))
    case .delegate:
      request = .delegate(
        step: step, to: need("kepada", words.choosePerson), until: lastMoment(),
        reason: need("alasan", words.writeActReason))
    case .pause:
      request = .pause(
        reason: need("alasan", words.writeActReason), waitingFor: typed.text("menunggu"))
    case .resume: request = .resume(reason: typed.text("alasan"))
    case .comment: request = .note(Noted(topic: .comment, text: need("teks", words.writeText)))
    case .attach:
      let files = typed.all("berkas").filter { !$0.isEmpty }
      if files.isEmpty { errors.add("berkas", words.chooseFile) }
      request = .note(Noted(topic: .attachment, text: typed.text("teks") ?? "", files: files))
    case .cancel, .withdrawItem:
      request = .cancel(reason: need("alasan", words.writeActReason))
    case .reopen:
      request = .reopen(
        step: need("ke", words.chooseRow), reason: need("alasan", words.writeActReason))
    case .addItems:
      let systems = typed.all("sistem")
      if systems.isEmpty { errors.add("sistem", words.chooseItems) }
      request = .addItems(systems, reason: need("alasan", words.writeActReason))
    }
    return errors.isEmpty ? request : nil
  }

  private mutating func need(_ field: String, _ message: String) -> String {
    if let text = typed.text(field) { return text }
    errors.add(field, message)
    return ""
  }

  /// The end of the day that was named.
  private mutating func lastMoment() -> Date {
    let today = matter.frame.today
    guard let day = typed.text("sampai").flatMap(CalendarDate.init), day >= today else {
      errors.add("sampai", words.chooseDay)
      return matter.frame.now
    }
    return matter.calendar.instant(day, hour: 23, minute: 59)
  }
}
