// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Titles and remedies in Indonesian for the commonest rules.
enum KnownRules {
  static let all = headers + cookies + transport + certificates + exposures + inputs + hosts

  private static let byId: [String: KnownRule] = all.reduce(into: [:]) { rules, rule in
    for id in rule.ids { rules[id.lowercased()] = rule }
  }

  /// Tools that write a line of output where others have a title.
  private static let untitled: Set = ["nikto", "testssl"]

  static func rule(for observation: Observation) -> KnownRule? {
    let tool = observation.source.tool
    if tool == "nikto" {
      let message = observation.detail.en.lowercased()
      return all.first { $0.nikto.contains { message.contains($0) } }
    }
    let rule = observation.rule.lowercased()
    if let known = byId["\(tool):\(rule)"] ?? byId["any:\(rule)"] { return known }
    // Variants: ZAP's 10038-1, a matcher of Nuclei, a certificate's number of testssl.sh.
    if let end = rule.firstIndex(where: { $0 == "-" && tool == "zap" || $0 == ":" || $0 == " " }),
      let known = byId["\(tool):\(rule[..<end])"]
    {
      return known
    }
    if tool == "nuclei", rule.hasSuffix("-default-login") { return byId["nuclei:*-default-login"] }
    return nil
  }

  /// The observation with our words where the rule is known. The tool's own stay as the English ones
  /// where it has any.
  static func tell(_ observation: Observation) -> Observation {
    guard let rule = rule(for: observation) else { return observation }
    var told = observation
    let tool = observation.source.tool
    told.title = Phrase(
      rule.title.id, en: untitled.contains(tool) ? rule.title.en : observation.title.en)
    told.remedy = Phrase(
      rule.remedy.id, en: observation.remedy.en.isEmpty ? rule.remedy.en : observation.remedy.en)
    if told.controls.isEmpty { told.controls = rule.controls }
    if tool == "nikto" { told.severity = rule.severity }
    return told
  }
}
