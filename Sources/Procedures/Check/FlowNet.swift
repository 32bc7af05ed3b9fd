// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The rows of one level (the case, or the streams of its items) as a net of turns.
///
/// A *place* is somewhere the turn can stand: at a row, or before a joining row on the way
/// from one of the rows that lead there. A completed row takes the turn from its place and
/// puts it where the flow says. The net is free-choice: what a row does next depends on
/// nothing but its own choice. That is why ``Turns/concurrency()`` and ``Turns/stands(start:limit:)`` need not
/// try every order in which branches can advance.
struct FlowNet {
  /// The node that stands for the streams of all items, in the net of the case.
  static let itemsNode = "*"

  struct Exit {
    /// Key of the outcome, where the row is a decision.
    var outcome: String?
    /// Nodes whose turn comes; several at a fork, none at the end of the level.
    var targets: [Int]
  }

  private(set) var nodes: [String] = []
  private(set) var exits: [[Exit]] = []
  /// For each joining node the nodes it waits for; empty for all others.
  private(set) var awaited: [[Int]] = []
  private(set) var returns: [[Int]] = []
  /// Where the first turn is; `nil` when the level has no rows.
  private(set) var start: Int?
  private var numbers: [String: Int] = [:]

  /// - Parameter items: The streams of the items, or else the case itself.
  init(_ procedure: Procedure, items: Bool) {
    let rows = procedure.steps.filter { $0.each == items }
    nodes = rows.map(\.id)
    if !items, rows.count < procedure.steps.count { nodes.append(FlowNet.itemsNode) }
    numbers = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    exits = rows.map { step in
      step.flowExits.map { key, targets in
        var numbers: [Int] = []
        for target in targets {
          if let number = number(of: target, in: procedure, items: items),
            !numbers.contains(number)
          {
            numbers.append(number)
          }
        }
        return Exit(outcome: key, targets: numbers)
      }
    }
    returns = rows.map { step in step.returns.compactMap { numbers[$0] } }
    if nodes.last == FlowNet.itemsNode {
      let next = procedure.itemExit.flatMap { numbers[$0.id] }
      exits.append([Exit(outcome: nil, targets: next.map { [$0] } ?? [])])
      returns.append([])
    }
    awaited = nodes.map { _ in [] }
    for (number, id) in nodes.enumerated() where procedure.step(id)?.joinsAll == true {
      awaited[number] = nodes.indices.filter { node in
        exits[node].contains { $0.targets.contains(number) }
      }
    }
    let first = items ? procedure.itemEntry : procedure.steps.first
    start = first.flatMap { numbers[$0.id] }
  }

  func number(of id: String) -> Int? { numbers[id] }

  var itemsNumber: Int? { numbers[FlowNet.itemsNode] }

  /// The node for a target: a row of this level, or the streams of the items; `nil` for a row
  /// that a stream of an item leaves to.
  private func number(of target: String, in procedure: Procedure, items: Bool) -> Int? {
    if let number = numbers[target] { return number }
    return items ? nil : numbers[FlowNet.itemsNode]
  }

  /// Nodes that can follow, returns left out.
  func successors(of node: Int) -> Set<Int> { Set(exits[node].flatMap(\.targets)) }

  /// Nodes that can be reached by the flow from this one, itself only over a loop.
  func reached(from node: Int, avoiding avoided: Int? = nil) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = Array(successors(of: node))
    while let next = waiting.popLast() {
      guard next != avoided, reached.insert(next).inserted else { continue }
      waiting += successors(of: next)
    }
    return reached
  }
}

extension Step {
  /// The ways out of the row with the outcome that leads there; an empty way is the end.
  var flowExits: [(outcome: String?, targets: [String])] {
    switch flow {
    case .next(let step): [(nil, [step])]
    case .decide(let outcomes): outcomes.map { ($0.key, $0.next.map { [$0] } ?? []) }
    case .fork(let steps): [(nil, steps)]
    case .end: [(nil, [])]
    }
  }
}
