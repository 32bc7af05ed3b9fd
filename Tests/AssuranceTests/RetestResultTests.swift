// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@Suite struct RetestResultTests {
  private func seen(
    _ rule: String, _ result: Observation.Result = .fail, at path: String = "/"
  ) -> Observation {
    Observation(
      rule: rule, source: ObservationSource(tool: "kawal", version: "1"), result: result,
      severity: .medium, title: Phrase(rule), detail: Phrase("\(rule) \(result.rawValue)"),
      place: Place(scheme: "https", host: "a.contoh.go.id", port: 443, path: path, method: "GET"),
      at: Date(timeIntervalSince1970: 1_700_000_000))
  }

  private func outcome(
    _ sources: [Observation], _ now: [Observation], visited: Bool = true
  ) -> RetestOutcome {
    RetestResult(of: sources, in: now, wasVisited: { _ in visited }).outcome
  }

  @Test func `the same rule at the same place is still seen`() {
    let result = RetestResult(of: [seen("a")], in: [seen("a"), seen("b")]) { _ in true }
    #expect(result.outcome == .stillSeen && result.reason == Phrase("a fail"))
    #expect(result.observations == [seen("a")])
  }

  @Test func `a pass where it was counts as not seen, elsewhere or unvisited it does not`() {
    #expect(outcome([seen("a")], [seen("a", .pass)]) == .notSeen)
    #expect(outcome([seen("a")], [seen("a", .pass)], visited: false) == .undetermined)
    #expect(outcome([seen("a", at: "/satu")], [seen("a", at: "/dua")]) == .undetermined)
  }

  @Test func `what was not looked at is never gone`() {
    #expect(outcome([seen("a")], []) == .undetermined)
    #expect(outcome([seen("a")], [seen("a", .undetermined)]) == .undetermined)
    #expect(outcome([seen("a")], [seen("a", .notApplicable)]) == .undetermined)
    #expect(outcome([seen("a")], [seen("a", .pass), seen("a", .undetermined)]) == .undetermined)
    #expect(outcome([], [seen("a", .pass)]) == .undetermined)
  }

  @Test func `of several sources the worst counts`() {
    let both = [seen("a"), seen("b")]
    #expect(outcome(both, [seen("a", .pass), seen("b", .pass)]) == .notSeen)
    #expect(outcome(both, [seen("a", .pass), seen("b")]) == .stillSeen)
    #expect(outcome(both, [seen("a", .pass), seen("b", .undetermined)]) == .undetermined)
    #expect(outcome(both, [seen("a", .undetermined), seen("b")]) == .stillSeen)
  }

  @Test func `only the product's own rules can be repeated`() {
    let checks = RepeatableChecks(passive: ["a"], withPaths: ["file.git"])
    var foreign = seen("a")
    foreign.source.tool = "zap"
    #expect(checks.covers(seen("a")) && checks.covers(seen("file.git")))
    #expect(!checks.covers(foreign) && !checks.covers(seen("c")))
  }
}
