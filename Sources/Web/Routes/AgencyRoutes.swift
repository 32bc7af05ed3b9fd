// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import Procedures
import Records

/// `/opd`: the home of an agency. A secretary, who enters for agencies, names one.
struct AgencyRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.newRequest, .request) { _, _, _ in
      let requests = try await site.store.procedures().filter(\.asksForRequester)
      return .seeOther(
        requests.count == 1 ? Paths.newCase(procedure: requests[0].id) : Paths.newCase)
    }
    router.get(Paths.agency, .request) { request, _, frame in
      let viewer = try frame.known
      let isAgency = viewer.officer.role == .agency
      let code = isAgency ? viewer.officer.unit : request.queryForm.text("perangkat-daerah")
      guard let code, let unit = try await site.store.unit(code) else {
        return .seeOther(Paths.systems)
      }
      var letters = LetterFilter()
      letters.unit = unit.code
      letters.unconfirmed = true
      var findings = FindingFilter()
      findings.owner = unit.code
      findings.unsettled = true
      let found = try await site.store.findings(findings, limit: 8)
      return agencyPage(
        AgencyMatter(
          frame: frame, unit: unit, calendar: try await site.store.calendar(),
          mine: isAgency ? try await site.store.inbox(for: viewer, at: frame.now, limit: 10) : [],
          others: isAgency ? try await site.store.waiting(for: viewer, at: frame.now) : [],
          letters: try await site.store.letters(letters, limit: 8).rows, findings: found.rows,
          findingCount: found.count,
          systems: try await site.store.systems(ownedBy: unit.code, at: frame.now))
      ).response()
    }
  }
}
