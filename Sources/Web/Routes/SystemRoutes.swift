// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/sistem`: the register of systems.
struct SystemRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.systems, .readRegisters) { try await list($0, $1, $2) }
    router.get(Paths.newSystem, .editRegisters) { _, _, frame in
      let fields = SystemForm(
        form: FormData(), errors: FieldErrors(), known: nil,
        units: try await site.store.units())
      return systemFormPage(fields, frame).response()
    }
    router.post(Paths.newSystem, .editRegisters) { _, context, frame in
      try await save(nil, context, frame)
    }
    router.get(Paths.system(":kode"), .readRegisters) { try await show($0, $1, $2) }
    router.get(Paths.editSystem(":kode"), .editRegisters) { _, context, frame in
      let system = try await system(context, frame)
      let fields = SystemForm(
        form: SystemForm.filled(from: system), errors: FieldErrors(), known: system,
        units: try await site.store.units())
      return systemFormPage(fields, frame).response()
    }
    router.post(Paths.editSystem(":kode"), .editRegisters) { _, context, frame in
      try await save(try await system(context, frame), context, frame)
    }
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let listing = Listing(Paths.systems, request.queryForm)
    let filter = SystemFilter(request.queryForm)
    let order = request.queryForm.text("urut").flatMap(SystemOrder.init) ?? .name
    let viewer = try frame.known
    let list = try await site.store.systems(
      filter, order: order, page: PageOfList(listing.page), for: viewer)
    let matter = SystemListMatter(
      listing: listing, filter: filter, order: order, list: list,
      units: viewer.officer.role == .agency ? [] : try await site.store.units())
    return try systemListPage(matter, frame).response()
  }

  private func show(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let viewer = try frame.known
    let code = try context.parameter("kode")
    guard let view = try await site.store.systemView(code, for: viewer) else {
      throw PageRefusal(.missing)
    }
    var findings = FindingFilter()
    findings.system = view.system.code
    findings.unsettled = true
    let open = try await site.store.findings(findings, limit: 50)
    let cases = try await site.store.caseList(
      CaseFilter(state: .open, system: view.system.code), for: viewer, at: frame.now)
    let orders = try await site.store.orders(system: view.system.code)
    let people = Set(orders.flatMap { [$0.confirmedBy, $0.endedBy].compactMap(\.self) })
    var watched = MonitorFilter()
    watched.system = view.system.code
    var matter = SystemMatter(
      view: view, findings: open.rows, cases: cases.cases, orders: orders,
      summaries: try await site.store.summaries(of: orders, at: frame.now),
      monitors: try await site.store.monitors(watched).rows,
      backups: try await site.store.backups(of: view.system.code, at: frame.now),
      people: try await site.store.peopleNames(people),
      calendar: try await site.store.calendar(),
      probe: try await site.store.probeRuns(of: view.system.code, limit: 1).first,
      networks: viewer.may(.administer)
        ? try await site.store.probeNetworks(of: view.system.code) : [])
    let care = try await site.store.care(
      of: view.system.code, from: frame.now.addingTimeInterval(-30 * 86_400), to: frame.now)
    if !care.isEmpty { matter.care = care }
    if viewer.may(.readObservations) {
      matter.waiting = try await site.store.waitingObservations(of: view.system.code)
    }
    if let newest = view.evaluations.first(where: { $0.score != nil }) {
      matter.comparison = try await site.store.comparison(
        of: newest.caseNumber, item: view.system.code, at: frame.now)
    }
    return try systemPage(matter, frame).response()
  }

  private func system(_ context: WebContext, _ frame: PageFrame) async throws
    -> InformationSystem
  {
    let code = try context.parameter("kode")
    guard let record = try await site.store.system(code, for: try frame.known) else {
      throw PageRefusal(.missing)
    }
    return record.system
  }

  private func save(
    _ known: InformationSystem?, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var fields = SystemForm(
      form: context.form, errors: FieldErrors(), known: known,
      units: try await site.store.units())
    let system = fields.system(frame.words)
    if known == nil, try await !site.store.systems([system.code]).isEmpty {
      fields.errors.add("code", frame.words.recordProblem(.taken(by: system.code)))
    }
    if fields.errors.isEmpty {
      do {
        try await site.store.save(
          system, seen: known == nil ? nil : SeenRecord.read(context.form), by: try frame.acting)
        return .seeOther(Paths.system(system.code))
      } catch let error as ImportError {
        fields.errors.add(error, frame.words, otherwise: "name")
      } catch let refusal as Refusal {
        guard let since = FieldErrors.changes(refusal, frame.words) else { throw refusal }
        fields.since = since
        return systemFormPage(fields, frame).response(.conflict)
      }
    }
    return systemFormPage(fields, frame).response(.unprocessableContent)
  }
}
