// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Records

/// What waits for the viewer.
struct InboxRoutes {
  /// Rows on a page; hardly anybody has more.
  static let pageSize = 50

  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.inbox, .readProcedures) { try await show($0, $1, $2) }
  }

  /// Whoever has no tasks of their own begins with the cases.
  private func show(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let viewer = try frame.known
    guard viewer.may(.seeInbox) else { return .seeOther(Paths.cases) }
    let number = max(1, request.queryForm.int("halaman") ?? 1)
    let page = PageOfList(min(number, 1000), size: InboxRoutes.pageSize)
    let items = try await site.store.inbox(
      for: viewer, at: frame.now, limit: page.number * page.size)
    let shown = Array(items.dropFirst((page.number - 1) * page.size))
    let running = try await site.store.caseList(
      CaseFilter(state: .open), page: PageOfList(size: 1), for: viewer, at: frame.now)
    let notices = try await site.store.notices(for: viewer, limit: 6)
    let matter = InboxMatter(
      items: shown, count: try await site.store.inboxCount(for: viewer, at: frame.now),
      waiting: try await site.store.waiting(for: viewer, at: frame.now, limit: 8),
      runningCases: running.total, page: page, notices: notices.unread,
      noticeCount: notices.count, calendar: try await site.store.calendar())
    return inboxPage(matter, frame).response()
  }
}
