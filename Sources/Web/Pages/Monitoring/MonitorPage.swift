// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What the page of one monitor shows.
struct MonitorMatter {
  var record: MonitorRecord
  var history: MonitorHistory
  var looks: [Glance]
  var incidents: [IncidentRecord]
  var baselines: [BaselineRecord]
  var maintenance: [MaintenanceWindow]
  /// Names by user name.
  var people: [String: String]
}

func monitorPage(_ matter: MonitorMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let record = matter.record
  let since = record.health.since.map {
    words.sinceMoment(words.moment(frame.local($0), seenOn: frame.today))
  }
  let state: HTML =
    record.isRunning
    ? "\(healthTag(record.state, words)) <span class=\"soft\">\(since ?? words.neverLooked)</span>"
    : "\(tag(words.monitorStopped))"
  let mayRun = frame.viewer?.may(.runMonitors) ?? false
  return Page(frame, title: "\(words.monitorsTitle): \(record.systemName)", tab: .systems) {
    backLink(words.monitorsTitle, to: Paths.monitors)
      + pageTitle(
        record.systemName,
        lead:
          "\(link(record.monitor.system, to: Paths.system(record.monitor.system))) · \(record.monitor.url)",
        tags: state, actions: mayRun && record.isRunning ? acts(record, frame) : nil)
      + columns(
        uptime(matter, frame) + response(matter, frame) + incidents(matter, frame)
          + baseline(matter, mayRun: mayRun, frame) + looks(matter, frame),
        aside: "<h2>\(words.factsHeading)</h2>\(facts(matter, frame))\(maintenance(matter, frame))",
        label: words.factsHeading)
  }
}

private func acts(_ record: MonitorRecord, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let id = "\(record.monitor.id)"
  return quietLink(
    words.setMaintenance, to: Paths.monitorAct(MonitorAct.maintenance.rawValue, on: id))
    + when(
      record.monitor.intensive?.caseNumber == nil,
      buttonForm(
        words.stopMonitor, Paths.monitorAct(MonitorAct.stop.rawValue, on: id), frame.stamp()))
}

private func uptime(_ matter: MonitorMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let past = matter.history
  return section(
    words.uptimeHeading,
    "<div class=\"stack\">\(uptimeBars(past.day, .day, total: past.dayLooks, frame))"
      + "\(uptimeBars(past.month, .month, total: MonitorHistory.total(past.month), frame))"
      + "\(uptimeBars(past.year, .year, total: MonitorHistory.total(past.year), frame))"
      + "\(uptimeLegend(words))\(soft(words.uptimeNote))</div>")
}

private func response(_ matter: MonitorMatter, _ frame: PageFrame) -> HTML {
  section(frame.words.responseHeading, responseChart(matter.history.day, frame))
}

private func incidents(_ matter: MonitorMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !matter.incidents.isEmpty else {
    return section(words.incidentsTitle, soft(words.noIncidentsOfMonitor))
  }
  return section(
    words.incidentsTitle,
    incidentTable(
      matter.incidents, people: matter.people, caption: words.incidentsTitle, frame))
}

private func baseline(_ matter: MonitorMatter, mayRun: Bool, _ frame: PageFrame) -> HTML {
  let words = frame.words
  func moment(_ instant: Date?) -> String? {
    instant.map { words.moment(frame.local($0), seenOn: frame.today) }
  }
  let contents = matter.baselines.filter { $0.kind == .content }
  let accepted = contents.first { $0.acceptedAt != nil }
  let proposed = contents.first { $0.acceptedAt == nil }
  let shown = (accepted ?? proposed)?.content.map { content in
    soft(
      words.baselineFacts(
        words: content.words.count, pages: content.pages, title: content.title))
  }
  let id = "\(matter.record.monitor.id)"
  let hasProposal = matter.baselines.contains { $0.acceptedAt == nil }
  let forms: HTML = """
    <p class="acts">\(when(
      hasProposal,
      buttonForm(
        words.acceptBaseline, Paths.monitorAct(MonitorAct.accept.rawValue, on: id), frame.stamp())))\
    \(when(
      !contents.isEmpty,
      buttonForm(
        words.relearnBaseline, Paths.monitorAct(MonitorAct.relearn.rawValue, on: id), frame.stamp())))\
    </p>\(when(hasProposal, soft(words.acceptBaselineHint)))
    """
  return section(
    words.baselineHeading,
    "<p>\(words.baselineState(moment(accepted?.acceptedAt), proposed: moment(proposed?.learnedAt)))</p>"
      + "\(shown)\(when(mayRun && matter.record.isRunning, forms))")
}

private func looks(_ matter: MonitorMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !matter.looks.isEmpty else { return "" }
  return section(
    words.lastLooksHeading,
    registerTable(
      caption: words.lastLooksHeading, words.lookColumns.map { Column($0) },
      matter.looks.map { look in
        TableRow([
          "\(words.clock(frame.local(look.at)))",
          look.cause.map { "<span class=\"bad\">\(words.lookCause($0))</span>" as HTML }
            ?? "\(words.healthState(.up))", "\(look.status.map(String.init) ?? "–")",
          "\(words.milliseconds(look.milliseconds))",
        ])
      }))
}

private func facts(_ matter: MonitorMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let record = matter.record
  let monitor = record.monitor
  let intensive = monitor.intensive.flatMap { mode -> String? in
    guard mode.covers(frame.now) else { return nil }
    return words.intensiveUntil(
      mode.intervalSeconds, mode.until.map { words.date(frame.local($0).date) }, mode.caseNumber)
  }
  let certificate = record.certificate.map { seen -> HTML in
    let days = Int((seen.until.timeIntervalSince(frame.now) / 86_400).rounded(.down))
    let text = words.certificate(
      seen.issuer, until: words.date(frame.local(seen.until).date), days: days)
    return days < 14 ? "<b class=\"bad\">\(text)</b>" : "\(text)"
  }
  let last = record.latest.map { latest in
    words.lastLook(
      words.moment(frame.local(latest.at), seenOn: frame.today), status: latest.status,
      milliseconds: latest.milliseconds)
  }
  return factList(
    [
      (words.ownerLabel, "\(record.ownerShort)"), (words.addressLabel, "\(monitor.url)"),
      (words.intervalUsual, "\(intensive ?? words.every(seconds: monitor.intervalSeconds))"),
      (words.expectedLabel, "\(words.expected(monitor.expectation))"),
      (
        words.lastLookLabel,
        "\(last ?? words.neverLooked)\(record.latest?.detail.map { " <small class=\"under soft\">\($0)</small>" as HTML })"
      ),
      (words.certificateLabel, certificate ?? "<span class=\"soft\">\(words.noCertificate)</span>"),
      (
        words.startedLabel,
        "\(words.startedBy(matter.people[record.startedBy] ?? record.startedBy, words.date(frame.local(record.startedAt).date)))"
      ),
    ], isAside: true)
}

private func maintenance(_ matter: MonitorMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !matter.maintenance.isEmpty else { return "" }
  return """
    <h2>\(words.maintenanceHeading)</h2><ul class="links">\(each(matter.maintenance) { window in
      let from = words.moment(frame.local(window.starts), seenOn: frame.today)
      let to = words.moment(frame.local(window.ends), seenOn: frame.today)
      return "<li class=\"small\">\(words.maintenance(from, to, window.reason))</li>"
    })</ul>
    """
}

/// What is done about a monitor; the raw value is the last part of the address.
enum MonitorAct: String, CaseIterable {
  case stop = "hentikan"
  case accept = "terima-acuan"
  case relearn = "pelajari-ulang"
  case maintenance = "pemeliharaan"
}
