// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Departures from PermenPAN-RB 35/2012 that real SOPs show, and slips that are probably meant
/// otherwise. A case runs in spite of them.
extension ProcedureCheck {
  static func habits(_ procedure: Procedure) -> [ProcedureIssue] {
    var issues = columns(procedure) + lanes(procedure)
    issues += repeated(procedure.steps.map(\.no)).map { no in
      ProcedureIssue(
        .numberRepeated(no), rows: procedure.steps.filter { $0.no == no }.map(\.id))
    }
    if let items = procedure.items {
      if !procedure.steps.contains(where: \.each) { issues.append(.init(.itemsUnused)) }
      issues += kind(of: items, in: procedure)
    }
    let titles = Dictionary(
      procedure.steps.flatMap(\.outputs).map { ($0.title.lowercased(), $0.name) },
      uniquingKeysWith: { a, _ in a })
    for step in procedure.steps {
      issues += habits(of: step, titles: titles, in: procedure).map {
        ProcedureIssue($0, rows: [step.id])
      }
    }
    return issues
  }

  /// Columns of the table that are empty here and there, or altogether.
  private static func columns(_ procedure: Procedure) -> [ProcedureIssue] {
    let untimed = procedure.steps.filter { $0.time == nil }.map(\.id)
    let silent = procedure.steps.filter(\.outputs.isEmpty).map(\.id)
    let all = procedure.steps.count
    guard all > 0 else { return [] }
    return
      (untimed.count == all
      ? [.init(.noTimesAnywhere)] : untimed.map { .init(.noTime, rows: [$0]) })
      + (silent.count == all
        ? [.init(.noOutputsAnywhere)] : silent.map { .init(.noOutputs, rows: [$0]) })
  }

  private static func lanes(_ procedure: Procedure) -> [ProcedureIssue] {
    let used = Set(procedure.steps.flatMap { [$0.lane] + $0.with })
    return procedure.lanes.flatMap { lane -> [ProcedureIssue] in
      let unused = used.contains(lane.id) ? [] : [ProcedureIssue(.unusedLane(lane.id))]
      switch lane.holder {
      case .posts([]), .outside(recordedBy: []):
        return unused + [ProcedureIssue(.laneWithoutPosts(lane.id))]
      default: return unused
      }
    }
  }

  /// Only a selection says which items there are.
  private static func kind(of items: ItemList, in procedure: Procedure) -> [ProcedureIssue] {
    for step in procedure.steps {
      for output in step.outputs where output.name == items.output && output.kind != .selection {
        return [
          ProcedureIssue(
            .itemsNotSelection(output: output.name, kind: output.kind), rows: [step.id])
        ]
      }
    }
    return []
  }

  private static func habits(
    of step: Step, titles: [String: String], in procedure: Procedure
  ) -> [ProcedureIssue.Reason] {
    var reasons: [ProcedureIssue.Reason] = []
    if !step.with.isEmpty { reasons.append(.severalPerformers([step.lane] + step.with)) }
    if ["mulai", "selesai", "start", "end"].contains(step.no.lowercased()) {
      reasons.append(.startOrEndNumbered(step.no))
    }
    if !step.outcomes.isEmpty, step.needs.isEmpty { reasons.append(.decisionWithoutNeeds) }
    for need in step.needs where need.output == nil {
      if let output = titles[need.text.lowercased()],
        !step.outputs.contains(where: { $0.name == output })
      {
        reasons.append(.needNotTied(text: need.text, output: output))
      }
    }
    if step.time?.perItem == true, procedure.items == nil {
      reasons.append(.timePerItemWithoutItems)
    }
    if step.each, procedure.items == nil { reasons.append(.perItemWithoutItems) }
    if step.joinsAll, procedure.predecessors(of: step.id).count < 2 { reasons.append(.joinOfOne) }
    return reasons
  }
}
