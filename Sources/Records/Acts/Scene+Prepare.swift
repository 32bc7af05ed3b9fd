// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// What each kind of output needs of the registers before it is written down.
extension Scene {
  /// The outputs as they go into the event: checked against the registers, and with what the
  /// office itself fills in (numbers of letters and findings, counts).
  mutating func prepare(
    _ done: Completed, _ connection: any SQLConnection
  ) throws -> [OutputEntry] {
    try done.outputs.map { entry in
      switch given[entry.name] {
      case .selection(let selection): try check(selection, entry, connection)
      case .disposition(let disposition): try check(disposition, entry)
      case .assignment(let team): try check(team, entry, connection)
      case .schedule(let schedule): try check(schedule, entry)
      case .evaluation(let result): try handIn(result, entry, by: done, connection)
      case .delivery(let delivery): try register(delivery, entry, connection)
      case .request(let request): try register(request, entry, connection)
      case .followUp(let followUp): try check(followUp, entry, connection)
      case .report, .decision, .shutdownOrder, .monitoringOrder, .analysis, .workRecord,
        .changeRecord, .testRecord, .approval, .form, .file:
        entry
      case nil: throw Failure(.internal, "\(entry.name) was never read")
      }
    }
  }

  private func check(
    _ selection: SystemSelection, _ entry: OutputEntry, _ connection: any SQLConnection
  ) throws -> OutputEntry {
    for code in selection.systems {
      guard
        let row = try connection.first("SELECT state FROM systems WHERE code = ?", [.text(code)])
      else { throw invalid(entry, "systems", "unknown-system", [code]) }
      if try row.text("state") == InformationSystem.State.inactive.rawValue {
        throw invalid(entry, "systems", "inactive-system", [code])
      }
    }
    return entry
  }

  private func check(
    _ disposition: Disposition, _ entry: OutputEntry
  ) throws -> OutputEntry {
    for post in disposition.to.map(\.post) + [disposition.through].compactMap({ $0 }) {
      guard posts.contains(post) else { throw invalid(entry, "to", "unknown-post", [post]) }
    }
    return entry
  }

  private func check(
    _ team: TeamAssignment, _ entry: OutputEntry, _ connection: any SQLConnection
  ) throws -> OutputEntry {
    var members: [Officer] = []
    for name in team.members {
      guard let officer = try connection.officer(name), officer.isActive, officer.role == .officer
      else { throw invalid(entry, "members", "unknown-officer", [name]) }
      members.append(officer)
    }
    var unmatched: [String] = []
    for code in listed {
      guard let system = try connection.system(code) else { continue }
      let missing = system.unmatched(by: members)
      if !missing.isEmpty { unmatched.append("\(code): \(missing.joined(separator: ", "))") }
    }
    if !unmatched.isEmpty, team.mismatchReason?.allSatisfy(\.isWhitespace) ?? true {
      throw invalid(entry, "mismatchReason", "competence-missing", unmatched)
    }
    return entry
  }

  private func check(
    _ schedule: EvaluationSchedule, _ entry: OutputEntry
  ) throws -> OutputEntry {
    let planned = schedule.entries.map(\.system)
    if let stranger = planned.first(where: { !listed.contains($0) }) {
      throw invalid(entry, "entries", "not-listed", [stranger])
    }
    let missing = listed.filter { !planned.contains($0) }
    if !missing.isEmpty { throw invalid(entry, "entries", "not-scheduled", missing) }
    for line in schedule.entries where !record.team.isEmpty && !record.team.contains(line.evaluator)
    {
      throw invalid(entry, "entries", "not-in-team", [line.evaluator])
    }
    return entry
  }

  private func check(
    _ followUp: FollowUp, _ entry: OutputEntry, _ connection: any SQLConnection
  ) throws -> OutputEntry {
    let rows = try connection.run(
      "SELECT number, state FROM findings WHERE case_number = ? AND system = ? ORDER BY number",
      [.text(record.number), .text(stream.item)])
    var states: [String: String] = [:]
    var open: [String] = []
    for row in rows {
      let state: Finding.State = try row.kind("state")
      let number = try row.text("number")
      states[number] = state.rawValue
      if !state.isSettled { open.append(number) }
    }
    if !open.isEmpty { throw Refusal.rule(code: "findings-open", detail: open) }
    let letter = try connection.first(
      """
      SELECT id FROM letters WHERE case_number = ? AND item = ? AND direction = 'out'
        AND received_at IS NULL
      """, [.text(record.number), .text(stream.item)])
    if let letter {
      throw Refusal.rule(code: "letter-not-received", detail: ["\(try letter.int("id"))"])
    }
    var followUp = followUp
    followUp.findings = states
    return try rewritten(entry, followUp)
  }

  func rewritten(_ entry: OutputEntry, _ body: some Encodable) throws -> OutputEntry {
    var entry = entry
    entry.body = try CanonicalJSON.text(body)
    return entry
  }

  func rewritten(_ entry: OutputEntry, _ body: some CanonicalText) throws -> OutputEntry {
    var entry = entry
    entry.body = try CanonicalJSON.text(body)
    return entry
  }

  func invalid(
    _ entry: OutputEntry, _ field: String, _ rule: String, _ detail: [String]
  ) -> Refusal {
    .outputInvalid(output: entry.name, problems: [FieldProblem(field, .rule(rule, detail))])
  }
}
