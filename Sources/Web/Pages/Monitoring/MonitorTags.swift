// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// A monitor's state, seen where it is not as it should be.
func healthTag(_ state: Health.State, _ words: any Phrasebook) -> HTML {
  let text = words.healthState(state)
  switch state {
  case .up: return tag(text, .ok, icon: .check)
  case .down: return tag(text, .bad, icon: .warning)
  case .partial, .pending: return tag(text, .warn)
  case .maintenance: return tag(text, .said, icon: .paused)
  case .unknown: return tag(text, .plain, icon: .unseen)
  }
}

func verdictTag(_ incident: Incident, _ words: any Phrasebook) -> HTML {
  let text = words.incidentState(incident)
  if !incident.isOpen { return "<span class=\"soft\">\(text)</span>" }
  return incident.verdict == .confirmed ? tag(text, .bad) : tag(text, .warn)
}

/// Rows of incidents, as lists and a monitor's page show them.
func incidentTable(
  _ rows: [IncidentRecord], people: [String: String], caption: String, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  return registerTable(
    caption: caption, words.incidentColumns.map { Column($0) },
    rows.map { record in
      let incident = record.incident
      let moment = words.moment(frame.local(incident.openedAt), seenOn: frame.today)
      let length = incident.seconds.map {
        "<small class=\"under soft\">\(words.lasted($0))</small>" as HTML
      }
      return TableRow([
        rowName(
          words.incidentTitle(incident, record.systemName), path: Paths.incident(incident.number),
          detail: incident.number),
        severityTag(incident.severity, words), verdictTag(incident, words),
        "\(moment)\(length)",
        "\(incident.acknowledgedBy.map { people[$0] ?? $0 } ?? "–")",
      ])
    })
}
