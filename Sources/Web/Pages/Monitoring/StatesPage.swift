// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// How every watched system stands, by agency. `isPublic` leaves out what only insiders may know.
func statesPage(_ records: [MonitorRecord], isPublic: Bool, _ frame: PageFrame) -> Page {
  let words = frame.words
  let byOwner = Dictionary(grouping: records.filter(\.isRunning), by: \.ownerShort)
  return Page(frame, title: words.statesTitle, tab: isPublic ? nil : .systems) {
    (isPublic ? "" : backLink(words.monitorsTitle, to: Paths.monitors))
      + pageTitle(
        words.statesTitle, lead: "\(isPublic ? words.publicStatesLead : words.statesLead)")
      + (records.isEmpty
        ? emptyState(words.noMonitors.title, "\(isPublic ? "" : words.noMonitors.advice)")
        : each(byOwner.sorted { $0.key < $1.key }) { owner, records in
          section(owner, table(records, owner: owner, isPublic: isPublic, frame))
        } + soft(words.statesNotAll))
  }
}

private func table(
  _ records: [MonitorRecord], owner: String, isPublic: Bool, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  return registerTable(
    caption: owner, words.monitorColumns.prefix(3).map { Column($0) },
    records.sorted { $0.systemName < $1.systemName }.map { record in
      // A doubt that may pass is nobody's business outside.
      let state = isPublic && record.state == .pending ? .up : record.state
      let since =
        isPublic && record.state == .pending
        ? nil : record.health.since.map { words.moment(frame.local($0), seenOn: frame.today) }
      return TableRow([
        rowName(
          record.systemName, path: isPublic ? nil : Paths.monitor(record.monitor.id)),
        healthTag(state, words), "\(since ?? "–")",
      ])
    })
}
