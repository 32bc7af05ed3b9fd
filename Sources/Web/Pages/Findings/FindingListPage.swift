// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What the list of findings was asked for and found.
struct FindingList: Sendable {
  var view: FindingView
  var filter: FindingFilter
  var page: PageOfList
  var rows: [FindingRecord]
  var count: Int
  var calendar: WorkingCalendar
  /// To choose an agency from; empty for an agency's own list.
  var agencies: [NamedCode]
  /// Name of the system the list is confined to.
  var systemName: String?
  var mayWrite: Bool

  func path(
    view: FindingView? = nil, without left: String? = nil, page: Int = 1
  ) -> String {
    let pairs: [(String, String?)] = [
      ("cari", filter.text), ("tingkat", filter.severity?.rawValue),
      ("perangkat-daerah", agencies.isEmpty ? nil : filter.owner), ("sistem", filter.system),
      ("berkas", filter.caseNumber),
    ]
    let view = view ?? self.view
    return Paths.with(
      Paths.findings,
      [("lihat", view == .open ? nil : view.rawValue)] + pairs.filter { $0.0 != left }
        + [("halaman", page > 1 ? String(page) : nil)])
  }
}

func findingListPage(_ list: FindingList, _ frame: PageFrame) -> Page {
  let words = frame.words
  let title = words.findingsTitle(list.count, list.view)
  return Page(frame, title: title, tab: .findings) {
    pageTitle(
      title,
      actions: when(
        list.mayWrite,
        quietLink(words.remindersTitle, to: Paths.reminders)
          + buttonLink(words.newFinding, to: Paths.newFinding)) + downloadLink(.findings, frame))
      + views(
        label: words.findingViewsLabel,
        FindingView.allCases.map { view in
          (words.findingView(view), list.path(view: view), view == list.view)
        })
      + filterBar(Paths.findings, fields: fields(list, words), active: active(list, words), words)
      + table(list, frame)
  }
}

private func fields(_ list: FindingList, _ words: any Phrasebook) -> HTML {
  hidden("lihat", list.view == .open ? nil : list.view.rawValue)
    + hidden("sistem", list.filter.system) + hidden("berkas", list.filter.caseNumber)
    + textField(
      Field("cari", words.searchInFindings, value: list.filter.text ?? "", isOptional: true), words,
      kind: .search)
    + selectField(
      Field(
        "tingkat", words.severityColumn, value: list.filter.severity?.rawValue ?? "",
        isOptional: true), words,
      options: Severity.allCases.reversed().map { ($0.rawValue, words.severity($0)) },
      empty: words.allOfThem)
    + when(
      !list.agencies.isEmpty,
      selectField(
        Field(
          "perangkat-daerah", words.findingOwner, value: list.filter.owner ?? "", isOptional: true),
        words, options: list.agencies.map { ($0.code, $0.name) }, empty: words.allOfThem))
}

private func active(_ list: FindingList, _ words: any Phrasebook) -> [ActiveFilter] {
  var active: [ActiveFilter] = []
  func add(_ label: String?, _ name: String) {
    if let label { active.append(ActiveFilter(label, without: list.path(without: name))) }
  }
  add(list.filter.text.map(words.searched), "cari")
  add(list.filter.severity.map(words.severity), "tingkat")
  add(list.agencies.first { $0.code == list.filter.owner }?.name, "perangkat-daerah")
  add(list.systemName, "sistem")
  add(list.filter.caseNumber, "berkas")
  return active
}

private func table(_ list: FindingList, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !list.rows.isEmpty else {
    let advice = list.agencies.isEmpty ? words.noFindingsAgencyAdvice : words.noFindingsAdvice
    return emptyState(words.noFindings, "\(advice)")
  }
  let reading = DueReading(calendar: list.calendar, frame: frame)
  let rows = list.rows.map { record in
    let finding = record.finding
    let due = finding.state.isSettled ? nil : reading.due(finding.due)
    return TableRow([
      rowName(
        finding.title, path: Paths.finding(finding.number),
        detail: [finding.number, finding.place].filter { !$0.isEmpty }.joined(separator: " · ")),
      "\(record.systemName)<small>\(record.ownerShort)</small>",
      severityTag(finding.severity, words),
      "\(words.findingState(finding.state))",
      due.map { "\(dueText($0))<small>\($0.until ?? "")</small>" } ?? "",
    ])
  }
  let first = (list.page.number - 1) * list.page.size + 1
  let last = first + list.rows.count - 1
  return sheet(
    registerTable(
      caption: words.tab(.findings),
      [
        Column(words.findingColumn), Column(words.systemColumn), Column(words.severityColumn),
        Column(words.findingStateColumn), Column(words.dueColumn),
      ], rows))
    + pagination(
      first: first, last: last, count: list.count,
      previous: list.page.number > 1 ? list.path(page: list.page.number - 1) : nil,
      next: last < list.count ? list.path(page: list.page.number + 1) : nil, words)
}
