// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension FlowNet {
  /// For each node the entries that are in the dossier on every way to it, by their numbers:
  /// the greatest solution of "what all ways bring", a join having what any branch brings.
  ///
  /// - Parameter shared: Entries that are there when the level begins.
  func certain(
    _ procedure: Procedure, numbers: [String: Int], shared: NumberSet
  ) -> [NumberSet] {
    let all = NumberSet(allBelow: numbers.count)
    let puts = puts(procedure, numbers: numbers)
    var before: [[Way]] = nodes.map { _ in [] }
    for (node, exits) in exits.enumerated() {
      for (exit, way) in exits.enumerated() {
        for target in way.targets { before[target].append(Way(node: node, exit: exit)) }
      }
    }
    var returning: [[Int]] = nodes.map { _ in [] }
    for (node, targets) in returns.enumerated() {
      for target in targets { returning[target].append(node) }
    }
    var certain = nodes.map { _ in all }
    func brought(by ways: [Way]) -> NumberSet {
      ways.reduce(into: all) { sure, way in
        var after = certain[way.node]
        for number in puts[way.node][way.exit] { after.insert(number) }
        sure.formIntersection(after)
      }
    }
    var changed = true
    while changed {
      changed = false
      for node in nodes.indices {
        var sure = node == start ? shared : all
        if awaited[node].isEmpty {
          sure.formIntersection(brought(by: before[node]))
        } else {
          var joined = NumberSet(count: numbers.count)
          for source in awaited[node] {
            joined.formUnion(brought(by: before[node].filter { $0.node == source }))
          }
          sure.formIntersection(joined)
        }
        for from in returning[node] { sure.formIntersection(certain[from]) }
        guard sure != certain[node] else { continue }
        certain[node] = sure
        changed = true
      }
    }
    return certain
  }

  private struct Way {
    var node: Int
    var exit: Int
  }

  /// For each node and each of its exits, what the row is sure to have put out then.
  private func puts(_ procedure: Procedure, numbers: [String: Int]) -> [[[Int]]] {
    nodes.indices.map { node in
      let outputs = procedure.step(nodes[node])?.outputs.filter(\.required) ?? []
      return exits[node].map { exit in
        outputs.filter { $0.isAsked(for: exit.outcome) }.compactMap { numbers[$0.name] }
      }
    }
  }
}
