// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Records

/// `/jejak`: the proof that nothing recorded was changed.
struct TrailRoutes {
  var site: Site
  private let entriesOnPage = 40

  init(site: Site) { self.site = site }

  func add(to router: GuardedRouter) {
    router.get(Paths.trail, .readAudit) { request, _, frame in
      try trailPage(try await matter(request.queryForm, frame), frame).response()
    }
    router.post(Paths.compareSeal, .readAudit) { _, context, frame in
      var matter = try await matter(FormData(), frame)
      let number = context.form.int("nomor") ?? 0
      let print = (context.form.text("sidik") ?? "").filter { !$0.isWhitespace }
      let check = try await site.store.check(seal: number, print: print)
      let holds: Bool? =
        switch check {
        case .holds: true
        case .differs: false
        case .missing: nil
        }
      matter.compared = (number, holds)
      return try trailPage(matter, frame).response()
    }
    router.post(Paths.verifyTrail, .sealAudit) { _, _, frame in
      let report = try await site.store.verifyAudit()
      return trailReportPage(report, people: try await names(frame), frame).response()
    }
    router.post(Paths.sealTrail, .sealAudit) { _, _, frame in
      let seal = try await site.store.seal(
        by: try frame.known.officer.username, at: frame.now)
      return .seeOther(Paths.with(Paths.trail, [("segel", "\(seal.number)")]))
    }
  }

  private func matter(_ form: FormData, _ frame: PageFrame) async throws -> TrailMatter {
    let entries = try await site.store.journal(
      before: form.int("sebelum"), limit: entriesOnPage)
    return TrailMatter(
      seals: try await site.store.seals(), entries: entries,
      hasMore: (entries.last?.seq ?? 1) > 1, people: try await names(frame),
      sealed: form.int("segel"))
  }

  private func names(_ frame: PageFrame) async throws -> [String: String] {
    let people = try await site.store.people(on: frame.today)
    return Dictionary(people.map { ($0.officer.username, $0.officer.name) }) { $1 }
  }
}
