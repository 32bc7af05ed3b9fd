// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/insiden`: what monitoring noticed, and what persons say about it.
struct IncidentRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.incidents, .readRegisters, list)
    router.get(Paths.incident(":nomor"), .readRegisters) {
      try await show(record($1, $2), $2).response()
    }
    for move in IncidentMove.allCases {
      router.get(Paths.incidentAct(move.rawValue, on: ":nomor"), .readRegisters) {
        let record = try await record($1, $2)
        try $2.require(move.kind.need(owner: record.owner))
        guard move.fits(record.incident) else {
          return .seeOther(Paths.incident(record.incident.number))
        }
        return incidentMovePage(move, record, $2, limit: site.limits.file).response()
      }
      router.post(Paths.incidentAct(move.rawValue, on: ":nomor"), .readRegisters) {
        try await act(move, $1, $2)
      }
    }
    router.post(Paths.readNotices, .useAccount) { _, context, frame in
      if let notice = context.form.int("sampai") {
        try await site.store.markRead(upTo: notice, by: frame.acting(by: context.form))
      }
      return .seeOther(Paths.inbox)
    }
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let viewer = try frame.known
    let listing = Listing(Paths.incidents, request.queryForm)
    let page = PageOfList(listing.page)
    var filter = IncidentFilter(request.queryForm)
    if viewer.officer.role == .agency { filter.owner = viewer.officer.unit }
    let found = try await site.store.incidents(
      filter, limit: page.size, offset: (page.number - 1) * page.size)
    var open = IncidentFilter()
    open.owner = filter.owner
    open.openOnly = true
    let people = Set(found.rows.compactMap(\.incident.acknowledgedBy))
    return incidentListPage(
      IncidentListMatter(
        listing: listing, filter: filter, rows: found.rows, count: found.count,
        openCount: try await site.store.incidents(open, limit: 1).count, page: page,
        people: try await site.store.peopleNames(people)), frame
    ).response()
  }

  /// An agency sees those of its own systems; what concerns the office as a whole, only the office.
  private func record(_ context: WebContext, _ frame: PageFrame) async throws -> IncidentRecord {
    let viewer = try frame.known
    guard let record = try await site.store.incident(try context.parameter("nomor")),
      record.owner.map({ viewer.may(.readSystem(owner: $0)) })
        ?? (viewer.officer.role != .agency)
    else { throw PageRefusal(.missing) }
    return record
  }

  private func show(_ record: IncidentRecord, _ frame: PageFrame) async throws -> Page {
    let viewer = try frame.known
    let incident = record.incident
    let people = Set(record.events.compactMap(\.by) + [incident.acknowledgedBy].compactMap(\.self))
    let files = try await site.store.attachments(record.events.flatMap(\.files))
    let procedure = try await site.store.procedure("perubahan-pengamanan")
    let mayOpen = procedure.map { viewer.mayOpen($0) } ?? false
    let newCase =
      mayOpen && incident.caseNumber == nil
      ? Paths.with(
        Paths.newCase(procedure: "perubahan-pengamanan"),
        [
          ("sistem", record.system), ("insiden", incident.number),
          (
            "judul",
            "\(site.words.incidentTitle(incident, record.systemName)) (\(incident.number))"
          ),
        ]) : nil
    return incidentPage(
      IncidentMatter(
        record: record, rules: try await site.store.monitoringRules(),
        people: try await site.store.peopleNames(people),
        files: Dictionary(files.map { ($0.sha256, $0) }) { first, _ in first },
        moves: IncidentMove.allCases.filter {
          $0.fits(incident) && viewer.may($0.kind.need(owner: record.owner))
        }, newCase: newCase), frame)
  }

  private func act(
    _ move: IncidentMove, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let record = try await record(context, frame)
    try frame.require(move.kind.need(owner: record.owner))
    var typed = context.form
    for file in try await site.keep("bukti-baru", of: context, frame) {
      typed.append("bukti", file)
    }
    func again(_ errors: FieldErrors = FieldErrors(), refusal: String? = nil) -> Response {
      incidentMovePage(
        move, record, frame, typed: typed, errors: errors, refusal: refusal,
        limit: site.limits.file
      ).response(.unprocessableContent)
    }
    if move.kind.needsText, typed.text("teks") == nil {
      var errors = FieldErrors()
      errors.add("teks", site.words.incidentTextMissing)
      return again(errors)
    }
    do {
      try await site.store.act(
        onIncident: record.incident.number, move.kind, text: typed.text("teks") ?? "",
        files: typed.all("bukti"), by: frame.acting(by: typed))
    } catch let refusal as Refusal {
      return again(refusal: site.words.refusal(refusal, Naming()))
    }
    return .seeOther(Paths.incident(record.incident.number))
  }
}
