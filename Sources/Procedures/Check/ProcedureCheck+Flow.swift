// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ProcedureCheck {
  /// States of a case that are tried before the check gives up on a procedure.
  static let stateLimit = 20_000

  /// Whether the flow is sound. Names are known and single here.
  static func flow(_ procedure: Procedure) -> [ProcedureIssue] {
    let graph = RowGraph(procedure)
    let crossing = crossings(procedure, graph)
    var issues = reach(procedure, graph) + crossing
    let levels =
      [FlowNet(procedure, items: false)]
      + (procedure.itemEntry == nil ? [] : [FlowNet(procedure, items: true)])
    let returns = returns(procedure, graph)
    issues += returns
    if crossing.isEmpty {
      for net in levels { issues += turns(net, procedure, otherwiseSound: issues.isEmpty) }
    }
    if !issues.contains(where: { $0.severity == .error }) {
      issues += dossier(procedure, levels)
    }
    return issues
  }

  private static func reach(_ procedure: Procedure, _ graph: RowGraph) -> [ProcedureIssue] {
    let reached = graph.reached(from: 0).union([0])
    let ending = graph.ending()
    let lost = procedure.steps.indices.filter { !reached.contains($0) }
    let trapped = procedure.steps.indices.filter { reached.contains($0) && !ending.contains($0) }
    let ids = procedure.steps.map(\.id)
    return lost.map { .init(.unreachable, rows: [ids[$0]]) }
      + (trapped.isEmpty ? [] : [.init(.noWayToEnd, rows: trapped.map { ids[$0] })])
  }

  /// Returns that lead nowhere one has been, or from one level to the other.
  private static func returns(_ procedure: Procedure, _ graph: RowGraph) -> [ProcedureIssue] {
    var issues: [ProcedureIssue] = []
    for (row, step) in procedure.steps.enumerated() where !step.returns.isEmpty {
      let before = graph.reached(from: 0, avoiding: row).union(row == 0 ? [] : [0])
      for target in step.returns {
        guard let to = procedure.position(of: target) else { continue }
        if procedure.steps[to].each != step.each || crossesItems(from: row, to: to, graph) {
          issues.append(.init(.returnAcrossItems(to: target), rows: [step.id]))
        } else if !before.contains(to) || !graph.reached(from: to).contains(row) {
          issues.append(.init(.returnNotBefore(to: target), rows: [step.id]))
        }
      }
    }
    return issues
  }

  /// Whether the case, sent back so, would come to its items a second time.
  private static func crossesItems(from row: Int, to target: Int, _ graph: RowGraph) -> Bool {
    guard !graph.each[row] else { return false }
    let items = graph.each.indices.filter { graph.each[$0] }
    guard let item = items.first(where: { graph.reached(from: target).contains($0) }) else {
      return false
    }
    return graph.reached(from: item).contains(row)
  }

  /// Branches that run at once: none meets itself, each join gets all it waits for.
  private static func turns(
    _ net: FlowNet, _ procedure: Procedure, otherwiseSound: Bool
  ) -> [ProcedureIssue] {
    guard let start = net.start else { return [] }
    let flow = faults(net, net.turns(returning: []), start: start, otherwiseSound)
    guard flow.isEmpty else { return flow }
    let returning = net.returns.enumerated().flatMap { from, targets in
      targets.map { (from: from, to: $0) }
    }
    guard !returning.isEmpty,
      !faults(net, net.turns(returning: returning), start: start, otherwiseSound).isEmpty
    else { return [] }
    // Sent back within its branch, the turn has the same others beside it as before.
    let beside = net.turns(returning: []).concurrency()
    let guilty = returning.filter { !beside.areAlike($0.from, $0.to) }
    return (guilty.isEmpty ? returning : guilty).map { from, to in
      .init(.returnAcrossBranches(to: net.nodes[to]), rows: [net.nodes[from]])
    }
  }

  private static func faults(
    _ net: FlowNet, _ turns: FlowNet.Turns, start: Int, _ otherwiseSound: Bool
  ) -> [ProcedureIssue] {
    let twice = Set(turns.concurrency().heldTwice.map { turns.node[$0] })
    guard twice.isEmpty else {
      return first(twice, in: net).map { node in
        node == net.itemsNumber
          ? .init(.itemsEnteredAgain)
          : .init(.twiceAtOnce(from: names(before: node, in: net)), rows: [net.nodes[node]])
      }
    }
    guard let (stands, seen) = turns.stands(start: start, limit: stateLimit) else {
      return [.init(.tooIntricate)]
    }
    let missing = Dictionary(grouping: stands, by: \.join).mapValues { stands in
      Set(stands.flatMap(\.missing)).sorted().map { net.nodes[$0] }
    }
    guard missing.isEmpty else {
      return missing.sorted { $0.key < $1.key }.map { join, rows in
        .init(.joinNeverMet(missing: rows), rows: [net.nodes[join]])
      }
    }
    guard otherwiseSound else { return [] }
    return net.nodes.indices.filter { !seen.contains($0) && $0 != net.itemsNumber }.map {
      .init(.unreachable, rows: [net.nodes[$0]])
    }
  }

  /// Where the trouble begins: what merely follows from it is left out.
  private static func first(_ nodes: Set<Int>, in net: FlowNet) -> [Int] {
    let sources = nodes.filter { node in
      !nodes.contains { $0 != node && net.successors(of: $0).contains(node) }
    }
    return (sources.isEmpty ? nodes.min().map { [$0] } ?? [] : sources.sorted())
  }

  private static func names(before node: Int, in net: FlowNet) -> [String] {
    net.nodes.indices.filter { net.successors(of: $0).contains(node) }.map { net.nodes[$0] }
  }
}
