// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What tools have seen of one system: rules with their counts, one of them open.
struct ObservationList: Sendable {
  var system: InformationSystem
  var view: ObservationView
  var groups: [ObservationGroup]
  /// The rule whose observations are listed.
  var open: ObservationGroup?
  var rows: [SeenObservation]
  var page: PageOfList
  /// Chosen before a form was refused.
  var chosen: Set<Int> = []
  var mayJudge: Bool
  var caseNumber: String?

  func path(_ view: ObservationView, _ group: ObservationGroup? = nil, page: Int = 1) -> String {
    Paths.with(
      Paths.observations(of: system.code),
      [
        ("lihat", view == .new ? nil : view.rawValue), ("berkas", caseNumber),
        ("alat", group?.tool), ("aturan", group?.rule), ("tingkat", group?.severity.rawValue),
        ("halaman", page > 1 ? "\(page)" : nil),
      ])
  }
}

extension ObservationView {
  var filter: ObservationFilter {
    var filter = ObservationFilter()
    switch self {
    case .new:
      filter.state = .new
      filter.result = .fail
      filter.isGone = false
    case .gone:
      filter.isGone = true
    case .accepted: filter.state = .accepted
    case .dismissed: filter.state = .dismissed
    case .passed:
      filter.result = .pass
    case .all: break
    }
    return filter
  }
}

func observationListPage(
  _ list: ObservationList, _ frame: PageFrame, errors: FieldErrors = FieldErrors()
) -> Page {
  let words = frame.words
  let title = words.observationsOf(list.system.name)
  return Page(frame, title: title, tab: .findings, isRefused: !errors.isEmpty) {
    backLink(list.system.name, to: Paths.system(list.system.code))
      + (errors.isEmpty ? "" : errorSummary(words.observationNotSaved, errors, words))
      + pageTitle(
        title, lead: "\(words.observationsLead)",
        actions: when(
          list.mayJudge,
          buttonLink(
            words.importReport,
            to: Paths.with(
              Paths.reports, [("sistem", list.system.code), ("berkas", list.caseNumber)])))
          + downloadLink(
            .observations, frame, at: Paths.observationsWorkbook(of: list.system.code)))
      + views(
        label: words.observationsTitle,
        ObservationView.allCases.map { view in
          (
            label: words.observationView(view), path: list.path(view),
            isCurrent: view == list.view
          )
        })
      + (list.groups.isEmpty
        ? emptyState(words.noObservations, "\(words.noObservationsAdvice)") : groups(list, frame))
  }
}

private func groups(_ list: ObservationList, _ frame: PageFrame) -> HTML {
  let words = frame.words
  return each(Severity.allCases.reversed()) { severity in
    let groups = list.groups.filter { $0.severity == severity }
    guard !groups.isEmpty else { return "" }
    let count = groups.reduce(0) { $0 + $1.count }
    return section(
      words.severity(severity), note: "\(words.observationCount(count))",
      "<ol class=\"sheet\">\(each(groups) { group($0, list, frame) })</ol>")
  }
}

private func group(
  _ group: ObservationGroup, _ list: ObservationList, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  let isOpen =
    list.open.map {
      $0.rule == group.rule && $0.tool == group.tool && $0.severity == group.severity
    } ?? false
  let gone = group.gone > 0 ? " · \(words.noLongerSeen(group.gone))" : ""
  let counted = "\(words.observationCount(group.count))\(gone)"
  guard isOpen else {
    return """
      <li class="ctl tool"><span class="no">\(group.tool)</span>\
      <a href="\(list.path(list.view, group))#aturan">\(words.said(group.title))</a>\
      <span class="small soft">\(counted)</span></li>
      """
  }
  return """
    <li class="open" id="aturan"><p class="no">\(group.tool) · \(group.rule)</p>\
    <h3>\(words.said(group.title))</h3><p class="small soft">\(counted)</p>\
    \(members(list, frame))</li>
    """
}

/// The observations of the open rule, to be chosen from.
private func members(_ list: ObservationList, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let rows = each(list.rows) { row in
    let name = row.observation.place.shown ?? words.said(row.observation.title)
    let id = "o-\(row.id)"
    let seen = words.moment(frame.local(row.lastSeen), seenOn: frame.today)
    let box: HTML =
      list.mayJudge && row.finding == nil
      ? "<input type=\"checkbox\" id=\"\(id)\" aria-label=\"\(name)\" name=\"pilih\" value=\"\(row.id)\"\(flag: "checked", list.chosen.contains(row.id))>"
      : ""
    let state: HTML =
      row.finding.map { link($0, to: Paths.finding($0)) }
      ?? (row.goneAt != nil ? tag(words.verifyGone, .warn) : "")
    return """
      <li>\(box)\(link(name, to: Paths.observation(row.id)))\
      <small>\(words.confidence(row.observation.confidence)) · \(words.times(row.times)) · \(seen) \
      \(state)</small></li>
      """
  }
  let count = list.open?.count ?? list.rows.count
  let first = (list.page.number - 1) * list.page.size + 1
  let last = first + list.rows.count - 1
  let pages = pagination(
    first: first, last: last, count: count,
    previous: list.page.number > 1
      ? list.path(list.view, list.open, page: list.page.number - 1) : nil,
    next: last < count ? list.path(list.view, list.open, page: list.page.number + 1) : nil, words)
  guard list.mayJudge, list.rows.contains(where: { $0.finding == nil }) else {
    return "<ul class=\"checks sheet\">\(rows)</ul>\(pages)"
  }
  return """
    <form method="get" action="\(Paths.acceptance(of: list.system.code))" id="f-pilih">\
    \(hidden("berkas", list.caseNumber))<fieldset><legend class="vh">\(words.chooseObservations)</legend>\
    <ul class="checks sheet">\(rows)</ul></fieldset>\
    \(actions(
      mainButton(words.acceptChosen),
      "<button class=\"btn\" formaction=\"\(Paths.dismissal(of: list.system.code))\">\(words.dismissChosen)</button>"))\
    </form>\(pages)
    """
}

extension Assurance.Place {
  /// As a person writes it: URL with method and parameter, component, or file with line; `nil` when
  /// empty.
  var shown: String? {
    var parts: [String] = []
    if let host {
      let isDefault = port == nil || port == Assurance.Place.defaultPort(scheme)
      parts.append(
        "\(scheme.map { "\($0)://" } ?? "")\(host)\(isDefault ? "" : ":\(port ?? 0)")\(path ?? "")")
    } else if let path {
      parts.append(path)
    }
    if let component { parts.append(component) }
    if let file { parts.append(line.map { "\(file):\($0)" } ?? file) }
    if let parameter { parts.append("[\(parameter)]") }
    guard !parts.isEmpty else { return nil }
    return ((method.map { $0 == "GET" ? [] : [$0] } ?? []) + parts).joined(separator: " ")
  }
}
