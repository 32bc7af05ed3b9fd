// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// How a system is watched, on its own page: each monitor, open incidents, proof of backups.
func monitorPanel(
  _ monitors: [MonitorRecord], backups: BackupStanding, system: String, care: CareSummary?,
  _ frame: PageFrame
) -> HTML {
  let words = frame.words
  let mayRun = frame.viewer?.may(.runMonitors) ?? false
  let running = monitors.filter(\.isRunning)
  let note = mayRun ? link(words.startMonitor, to: Paths.newMonitor(of: system)) : nil
  let list: HTML =
    running.isEmpty
    ? soft(words.notMonitored)
    : registerTable(
      caption: words.monitorsTitle, words.monitorColumns.prefix(4).map { Column($0) },
      running.map { record in
        TableRow([
          rowName(record.monitor.url, path: Paths.monitor(record.monitor.id)),
          healthTag(record.state, words),
          "\(record.health.since.map { words.moment(frame.local($0), seenOn: frame.today) } ?? "–")",
          "\(record.latest.map { words.milliseconds($0.milliseconds) } ?? words.neverLooked)",
        ])
      })
  let proof: HTML =
    backups.since == nil
    ? link(words.backupsLink, to: Paths.backups(of: system))
    : "\(link(words.backupsLink, to: Paths.backups(of: system))): \(words.backupsOfSystem(backups.faults.count))"
  return section(
    words.monitorsTitle, id: "pemantauan", note: note,
    list + unwrap(care) { careFacts($0, frame) } + "<p class=\"small\">\(proof)</p>")
}

/// How the system did in the last thirty days.
private func careFacts(_ care: CareSummary, _ frame: PageFrame) -> HTML {
  let words = frame.words
  var facts: [(String, HTML)] = []
  if care.isWatched {
    facts.append((words.uptimeHeading, "\(words.careUptime(care))"))
  }
  facts.append((words.incidentsTitle, "\(words.careIncidents(care))"))
  if let backups = care.backups {
    let last = backups.lastAt.map { words.moment(frame.local($0), seenOn: frame.today) }
    let restored = backups.restoredAt.map { words.date(frame.local($0).date) }
    facts.append(
      (words.careBackupsLabel, "\(words.careBackups(backups, last: last, restored: restored))"))
  }
  return "<h3>\(words.careHeading)</h3>\(factList(facts))"
}

/// What monitoring noticed since the viewer last looked, above their tasks.
func noticePanel(_ notices: [Notice], count: Int, _ frame: PageFrame) -> HTML {
  guard let newest = notices.first else { return "" }
  let words = frame.words
  let lines = notices.prefix(6).map { notice -> HTML in
    let incident = notice.incident.incident
    let moment = words.moment(frame.local(notice.at), seenOn: frame.today)
    return """
      <li>\(link(
        words.incidentTitle(incident, notice.incident.systemName),
        to: Paths.incident(incident.number))) <span class="soft small">\(words.noticeKind(notice.kind)), \
      \(moment)</span></li>
      """
  }
  let isGrave = notices.contains {
    $0.incident.incident.severity >= .high && $0.incident.incident.isOpen
  }
  return notice(
    """
    <h2>\(words.noticesHeading(count))</h2><ul class="links">\(lines)</ul>\
    <div class="acts">\(buttonForm(
      words.noticesRead, Paths.readNotices, frame.stamp(), hidden("sampai", "\(newest.id)")))\
    \(quietLink(words.allIncidents, to: Paths.incidents))</div>
    """, isGrave ? .bad : .warn, icon: .warning)
}
