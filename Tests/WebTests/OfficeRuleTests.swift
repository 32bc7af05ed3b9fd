// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing
import Web

@Suite struct OfficeRuleTests {
  /// Every code with which the sources refuse by a rule outside the procedure.
  private static func codes() throws -> Set<String> {
    let sources = ProcedureFiles.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(atPath: sources.path())
    let patterns = [
      try Regex(#"rule\(\s*(?:code:\s*)?"([a-z-]+)""#),
      try Regex(#"invalid\(\s*\w+,\s*"[^"]*",\s*"([a-z-]+)""#),
    ]
    var codes: Set<String> = []
    while let name = files?.nextObject() as? String {
      guard name.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for pattern in patterns {
        for match in text.matches(of: pattern) {
          if let code = match.output[1].substring { codes.insert(String(code)) }
        }
      }
    }
    return codes
  }

  @Test func `every rule has its sentence`() throws {
    let unknown = try Self.codes().filter { OfficeRule(rawValue: $0) == nil }.sorted()
    #expect(unknown.isEmpty)
  }

  @Test(arguments: OfficeRule.allCases)
  func `a rule's sentence is one`(rule: OfficeRule) {
    let sentence = Indonesian().rule(rule, rule.rawValue, ["satu", "dua"])
    #expect(sentence.hasSuffix("."))
    #expect(sentence.first?.isUppercase ?? false)
  }
}
