// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// A time limit in calendar hours, nights and holidays included.
package struct IncidentClock: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A complaint about a gambling page is answered within 2 × 24 hours, else it goes higher.
    case answer
    /// Those whose personal data got out are told within 3 × 24 hours.
    /// - SeeAlso: UU 27/2022, article 46.
    case notify
  }

  package var kind: Kind
  package var from: Date
  package var due: Date
  /// When it was done; `nil` while it runs.
  package var doneAt: Date?

  package func isLate(at instant: Date) -> Bool { (doneAt ?? instant) > due }

  /// The clocks of an incident: the first from when it was noticed, the second from when a
  /// person confirmed it, since only then the office knows.
  package static func clocks(of incident: Incident, _ rules: MonitoringRules) -> [IncidentClock] {
    guard incident.kind.isIntrusion, incident.verdict != .refuted else { return [] }
    var clocks = [
      IncidentClock(
        kind: .answer, from: incident.openedAt,
        due: incident.openedAt.addingTimeInterval(Double(rules.answerHours) * 3600),
        doneAt: incident.answeredAt)
    ]
    if let confirmed = incident.confirmedAt {
      clocks.append(
        IncidentClock(
          kind: .notify, from: confirmed,
          due: confirmed.addingTimeInterval(Double(rules.notifyHours) * 3600),
          doneAt: incident.notifiedAt))
    }
    return clocks
  }
}

/// When an incident that nobody has taken is told of again.
package enum Reminder {
  /// The next one after `count` were sent, or `nil` where none is due any more.
  ///
  /// High and critical ones come at any hour, the others wait for working time.
  package static func next(
    _ incident: Incident, after count: Int, last: Date?, in calendar: WorkingCalendar,
    _ rules: MonitoringRules
  ) -> Date? {
    guard incident.isOpen, !incident.isAcknowledged else { return nil }
    let plain: Date
    if count < rules.reminderMinutes.count {
      plain = incident.openedAt.addingTimeInterval(Double(rules.reminderMinutes[count]) * 60)
    } else {
      plain = (last ?? incident.openedAt).addingTimeInterval(86_400)
    }
    if incident.severity >= .high || calendar.isOpen(at: plain) { return plain }
    return calendar.nextOpening(after: plain) ?? plain
  }
}
