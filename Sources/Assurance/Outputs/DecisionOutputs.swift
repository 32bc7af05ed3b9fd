// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// A report: its generated parts come from the dossier, its narrative is here.
package struct OfficeReport: Sendable, Hashable, Codable {
  package var summary: String
  package var scope: String?
  package var method: String?
  package var conclusion: String?
  package var recommendations: String?
  package init(
    summary: String, scope: String? = nil, method: String? = nil, conclusion: String? = nil,
    recommendations: String? = nil
  ) {
    self.summary = summary
    self.scope = scope
    self.method = method
    self.conclusion = conclusion
    self.recommendations = recommendations
  }
}

/// What stands beside a decision: considerations and, where there was one, the advice.
package struct DecisionRecord: Sendable, Hashable, Codable {
  package var considerations: String?
  /// Outcome that a rule advised, with its reasons.
  package var advised: String?
  package var advice: [String]?
  package init(considerations: String? = nil, advised: String? = nil, advice: [String]? = nil) {
    self.considerations = considerations
    self.advised = advised
    self.advice = advice
  }
}

/// A system goes out of service for repair.
package struct ShutdownOrder: Sendable, Hashable, Codable {
  package var from: CalendarDate
  /// Expected end; `nil` until repaired.
  package var until: CalendarDate?
  /// Text for the maintenance page.
  package var announcement: String
  /// How it comes back.
  package var wayBack: String
  /// Who runs the server and confirms.
  package var operatorName: String?
  package var backupTaken: Bool
  package init(
    from: CalendarDate, until: CalendarDate? = nil, announcement: String, wayBack: String,
    operatorName: String? = nil, backupTaken: Bool
  ) {
    self.from = from
    self.until = until
    self.announcement = announcement
    self.wayBack = wayBack
    self.operatorName = operatorName
    self.backupTaken = backupTaken
  }
}

/// A system is watched and backed up more closely while it is repaired.
package struct MonitoringOrder: Sendable, Hashable, Codable {
  package var from: CalendarDate
  /// `nil` until the follow-up ends.
  package var until: CalendarDate?
  /// Seconds between looks, at least 20.
  package var intervalSeconds: Int
  /// What is backed up, how often, where to.
  package var backupPlan: String
  package var contact: String?
  package init(
    from: CalendarDate, until: CalendarDate? = nil, intervalSeconds: Int, backupPlan: String,
    contact: String? = nil
  ) {
    self.from = from
    self.until = until
    self.intervalSeconds = intervalSeconds
    self.backupPlan = backupPlan
    self.contact = contact
  }
}

/// A report that goes to an agency as an outgoing letter.
package struct Delivery: Sendable, Hashable, Codable {
  /// Code of the agency; filled in from the case where absent.
  package var unit: String?
  package var subject: String?
  package var body: String?
  /// Free number in place of the office's own numbering.
  package var letterNumber: String?
  package var via: String?
  /// Filled in when it is registered.
  package var letter: Int?
  package init(
    unit: String? = nil, subject: String? = nil, body: String? = nil, letterNumber: String? = nil,
    via: String? = nil
  ) {
    self.unit = unit
    self.subject = subject
    self.body = body
    self.letterNumber = letterNumber
    self.via = via
  }
}

/// The owner's answers to the findings; the row is done when none is left open.
package struct FollowUp: Sendable, Hashable, Codable {
  package var summary: String
  /// Filled in: numbers of findings and how each ended.
  package var findings: [String: String]?
  package init(summary: String, findings: [String: String]? = nil) {
    self.summary = summary
    self.findings = findings
  }
}
