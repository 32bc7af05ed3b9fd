// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/impor`: scanners' reports are brought, compared, then taken or discarded. A worker reads them.
struct ReportRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.reports, .judgeFindings) { request, _, frame in
      try await page(frame, typed: request.queryForm).response()
    }
    router.post(Paths.reports, .judgeFindings, bring)
    router.get(Paths.report(":laporan"), .judgeFindings) { _, context, frame in
      let report = try await report(context)
      var response = try await page(of: report, frame).response()
      // Without the script the browser itself looks again.
      if report.state == .reading || report.state == .taking, let name = HTTPField.Name("Refresh") {
        response.headers[name] = "3"
      }
      return response
    }
    for act in ["ambil", "buang"] {
      router.post(Paths.reportAct(act, on: ":laporan"), .judgeFindings) {
        try await decide(act, $1, $2)
      }
    }
  }

  private func page(
    _ frame: PageFrame, typed: FormData, errors: FieldErrors = FieldErrors(),
    refusal: String? = nil
  ) async throws -> Page {
    let reports = try await site.store.reports(limit: 30)
    let systems = try await site.store.systemChoices(owner: nil)
    let work = try await site.store.inbox(for: try frame.known, at: frame.now)
    let desk = ReportDesk(
      reports: reports,
      systems: systems.map { ($0.system.code, "\($0.system.name) (\($0.ownerShort))") },
      evaluations: work.compactMap { item in
        guard let system = item.item,
          item.step.outputs.contains(where: { $0.kind == .evaluation })
        else { return nil }
        return OpenEvaluation(
          caseNumber: item.caseNumber, system: system, systemName: item.itemName ?? system)
      }, people: try await site.store.peopleNames(Set(reports.map(\.officer))),
      limit: site.limits.file)
    return reportListPage(desk, frame, typed: typed, errors: errors, refusal: refusal)
  }

  private func bring(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let typed = context.form
    let acting = try frame.acting(by: typed)
    guard let file = context.files.first(where: { $0.field == "laporan" && $0.count > 0 }) else {
      var errors = FieldErrors()
      errors.add("laporan", site.words.reportFileMissing)
      return try await page(frame, typed: typed, errors: errors).response(.unprocessableContent)
    }
    let kept = try await site.store.keep(
      fileAt: file.url, name: file.name, limit: site.limits.file, by: acting.username,
      at: frame.now)
    do {
      let id = try await site.store.bring(
        report: kept, system: typed.text("sistem"), in: typed.text("berkas"), by: acting)
      return .seeOther(Paths.report(id))
    } catch let refusal as Refusal {
      return try await page(
        frame, typed: typed, refusal: site.words.refusal(refusal, Naming())
      ).response(.unprocessableContent)
    }
  }

  private func report(_ context: WebContext) async throws -> ReportImport {
    guard let id = Int(try context.parameter("laporan")),
      let report = try await site.store.report(id)
    else { throw PageRefusal(.missing) }
    return report
  }

  private func page(
    of report: ReportImport, _ frame: PageFrame, refusal: String? = nil
  ) async throws -> Page {
    let codes = report.summary?.parts.map(\.system) ?? []
    let systems = try await site.store.systems(codes)
    return try reportPage(
      report, systems: Dictionary(systems.map { ($0.code, $0.name) }) { first, _ in first }, frame,
      refusal: refusal)
  }

  private func decide(
    _ act: String, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let report = try await report(context)
    let acting = try frame.acting(by: context.form)
    do {
      if act == "ambil" {
        try await site.store.take(report: report.id, by: acting)
      } else {
        try await site.store.discard(report: report.id, by: acting)
      }
    } catch let refusal as Refusal {
      return try await page(of: report, frame, refusal: site.words.refusal(refusal, Naming()))
        .response(.conflict)
    }
    return .seeOther(Paths.report(report.id))
  }
}
