// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

extension Site {
  /// The policy that was installed, else the one in the data folder, else the shipped one; `nil` where it can't be read.
  func advicePolicy() async throws -> AdvicePolicy? {
    let own = try await store.advicePolicyText()
    let path = "policies/advice.yaml"
    guard let text = own ?? ownFile(path) ?? EmbeddedFile.text(path) else { return nil }
    return try? AdvicePolicyReader.read(text)
  }
}

extension CaseMatter {
  /// What the policy proposes for a row that decides about this stream's system; `nil` for others.
  func advice(_ step: Step) async throws -> Advice? {
    guard step.each, let item = focus.file.item, !step.outcomes.isEmpty,
      let policy = try await site.advicePolicy(),
      let decision = policy.decision(for: step.outcomes.map(\.key)),
      let input = try await site.store.adviceInput(
        policy, case: number, item: item, at: frame.now)
    else { return nil }
    return policy.advise(decision, on: input)
  }
}

extension Advice {
  /// A reason a line, with what it rests on, as the decision keeps it.
  func kept(_ words: any Phrasebook) -> [String] {
    reasons.map { words.said($0.text) }
      + [words.advicePoints(words.number(Int(points)), words.number(Int(threshold)))]
      + known(words).map { "\($0.label): \($0.value)" } + [words.advicePolicyIs(policy)]
  }

  /// Facts that are not nought, in the order of the policy's vocabulary.
  func known(_ words: any Phrasebook) -> [(label: String, value: String)] {
    AdvicePolicy.Fact.allCases.compactMap { fact in
      facts[fact.rawValue].flatMap { value in
        value == 0 ? nil : (words.adviceFact(fact), words.number(Int(value)))
      }
    }
  }
}
