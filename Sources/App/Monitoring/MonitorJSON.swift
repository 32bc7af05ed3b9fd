// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

struct MonitorListJSON: Encodable {
  var total: Int
  var monitors: [MonitorJSON]
}

/// A monitor as commands print it.
struct MonitorJSON: Encodable {
  struct Latest: Encodable {
    var at: String
    var milliseconds: Int
    var status: Int?
    var cause: String?
    var detail: String?
  }

  var id: Int
  var system: String
  var systemName: String
  var owner: String
  var url: String
  var intervalSeconds: Int
  var intensiveSeconds: Int?
  var intensiveUntil: String?
  var `case`: String?
  var isRunning: Bool
  var state: String
  var since: String?
  var latest: Latest?
  var certificateUntil: String?
  var openIncidents: Int
  /// Only in `monitor show`.
  var uptimeDay: Double?
  var uptimeMonth: Double?
  var uptimeYear: Double?

  init(_ record: MonitorRecord, _ time: OfficeTime) {
    let monitor = record.monitor
    id = monitor.id
    system = monitor.system
    systemName = record.systemName
    owner = record.owner
    url = monitor.url
    intervalSeconds = monitor.intervalSeconds
    intensiveSeconds = monitor.intensive?.intervalSeconds
    intensiveUntil = time.stamp(monitor.intensive?.until)
    self.case = monitor.intensive?.caseNumber
    isRunning = record.isRunning
    state = record.state.rawValue
    since = time.stamp(record.health.since)
    latest = record.latest.map {
      Latest(
        at: time.stamp($0.at), milliseconds: $0.milliseconds, status: $0.status,
        cause: $0.cause?.rawValue, detail: $0.detail)
    }
    certificateUntil = time.stamp(record.certificate?.until)
    openIncidents = record.openIncidents
  }
}

/// An incident as commands print it.
struct IncidentJSON: Encodable {
  struct Event: Encodable {
    var kind: String
    var at: String
    var by: String?
    var text: String
    var evidence: [String]
    var files: [String]
  }

  struct Clock: Encodable {
    var kind: String
    var due: String
    var doneAt: String?
  }

  var number: String
  var kind: String
  var system: String?
  var monitor: Int?
  var severity: String
  var cause: String?
  var verdict: String
  var openedAt: String
  var acknowledgedAt: String?
  var acknowledgedBy: String?
  var resolvedAt: String?
  var `case`: String?
  /// Only in `incidents show`.
  var events: [Event]?
  var clocks: [Clock]?

  init(_ record: IncidentRecord, _ rules: MonitoringRules? = nil, _ time: OfficeTime) {
    let incident = record.incident
    number = incident.number
    kind = incident.kind.rawValue
    system = record.system
    monitor = record.monitor
    severity = incident.severity.rawValue
    cause = incident.cause?.rawValue
    verdict = incident.verdict.rawValue
    openedAt = time.stamp(incident.openedAt)
    acknowledgedAt = time.stamp(incident.acknowledgedAt)
    acknowledgedBy = incident.acknowledgedBy
    resolvedAt = time.stamp(incident.resolvedAt)
    self.case = incident.caseNumber
    guard let rules else { return }
    events = record.events.map { event in
      Event(
        kind: event.kind.rawValue, at: time.stamp(event.at), by: event.by, text: event.text.id,
        evidence: event.evidence.map { "\($0.request ?? "") \($0.excerpt)" }, files: event.files)
    }
    clocks = IncidentClock.clocks(of: incident, rules).map { clock in
      Clock(
        kind: clock.kind.rawValue, due: time.stamp(clock.due), doneAt: time.stamp(clock.doneAt))
    }
  }
}
