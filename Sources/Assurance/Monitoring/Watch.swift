// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What the watching process works from: every running monitor, and what is announced.
package struct Watch: Sendable {
  /// A running monitor with what its looks are judged by.
  package struct Entry: Sendable {
    package var monitor: Monitor
    package var systemName: String
    package var health: Health
    /// Grows when a person changed the health; then it replaces what the process remembers.
    package var healthVersion: Int
    /// The accepted picture, else the newest proposal.
    package var content: ContentBaseline?
    package var isContentAccepted: Bool
    package var headers: HeaderBaseline?

    package init(
      monitor: Monitor, systemName: String, health: Health = Health(), healthVersion: Int = 1,
      content: ContentBaseline? = nil, isContentAccepted: Bool = false,
      headers: HeaderBaseline? = nil
    ) {
      self.monitor = monitor
      self.systemName = systemName
      self.health = health
      self.healthVersion = healthVersion
      self.content = content
      self.isContentAccepted = isContentAccepted
      self.headers = headers
    }
  }

  package var entries: [Entry]
  /// Windows that are not over, of any system.
  package var maintenance: [MaintenanceWindow]
  package var rules: MonitoringRules

  package init(
    entries: [Entry], maintenance: [MaintenanceWindow] = [],
    rules: MonitoringRules = .proposed
  ) {
    self.entries = entries
    self.maintenance = maintenance
    self.rules = rules
  }
}

/// A stretch of time in which a system is worked on.
package struct MaintenanceWindow: Sendable, Hashable {
  package var system: String
  package var starts: Date
  package var ends: Date
  package var reason: String
  /// User name of who entered it.
  package var officer: String

  package init(system: String, starts: Date, ends: Date, reason: String, officer: String) {
    self.system = system
    self.starts = starts
    self.ends = ends
    self.reason = reason
    self.officer = officer
  }

  package func covers(_ instant: Date) -> Bool { starts <= instant && instant < ends }
}

/// The part of a certificate that monitoring needs.
package struct SeenCertificate: Sendable, Hashable, Codable {
  package var from: Date
  package var until: Date
  /// Whoever issued it, as it names itself.
  package var issuer: String?

  package init(from: Date, until: Date, issuer: String?) {
    self.from = from
    self.until = until
    self.issuer = issuer
  }
}

/// What is to be looked at, and how.
package struct LookOrder: Sendable, Hashable {
  package var monitor: Int
  package var system: String
  package var url: String
  package var expectation: Expectation
  /// The look is given up after this.
  package var deadlineSeconds: Double
  package var slowMilliseconds: Int
  /// Addresses of the inside that may be contacted.
  package var allowed: [String]
  /// How late it begins, in seconds.
  package var lateSeconds: Double
  /// The page is read and compared, not only asked for.
  package var wantsPage: Bool

  package init(
    monitor: Int, system: String, url: String, expectation: Expectation = Expectation(),
    deadlineSeconds: Double, slowMilliseconds: Int, allowed: [String] = [],
    lateSeconds: Double = 0, wantsPage: Bool
  ) {
    self.monitor = monitor
    self.system = system
    self.url = url
    self.expectation = expectation
    self.deadlineSeconds = deadlineSeconds
    self.slowMilliseconds = slowMilliseconds
    self.allowed = allowed
    self.lateSeconds = lateSeconds
    self.wantsPage = wantsPage
  }
}

/// What somebody who looked brings back.
package struct LookReport: Sendable {
  package var look: Glance
  /// Where it was wanted and came.
  package var page: PagePicture?
  package var headers: HeaderBaseline?
  /// Where the certificate was read.
  package var certificate: SeenCertificate?
  package var evidence: [Evidence]

  package init(
    look: Glance, page: PagePicture? = nil, headers: HeaderBaseline? = nil,
    certificate: SeenCertificate? = nil, evidence: [Evidence] = []
  ) {
    self.look = look
    self.page = page
    self.headers = headers
    self.certificate = certificate
    self.evidence = evidence
  }
}

/// Something to raise, or to add to what is open.
package struct IncidentDraft: Sendable, Hashable {
  package var kind: Incident.Kind
  package var severity: Severity
  package var cause: Glance.Cause?
  /// Tells apart what can be open side by side.
  package var topic: String
  package var monitor: Int?
  package var system: String?
  package var text: Phrase
  package var evidence: [Evidence]

  package init(
    kind: Incident.Kind, severity: Severity, cause: Glance.Cause? = nil, topic: String = "",
    monitor: Int? = nil, system: String? = nil, text: Phrase, evidence: [Evidence] = []
  ) {
    self.kind = kind
    self.severity = severity
    self.cause = cause
    self.topic = topic
    self.monitor = monitor
    self.system = system
    self.text = text
    self.evidence = evidence
  }
}

/// A look with what it did, ready to be written down.
package struct LookEntry: Sendable {
  package enum Deed: Sendable, Hashable {
    /// An incident begins, or gets graver.
    case raise(IncidentDraft)
    /// A disturbance ends: those of these kinds, on this monitor.
    case resolve([Incident.Kind], Phrase)
    /// An open disturbance of one of these kinds becomes the draft's.
    case become(IncidentDraft, from: [Incident.Kind])
  }

  package var monitor: Int
  package var system: String
  package var look: Glance
  package var health: Health
  /// Whether lists and a restart have to know of the health.
  package var keepsHealth: Bool
  package var certificate: SeenCertificate?
  package var deeds: [Deed]

  package init(
    monitor: Int, system: String, look: Glance, health: Health, keepsHealth: Bool,
    certificate: SeenCertificate? = nil, deeds: [Deed] = []
  ) {
    self.monitor = monitor
    self.system = system
    self.look = look
    self.health = health
    self.keepsHealth = keepsHealth
    self.certificate = certificate
    self.deeds = deeds
  }
}
