// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/sistem/…/pemeriksaan`: visits to a live system, and what allows them.
struct ProbeRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.probes(of: ":kode"), .judgeFindings) { _, context, frame in
      probesPage(try await matter(context, frame), frame).response()
    }
    router.post(Paths.probes(of: ":kode"), .judgeFindings, ask)
    router.post(Paths.caseProbe(of: ":nomor", item: ":item"), .judgeFindings, askInCase)
    router.post(Paths.caseRetest(of: ":nomor", item: ":item"), .judgeFindings, retestCase)
    router.get(Paths.probe(":run", of: ":kode"), .judgeFindings, show)
    router.get(Paths.permits(of: ":kode"), .judgeFindings) { request, context, frame in
      permitPage(try await system(context, frame), request.queryForm, site.limits.file, frame)
        .response()
    }
    router.post(Paths.permits(of: ":kode"), .judgeFindings, permit)
    router.post(Paths.revokePermit(of: ":kode"), .judgeFindings) { _, context, frame in
      let system = try await system(context, frame)
      guard let id = context.form.int("izin"), let permit = try await site.store.permit(id),
        permit.system == system.code
      else { throw PageRefusal(.missing) }
      try await site.store.revoke(permit: id, by: frame.acting(by: context.form))
      return .seeOther(Paths.probes(of: system.code))
    }
    router.post(Paths.probeSchedule(of: ":kode"), .judgeFindings, schedule)
    router.post(Paths.probeNetworks(of: ":kode"), .administer, network)
    router.post(Paths.closeNetwork(of: ":kode"), .administer) { _, context, frame in
      let system = try await system(context, frame)
      do {
        try await site.store.disallow(
          network: context.form.text("jaringan") ?? "", of: system.code,
          by: frame.acting(by: context.form))
        return .seeOther(Paths.system(system.code))
      } catch let refusal as Refusal {
        return try await refused(refusal, context, frame)
      }
    }
  }

  /// A visit for one item of a case; what it saw stands beside the controls of its checklist.
  private func askInCase(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let (number, item) = try await item(context, frame)
    let isPermitted = try await site.store.permits(of: item)
      .contains { $0.covers(.paths, on: frame.today) }
    do {
      let run = try await site.store.askProbe(
        of: item, isPermitted ? .paths : .passive, in: number, by: frame.acting(by: context.form))
      return .seeOther(Paths.probe("\(run)", of: item))
    } catch let refusal as Refusal {
      return try await refused(refusal, context, frame)
    }
  }

  /// Looks again at those of a case's findings that a visit can look at.
  private func retestCase(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let (number, item) = try await item(context, frame)
    let findings = try await site.retestable(number, item: item, on: frame.today)
    guard !findings.isEmpty else { return .seeOther(Paths.caseFile(number, item: item)) }
    do {
      let run = try await site.store.askRetest(
        of: findings, site.checks, by: frame.acting(by: context.form))
      return .seeOther(Paths.probe("\(run)", of: item))
    } catch let refusal as Refusal {
      return try await refused(refusal, context, frame)
    }
  }

  /// The case and the item in the address, if the viewer may read the one and it has the other.
  private func item(
    _ context: WebContext, _ frame: PageFrame
  ) async throws -> (number: String, item: String) {
    let number = try context.parameter("nomor")
    let item = try context.parameter("item")
    _ = try await site.store.caseRecord(number, for: try frame.known, at: frame.now)
    guard try await site.store.items(of: number).contains(item) else { throw PageRefusal(.missing) }
    return (number, item)
  }

  private func system(_ context: WebContext, _ frame: PageFrame) async throws -> InformationSystem {
    let code = try context.parameter(context.parameters.get("kode") == nil ? "item" : "kode")
    guard let record = try await site.store.system(code, for: try frame.known)
    else { throw PageRefusal(.missing) }
    return record.system
  }

  private func matter(
    _ context: WebContext, _ frame: PageFrame, typed: FormData = FormData(), refusal: String? = nil
  ) async throws -> ProbesMatter {
    let system = try await system(context, frame)
    let permits = try await site.store.permits(of: system.code)
    let runs = try await site.store.probeRuns(of: system.code)
    return ProbesMatter(
      system: system, runs: runs, permits: permits,
      schedule: try await site.store.probeSchedule(of: system.code),
      networks: try await site.store.probeNetworks(of: system.code),
      people: try await site.store.peopleNames(Set(runs.map(\.officer) + permits.map(\.officer))),
      typed: typed, refusal: refusal)
  }

  private func ask(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let system = try await system(context, frame)
    let intensity = context.form.int("lingkup").flatMap(ProbeIntensity.init) ?? .passive
    do {
      let run = try await site.store.askProbe(
        of: system.code, intensity, in: context.form.text("berkas"),
        by: frame.acting(by: context.form))
      return .seeOther(Paths.probe("\(run)", of: system.code))
    } catch let refusal as Refusal {
      return try await refused(refusal, context, frame)
    }
  }

  private func refused(
    _ refusal: Refusal, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(
      context, frame, typed: context.form, refusal: site.words.refusal(refusal, Naming()))
    return probesPage(matter, frame).response(.unprocessableContent)
  }

  private func show(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let system = try await system(context, frame)
    guard let id = Int(try context.parameter("run")), let run = try await site.store.probeRun(id),
      run.system == system.code
    else { throw PageRefusal(.missing) }
    let observations = try await site.store.probeResults(id)
    let name = try await site.store.peopleNames([run.officer])[run.officer]
    var response = probeRunPage(run, observations, of: system, by: name, frame).response()
    // Without script the page still follows what goes on.
    if !run.state.isOver, let refresh = HTTPField.Name("Refresh") {
      response.headers[refresh] = "3"
    }
    return response
  }

  private func permit(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let system = try await system(context, frame)
    let typed = context.form
    var errors = FieldErrors()
    let since = typed.text("dari").flatMap(CalendarDate.init)
    let until = typed.text("sampai").flatMap(CalendarDate.init)
    if typed.text("surat") == nil { errors.add("surat", site.words.probeLetterMissing) }
    if since == nil { errors.add("dari", site.words.dateUnreadable) }
    if until == nil { errors.add("sampai", site.words.dateUnreadable) }
    let ports = (typed.text("port") ?? "").split { ", ".contains($0) }.map { Int($0) }
    if ports.contains(where: { $0.map { !(1...65535).contains($0) } ?? true }) {
      errors.add("port", site.words.probePortsUnreadable)
    }
    guard errors.isEmpty, let since, let until else {
      return permitPage(system, typed, site.limits.file, errors: errors, frame).response(
        .unprocessableContent)
    }
    let files = try await site.keep("berkas-surat", of: context, frame)
    let hosts = (typed.text("host") ?? "").lowercased().split { ", \r\n".contains($0) }.map(
      String.init)
    do {
      try await site.store.record(
        Permit(
          system: system.code, hosts: hosts, ports: ports.compactMap(\.self),
          intensity: typed.int("lingkup").flatMap(ProbeIntensity.init) ?? .paths, since: since,
          until: until,
          letter: typed.text("surat") ?? "", file: files.first),
        by: frame.acting(by: typed))
      return .seeOther(Paths.probes(of: system.code))
    } catch let refusal as Refusal {
      return permitPage(
        system, typed, site.limits.file, refusal: site.words.refusal(refusal, Naming()), frame
      ).response(.unprocessableContent)
    }
  }

  private func schedule(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let system = try await system(context, frame)
    let typed = context.form
    var plan: ProbeSchedule?
    if typed.text("hari") != nil {
      plan = ProbeSchedule(
        system: system.code, days: typed.int("hari") ?? 0,
        intensity: typed.int("lingkup").flatMap(ProbeIntensity.init) ?? .passive, nextAt: frame.now)
    }
    do {
      try await site.store.schedule(probesOf: system.code, plan, by: frame.acting(by: typed))
      return .seeOther(Paths.probes(of: system.code))
    } catch let refusal as Refusal {
      return try await refused(refusal, context, frame)
    }
  }

  private func network(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let system = try await system(context, frame)
    let typed = context.form
    do {
      try await site.store.allow(
        network: ProbeNetwork(
          system: system.code, network: typed.text("jaringan") ?? "",
          reason: typed.text("alasan") ?? ""),
        by: frame.acting(by: typed))
      return .seeOther(Paths.system(system.code))
    } catch let refusal as Refusal {
      return try await refused(refusal, context, frame)
    }
  }
}
