// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What is on record of a system when a decision about it is due.
package struct AdviceInput: Sendable, Hashable, Codable {
  package struct Area: Sendable, Hashable, Codable {
    package var number: Int
    package var title: String
    package var score: Score
    package init(number: Int, title: String, score: Score) {
      self.number = number
      self.title = title
      self.score = score
    }
  }
  package struct Open: Sendable, Hashable, Codable {
    package var number: String
    package var severity: Severity
    package var foundAt: Date
    package var due: Date?
    package init(number: String, severity: Severity, foundAt: Date, due: Date?) {
      self.number = number
      self.severity = severity
      self.foundAt = foundAt
      self.due = due
    }
  }

  package var at: Date
  package var areas: [Area]
  package var open: [Open]
  package var category: InformationSystem.Category?
  package var hasPersonalData: Bool
  /// Reachable from the internet.
  package var isExposed: Bool
  /// Rules of mandatory checks that fail, and that could not be seen.
  package var mandatoryFailed: [String]
  package var mandatoryUnseen: [String]
  /// Rules that speak of a compromise and fail.
  package var compromise: [String]

  package init(
    at: Date, areas: [Area] = [], open: [Open] = [], category: InformationSystem.Category? = nil,
    hasPersonalData: Bool = false, isExposed: Bool = false, mandatoryFailed: [String] = [],
    mandatoryUnseen: [String] = [], compromise: [String] = []
  ) {
    self.at = at
    self.areas = areas
    self.open = open
    self.category = category
    self.hasPersonalData = hasPersonalData
    self.isExposed = isExposed
    self.mandatoryFailed = mandatoryFailed
    self.mandatoryUnseen = mandatoryUnseen
    self.compromise = compromise
  }
}

extension AdviceInput {
  /// `nil` where nothing is known, as for the share when no control was judged: then no condition
  /// on it holds.
  package func value(of fact: AdvicePolicy.Fact, _ scoring: AdvicePolicy.Scoring) -> Double? {
    switch fact {
    case .openCritical: count { $0 == .critical }
    case .openHigh: count { $0 == .high }
    case .openMedium: count { $0 == .medium }
    case .openLow: count { $0 == .low }
    case .openCriticalHigh: count { $0 >= .high }
    case .overdue: Double(open.count { $0.due.map { $0 < at } ?? false })
    case .oldestDays:
      open.map(\.foundAt).min().map { (at.timeIntervalSince($0) / 86_400).rounded(.down) }
    case .share: share(areas.map(\.score)).map { ($0 * 100).rounded(.down) }
    case .weakestArea: areas.compactMap(\.score.share).min().map { ($0 * 100).rounded(.down) }
    case .score: score(scoring)
    case .mandatoryFailed: Double(mandatoryFailed.count)
    case .mandatoryUnseen: Double(mandatoryUnseen.count)
    case .compromise: Double(compromise.count)
    case .personalData: hasPersonalData ? 1 : 0
    case .exposed: isExposed ? 1 : 0
    case .category:
      switch category {
      case .low: 1
      case .high: 2
      case .strategic: 3
      case nil: 0
      }
    }
  }

  package func score(_ scoring: AdvicePolicy.Scoring) -> Double {
    let lost = open.reduce(0) { $0 + (scoring.weights[$1.severity.rawValue] ?? 0) }
    let cap = open.compactMap { scoring.caps[$0.severity.rawValue] }.min() ?? 100
    return max(0, min(100 - lost, cap))
  }

  private func count(_ matches: (Severity) -> Bool) -> Double {
    Double(open.count { matches($0.severity) })
  }

  private func share(_ scores: [Score]) -> Double? {
    let met = scores.reduce(0) { $0 + $1.met }
    let applicable = scores.reduce(0) { $0 + $1.met + $1.notMet }
    return applicable == 0 ? nil : Double(met) / Double(applicable)
  }
}
