// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@Suite struct AdviceTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  private func policy(_ rules: [AdvicePolicy.Rule], threshold: Double = 100) -> AdvicePolicy {
    AdvicePolicy(
      id: "uji", version: "1", title: "Uji",
      scoring: AdvicePolicy.Scoring(
        weights: ["critical": 40, "high": 20, "medium": 8, "low": 2],
        caps: ["critical": 39, "high": 69]), mandatory: [], compromise: [],
      decisions: [
        AdvicePolicy.Decision(
          id: "standar", title: "Standar", outcomes: ["memenuhi", "belum"],
          otherwise: "memenuhi", thresholdPoints: threshold, thresholdOutcome: "belum",
          rules: rules)
      ])
  }

  private func rule(
    _ id: String, _ fact: AdvicePolicy.Fact, atLeast value: Double,
    _ effect: AdvicePolicy.Effect
  ) -> AdvicePolicy.Rule {
    AdvicePolicy.Rule(
      id: id, conditions: [.init(fact: fact, comparison: .atLeast, value: value)],
      effect: effect, because: Phrase("ada {\(fact.rawValue)}"), source: "uji")
  }

  private func advise(_ policy: AdvicePolicy, _ input: AdviceInput) throws -> Advice {
    policy.advise(try #require(policy.decision(for: ["belum", "memenuhi"])), on: input)
  }

  private func open(_ severities: [Severity], days: Double = 1) -> AdviceInput {
    AdviceInput(
      at: now,
      open: severities.enumerated().map { index, severity in
        AdviceInput.Open(
          number: "\(index)", severity: severity, foundAt: now - days * 86_400,
          due: now - 86_400)
      })
  }

  @Test func `without a rule that holds, what holds otherwise is proposed`() throws {
    let policy = policy([rule("kritis", .openCritical, atLeast: 1, .advise("belum"))])
    #expect(try advise(policy, open([.low])).outcome == "memenuhi")
    let advice = try advise(policy, open([.critical, .critical]))
    #expect(advice.outcome == "belum" && advice.reasons.map(\.text.id) == ["ada 2"])
  }

  @Test func `points add up to the threshold`() throws {
    let policy = policy([
      rule("sedang", .openMedium, atLeast: 1, .points(60)),
      rule("lewat", .overdue, atLeast: 1, .points(40)),
    ])
    #expect(try advise(policy, open([.medium])).outcome == "belum")
    let one = try advise(policy, open([.low]))
    #expect(one.outcome == "memenuhi" && one.points == 40)
  }

  @Test func `what can't be seen withholds only the proposal that all is well`() throws {
    let policy = policy([
      rule("tak-terlihat", .mandatoryUnseen, atLeast: 1, .withhold),
      rule("kritis", .openCritical, atLeast: 1, .advise("belum")),
    ])
    var input = open([])
    input.mandatoryUnseen = ["tls.missing"]
    #expect(try advise(policy, input).outcome == nil)
    input.open = open([.critical]).open
    #expect(try advise(policy, input).outcome == "belum")
  }

  @Test func `a fact that is not known makes no condition hold`() throws {
    let below = AdvicePolicy.Rule(
      id: "kurang", conditions: [.init(fact: .share, comparison: .below, value: 80)],
      effect: .advise("belum"), because: Phrase("{share}"), source: "uji")
    let policy = policy([below])
    #expect(try advise(policy, open([])).outcome == "memenuhi")
    var judged = open([])
    judged.areas = [
      .init(number: 1, title: "A", score: Score(met: 1, notMet: 1, notApplicable: 3, unassessed: 0))
    ]
    let advice = try advise(policy, judged)
    #expect(advice.outcome == "belum" && advice.facts["share"] == 50)
  }

  @Test func `one critical finding keeps the score from reading well`() {
    let scoring = policy([]).scoring
    #expect(open([.critical]).score(scoring) == 39)
    #expect(open([.high]).score(scoring) == 69)
    #expect(open([.medium, .low]).score(scoring) == 90)
    #expect(open([.critical, .critical, .critical]).score(scoring) == 0)
  }

  @Test func `rounds tell new, still there, back again and solved apart`() {
    let (first, second) = (now, now + 100 * 86_400)
    func kind(_ acts: [(FindingAct.Kind, Double)]) -> RoundKind? {
      RoundKind(
        of: acts.map { FindingAct(kind: $0.0, by: "x", at: now + $0.1 * 86_400, text: "-") },
        between: first, and: second)
    }
    #expect(kind([(.found, 10)]) == .new)
    #expect(kind([(.found, -10)]) == .stillThere)
    #expect(kind([(.found, -10), (.closed, 20)]) == .solved)
    #expect(kind([(.found, -10), (.closed, -5), (.seenAgain, 30)]) == .backAgain)
    #expect(kind([(.found, -10), (.closed, -5)]) == nil)
    #expect(kind([(.found, 200)]) == nil)
    #expect(kind([(.found, -10), (.accepted, 20)]) == .stillThere)
  }
}
