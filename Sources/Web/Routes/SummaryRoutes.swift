// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Records

/// `/ringkasan`: the office on one sheet.
struct SummaryRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.summary, .readSummary) { request, _, frame in
      let summary = try await site.store.summary(of: request.queryForm["sop"], at: frame.now)
      let calendar = try await site.store.calendar()
      return summaryPage(summary, calendar: calendar, frame).response()
    }
  }
}
