// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How near the end of a certificate or of a domain's registration is.
package enum Expiry {
  /// The smallest threshold, in days, that was reached; `nil` before the first.
  ///
  /// A certificate that lives at most ``MonitoringRules/shortCertificateDays`` can't be renewed
  /// thirty days before its end: its thresholds shrink with its life, as 90 days have them.
  ///
  /// - Parameters:
  ///   - days: left; negative when it is over.
  ///   - life: days from beginning to end.
  package static func certificate(
    days: Double, life: Double, _ rules: MonitoringRules
  ) -> Double? {
    let scale = life <= Double(rules.shortCertificateDays) ? max(0, life) / 90 : 1
    return reached(days, rules.certificateDays.map { Double($0) * scale })
  }

  package static func domain(days: Double, _ rules: MonitoringRules) -> Double? {
    reached(days, rules.domainDays.map(Double.init))
  }

  /// The first thresholds are a reminder; the last ones, and what is over, are urgent.
  ///
  /// - Parameter share: which of the thresholds, from 0 for the first to 1 for the last.
  package static func severity(
    of threshold: Double, days: Double, among thresholds: [Int], scale: Double = 1
  ) -> Severity {
    if days <= 0 { return .critical }
    let sorted = thresholds.map { Double($0) * scale }.sorted(by: >)
    let place = sorted.firstIndex { $0 <= threshold } ?? sorted.count - 1
    return place >= sorted.count - 2 ? .high : place == 0 ? .low : .medium
  }

  private static func reached(_ days: Double, _ thresholds: [Double]) -> Double? {
    thresholds.filter { days <= $0 }.min()
  }
}
