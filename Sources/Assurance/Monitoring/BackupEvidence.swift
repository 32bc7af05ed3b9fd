// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Proof that a backup, a check of its repository or a trial restore took place.
///
/// The product runs no backups and holds none of their keys: it takes what the tools say.
package struct BackupEvidence: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case backup, check, restore
  }

  package enum Source: String, Sendable, Hashable, Codable, CaseIterable {
    /// A listing of the tool, given as a file.
    case listing
    /// A signed message of whoever runs the backup.
    case webhook
    /// Entered by a person.
    case person
  }

  package var system: String
  package var kind: Kind
  /// `restic`, `borg`, or as the message calls it.
  package var tool: String
  package var finishedAt: Date
  /// Bytes of what was saved; `nil` where the tool does not say.
  package var bytes: Int64?
  package var files: Int64?
  /// Name of the snapshot or archive; tells apart what is given twice.
  package var snapshot: String
  package var isGood: Bool
  package var source: Source
  /// Who tried the restore.
  package var person: String?
  package var note: String?

  package init(
    system: String, kind: Kind = .backup, tool: String, finishedAt: Date, bytes: Int64? = nil,
    files: Int64? = nil, snapshot: String, isGood: Bool = true, source: Source,
    person: String? = nil, note: String? = nil
  ) {
    self.system = system
    self.kind = kind
    self.tool = tool
    self.finishedAt = finishedAt
    self.bytes = bytes
    self.files = files
    self.snapshot = snapshot
    self.isGood = isGood
    self.source = source
    self.person = person
    self.note = note
  }
}

/// What is wrong with the backups of a system.
package enum BackupFault: Sendable, Hashable, Codable {
  /// None within the hours allowed; the last one, if there ever was one.
  case missing(last: Date?, hours: Int)
  /// The newest one failed.
  case failed(Date)
  /// Smaller than its share of the median of those before.
  case tooSmall(bytes: Int64, median: Int64)
  /// The repository was not checked in time.
  case unchecked(last: Date?, days: Int)
  /// Nobody has tried a restore in time.
  case untried(last: Date?, days: Int)

  /// Name that stays the same while the fault lasts.
  package var id: String {
    switch self {
    case .missing: "missing"
    case .failed: "failed"
    case .tooSmall: "too-small"
    case .unchecked: "unchecked"
    case .untried: "untried"
    }
  }

  package var severity: Severity {
    switch self {
    case .missing, .failed: .high
    case .tooSmall: .medium
    case .unchecked, .untried: .low
    }
  }
}

extension BackupEvidence {
  /// What is wrong, worst first.
  ///
  /// - Parameters:
  ///   - evidence: of one system, in any order.
  ///   - since: when it began to be asked for; before that nothing can be missing.
  package static func faults(
    _ evidence: [BackupEvidence], since: Date, isIntensive: Bool, at now: Date,
    _ rules: MonitoringRules
  ) -> [BackupFault] {
    var faults: [BackupFault] = []
    let backups = evidence.filter {
      $0.kind == .backup && $0.finishedAt <= now.addingTimeInterval(300)
    }
    .sorted { $0.finishedAt < $1.finishedAt }
    let good = backups.filter(\.isGood)
    let hours = isIntensive ? rules.intensiveBackupHours : rules.backupHours
    func isOver(_ last: Date?, _ seconds: Double) -> Bool {
      now.timeIntervalSince(max(last ?? since, since)) > seconds
    }
    if let newest = backups.last, !newest.isGood { faults.append(.failed(newest.finishedAt)) }
    if isOver(good.last?.finishedAt, Double(hours) * 3600) {
      faults.append(.missing(last: good.last?.finishedAt, hours: hours))
    }
    let sizes = good.compactMap(\.bytes)
    if let newest = good.last?.bytes, sizes.count >= 3 {
      let before = sizes.dropLast().suffix(7).sorted()
      let median = before[before.count / 2]
      if Double(newest) < rules.backupSizeShare * Double(median) {
        faults.append(.tooSmall(bytes: newest, median: median))
      }
    }
    func last(_ kind: Kind) -> Date? {
      evidence.filter { $0.kind == kind && $0.isGood }.map(\.finishedAt).max()
    }
    if isOver(last(.check), Double(rules.backupCheckDays) * 86_400) {
      faults.append(.unchecked(last: last(.check), days: rules.backupCheckDays))
    }
    if isOver(last(.restore), Double(rules.restoreTestDays) * 86_400) {
      faults.append(.untried(last: last(.restore), days: rules.restoreTestDays))
    }
    return faults
  }
}
