// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

extension Store {
  /// What a policy of advice looks at, for one item of a case; `nil` where there is none.
  ///
  /// Findings are the system's, whichever evaluation found them.
  package func adviceInput(
    _ policy: AdvicePolicy, case number: String, item: String, at instant: Date
  ) async throws -> AdviceInput? {
    try await database.read { connection in
      guard let system = try connection.system(item) else { return nil }
      let checklist = try connection.checklist()
      let verdicts = try connection.verdicts(number, item)
      let areas = checklist.areas.map { area in
        AdviceInput.Area(
          number: area.number, title: area.title, score: Score(of: area.controls, in: verdicts))
      }
      let open = try connection.run(
        """
        SELECT number, severity, found_at, due FROM findings
        WHERE system = ? AND settled_at IS NULL ORDER BY number
        """, [.text(item)]
      ).map { row in
        AdviceInput.Open(
          number: try row.text("number"), severity: try row.kind("severity"),
          foundAt: try row.instant("found_at"), due: try row.optionalInstant("due"))
      }
      return AdviceInput(
        at: instant, areas: areas, open: open, category: system.category,
        hasPersonalData: system.dataCategories.contains { $0.lowercased().contains("pribadi") },
        isExposed: system.url != nil && system.state != .shutDown,
        mandatoryFailed: try connection.rules(policy.mandatory, of: item, .fail),
        mandatoryUnseen: try connection.rules(policy.mandatory, of: item, .undetermined),
        compromise: try connection.rules(policy.compromise, of: item, .fail))
    }
  }

  /// The items of a case that have a stream of their own.
  package func items(of number: String) async throws -> [String] {
    try await database.read { connection in
      try connection.run(
        "SELECT item FROM streams WHERE case_number = ? AND item <> '' ORDER BY item",
        [.text(number)]
      ).map { try $0.text("item") }
    }
  }

  /// The office's own policy as it was installed; `nil` where it has none.
  package func advicePolicyText() async throws -> String? {
    try await setting(.advicePolicy)
  }

  /// Puts a policy in force. Its text is kept as a file; the journal names version and hash.
  ///
  /// - Throws: ``AdvicePolicyFaults``.
  package func install(advicePolicy text: String, by acting: Acting) async throws -> AdvicePolicy {
    let policy = try AdvicePolicyReader.read(text)
    let kept = try files.keep(Array(text.utf8))
    try await register(
      kept, name: "\(policy.id)-\(policy.version).yaml", by: acting.username, at: acting.at)
    try await administer(.administer, by: acting) { connection in
      try connection.set(.advicePolicy, to: text)
      try connection.journal(
        .settingChanged,
        [
          "key": OfficeSetting.advicePolicy.rawValue, "version": policy.version,
          "sha256": kept.sha256,
        ], by: acting.username, at: acting.at)
    }
    return policy
  }
}

extension SQLConnection {
  /// Which of these rules have an observation with this result that nobody dismissed and that is
  /// still seen.
  fileprivate func rules(
    _ rules: [String], of system: String, _ result: Observation.Result
  ) throws -> [String] {
    guard !rules.isEmpty else { return [] }
    let marks = Array(repeating: "?", count: rules.count).joined(separator: ", ")
    return try run(
      """
      SELECT DISTINCT rule FROM observations
      WHERE system = ? AND state IN ('new', 'accepted') AND result = ? AND gone_at IS NULL
        AND rule IN (\(marks))
      ORDER BY rule
      """, [.text(system), SQLValue(result)] + rules.map { .text($0) }
    ).map { try $0.text("rule") }
  }
}
