// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

/// Acts outside of cases: who, when, what, each chained to the one before.
package enum Journal {
  /// User name of what no person does.
  package static let system = "kawal"

  /// What was done; the payload's shape follows from it.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case officeCreated = "office-created"
    case settingChanged = "setting-changed"
    case procedureInstalled = "procedure-installed"
    case checklistChanged = "checklist-changed"
    case calendarChanged = "calendar-changed"
    case rosterEntered = "roster-entered"
    case recordChanged = "record-changed"
    case recordsImported = "records-imported"
    case appointed
    case appointmentEnded = "appointment-ended"
    case passwordSet = "password-set"
    case passwordChanged = "password-changed"
    case letterRegistered = "letter-registered"
    case letterLinked = "letter-linked"
    case sealed
    /// Observations of a scanner's report were taken.
    case reportTaken = "report-taken"
    /// An owner's leave to look closer at a system.
    case permitRecorded = "permit-recorded"
    case permitRevoked = "permit-revoked"
    case probeAsked = "probe-asked"
    case probeScheduled = "probe-scheduled"
    /// A private range that visits to a system may, or may no longer, enter.
    case probeNetworkChanged = "probe-network-changed"
    case monitorStarted = "monitor-started"
    case monitorStopped = "monitor-stopped"
    case maintenanceSet = "maintenance-set"
    case baselineAccepted = "baseline-accepted"
    case baselineForgotten = "baseline-forgotten"
    case incidentAct = "incident-act"
    case backupWatch = "backup-watch"
    case backupRecorded = "backup-recorded"
    case backupSecretRenewed = "backup-secret-renewed"
    case paperIssued = "paper-issued"
    case paperWithdrawn = "paper-withdrawn"
    case paperReplaced = "paper-replaced"
    /// A copy of an issued paper came back signed.
    case paperCopyAdded = "paper-copy-added"
    /// A certificate whose word about signers the office takes, or no longer takes.
    case trustChanged = "trust-changed"
    case signingKeyAdded = "signing-key-added"
    case signingKeyRemoved = "signing-key-removed"
    /// How to reach the signing service.
    case signingServiceChanged = "signing-service-changed"
    /// An office's own version of a kind of letter, or back to the shipped one.
    case letterKindChanged = "letter-kind-changed"
    /// A letter got its number and its day.
    case letterNumbered = "letter-numbered"
    /// Which parts of a picture must not be seen.
    case pictureLookedOver = "picture-looked-over"
  }

  /// One entry.
  package struct Entry: Sendable, Hashable {
    /// From 1, without gaps.
    package var seq: Int
    package var at: Date
    /// User name, or ``system``.
    package var officer: String
    package var kind: String
    /// Canonical JSON.
    package var payload: String
    package var hash: [UInt8]

    init(row: SQLRow) throws {
      seq = try row.int("seq")
      at = try row.instant("at")
      officer = try row.text("officer")
      kind = try row.text("kind")
      payload = try row.text("payload")
      hash = try row.blob("hash")
    }

    /// Whether it is what followed an entry with this hash.
    package func follows(_ previous: [UInt8]) -> Bool {
      hash
        == Journal.hash(
          after: previous, seq: seq, at: at.milliseconds, officer: officer, kind: kind,
          payload: payload)
    }
  }

  /// `SHA-256(previous hash ‖ every column, each with its length)`, as ``EventChain`` does it; the
  /// first entry follows ``EventChain/root``.
  package static func hash(
    after previous: [UInt8], seq: Int, at: Int64, officer: String, kind: String, payload: String
  ) -> [UInt8] {
    EventChain.hash(
      after: previous, caseNumber: "journal", item: "", version: seq, at: at, actor: officer,
      kind: kind, payload: payload, command: nil)
  }
}

extension SQLConnection {
  /// Adds an entry; belongs in the same transaction as what it tells of.
  func journal(
    _ kind: Journal.Kind, _ payload: some Encodable, by officer: String, at instant: Date
  ) throws {
    let last = try first("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
    let seq = try (last?.int("seq") ?? 0) + 1
    let text = try CanonicalJSON.text(payload)
    let hash = Journal.hash(
      after: try last?.blob("hash") ?? EventChain.root, seq: seq, at: instant.milliseconds,
      officer: officer, kind: kind.rawValue, payload: text)
    try execute(
      "INSERT INTO journal (seq, at, officer, kind, payload, hash) VALUES (?, ?, ?, ?, ?, ?)",
      [
        SQLValue(seq), SQLValue(instant), .text(officer), SQLValue(kind), .text(text), .blob(hash),
      ])
  }
}

extension Store {
  /// Entries, newest first.
  ///
  /// - Parameter before: only those with a smaller number, for the next page; `nil` from the end.
  package func journal(before: Int? = nil, limit: Int = 50) async throws -> [Journal.Entry] {
    try await database.read { connection in
      try connection.run(
        "SELECT * FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?",
        [SQLValue(before ?? .max), SQLValue(limit)]
      ).map(Journal.Entry.init(row:))
    }
  }
}
