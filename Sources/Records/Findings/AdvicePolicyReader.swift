// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Yams

/// A fault of a policy file, with how to mend it.
package struct AdvicePolicyFault: Sendable, Hashable {
  /// From 1; `nil` where the whole file is meant.
  package var line: Int?
  /// Stable, for programs.
  package var code: String
  package var sentence: Phrase
}

package struct AdvicePolicyFaults: Error, Sendable, Hashable {
  package var faults: [AdvicePolicyFault]
}

/// Reads policies of advice; all faults are told at once.
package struct AdvicePolicyReader {
  private static let limit = 262_144
  private var faults: [AdvicePolicyFault] = []

  package static func read(_ text: String) throws(AdvicePolicyFaults) -> AdvicePolicy {
    var reader = AdvicePolicyReader()
    let policy = reader.policy(text)
    guard reader.faults.isEmpty, let policy else { throw AdvicePolicyFaults(faults: reader.faults) }
    return policy
  }

  private mutating func policy(_ text: String) -> AdvicePolicy? {
    guard text.utf8.count <= Self.limit else {
      fault(nil, "too-large", "Berkas lebih dari 256 KiB.", "The file is larger than 256 KiB.")
      return nil
    }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch let error as YamlError {
      fault(nil, "not-yaml", "Bukan YAML: \(error).", "Not YAML: \(error).")
      return nil
    } catch { return nil }
    guard let root else {
      fault(nil, "empty", "Berkas kosong.", "The file is empty.")
      return nil
    }
    guard
      let fields = fields(
        root, ["id", "version", "title", "score", "mandatory", "compromise", "decisions"])
    else { return nil }
    let scoring = self.scoring(fields["score"], root)
    let decisions = list(fields["decisions"], "decisions", root).compactMap { decision($0) }
    if decisions.isEmpty {
      fault(
        line(root), "missing", "Tidak ada keputusan di bawah decisions.",
        "There is no decision under decisions.")
    }
    for (index, decision) in decisions.enumerated()
    where decisions[..<index].contains(where: { $0.id == decision.id }) {
      fault(
        line(root), "repeated", "Keputusan \(decision.id) ada dua kali.",
        "The decision \(decision.id) stands twice.")
    }
    return AdvicePolicy(
      id: text_(fields["id"], "id", root), version: text_(fields["version"], "version", root),
      title: text_(fields["title"], "title", root), scoring: scoring,
      mandatory: texts(fields["mandatory"]), compromise: texts(fields["compromise"]),
      decisions: decisions)
  }

  private mutating func scoring(_ node: Node?, _ parent: Node) -> AdvicePolicy.Scoring {
    guard let node else {
      fault(line(parent), "missing", "Bagian score belum ada.", "The part score is missing.")
      return AdvicePolicy.Scoring(weights: [:], caps: [:])
    }
    let fields = fields(node, ["weights", "caps", "source"]) ?? [:]
    return AdvicePolicy.Scoring(
      weights: numbers(fields["weights"]), caps: numbers(fields["caps"]))
  }

  /// Numbers by severity.
  private mutating func numbers(_ node: Node?) -> [String: Double] {
    guard let node else { return [:] }
    var numbers: [String: Double] = [:]
    for (name, value) in fields(node, Severity.allCases.map(\.rawValue)) ?? [:] {
      numbers[name] = number(value, name)
    }
    return numbers
  }

  private mutating func decision(_ node: Node) -> AdvicePolicy.Decision? {
    guard
      let fields = fields(node, ["id", "title", "outcomes", "otherwise", "threshold", "rules"])
    else { return nil }
    let outcomes = texts(fields["outcomes"])
    let threshold =
      fields["threshold"].flatMap { self.fields($0, ["points", "advise"]) } ?? [:]
    let otherwise = outcome(fields["otherwise"], "otherwise", outcomes, node)
    let over = outcome(threshold["advise"], "threshold: advise", outcomes, node)
    var rules: [AdvicePolicy.Rule] = []
    for ruleNode in list(fields["rules"], "rules", node) {
      guard let rule = rule(ruleNode, outcomes) else { continue }
      if rules.contains(where: { $0.id == rule.id }) {
        fault(
          line(ruleNode), "repeated", "Aturan \(rule.id) ada dua kali; beri nama lain.",
          "The rule \(rule.id) stands twice; name one otherwise.")
      }
      rules.append(rule)
    }
    return AdvicePolicy.Decision(
      id: text_(fields["id"], "id", node), title: text_(fields["title"], "title", node),
      outcomes: outcomes, otherwise: otherwise,
      thresholdPoints: threshold["points"].map { number($0, "points") } ?? 1_000_000,
      thresholdOutcome: over, rules: rules)
  }

  private mutating func rule(_ node: Node, _ outcomes: [String]) -> AdvicePolicy.Rule? {
    guard
      let fields = fields(
        node, ["id", "when", "advise", "points", "withhold", "because", "source"])
    else { return nil }
    let effects = ["advise", "points", "withhold"].filter { fields[$0] != nil }
    guard let effect = effects.first, effects.count == 1 else {
      fault(
        line(node), "effect", "Beri aturan tepat satu dari: advise, points, withhold.",
        "Give the rule exactly one of: advise, points, withhold.")
      return nil
    }
    let result: AdvicePolicy.Effect =
      switch effect {
      case "advise": .advise(outcome(fields["advise"], "advise", outcomes, node))
      case "points": .points(fields["points"].map { number($0, "points") } ?? 0)
      case _: .withhold
      }
    let nodes = list(fields["when"], "when", node)
    let conditions = nodes.compactMap { condition($0) }
    if nodes.isEmpty {
      fault(
        line(node), "missing", "Aturan tanpa syarat; tulis when: [{fact: …, at-least: …}].",
        "A rule without a condition; write when: [{fact: …, at-least: …}].")
    }
    return AdvicePolicy.Rule(
      id: text_(fields["id"], "id", node), conditions: conditions, effect: result,
      because: phrase(fields["because"], node), source: text_(fields["source"], "source", node),
      line: line(node))
  }

  private mutating func condition(_ node: Node) -> AdvicePolicy.Condition? {
    let comparisons = AdvicePolicy.Comparison.allCases.map(\.rawValue)
    guard let fields = fields(node, ["fact"] + comparisons) else { return nil }
    let name = text_(fields["fact"], "fact", node)
    guard let fact = AdvicePolicy.Fact(rawValue: name) else {
      let known = AdvicePolicy.Fact.allCases.map(\.rawValue).joined(separator: ", ")
      fault(
        line(node), "unknown-fact", "Fakta “\(name)” tidak dikenal. Yang ada: \(known).",
        "The fact “\(name)” isn't known. There are: \(known).")
      return nil
    }
    let given = AdvicePolicy.Comparison.allCases.filter { fields[$0.rawValue] != nil }
    guard given.count == 1, let comparison = given.first, let value = fields[comparison.rawValue]
    else {
      fault(
        line(node), "comparison",
        "Beri syarat tepat satu dari: \(comparisons.joined(separator: ", ")).",
        "Give the condition exactly one of: \(comparisons.joined(separator: ", ")).")
      return nil
    }
    return AdvicePolicy.Condition(
      fact: fact, comparison: comparison, value: number(value, comparison.rawValue))
  }

  private mutating func outcome(
    _ node: Node?, _ name: String, _ outcomes: [String], _ parent: Node
  ) -> String {
    let key = text_(node, name, parent)
    if !key.isEmpty, !outcomes.contains(key) {
      let known = outcomes.joined(separator: ", ")
      fault(
        line(node ?? parent), "unknown-outcome",
        "\(name): “\(key)” bukan salah satu outcomes (\(known)).",
        "\(name): “\(key)” is none of the outcomes (\(known)).")
    }
    return key
  }

  private mutating func phrase(_ node: Node?, _ parent: Node) -> Phrase {
    guard let node else {
      fault(
        line(parent), "missing", "Aturan tanpa because; tulis alasannya.",
        "A rule without because; write the reason.")
      return Phrase("")
    }
    if let text = node.scalar?.string { return Phrase(text) }
    let fields = fields(node, ["id", "en"]) ?? [:]
    let id = text_(fields["id"], "id", node)
    return Phrase(id, en: fields["en"]?.scalar?.string ?? id)
  }

  private mutating func fields(_ node: Node, _ known: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      fault(
        line(node), "not-mapping",
        "Di sini harus ada pasangan kunci: \(known.joined(separator: ", ")).",
        "Keys belong here: \(known.joined(separator: ", ")).")
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else {
        fault(
          line(key), "unknown-key",
          "Kunci “\(name)” tidak dikenal. Yang ada: \(known.joined(separator: ", ")).",
          "The key “\(name)” isn't known. There are: \(known.joined(separator: ", ")).")
        continue
      }
      fields[name] = value
    }
    return fields
  }

  private mutating func list(_ node: Node?, _ name: String, _ parent: Node) -> [Node] {
    guard let node, let sequence = node.sequence else {
      fault(
        line(node ?? parent), "not-list", "\(name) harus berupa daftar.", "\(name) must be a list.")
      return []
    }
    return Array(sequence)
  }

  private mutating func texts(_ node: Node?) -> [String] {
    guard let node else { return [] }
    return list(node, "daftar", node).compactMap(\.scalar?.string)
  }

  private mutating func text_(_ node: Node?, _ name: String, _ parent: Node) -> String {
    guard let text = node?.scalar?.string, !text.isEmpty else {
      fault(line(node ?? parent), "missing", "\(name) belum diisi.", "\(name) is missing.")
      return ""
    }
    return text
  }

  private mutating func number(_ node: Node, _ name: String) -> Double {
    guard let text = node.scalar?.string, let number = Double(text), number.isFinite else {
      fault(line(node), "not-number", "\(name) harus berupa angka.", "\(name) must be a number.")
      return 0
    }
    return number
  }

  private func line(_ node: Node?) -> Int? { node?.mark?.line }

  private mutating func fault(_ line: Int?, _ code: String, _ id: String, _ en: String) {
    faults.append(AdvicePolicyFault(line: line, code: code, sentence: Phrase(id, en: en)))
  }
}
