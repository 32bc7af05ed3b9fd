// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// `/cari`: one box over everything that the viewer may read.
struct SearchRoutes {
  var site: Site
  private let hits = 5

  init(site: Site) { self.site = site }

  func add(to router: GuardedRouter) {
    router.get(Paths.search, .useAccount) { request, _, frame in
      let text = String((request.queryForm.text("q") ?? "").prefix(100))
      guard !text.isEmpty else { return searchPage("", [], frame).response() }
      let viewer = try frame.known
      let groups = [
        try await cases(text, viewer, frame), try await systems(text, viewer, frame),
        try await findings(text, viewer, frame), try await letters(text, viewer, frame),
        try await domains(text, viewer, frame),
      ]
      return searchPage(text, groups, frame).response()
    }
  }

  private func cases(_ text: String, _ viewer: Viewer, _ frame: PageFrame) async throws
    -> SearchGroup
  {
    let words = frame.words
    let found = try await site.store.caseList(
      CaseFilter(text: text), page: PageOfList(size: hits), for: viewer, at: frame.now)
    return SearchGroup(
      heading: words.casesFound,
      hits: found.cases.map { summary in
        let opened = words.date(frame.local(summary.openedAt).date)
        return (
          summary.title, Paths.caseFile(summary.number),
          "\(summary.number) · \(summary.procedure.title) · \(opened)"
        )
      }, count: found.total, all: Paths.with(Paths.cases, [("cari", text)]))
  }

  private func systems(_ text: String, _ viewer: Viewer, _ frame: PageFrame) async throws
    -> SearchGroup
  {
    let found = try await site.store.systems(
      SystemFilter(text: text), order: .name, page: PageOfList(size: hits), for: viewer)
    return SearchGroup(
      heading: frame.words.systemsFound,
      hits: found.systems.map { record in
        (
          record.system.name, Paths.system(record.system.code),
          "\(record.system.code) · \(record.ownerShort)"
        )
      }, count: found.total, all: Paths.with(Paths.systems, [("cari", text)]))
  }

  private func findings(_ text: String, _ viewer: Viewer, _ frame: PageFrame) async throws
    -> SearchGroup
  {
    var filter = FindingFilter()
    filter.text = text
    if viewer.officer.role == .agency { filter.owner = viewer.officer.unit }
    let found = try await site.store.findings(filter, limit: hits)
    return SearchGroup(
      heading: frame.words.findingsFound,
      hits: found.rows.map { record in
        (
          record.finding.title, Paths.finding(record.finding.number),
          "\(record.finding.number) · \(record.systemName) · \(frame.words.severity(record.finding.severity))"
        )
      }, count: found.count, all: Paths.with(Paths.findings, [("cari", text)]))
  }

  private func letters(_ text: String, _ viewer: Viewer, _ frame: PageFrame) async throws
    -> SearchGroup
  {
    var filter = LetterFilter()
    filter.text = text
    if viewer.officer.role == .agency { filter.unit = viewer.officer.unit }
    let found = try await site.store.letters(filter, limit: hits)
    return SearchGroup(
      heading: frame.words.lettersFound,
      hits: found.rows.map { record in
        (
          record.letter.subject, Paths.letter("\(record.letter.id)"),
          [record.letter.number, record.unitShort].compactMap(\.self).joined(separator: " · ")
        )
      }, count: found.count, all: Paths.with(Paths.letters, [("cari", text)]))
  }

  private func domains(_ text: String, _ viewer: Viewer, _ frame: PageFrame) async throws
    -> SearchGroup
  {
    let found = try await site.store.domains(
      DomainFilter(text: text), page: PageOfList(size: hits), for: viewer)
    return SearchGroup(
      heading: frame.words.domainsFound,
      hits: found.domains.map { record in
        (
          record.domain.name,
          record.domain.system.map(Paths.system)
            ?? Paths.with(Paths.domains, [("cari", record.domain.name)]),
          [record.systemName, record.ownerShort].compactMap(\.self).joined(separator: " · ")
        )
      }, count: found.total, all: Paths.with(Paths.domains, [("cari", text)]))
  }
}
