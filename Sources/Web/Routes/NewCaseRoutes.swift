// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// Opening a case: by the office, by a secretary for an agency, by an agency itself.
struct NewCaseRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.newCase, .readProcedures) { try await choose($0, $1, $2) }
    router.get(Paths.newCase(procedure: ":sop"), .readProcedures) { try await show($0, $1, $2) }
    router.post(Paths.newCase(procedure: ":sop"), .readProcedures) { try await open($0, $1, $2) }
  }

  private func choose(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    try requireOpener(frame)
    let viewer = try frame.known
    let procedures = try await site.store.procedures().filter { viewer.mayOpen($0) }
    return chooseProcedurePage(procedures, frame, given: request.queryForm).response()
  }

  private func show(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let form = request.queryForm
    let (procedure, call) = try await matter(form, context, frame)
    return try await page(procedure, frame, form, call: call).response()
  }

  private func open(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let form = context.form
    let (procedure, call) = try await matter(form, context, frame)
    let viewer = try frame.known
    var errors = FieldErrors()
    if form.text("judul") == nil { errors.add("judul", site.words.titleMissing) }
    let needsRequester =
      procedure.asksForRequester && viewer.officer.role != .agency
      && call?.requester == nil
    if needsRequester, form.text("pemohon") == nil {
      errors.add("pemohon", site.words.requesterMissing)
    }
    guard errors.isEmpty else {
      return try await page(procedure, frame, form, RefusedAct(errors: errors), call: call)
        .response(.unprocessableContent)
    }
    do {
      let opened = try await site.store.openCase(
        procedure.id, title: form.text("judul"),
        systems: form.all("sistem").filter { !$0.isEmpty }, requester: form.text("pemohon"),
        parent: form.callingRow,
        by: Acting(viewer.officer.username, command: form.command, at: frame.now))
      if let letter = form.int("surat"), viewer.may(.registerLetters) {
        try await site.store.link(
          letter: letter, toCase: opened.number,
          by: Acting(viewer.officer.username, at: frame.now))
      }
      if let incident = form.text("insiden") {
        try? await site.store.link(
          incident: incident, toCase: opened.number,
          by: Acting(viewer.officer.username, at: frame.now))
      }
      return .seeOther(Paths.caseFile(opened.number))
    } catch let refusal as Refusal {
      let naming = Naming(procedure, zone: frame.office.zone)
      let refused = RefusedAct(refusal, naming: naming, site.words)
      return try await page(procedure, frame, form, refused, call: call)
        .response(refused.status)
    }
  }

  private func page(
    _ procedure: Procedure, _ frame: PageFrame, _ typed: FormData = FormData(),
    _ refusal: RefusedAct = RefusedAct(), call: CallView?
  ) async throws -> Page {
    let viewer = try frame.known
    let isAgency = viewer.officer.role == .agency
    let asksForAgency =
      viewer.officer.role == .secretary || (call != nil && procedure.asksForRequester)
    return NewCaseForm(
      procedure: procedure, frame: frame, call: call,
      systems: try await site.store.systemsToChoose(owner: isAgency ? viewer.officer.unit : nil),
      agencies: asksForAgency && call?.requester == nil
        ? try await site.store.agenciesToChoose() : [],
      typed: typed, refusal: refusal
    ).page
  }

  /// The procedure, and the row of another case that calls it, where the form names one.
  private func matter(
    _ form: FormData, _ context: WebContext, _ frame: PageFrame
  ) async throws -> (Procedure, CallView?) {
    try requireOpener(frame)
    guard let procedure = try await site.store.procedure(try context.parameter("sop")) else {
      throw PageRefusal(.missing)
    }
    guard let row = form.callingRow else {
      guard try frame.known.mayOpen(procedure) else { throw PageRefusal(.forbidden) }
      return (procedure, nil)
    }
    do {
      return (procedure, try await site.store.call(of: procedure.id, from: row, by: frame.acting))
    } catch let refusal as Refusal {
      switch refusal {
      case .notPermitted, .notYourStep, .takenUpByOther, .assignedToOther:
        throw PageRefusal(.forbidden)
      default: throw PageRefusal(.refused)
      }
    }
  }

  private func requireOpener(_ frame: PageFrame) throws {
    let viewer = try frame.known
    guard viewer.may(.openCases) || viewer.may(.request) else { throw PageRefusal(.forbidden) }
  }
}

extension Viewer {
  /// An agency begins what begins with an agency; the office begins the rest, and a secretary
  /// both.
  func mayOpen(_ procedure: Procedure) -> Bool {
    procedure.asksForRequester ? may(.request) : may(.openCases)
  }
}

extension FormData {
  /// The row of another case that waits for the one that is opened.
  var callingRow: CallingRow? {
    guard let number = text("induk"), let step = text("langkah") else { return nil }
    return CallingRow(number: number, item: text("item"), step: step)
  }
}
