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
    let procedure = try await procedure(context, frame)
    return try await page(procedure, frame, request.queryForm).response()
  }

  private func open(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let procedure = try await procedure(context, frame)
    let viewer = try frame.known
    let form = context.form
    var errors = FieldErrors()
    if form.text("judul") == nil { errors.add("judul", site.words.titleMissing) }
    let needsRequester = procedure.asksForRequester && viewer.officer.role != .agency
    if needsRequester, form.text("pemohon") == nil {
      errors.add("pemohon", site.words.requesterMissing)
    }
    guard errors.isEmpty else {
      return try await page(procedure, frame, form, RefusedAct(errors: errors))
        .response(.unprocessableContent)
    }
    do {
      let opened = try await site.store.openCase(
        procedure.id, title: form.text("judul"),
        systems: form.all("sistem").filter { !$0.isEmpty }, requester: form.text("pemohon"),
        by: Acting(viewer.officer.username, command: form.command, at: frame.now))
      if let letter = form.int("surat"), viewer.may(.registerLetters) {
        try await site.store.link(
          letter: letter, toCase: opened.number,
          by: Acting(viewer.officer.username, at: frame.now))
      }
      return .seeOther(Paths.caseFile(opened.number))
    } catch let refusal as Refusal {
      let naming = Naming(procedure, zone: frame.office.zone)
      let refused = RefusedAct(refusal, naming: naming, site.words)
      return try await page(procedure, frame, form, refused).response(refused.status)
    }
  }

  private func page(
    _ procedure: Procedure, _ frame: PageFrame, _ typed: FormData = FormData(),
    _ refusal: RefusedAct = RefusedAct()
  ) async throws -> Page {
    let viewer = try frame.known
    let isAgency = viewer.officer.role == .agency
    return NewCaseForm(
      procedure: procedure, frame: frame,
      systems: try await site.store.systemsToChoose(owner: isAgency ? viewer.officer.unit : nil),
      agencies: viewer.officer.role == .secretary ? try await site.store.agenciesToChoose() : [],
      typed: typed, refusal: refusal
    ).page
  }

  private func procedure(_ context: WebContext, _ frame: PageFrame) async throws -> Procedure {
    try requireOpener(frame)
    guard let procedure = try await site.store.procedure(try context.parameter("sop")) else {
      throw PageRefusal(.missing)
    }
    guard try frame.known.mayOpen(procedure) else { throw PageRefusal(.forbidden) }
    return procedure
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
