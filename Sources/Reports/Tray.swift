// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// Where a format's reader puts what it reads.
final class Tray {
  let limits: ReportLimits
  let receivedAt: Date
  private(set) var summary: ReportSummary
  /// When the scan was, as far as the report tells; observations without a time of their own get it.
  private(set) var scannedAt: Date?
  private let hand: (Observation) throws -> Void
  private var skips: [ReportSkip: Int] = [:]
  private var targets: Set<String> = []

  init(
    format: ReportFormat, limits: ReportLimits, receivedAt: Date,
    hand: @escaping (Observation) throws -> Void
  ) {
    self.limits = limits
    self.receivedAt = receivedAt
    self.summary = ReportSummary(format: format)
    self.hand = hand
  }

  var source: ObservationSource {
    ObservationSource(tool: summary.tool, version: summary.version)
  }

  /// Time of an observation that has none of its own.
  var at: Date { scannedAt ?? receivedAt }

  /// A scan isn't later than its report's arrival, whatever its clock said.
  func time(_ text: String?) -> Date? {
    guard let text, let instant = ReportTime.read(text) else { return nil }
    return min(instant, receivedAt)
  }

  func scanned(at text: String?) {
    if let instant = time(text) { scannedAt = instant }
  }

  func tool(_ name: String? = nil, version: String?) {
    if let name, !name.isEmpty { summary.tool = name }
    if let version, !version.isEmpty { summary.version = String(version.prefix(64)) }
  }

  func target(_ name: String?) {
    guard let name, !name.isEmpty, targets.count < 100 else { return }
    if targets.insert(name).inserted { summary.targets.append(String(name.prefix(300))) }
  }

  /// An alert, issue or row, as the tool counts them.
  func issue() { summary.issues += 1 }

  /// An observation of this report with the parts that none lacks.
  func observation(
    _ rule: String, _ severity: Severity, _ title: String, _ place: Place
  ) -> Observation {
    Observation(
      rule: Cut.text(rule, 300), source: source, severity: severity,
      title: Phrase(Cut.text(title, 300)), place: place, at: at)
  }

  func give(_ observation: Observation) throws {
    guard summary.count < limits.observations else {
      throw ReportFault.tooMany(limit: limits.observations)
    }
    var told = KnownRules.tell(observation)
    // What the tool gives no weight is a fact; of a known weakness only the weight is unknown.
    if told.severity == .info, told.result == .fail, told.cve.isEmpty { told.result = .info }
    do { try hand(told) } catch { throw Stopped(error: error) }
    summary.count += 1
    if told.result == .fail { summary.weaknesses += 1 }
  }

  func skip(_ reason: ReportSkip, count: Int = 1) {
    if count > 0 { skips[reason, default: 0] += count }
  }

  func note(_ phrase: Phrase) {
    if summary.notes.count < 50, !summary.notes.contains(phrase) { summary.notes.append(phrase) }
  }

  func finished() -> ReportSummary {
    var whole = summary
    whole.skipped = ReportSkip.allCases.compactMap { reason in
      skips[reason].map { ReportSummary.Skipped(reason: reason, count: $0) }
    }
    return whole
  }

  /// The one who takes the observations wants no more.
  struct Stopped: Error {
    let error: any Error
  }
}
