// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/pemantauan`: what is watched, how it stands, and what is set about it.
struct MonitorRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.monitors, .readRegisters, list)
    router.get(Paths.states, .readRegisters) { _, _, frame in
      let viewer = try frame.known
      var filter = MonitorFilter()
      filter.owner = viewer.officer.role == .agency ? viewer.officer.unit : nil
      let found = try await site.store.monitors(filter, limit: 5000)
      return statesPage(found.rows, isPublic: false, frame).response()
    }
    router.get(Paths.newMonitor, .runMonitors) { request, _, frame in
      try await startPage(frame, request.queryForm).response()
    }
    router.post(Paths.newMonitor, .runMonitors, start)
    router.get(Paths.monitor(":id"), .readRegisters) {
      try await show(record($1, $2), $2).response()
    }
    router.get(
      Paths.monitorAct(MonitorAct.maintenance.rawValue, on: ":id"), .runMonitors
    ) { _, context, frame in
      maintenancePage(try await record(context, frame), frame).response()
    }
    for act in MonitorAct.allCases {
      router.post(Paths.monitorAct(act.rawValue, on: ":id"), .runMonitors) {
        try await perform(act, $1, $2)
      }
    }
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let viewer = try frame.known
    let isAgency = viewer.officer.role == .agency
    let listing = Listing(Paths.monitors, request.queryForm)
    let page = PageOfList(listing.page)
    var filter = MonitorFilter(request.queryForm)
    if isAgency { filter.owner = viewer.officer.unit }
    let found = try await site.store.monitors(
      filter, limit: page.size, offset: (page.number - 1) * page.size)
    var disturbed = MonitorFilter()
    disturbed.owner = filter.owner
    disturbed.state = .down
    let down = try await site.store.monitors(disturbed, limit: 1).count
    disturbed.state = .partial
    let partial = try await site.store.monitors(disturbed, limit: 1).count
    return monitorListPage(
      MonitorListMatter(
        listing: listing, filter: filter, rows: found.rows, count: found.count,
        disturbed: down + partial, page: page,
        agencies: isAgency ? [] : try await site.store.agenciesToChoose()), frame
    ).response()
  }

  /// What belongs to others looks as if it were not there.
  private func record(_ context: WebContext, _ frame: PageFrame) async throws -> MonitorRecord {
    guard let id = Int(try context.parameter("id")), let record = try await site.store.monitor(id),
      try frame.known.may(.readSystem(owner: record.owner))
    else { throw PageRefusal(.missing) }
    return record
  }

  private func show(_ record: MonitorRecord, _ frame: PageFrame) async throws -> Page {
    let id = record.monitor.id
    var filter = IncidentFilter()
    filter.monitor = id
    let incidents = try await site.store.incidents(filter, limit: 20).rows
    let people = Set(incidents.compactMap(\.incident.acknowledgedBy) + [record.startedBy])
    return monitorPage(
      MonitorMatter(
        record: record, history: try await site.store.history(of: id, at: frame.now),
        looks: try await site.store.recentLooks(of: id, limit: 12, at: frame.now),
        incidents: incidents, baselines: try await site.store.baselines(of: id),
        maintenance: try await site.store.maintenance(of: record.monitor.system, at: frame.now),
        people: try await site.store.peopleNames(people)), frame)
  }

  private func startPage(
    _ frame: PageFrame, _ typed: FormData, errors: FieldErrors = FieldErrors(),
    refusal: String? = nil
  ) async throws -> Page {
    startMonitorPage(
      try await site.store.systemsToChoose(owner: nil), frame, typed: typed, errors: errors,
      refusal: refusal)
  }

  private func start(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let typed = context.form
    var errors = FieldErrors()
    guard let system = typed.text("sistem") else {
      errors.add("sistem", site.words.monitorSystemMissing)
      return try await startPage(frame, typed, errors: errors).response(.unprocessableContent)
    }
    do {
      let id = try await site.store.startMonitor(
        of: system, url: typed.text("alamat"), intervalSeconds: typed.int("jarak"),
        expectation: Expectation(needsText: typed.text("teks")), by: frame.acting(by: typed))
      return .seeOther(Paths.monitor(id))
    } catch let refusal as Refusal {
      return try await startPage(
        frame, typed, refusal: site.words.refusal(refusal, Naming())
      ).response(.unprocessableContent)
    }
  }

  private func perform(
    _ act: MonitorAct, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let record = try await record(context, frame)
    let id = record.monitor.id
    let acting = try frame.acting(by: context.form)
    do {
      switch act {
      case .stop: try await site.store.stopMonitor(id, by: acting)
      case .accept: try await site.store.acceptBaseline(of: id, by: acting)
      case .relearn: try await site.store.forgetBaseline(of: id, by: acting)
      case .maintenance: return try await maintain(record, context, frame)
      }
    } catch let refusal as Refusal {
      // The page as it is now says why: somebody was quicker, or an order runs.
      if act == .maintenance { throw refusal }
      let page = try await show(record, frame)
      return Page(frame, title: page.title, tab: page.tab, isRefused: true) {
        refusalSummary(
          site.words.incidentNotSaved, "\(site.words.refusal(refusal, Naming()))") + page.body
      }.response(.unprocessableContent)
    }
    return .seeOther(Paths.monitor(id))
  }

  private func maintain(
    _ record: MonitorRecord, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let typed = context.form
    guard let day = typed.text("tanggal").flatMap(CalendarDate.init),
      let clock = typed.text("pukul").flatMap(ClockTime.init),
      let hours = typed.int("lama"), (1...72).contains(hours), let reason = typed.text("alasan")
    else {
      var errors = FieldErrors()
      errors.add("tanggal", site.words.maintenanceMissing)
      return maintenancePage(record, frame, typed: typed, errors: errors)
        .response(.unprocessableContent)
    }
    let calendar = try await site.store.calendar()
    let from = calendar.instant(day, hour: clock.hour, minute: clock.minute)
    do {
      try await site.store.setMaintenance(
        of: record.monitor.system, from: from, to: from.addingTimeInterval(Double(hours) * 3600),
        reason: reason, by: frame.acting(by: typed))
    } catch let refusal as Refusal {
      return maintenancePage(
        record, frame, typed: typed, refusal: site.words.refusal(refusal, Naming())
      ).response(.unprocessableContent)
    }
    return .seeOther(Paths.monitor(record.monitor.id))
  }
}

/// `09:20`, as a browser's time field has it.
private struct ClockTime {
  var hour: Int
  var minute: Int

  init?(_ text: String) {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
      return nil
    }
    (hour, minute) = (parts[0], parts[1])
  }
}
