// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records

/// The filters of the list as its address has them.
struct CaseListQuery: Sendable {
  var state: CaseFilter.State?
  var procedure: String?
  var unit: String?
  var year: Int?
  /// Only what waits for the viewer.
  var isMine: Bool
  var text: String?
  var page: Int

  init(_ form: FormData) {
    state = form.text("keadaan").flatMap(CaseFilter.State.init)
    procedure = form.text("sop")
    unit = form.text("opd")
    year = form.int("tahun").flatMap { (2000...2200).contains($0) ? $0 : nil }
    isMine = form.isOn("saya")
    text = form.text("cari")
    page = min(max(1, form.int("halaman") ?? 1), 100_000)
  }

  var filter: CaseFilter {
    CaseFilter(state: state, procedure: procedure, unit: unit, year: year, mine: isMine, text: text)
  }

  var path: String {
    Paths.with(
      Paths.cases,
      [
        ("keadaan", state?.rawValue), ("sop", procedure), ("opd", unit),
        ("tahun", year.map(String.init)), ("saya", isMine ? "1" : nil), ("cari", text),
        ("halaman", page > 1 ? "\(page)" : nil),
      ])
  }

  /// The same with something else set, from its first page.
  func with(_ change: (inout CaseListQuery) -> Void) -> String {
    var query = self
    query.page = 1
    change(&query)
    return query.path
  }
}

struct CaseListMatter: Sendable {
  var query: CaseListQuery
  var list: CaseListPage
  var procedures: [Procedure]
  var agencies: [NamedCode]
  var calendar: WorkingCalendar
  var mayOpen: Bool
}

/// Cases, newest first, each recognised by its ribbon.
func caseListPage(_ matter: CaseListMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let query = matter.query
  let first = (matter.list.page.number - 1) * matter.list.page.size + 1
  let last = first + matter.list.cases.count - 1
  let columns = [
    Column(words.caseColumn), Column(words.progressColumn), Column(words.stateColumn),
    Column(words.limitColumn),
  ]
  return Page(frame, title: words.casesTitle, tab: .cases) {
    let rows = matter.list.cases.map { row($0, matter, frame) }
    let list: HTML =
      rows.isEmpty
      ? emptyState(words.noCases, "\(words.noCasesAdvice)")
      : sheet(registerTable(caption: words.casesTitle, columns, rows))
        + pagination(
          first: first, last: last, count: matter.list.total,
          previous: query.page > 1 ? query.with { $0.page = query.page - 1 } : nil,
          next: last < matter.list.total ? query.with { $0.page = query.page + 1 } : nil, words)
    return pageTitle(
      words.casesTitle, lead: "\(words.casesLead(matter.list.total))",
      actions: when(matter.mayOpen, buttonLink(words.openCase, to: Paths.newCase, isMain: true))
        + downloadLink(.cases, frame))
      + states(query, words) + filters(matter, frame) + list
  }
}

private func states(_ query: CaseListQuery, _ words: any Phrasebook) -> HTML {
  views(
    label: words.viewsOfCases,
    ([nil] + CaseFilter.State.allCases).map { state in
      (
        words.caseState(state),
        query.with {
          $0.state = state
          $0.isMine = false
        }, state == query.state && !query.isMine
      )
    } + [
      (
        words.casesForMe,
        query.with {
          $0.state = nil
          $0.isMine = true
        }, query.isMine
      )
    ])
}

private func filters(_ matter: CaseListMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let query = matter.query
  let years = (0..<6).map { "\(frame.today.year - $0)" }
  func field(_ name: String, _ label: String, _ value: String?) -> Field {
    Field(name, label, value: value ?? "")
  }
  let agencies =
    matter.agencies.isEmpty
    ? HTML()
    : selectField(
      field("opd", words.agencyLabel, query.unit), words,
      options: matter.agencies.map { ($0.code, $0.name) }, empty: words.allOfThem)
  let fields =
    textField(field("cari", words.searchInCases, query.text), words, kind: .search)
    + selectField(
      field("sop", words.procedureLabel, query.procedure), words,
      options: matter.procedures.map { ($0.id, $0.title) }, empty: words.allOfThem)
    + agencies
    + selectField(
      field("tahun", words.yearLabelOfCases, query.year.map(String.init)), words,
      options: years.map { ($0, $0) }, width: .short, empty: words.allOfThem)
    + hidden("keadaan", query.state?.rawValue) + hidden("saya", query.isMine ? "1" : nil)
  return filterBar(Paths.cases, fields: fields, active: active(matter, words), words)
}

private func active(_ matter: CaseListMatter, _ words: any Phrasebook) -> [ActiveFilter] {
  let query = matter.query
  var active: [ActiveFilter] = []
  if let id = query.procedure {
    let title = matter.procedures.first { $0.id == id }?.title ?? id
    active.append(ActiveFilter(title, without: query.with { $0.procedure = nil }))
  }
  if let unit = query.unit {
    let name = matter.agencies.first { $0.code == unit }?.name ?? unit
    active.append(ActiveFilter(name, without: query.with { $0.unit = nil }))
  }
  if let year = query.year {
    active.append(ActiveFilter("\(year)", without: query.with { $0.year = nil }))
  }
  if let text = query.text {
    active.append(ActiveFilter("“\(text)”", without: query.with { $0.text = nil }))
  }
  return active
}

private func row(
  _ summary: CaseSummary, _ matter: CaseListMatter, _ frame: PageFrame
) -> TableRow {
  let words = frame.words
  let detail = [
    summary.number, summary.requesterName,
    summary.title == summary.procedure.title ? nil : summary.procedure.title,
  ].compactMap(\.self).joined(separator: " · ")
  return TableRow([
    rowName(summary.title, path: Paths.caseFile(summary.number), detail: detail),
    stepRibbon(summary.procedure.ribbon(summary.ribbon, words), isCaptionHidden: true),
    state(summary, words), limit(summary, matter, frame),
  ])
}

private func state(_ summary: CaseSummary, _ words: any Phrasebook) -> HTML {
  switch summary.status {
  case .paused: return statusTag(words.statusOfCase(.paused), .warn)
  case .finished, .cancelled: return "\(words.statusOfCase(summary.status))"
  case .running: break
  }
  let waits =
    summary.mostUrgent.map { words.waitsFor($0.lane.title, others: summary.turns.count - 1) }
    ?? words.statusOfCase(.running)
  guard summary.itemCount > 0 else { return "\(waits)" }
  let ended = words.itemsEnded(
    summary.itemsEnded, of: summary.itemCount, noun: summary.procedure.items?.noun ?? "")
  return "\(waits)<small class=\"soft line2\">\(ended)</small>"
}

private func limit(
  _ summary: CaseSummary, _ matter: CaseListMatter, _ frame: PageFrame
) -> HTML {
  switch summary.status {
  case .running:
    let reading = DueReading(calendar: matter.calendar, frame: frame)
    let due = reading.due(summary.mostUrgent?.due, step: summary.mostUrgent?.step)
    return due.map(dueText) ?? "\(frame.words.noDeadline)"
  case .paused: return "\(frame.words.clockStands)"
  case .finished, .cancelled:
    return summary.closedAt.map { "\(frame.words.date(frame.local($0).date))" } ?? ""
  }
}

extension CaseSummary {
  var mostUrgent: Turn? {
    turns.min { ($0.due ?? .distantFuture) < ($1.due ?? .distantFuture) }
  }
}
