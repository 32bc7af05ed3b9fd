// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/domain`: the register of host names.
struct DomainRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.domains, .readRegisters) { request, _, frame in
      let listing = Listing(Paths.domains, request.queryForm)
      let filter = DomainFilter(request.queryForm)
      let viewer = try frame.known
      let list = try await site.store.domains(
        filter, page: PageOfList(listing.page, size: 50), for: viewer)
      let matter = DomainListMatter(
        listing: listing, filter: filter, list: list,
        units: viewer.officer.role == .agency ? [] : try await site.store.units())
      return try domainListPage(matter, frame).response()
    }
    router.get(Paths.registrations, .readRegisters) { _, _, frame in
      let store = site.store
      let matter = RegistrationMatter(
        registrations: try await store.registrations(for: try frame.known),
        calendar: try await store.calendar(), rules: try await store.monitoringRules(),
        isAsked: !(try await store.profile().registryAddress.isEmpty), now: frame.now)
      return registrationPage(matter, frame).response()
    }
    router.get(Paths.newDomain, .editRegisters) { request, _, frame in
      var form = FormData()
      form.append("state", DomainName.State.active.rawValue)
      form.append("system", request.queryForm["sistem"] ?? "")
      return domainFormPage(try await fields(form, nil), frame).response()
    }
    router.post(Paths.newDomain, .editRegisters) { _, context, frame in
      try await save(nil, context, frame)
    }
    router.get(Paths.editDomain(":nama"), .editRegisters) { _, context, frame in
      let known = try await domain(context, frame)
      return domainFormPage(try await fields(DomainForm.filled(from: known), known), frame)
        .response()
    }
    router.post(Paths.editDomain(":nama"), .editRegisters) { _, context, frame in
      try await save(try await domain(context, frame), context, frame)
    }
  }

  private func domain(_ context: WebContext, _ frame: PageFrame) async throws -> DomainName {
    let name = try context.parameter("nama")
    guard let record = try await site.store.domain(name, for: try frame.known) else {
      throw PageRefusal(.missing)
    }
    return record.domain
  }

  private func fields(_ form: FormData, _ known: DomainName?) async throws -> DomainForm {
    let systems = try await site.store.systemChoices()
    return DomainForm(
      form: form, errors: FieldErrors(), known: known, units: try await site.store.units(),
      systems: systems.map { ($0.system.code, "\($0.system.name) (\($0.ownerShort))") }
        .sorted { $0.1 < $1.1 })
  }

  private func save(
    _ known: DomainName?, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var fields = try await fields(context.form, known)
    let domain = fields.domain(frame.words)
    if known == nil, try await site.store.domain(domain.name, for: try frame.known) != nil {
      fields.errors.add("name", frame.words.recordProblem(.taken(by: domain.name)))
    }
    if fields.errors.isEmpty {
      do {
        try await site.store.save(
          domain, seen: known == nil ? nil : SeenRecord.read(context.form), by: try frame.acting)
        return .seeOther(Paths.with(Paths.domains, [("cari", domain.name)]))
      } catch let error as ImportError {
        fields.errors.add(error, frame.words, otherwise: "name")
      } catch let refusal as Refusal {
        guard let since = FieldErrors.changes(refusal, frame.words) else { throw refusal }
        fields.since = since
        return domainFormPage(fields, frame).response(.conflict)
      }
    }
    return domainFormPage(fields, frame).response(.unprocessableContent)
  }
}
