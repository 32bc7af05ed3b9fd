// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct PolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "The policy by which decisions of an evaluation are advised.",
    subcommands: [PolicyCheck.self, PolicyShow.self, PolicyInstall.self])
}

struct PolicyCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a policy for faults, or explain what it advises on an evaluation.",
    discussion: """
      Without FILE the policy in force is taken: the installed one, that of the data folder, or the
      shipped one. With --case it says for each
      decision what would be proposed, why, and from which facts.

      EXAMPLES:
        kawal policy check advice.yaml
        kawal policy check --case BKS-2026-0042 --item SIMPEG --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "A policy file.", completion: .file()) var file: String?
  @Option(name: .customLong("case"), help: "The evaluation to explain.") var number: String?
  @Option(help: "Only this system; else all of the case.") var item: String?

  func run() async throws {
    var given: AdvicePolicy?
    if let file { given = try AdvicePolicy.read(LocalFile.text(file)) }
    guard let number else {
      let policy: AdvicePolicy
      if let given {
        policy = given
      } else {
        policy = try await OpenOffice.with(read.data) { try await $0.policy() }
      }
      return say(PolicyJSON(policy, advice: []))
    }
    let shown = try await OpenOffice.with(read.data) { office in
      let policy: AdvicePolicy
      if let given { policy = given } else { policy = try await office.policy() }
      let now = Date()
      _ = try await office.store.caseRecord(number, for: .operator, at: now)
      let items: [String]
      if let item { items = [item] } else { items = try await office.store.items(of: number) }
      var advice: [AdviceJSON] = []
      for item in items {
        guard
          let input = try await office.store.adviceInput(policy, case: number, item: item, at: now)
        else { throw Refusal.itemUnknown(item) }
        for decision in policy.decisions {
          advice.append(AdviceJSON(item, policy.advise(decision, on: input), input))
        }
      }
      return PolicyJSON(policy, advice: advice)
    }
    say(shown)
  }

  private func say(_ shown: PolicyJSON) {
    if read.json { return Console.say(JSONText.of(shown)) }
    Console.say("\(shown.id) \(shown.version): \(shown.rules)")
    for advice in shown.advice {
      Console.say("\n\(advice.item) · \(advice.decision): \(advice.outcome ?? "–")")
      for reason in advice.reasons { Console.say("  - \(reason.text) [\(reason.rule)]") }
      let facts = advice.facts.sorted { $0.key < $1.key }.map { "\($0.key)=\(Int($0.value))" }
      Console.say("  \(facts.joined(separator: " "))")
    }
  }
}

struct PolicyShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the policy in force, as a file to start from.",
    discussion: """
      EXAMPLES:
        kawal policy show > advice.yaml
      """)

  @OptionGroup var data: DataOptions

  func run() async throws {
    let text = try await OpenOffice.with(data) { try await $0.policyText() }
    Console.say(text)
  }
}

struct PolicyInstall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Put a policy in force.",
    discussion: """
      The file is kept under its hash, and the journal names its version.

      EXAMPLES:
        kawal policy install advice.yaml --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "A policy file.", completion: .file()) var file: String

  func run() async throws {
    let text = try LocalFile.text(file)
    let policy = try await OpenOffice.with(act.read.data) { office in
      do {
        return try await office.store.install(advicePolicy: text, by: office.acting(act))
      } catch let faults as AdvicePolicyFaults { throw ListedFaults(faults) }
    }
    let shown = PolicyJSON(policy, advice: [])
    Console.say(act.read.json ? JSONText.of(shown) : "\(policy.id) \(policy.version)")
  }
}

extension OpenOffice {
  func policyText() async throws -> String {
    if let own = try await store.advicePolicyText() { return own }
    return try OwnFiles(of: store).text(OwnFiles.policy) ?? Shipped.text(OwnFiles.policy)
  }

  func policy() async throws -> AdvicePolicy { try AdvicePolicy.read(try await policyText()) }
}

extension AdvicePolicy {
  /// - Throws: `ListedFaults`.
  fileprivate static func read(_ text: String) throws -> AdvicePolicy {
    do { return try AdvicePolicyReader.read(text) } catch { throw ListedFaults(error) }
  }
}

extension ListedFaults {
  fileprivate init(_ faults: AdvicePolicyFaults) {
    self.init(
      code: "advice-policy", sentence: Indonesian().commandWords.faultsFound(faults.faults.count),
      faults: faults.faults.map { fault in
        Fault(
          place: fault.line.map { FilePlace(line: $0, column: 1) }, code: fault.code,
          sentence: fault.sentence.id)
      })
  }
}

struct PolicyJSON: Encodable {
  var id: String
  var version: String
  var title: String
  var rules: Int
  var advice: [AdviceJSON]

  init(_ policy: AdvicePolicy, advice: [AdviceJSON]) {
    id = policy.id
    version = policy.version
    title = policy.title
    rules = policy.decisions.reduce(0) { $0 + $1.rules.count }
    self.advice = advice
  }
}

struct AdviceJSON: Encodable {
  struct Reason: Encodable {
    var rule: String
    var text: String
    var source: String
  }
  var item: String
  var decision: String
  var outcome: String?
  var points: Double
  var threshold: Double
  var reasons: [Reason]
  var facts: [String: Double]
  var mandatoryFailed: [String]
  var mandatoryUnseen: [String]
  var compromise: [String]

  init(_ item: String, _ advice: Advice, _ input: AdviceInput) {
    self.item = item
    decision = advice.decision
    outcome = advice.outcome
    points = advice.points
    threshold = advice.threshold
    reasons = advice.reasons.map { Reason(rule: $0.rule, text: $0.text.id, source: $0.source) }
    facts = advice.facts
    mandatoryFailed = input.mandatoryFailed
    mandatoryUnseen = input.mandatoryUnseen
    compromise = input.compromise
  }
}
