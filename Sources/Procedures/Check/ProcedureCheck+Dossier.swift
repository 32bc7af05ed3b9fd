// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What the dossier is sure to hold when a row's turn comes.
extension ProcedureCheck {
  /// Needs that a case could lack, so that it would be stuck. The flow is sound here.
  static func dossier(_ procedure: Procedure, _ levels: [FlowNet]) -> [ProcedureIssue] {
    let names = Set(procedure.steps.flatMap(\.outputs).map(\.name)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var shared = NumberSet(count: names.count)
    var held: [String: NumberSet] = [:]
    for net in levels {
      let certain = net.certain(procedure, numbers: numbers, shared: shared)
      for (node, id) in net.nodes.enumerated() { held[id] = certain[node] }
      if let items = net.itemsNumber { shared = certain[items] }
    }
    return items(procedure, numbers, shared) + needs(procedure, numbers, held)
      + teams(procedure, numbers, held)
  }

  private static func items(
    _ procedure: Procedure, _ numbers: [String: Int], _ shared: NumberSet
  ) -> [ProcedureIssue] {
    guard let items = procedure.items, let number = numbers[items.output],
      procedure.itemEntry != nil, !shared.contains(number)
    else { return [] }
    let rows = procedure.steps.filter { step in
      !step.each && step.exits.contains { $0.flatMap(procedure.step)?.each == true }
    }
    return [.init(.itemsNotPutOut(output: items.output), rows: rows.map(\.id))]
  }

  private static func needs(
    _ procedure: Procedure, _ numbers: [String: Int], _ held: [String: NumberSet]
  ) -> [ProcedureIssue] {
    let graph = RowGraph(procedure)
    return procedure.steps.enumerated().flatMap { row, step in
      step.needs.compactMap { need in
        guard let output = need.output, let number = numbers[output],
          held[step.id]?.contains(number) == false
        else { return nil }
        let makers = procedure.steps.enumerated().filter { maker, other in
          other.outputs.contains { $0.name == output } && graph.reached(from: maker).contains(row)
        }.map(\.element)
        let reason: ProcedureIssue.Reason =
          if makers.isEmpty {
            .needNeverThere(output: output)
          } else if !step.each, makers.allSatisfy(\.each) {
            .needOfItems(output: output)
          } else {
            .needNotAlwaysThere(output: output)
          }
        return ProcedureIssue(reason, rows: [step.id])
      }
    }
  }

  /// Rows of the team that may come up before anybody was assigned to it.
  private static func teams(
    _ procedure: Procedure, _ numbers: [String: Int], _ held: [String: NumberSet]
  ) -> [ProcedureIssue] {
    let assignments = procedure.steps.flatMap(\.outputs).filter { $0.kind == .assignment }
      .compactMap { numbers[$0.name] }
    return procedure.lanes.filter { $0.holder == .team }.flatMap { lane in
      procedure.steps.filter { step in
        step.lane == lane.id
          && held[step.id].map { held in !assignments.contains { held.contains($0) } } == true
      }.map { ProcedureIssue(.teamNotAssigned(lane: lane.id), rows: [$0.id]) }
    }
  }
}
