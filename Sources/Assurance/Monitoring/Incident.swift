// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// Something that monitoring noticed and that a person has to settle.
///
/// It is a suspicion (*dugaan*) until a person confirms or refutes it.
package struct Incident: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case down, partial, flapping
    /// The monitor's own network.
    case cutOff = "cut-off"
    case certificate, domain
    /// The page is no longer what was accepted as clean.
    case content
    /// Marks of a page that somebody else took over.
    case defacement
    /// Marks of gambling pages put in.
    case gambling
    case headers
    /// TLS is weaker than it was.
    case encryption
    /// No backup in time, too small, or never tried.
    case backup

    /// About whether it can be reached: the state machine opens and resolves it.
    package var isAvailability: Bool {
      switch self {
      case .down, .partial, .flapping: true
      case .cutOff, .certificate, .domain, .content, .defacement, .gambling, .headers, .encryption,
        .backup:
        false
      }
    }

    /// Somebody may have broken in: the two clocks run.
    package var isIntrusion: Bool {
      switch self {
      case .defacement, .gambling: true
      case .down, .partial, .flapping, .cutOff, .certificate, .domain, .content, .headers,
        .encryption, .backup:
        false
      }
    }
  }

  /// What a person says about it.
  package enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case suspected, confirmed, refuted
  }

  package var number: String
  package var kind: Kind
  package var severity: Severity
  /// First thing that went wrong; `nil` where that is not the question.
  package var cause: Glance.Cause?
  package var verdict: Verdict
  package var openedAt: Date
  package var acknowledgedAt: Date?
  package var acknowledgedBy: String?
  package var confirmedAt: Date?
  /// When the disturbance was over, or a person settled it.
  package var resolvedAt: Date?
  /// A complaint or the notice to those concerned was answered; stops a clock.
  package var answeredAt: Date?
  package var notifiedAt: Date?
  /// The case that was opened from it.
  package var caseNumber: String?

  package init(
    number: String, kind: Kind, severity: Severity, cause: Glance.Cause? = nil,
    verdict: Verdict = .suspected, openedAt: Date
  ) {
    self.number = number
    self.kind = kind
    self.severity = severity
    self.cause = cause
    self.verdict = verdict
    self.openedAt = openedAt
  }

  package var isOpen: Bool { resolvedAt == nil }
  package var isAcknowledged: Bool { acknowledgedAt != nil }

  /// From its beginning to its end, in seconds; `nil` while it lasts.
  package var seconds: TimeInterval? { resolvedAt?.timeIntervalSince(openedAt) }
}

/// One line of an incident's history.
package struct IncidentEvent: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    // By the program.
    case opened, changed, evidence, resolved, reminded, digest
    // By a person.
    case acknowledged, confirmed, refuted, noted, closed, answered, notified
    case linked = "case-linked"

    package var isByPerson: Bool {
      switch self {
      case .opened, .changed, .evidence, .resolved, .reminded, .digest: false
      case .acknowledged, .confirmed, .refuted, .noted, .closed, .answered, .notified, .linked:
        true
      }
    }

    /// What such an act needs in words.
    package var needsText: Bool {
      switch self {
      case .confirmed, .refuted, .noted, .closed, .answered, .notified: true
      case .opened, .changed, .evidence, .resolved, .reminded, .digest, .acknowledged, .linked:
        false
      }
    }
  }

  package var kind: Kind
  package var at: Date
  /// User name; `nil` for the program.
  package var by: String?
  /// A person's words, or the program's facts in both languages.
  package var text: Phrase
  package var evidence: [Evidence]
  /// SHA-256 of files.
  package var files: [String]

  package init(
    kind: Kind, at: Date, by: String? = nil, text: Phrase = Phrase(""),
    evidence: [Evidence] = [], files: [String] = []
  ) {
    self.kind = kind
    self.at = at
    self.by = by
    self.text = text
    self.evidence = evidence
    self.files = files
  }
}

extension Incident {
  /// The incident after an event.
  ///
  /// - Throws: `Refusal.rule` with `incident-settled`, `incident-acknowledged`,
  ///   `incident-still-lasts` or `incident-verdict-same`; or `reason-required`.
  package func after(_ event: IncidentEvent) throws(Refusal) -> Incident {
    var next = self
    if event.kind.needsText, event.text.id.allSatisfy(\.isWhitespace) {
      throw .rule(code: "reason-required", detail: [])
    }
    switch event.kind {
    case .opened, .evidence, .reminded, .digest, .noted, .linked, .changed: break
    case .resolved: next.resolvedAt = next.resolvedAt ?? event.at
    case .acknowledged:
      if isAcknowledged { throw .rule(code: "incident-acknowledged", detail: [number]) }
      if !isOpen { throw .rule(code: "incident-settled", detail: [number]) }
      next.acknowledgedAt = event.at
      next.acknowledgedBy = event.by
    case .confirmed:
      if verdict == .confirmed { throw .rule(code: "incident-verdict-same", detail: [number]) }
      next.verdict = .confirmed
      next.confirmedAt = event.at
      next.acknowledge(event)
      // What was refuted and ended by that stands again, unless it is over by itself.
      if verdict == .refuted, !kind.isAvailability { next.resolvedAt = nil }
    case .refuted:
      if verdict == .refuted { throw .rule(code: "incident-verdict-same", detail: [number]) }
      next.verdict = .refuted
      next.confirmedAt = nil
      next.acknowledge(event)
      next.resolvedAt = next.resolvedAt ?? event.at
    case .closed:
      if !isOpen { throw .rule(code: "incident-settled", detail: [number]) }
      if kind.isAvailability { throw .rule(code: "incident-still-lasts", detail: [number]) }
      if verdict == .suspected, kind.isIntrusion {
        throw .rule(code: "incident-verdict-first", detail: [number])
      }
      next.acknowledge(event)
      next.resolvedAt = event.at
    case .answered: next.answeredAt = next.answeredAt ?? event.at
    case .notified: next.notifiedAt = next.notifiedAt ?? event.at
    }
    return next
  }

  private mutating func acknowledge(_ event: IncidentEvent) {
    guard acknowledgedAt == nil else { return }
    acknowledgedAt = event.at
    acknowledgedBy = event.by
  }
}
