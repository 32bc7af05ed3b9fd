// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The table as a grid of rows and lanes, with what stands in each row and how rows are linked.
struct FlowGrid {
  struct Link {
    var edge: FlowEdge
    /// Position of the row it leaves.
    var from: Int
    /// Position of the row it reaches; `nil` ends the stream.
    var to: Int?

    var goesBack: Bool { to.map { $0 <= from } ?? false }
    var isFork: Bool { edge.kind == .fork }
    var isOutcome: Bool { if case .outcome = edge.kind { true } else { false } }
  }

  var laneCount: Int
  /// By row.
  var lanes: [Int]
  var shapes: [DrawnSymbol.Shape]
  /// Lanes of further performers, by row.
  var companions: [[Int]]
  var forks: [Bool]
  var joins: [Bool]
  var links: [Link]

  /// Returns that a performer may make are links only where a case has made them.
  init(_ procedure: Procedure, progress: DrawingProgress?) {
    var laneAt: [String: Int] = [:]
    for (index, lane) in procedure.lanes.enumerated() { laneAt[lane.id] = index }
    var rowAt: [String: Int] = [:]
    for (index, step) in procedure.steps.enumerated() where rowAt[step.id] == nil {
      rowAt[step.id] = index
    }
    let lanes = procedure.steps.map { laneAt[$0.lane] ?? 0 }
    laneCount = max(1, procedure.lanes.count)
    self.lanes = lanes
    shapes = procedure.steps.enumerated().map { FlowGrid.shape(of: $1, isFirst: $0 == 0) }
    companions = procedure.steps.enumerated().map { row, step in
      Set(step.with.compactMap { laneAt[$0] }).subtracting([lanes[row]]).sorted()
    }
    forks = procedure.steps.map {
      if case .fork(let ways) = $0.flow { ways.count > 1 } else { false }
    }
    joins = procedure.steps.map(\.joinsAll)
    var seen: Set<FlowEdge> = []
    links = []
    for (row, step) in procedure.steps.enumerated() {
      for edge in step.flowEdges where seen.insert(edge).inserted {
        if edge.kind == .sentBack, (progress?.edges[edge]?.count ?? 0) == 0 { continue }
        if let target = edge.to {
          guard let to = rowAt[target] else { continue }
          links.append(Link(edge: edge, from: row, to: to))
        } else if case .outcome = edge.kind {
          links.append(Link(edge: edge, from: row, to: nil))
        }
      }
    }
  }

  private static func shape(of step: Step, isFirst: Bool) -> DrawnSymbol.Shape {
    if step.outcomes.count > 1 { return .diamond }
    if isFirst || step.flow == .end { return .capsule }
    return step.call == nil ? .box : .call
  }

  /// Whether a vertical in the middle of a lane meets no symbol strictly between two rows.
  func isClear(lane: Int, between a: Int, and b: Int) -> Bool {
    let (low, high) = (min(a, b), max(a, b))
    guard high - low > 1 else { return true }
    return (low + 1..<high).allSatisfy { lanes[$0] != lane && !companions[$0].contains(lane) }
  }

  /// Whether a horizontal from the symbol of a row meets no further performer up to `x`,
  /// which counts lanes from the left; 1.5 is the middle of the second.
  func isClear(row: Int, upTo x: Double) -> Bool {
    let own = Double(lanes[row]) + 0.5
    return companions[row].allSatisfy { lane in
      let at = Double(lane) + 0.5
      return own < x ? !(at > own && at <= x) : !(at < own && at >= x)
    }
  }
}
