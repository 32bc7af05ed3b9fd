// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ProcedureCheck {
  /// Names that are double, unknown, or no names.
  static func names(_ procedure: Procedure) -> [ProcedureIssue] {
    var issues: [ProcedureIssue] = []
    if procedure.steps.isEmpty { issues.append(.init(.noRows)) }
    if procedure.lanes.isEmpty { issues.append(.init(.noLanes)) }
    for name in [procedure.id] + procedure.lanes.map(\.id) where !Name.isValid(name) {
      issues.append(.init(.badName(name)))
    }
    issues += repeated(procedure.lanes.map(\.id)).map { .init(.duplicateLane($0)) }
    issues += repeated(procedure.steps.map(\.id)).map { .init(.duplicateRow($0), rows: [$0]) }
    let known = Known(procedure)
    if let items = procedure.items, !known.outputs.contains(items.output) {
      issues.append(.init(known.unknownOutput(items.output)))
    }
    for step in procedure.steps {
      issues += names(of: step, known).map { ProcedureIssue($0, rows: [step.id]) }
    }
    return issues + kinds(procedure)
  }

  private struct Known {
    let lanes: [String]
    let rows: [String]
    let rowSet: Set<String>
    let outputNames: [String]
    let outputs: Set<String>

    init(_ procedure: Procedure) {
      lanes = procedure.lanes.map(\.id)
      rows = procedure.steps.map(\.id)
      rowSet = Set(rows)
      outputNames = procedure.steps.flatMap(\.outputs).map(\.name)
      outputs = Set(outputNames)
    }

    func unknownOutput(_ name: String) -> ProcedureIssue.Reason {
      .unknownOutput(name, didYouMean: NearName.of(name, among: outputNames))
    }
  }

  private static func names(of step: Step, _ known: Known) -> [ProcedureIssue.Reason] {
    var reasons: [ProcedureIssue.Reason] = []
    let own = [step.id] + step.outputs.map(\.name) + step.outcomes.map(\.key)
    for name in own where !Name.isValid(name) { reasons.append(.badName(name)) }
    if step.id == Name.end { reasons.append(.badName(step.id)) }
    for lane in [step.lane] + step.with where !known.lanes.contains(lane) {
      reasons.append(.unknownLane(lane, didYouMean: NearName.of(lane, among: known.lanes)))
    }
    for row in step.exits.compactMap({ $0 }) + step.returns where !known.rowSet.contains(row) {
      reasons.append(.unknownRow(row, didYouMean: NearName.of(row, among: known.rows)))
    }
    for need in step.needs {
      if let output = need.output, !known.outputs.contains(output) {
        reasons.append(known.unknownOutput(output))
      }
    }
    reasons += repeated(step.outputs.map(\.name)).map { .duplicateOutput($0) }
    reasons += repeated(step.outcomes.map(\.key)).map { .duplicateOutcome($0) }
    let outcomes = step.outcomes.map(\.key)
    for output in step.outputs {
      for outcome in output.when where !outcomes.contains(outcome) {
        reasons.append(
          .unknownOutcome(
            output: output.name, outcome: outcome,
            didYouMean: NearName.of(outcome, among: outcomes)))
      }
    }
    return reasons
  }

  /// Entries of the dossier that rows put out as different kinds.
  private static func kinds(_ procedure: Procedure) -> [ProcedureIssue] {
    var kinds: [String: [OutputKind]] = [:]
    var rows: [String: [String]] = [:]
    for step in procedure.steps {
      for output in step.outputs {
        if kinds[output.name]?.contains(output.kind) != true {
          kinds[output.name, default: []].append(output.kind)
        }
        rows[output.name, default: []].append(step.id)
      }
    }
    return kinds.filter { $1.count > 1 }.sorted { $0.key < $1.key }.map { name, kinds in
      ProcedureIssue(.outputKindsDiffer(output: name, kinds: kinds), rows: rows[name] ?? [])
    }
  }

  /// The names that occur more than once, each once.
  static func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    var told: Set<String> = []
    return names.filter { !seen.insert($0).inserted && told.insert($0).inserted }
  }
}
