// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// How a system did over a stretch of time, for a report: what was seen of it, what went wrong, and
/// how its backups stand.
package struct CareSummary: Sendable, Hashable, Codable {
  /// One address that was watched.
  package struct Address: Sendable, Hashable, Codable {
    package var url: String
    package var looks: LookCount
    /// Of answers; `nil` without any.
    package var meanMilliseconds: Int?

    package init(url: String, looks: LookCount, meanMilliseconds: Int?) {
      self.url = url
      self.looks = looks
      self.meanMilliseconds = meanMilliseconds
    }
  }

  /// One incident with the first thing that was written of it.
  package struct Event: Sendable, Hashable, Codable {
    package var incident: Incident
    package var facts: Phrase

    package init(_ incident: Incident, facts: Phrase) {
      self.incident = incident
      self.facts = facts
    }
  }

  /// A day of the office's clock, over all addresses.
  package struct Day: Sendable, Hashable, Codable {
    package var date: CalendarDate
    package var looks: LookCount

    package init(date: CalendarDate, looks: LookCount) {
      self.date = date
      self.looks = looks
    }
  }

  /// Code of the system.
  package var system: String
  package var from: Date
  package var to: Date
  /// Empty where nothing was watched.
  package var addresses: [Address]
  /// Every day of the period on which something was looked at, oldest first.
  package var days: [Day]
  /// Oldest first, those that began before the period and lasted into it included.
  package var events: [Event]
  /// `nil` where no proof was asked for in the period.
  package var backups: BackupSummary?

  package init(
    system: String, from: Date, to: Date, addresses: [Address] = [], days: [Day] = [],
    events: [Event] = [], backups: BackupSummary? = nil
  ) {
    self.system = system
    self.from = from
    self.to = to
    self.addresses = addresses
    self.days = days
    self.events = events
    self.backups = backups
  }

  package var looks: LookCount { addresses.reduce(into: LookCount()) { $0 += $1.looks } }
  package var isWatched: Bool { !looks.isEmpty }
  /// Nothing was watched, nothing happened, no proof was asked for.
  package var isEmpty: Bool { !isWatched && events.isEmpty && backups == nil }

  /// What stands: neither refuted nor of the monitor's own network.
  package var standing: [Event] {
    events.filter { $0.incident.verdict != .refuted && $0.incident.kind != .cutOff }
  }
  package var refuted: Int { events.count { $0.incident.verdict == .refuted } }
  package var open: Int { standing.count { $0.incident.isOpen } }
  package var confirmed: Int { standing.count { $0.incident.verdict == .confirmed } }

  /// Seconds within the period in which it was down; those that overlap count once.
  package var secondsDown: TimeInterval {
    let spans = standing.filter { $0.incident.kind == .down }
      .map { event -> (from: Date, to: Date) in
        (max(from, event.incident.openedAt), min(to, event.incident.resolvedAt ?? to))
      }
      .filter { $0.from < $0.to }.sorted { $0.from < $1.from }
    var (sum, end) = (0.0, Date.distantPast)
    for span in spans where span.to > end {
      sum += span.to.timeIntervalSince(max(span.from, end))
      end = span.to
    }
    return sum
  }

  /// From the beginning to the end of disturbances that ended, in seconds; `nil` without any.
  package var meanSecondsToRecover: TimeInterval? {
    let ended = recoveries
    return ended.isEmpty ? nil : ended.reduce(0, +) / Double(ended.count)
  }
  package var longestSecondsToRecover: TimeInterval? { recoveries.max() }

  private var recoveries: [TimeInterval] {
    standing.filter { $0.incident.kind == .down || $0.incident.kind == .flapping }
      .compactMap(\.incident.seconds)
  }
}

/// How a system's backups were proved over a stretch of time.
package struct BackupSummary: Sendable, Hashable, Codable {
  /// Sound backups, and those that failed.
  package var good: Int
  package var failed: Int
  /// Times that none was there, or one too small or failed, as incidents.
  package var missed: Int
  /// Of the newest sound one.
  package var lastAt: Date?
  package var lastBytes: Int64?
  /// Of the newest sound check of the repository.
  package var checkedAt: Date?
  /// Of the newest trial restore that went well, and who tried it.
  package var restoredAt: Date?
  package var restoredBy: String?

  /// - Parameters:
  ///   - evidence: Of one system; what finished outside the period counts only for what is newest.
  ///   - missed: Incidents of the period about backups.
  package init(_ evidence: [BackupEvidence], from: Date, to: Date, missed: Int) {
    let known = evidence.filter { $0.finishedAt < to }
    func newest(_ kind: BackupEvidence.Kind) -> BackupEvidence? {
      known.filter { $0.kind == kind && $0.isGood }.max { $0.finishedAt < $1.finishedAt }
    }
    let within = known.filter { $0.kind == .backup && $0.finishedAt >= from }
    good = within.count { $0.isGood }
    failed = within.count { !$0.isGood }
    self.missed = missed
    let last = newest(.backup)
    lastAt = last?.finishedAt
    lastBytes = last?.bytes
    checkedAt = newest(.check)?.finishedAt
    let restored = newest(.restore)
    restoredAt = restored?.finishedAt
    restoredBy = restored?.person
  }
}
