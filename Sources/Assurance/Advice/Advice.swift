// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What a policy proposes for one decision, and why.
package struct Advice: Sendable, Hashable, Codable {
  package struct Reason: Sendable, Hashable, Codable {
    package var rule: String
    package var text: Phrase
    package var effect: AdvicePolicy.Effect
    package var source: String
  }

  /// Id and version of the policy.
  package var policy: String
  package var decision: String
  package var title: String
  /// Key of the outcome; `nil` where the policy withholds a proposal.
  package var outcome: String?
  package var points: Double
  package var threshold: Double
  /// Rules that hold, those that decide first.
  package var reasons: [Reason]
  /// Facts by name, those that are known.
  package var facts: [String: Double]
}

extension AdvicePolicy {
  /// Applies the rules of a decision. The first rule that decides by itself wins, then the points,
  /// then what holds otherwise; a rule that withholds keeps only the last from being proposed.
  package func advise(_ decision: Decision, on input: AdviceInput) -> Advice {
    var facts: [String: Double] = [:]
    for fact in Fact.allCases { facts[fact.rawValue] = input.value(of: fact, scoring) }
    let holding = decision.rules.filter { rule in
      rule.conditions.allSatisfy { $0.holds(facts[$0.fact.rawValue]) }
    }
    var points = 0.0
    var decided: String?
    var isWithheld = false
    for rule in holding {
      switch rule.effect {
      case .advise(let outcome): decided = decided ?? outcome
      case .points(let more): points += more
      case .withhold: isWithheld = true
      }
    }
    let isOver = points >= decision.thresholdPoints
    let outcome =
      decided ?? (isOver ? decision.thresholdOutcome : isWithheld ? nil : decision.otherwise)
    let reasons = holding.map { rule in
      Advice.Reason(
        rule: rule.id, text: rule.because.filled(with: facts), effect: rule.effect,
        source: rule.source)
    }
    return Advice(
      policy: "\(id) \(version)", decision: decision.id, title: decision.title, outcome: outcome,
      points: points, threshold: decision.thresholdPoints,
      reasons: reasons.filter(\.isDecisive) + reasons.filter { !$0.isDecisive }, facts: facts)
  }
}

extension AdvicePolicy.Condition {
  func holds(_ known: Double?) -> Bool {
    guard let known else { return false }
    return switch comparison {
    case .atLeast: known >= value
    case .atMost: known <= value
    case .above: known > value
    case .below: known < value
    case .equals: known == value
    }
  }
}

extension Advice.Reason {
  fileprivate var isDecisive: Bool {
    switch effect {
    case .advise: true
    case .points, .withhold: false
    }
  }
}

extension Phrase {
  fileprivate func filled(with facts: [String: Double]) -> Phrase {
    var phrase = self
    for (name, value) in facts {
      let number = value == value.rounded() ? "\(Int(value))" : "\(value)"
      phrase.id = phrase.id.replacing("{\(name)}", with: number)
      phrase.en = phrase.en.replacing("{\(name)}", with: number)
    }
    return phrase
  }
}
