// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Hummingbird

/// The map: every address, and who answers it. Layers from the outside in: `Guardian` (errors,
/// headers, log), `SessionGate` (who), `FormIntake` (what was sent, and that it was ours).
package func siteRouter(_ site: Site) -> Router<WebContext> { siteMap(site).router }

/// The router, and the list of what it guards.
package func siteMap(_ site: Site) -> (router: Router<WebContext>, rules: [RouteRule]) {
  let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
  router.add(middleware: Guardian(site: site))
  // Before anybody is asked who they are: a wrong method is wrong for all.
  let sketch = GuardedRouter(Router(context: WebContext.self), site: site)
  addResources(of: site, to: sketch)
  MethodRefusals(rules: sketch.map).add(to: router)
  router.add(middleware: SessionGate(site: site))
  router.add(middleware: CheckPace(site: site))
  router.add(middleware: FormIntake(site: site))

  AssetRoutes().add(to: router)
  Doorway(site: site).add(to: router)
  OpenMonitoringRoutes(site: site).add(to: router)
  CheckRoutes(site: site).add(to: router)
  router.get(RouterPath(Paths.health)) { _, _ in
    Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: "sehat\n")))
  }
  router.get(RouterPath(Paths.help)) { _, context in helpPage(try context.frame).response() }
  let guarded = GuardedRouter(router, site: site)
  addResources(of: site, to: guarded)
  return (router, guarded.map)
}

/// One line a resource, each in its own file in this folder.
private func addResources(of site: Site, to guarded: GuardedRouter) {
  InboxRoutes(site: site).add(to: guarded)
  CaseListRoutes(site: site).add(to: guarded)
  NewCaseRoutes(site: site).add(to: guarded)
  CaseRoutes(site: site).add(to: guarded)
  StepRoutes(site: site).add(to: guarded)
  CaseActRoutes(site: site).add(to: guarded)
  SystemRoutes(site: site).add(to: guarded)
  ProbeRoutes(site: site).add(to: guarded)
  DomainRoutes(site: site).add(to: guarded)
  SummaryRoutes(site: site).add(to: guarded)
  ChecklistRoutes(site: site).add(to: guarded)
  FindingRoutes(site: site).add(to: guarded)
  PictureRoutes(site: site).add(to: guarded)
  ObservationRoutes(site: site).add(to: guarded)
  ReportRoutes(site: site).add(to: guarded)
  LetterRoutes(site: site).add(to: guarded)
  LetterKindRoutes(site: site).add(to: guarded)
  WrittenLetterRoutes(site: site).add(to: guarded)
  OrderRoutes(site: site).add(to: guarded)
  IssuedRoutes(site: site).add(to: guarded)
  SigningKeyRoutes(site: site).add(to: guarded)
  MonitorRoutes(site: site).add(to: guarded)
  IncidentRoutes(site: site).add(to: guarded)
  BackupRoutes(site: site).add(to: guarded)
  AgencyRoutes(site: site).add(to: guarded)
  ScheduleRoutes(site: site).add(to: guarded)
  ProcedureRoutes(site: site).add(to: guarded)
  PeopleRoutes(site: site).add(to: guarded)
  AppointmentRoutes(site: site).add(to: guarded)
  AccountRoutes(site: site).add(to: guarded)
  CalendarRoutes(site: site).add(to: guarded)
  TrailRoutes(site: site).add(to: guarded)
  SettingsRoutes(site: site).add(to: guarded)
  OutwardRoutes(site: site).add(to: guarded)
  WorkbookRoutes(site: site).add(to: guarded)
  OfficePaperRoutes(site: site).add(to: guarded)
  EvidenceRoutes(site: site).add(to: guarded)
  SearchRoutes(site: site).add(to: guarded)
  KeptFormRoutes(site: site).add(to: guarded)
}
