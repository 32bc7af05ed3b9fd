// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import Procedures
import Records

/// A case file and its history. Whether the viewer may read it, the records decide: what they
/// may not read does not exist for them.
struct CaseRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.caseFile(":nomor"), .readCases) { try await show($0, $1, $2) }
    router.get(Paths.caseHistory(":nomor"), .readCases) { try await history($0, $1, $2) }
    router.get(Paths.attachment(":sidik"), .readCases) { try await download($0, $1, $2) }
  }

  private func show(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let query = request.queryForm
    var matter = try await CaseMatter.load(
      try context.parameter("nomor"), item: query.text("aplikasi"), site, frame)
    matter.isForPaper = query.isOn("cetak")
    if matter.viewer.may(.writeLetters), site.letterPress != nil {
      var filter = WrittenLetterFilter()
      filter.caseNumber = matter.number
      matter.written = try await site.store.writtenLetters(filter, limit: 30).rows
      matter.letterKinds = try await LetterKinds.load(site.store)
    }
    matter.itemPage = min(max(1, query.int("halaman") ?? 1), 10_000)
    return try await casePage(matter, confirms: query.isOn("tercatat")).response()
  }

  private func history(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let query = request.queryForm
    let page = PageOfList(min(max(1, query.int("halaman") ?? 1), 100_000), size: 40)
    let matter = try await CaseMatter.load(
      try context.parameter("nomor"), item: query.text("aplikasi"), site, frame, timeline: page)
    // Only papers need to know where the next page begins.
    var next: Date?
    if !matter.issued.isEmpty, page.number * page.size < matter.view.timelineCount {
      next = try await site.store.caseView(
        matter.number, item: matter.asked, for: matter.viewer, at: frame.now,
        timeline: PageOfList(page.number * page.size + 1, size: 1)
      ).timeline.first?.event.at
    }
    return historyPage(matter, page, next: next).response()
  }

  private func download(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let sha = try context.parameter("sidik")
    let viewer = try frame.known
    return try await site.shown(try await site.store.attachment(sha, for: viewer), to: viewer)
  }
}
