// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// By what an outcome of a decision is proposed: conditions, weights and thresholds as an office sets
/// them. It proposes; the official decides.
package struct AdvicePolicy: Sendable, Hashable, Codable, Identifiable {
  /// A number that is known of a system and its evaluation.
  package enum Fact: String, Sendable, Hashable, Codable, CaseIterable {
    /// Open findings, by severity.
    case openCritical = "open-critical"
    case openHigh = "open-high"
    case openMedium = "open-medium"
    case openLow = "open-low"
    case openCriticalHigh = "open-critical-high"
    /// Open findings past their deadline.
    case overdue
    /// Age in days of the oldest open finding.
    case oldestDays = "oldest-days"
    /// Percent of applicable, judged controls that are met.
    case share
    /// The same of the area where it is lowest.
    case weakestArea = "weakest-area"
    /// 0 to 100, see ``AdvicePolicy/Scoring``.
    case score
    case mandatoryFailed = "mandatory-failed"
    /// Mandatory checks that looked and could not see.
    case mandatoryUnseen = "mandatory-unseen"
    case compromise
    /// 1 where it holds, else 0.
    case personalData = "personal-data"
    case exposed
    /// *Kategori SE*: 1 low, 2 high, 3 strategic, 0 not assessed.
    case category
  }

  package enum Comparison: String, Sendable, Hashable, Codable, CaseIterable {
    case atLeast = "at-least"
    case atMost = "at-most"
    case above, below
    case equals = "is"
  }

  package struct Condition: Sendable, Hashable, Codable {
    package var fact: Fact
    package var comparison: Comparison
    package var value: Double
    package init(fact: Fact, comparison: Comparison, value: Double) {
      self.fact = fact
      self.comparison = comparison
      self.value = value
    }
  }

  /// What follows where all conditions of a rule hold.
  package enum Effect: Sendable, Hashable, Codable {
    /// Decides by itself.
    case advise(String)
    case points(Double)
    /// Nothing can be proposed, unless something decides by itself.
    case withhold
  }

  package struct Rule: Sendable, Hashable, Codable, Identifiable {
    package var id: String
    package var conditions: [Condition]
    package var effect: Effect
    /// `{fact}` stands for that fact's number.
    package var because: Phrase
    /// Why the figure is what it is.
    package var source: String
    /// Of the file, from 1.
    package var line: Int?
    package init(
      id: String, conditions: [Condition], effect: Effect, because: Phrase, source: String,
      line: Int? = nil
    ) {
      self.id = id
      self.conditions = conditions
      self.effect = effect
      self.because = because
      self.source = source
      self.line = line
    }
  }

  package struct Decision: Sendable, Hashable, Codable, Identifiable {
    package var id: String
    package var title: String
    /// Keys of the outcomes of the rows that it speaks to.
    package var outcomes: [String]
    package var otherwise: String
    package var thresholdPoints: Double
    package var thresholdOutcome: String
    package var rules: [Rule]
    package init(
      id: String, title: String, outcomes: [String], otherwise: String, thresholdPoints: Double,
      thresholdOutcome: String, rules: [Rule]
    ) {
      self.id = id
      self.title = title
      self.outcomes = outcomes
      self.otherwise = otherwise
      self.thresholdPoints = thresholdPoints
      self.thresholdOutcome = thresholdOutcome
      self.rules = rules
    }
  }

  /// 100 less the weights of what is open, and never above the cap of the worst.
  package struct Scoring: Sendable, Hashable, Codable {
    /// By severity.
    package var weights: [String: Double]
    package var caps: [String: Double]
    package init(weights: [String: Double], caps: [String: Double]) {
      self.weights = weights
      self.caps = caps
    }
  }

  package var id: String
  package var version: String
  package var title: String
  package var scoring: Scoring
  /// Rules of observations that must not fail.
  package var mandatory: [String]
  /// Rules of observations that speak of a compromise.
  package var compromise: [String]
  package var decisions: [Decision]

  package init(
    id: String, version: String, title: String, scoring: Scoring, mandatory: [String],
    compromise: [String], decisions: [Decision]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.scoring = scoring
    self.mandatory = mandatory
    self.compromise = compromise
    self.decisions = decisions
  }

  /// The decision that speaks to a row with these outcomes.
  package func decision(for outcomes: [String]) -> Decision? {
    decisions.first { Set($0.outcomes) == Set(outcomes) }
  }
}
