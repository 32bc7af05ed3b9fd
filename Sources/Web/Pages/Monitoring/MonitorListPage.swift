// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct MonitorListMatter {
  var listing: Listing
  var filter: MonitorFilter
  var rows: [MonitorRecord]
  var count: Int
  var disturbed: Int
  var page: PageOfList
  /// Agencies to filter by; empty for an agency's own account.
  var agencies: [NamedCode]
}

extension MonitorFilter {
  init(_ form: FormData) {
    self.init()
    text = form.text("cari")
    state = form.text("keadaan").flatMap(Health.State.init)
    owner = form.text("pemilik")
    system = form.text("sistem")
    intensiveOnly = form.text("intensif") == "1"
  }
}

func monitorListPage(_ matter: MonitorListMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let mayRun = frame.viewer?.may(.runMonitors) ?? false
  let actions: HTML = """
    \(when(mayRun, buttonLink(words.startMonitor, to: Paths.newMonitor)))\
    \(quietLink(words.incidentsTitle, to: Paths.incidents))\
    \(quietLink(words.statesTitle, to: Paths.states))\
    \(downloadLink(.monitors, frame))
    """
  return Page(frame, title: words.monitorsTitle, tab: .systems) {
    backLink(words.systemsTitle, to: Paths.systems)
      + pageTitle(
        words.monitorsTitle,
        lead: "\(words.monitorsLead(matter.count, disturbed: matter.disturbed))",
        actions: actions) + filters(matter, words)
      + (matter.rows.isEmpty
        ? emptyState(words.noMonitors.title, "\(words.noMonitors.advice)")
        : registerTable(
          caption: words.monitorsTitle, words.monitorColumns.map { Column($0) },
          matter.rows.map { row($0, frame) })
          + matter.listing.pagination(
            matter.page, shown: matter.rows.count, of: matter.count, words))
  }
}

private func row(_ record: MonitorRecord, _ frame: PageFrame) -> TableRow {
  let words = frame.words
  let since = record.health.since.map { words.moment(frame.local($0), seenOn: frame.today) }
  let answer: HTML =
    record.latest.map { latest in
      latest.status == nil
        ? "<span class=\"bad\">\(latest.cause.map(words.lookCause) ?? "–")</span>"
        : "\(words.milliseconds(latest.milliseconds))"
    } ?? "<span class=\"soft\">\(words.neverLooked)</span>"
  return TableRow([
    rowName(
      record.systemName, path: Paths.monitor(record.monitor.id),
      detail: "\(record.ownerShort) · \(record.monitor.url)"),
    record.isRunning
      ? healthTag(record.state, words) : "<span class=\"soft\">\(words.monitorStopped)</span>",
    "\(since ?? "–")", answer,
    record.openIncidents == 0 ? "–" : "\(words.number(record.openIncidents))",
  ])
}

private func filters(_ matter: MonitorListMatter, _ words: any Phrasebook) -> HTML {
  let filter = matter.filter
  let owner: HTML =
    matter.agencies.isEmpty
    ? ""
    : filterSelect(
      "pemilik", words.ownerLabel, value: filter.owner,
      options: matter.agencies.map { ($0.code, $0.name) }, words)
  let fields: HTML = """
    \(filterText("cari", words.searchLabel, value: filter.text))\(owner)\
    \(filterSelect(
      "keadaan", words.monitorStateLabel, value: filter.state?.rawValue,
      options: Health.State.allCases.map { ($0.rawValue, words.healthState($0)) }, words))\
    \(filterSelect(
      "intensif", words.intervalUsual, value: filter.intensiveOnly ? "1" : nil,
      options: [("1", words.intensiveOnlyLabel)], words))
    """
  let list = matter.listing
  let active =
    list.active("cari", filter.text.map { "\"\($0)\"" })
    + list.active("pemilik", matter.agencies.first { $0.code == filter.owner }?.name)
    + list.active("keadaan", filter.state.map(words.healthState))
    + list.active("intensif", filter.intensiveOnly ? words.intensiveOnlyLabel : nil)
    + list.active("sistem", filter.system)
  return filterBar(Paths.monitors, fields: fields, active: active, words)
}
