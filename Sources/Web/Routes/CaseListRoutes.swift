// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// The list of cases.
struct CaseListRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.cases, .readCases) { try await show($0, $1, $2) }
  }

  private func show(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let query = CaseListQuery(request.queryForm)
    let viewer = try frame.known
    let list = try await site.store.caseList(
      query.filter, page: PageOfList(query.page), for: viewer, at: frame.now)
    let matter = CaseListMatter(
      query: query, list: list, procedures: try await site.store.procedures(),
      agencies: viewer.officer.role == .agency ? [] : try await site.store.agenciesToChoose(),
      calendar: try await site.store.calendar(),
      mayOpen: viewer.may(.openCases) || viewer.may(.request))
    return caseListPage(matter, frame).response()
  }
}
