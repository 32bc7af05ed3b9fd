// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ProcedureCheck {
  /// Whether the rows per item form one region, entered at one row and left to one.
  static func crossings(_ procedure: Procedure, _ graph: RowGraph) -> [ProcedureIssue] {
    guard let first = procedure.steps.first, procedure.steps.contains(where: \.each) else {
      return []
    }
    let ids = procedure.steps.map(\.id)
    var issues: [ProcedureIssue] = []
    if first.each { issues.append(.init(.startPerItem, rows: [first.id])) }
    let edges = graph.next.enumerated().flatMap { row, targets in
      targets.map { (from: row, to: $0) }
    }
    let inward = edges.filter { !graph.each[$0.from] && graph.each[$0.to] }
    let outward = edges.filter { graph.each[$0.from] && !graph.each[$0.to] }
    let entries = Set(inward.map(\.to)).sorted()
    let ways = Set(outward.map(\.to)).sorted()
    if entries.count > 1 {
      issues.append(
        .init(
          .severalItemEntries(entries.map { ids[$0] }),
          rows: Set(inward.map(\.from)).sorted().map { ids[$0] }))
    }
    if ways.count > 1 {
      issues.append(
        .init(
          .severalItemExits(ways.map { ids[$0] }),
          rows: Set(outward.map(\.from)).sorted().map { ids[$0] }))
    }
    for row in entries + ways where procedure.steps[row].joinsAll {
      issues.append(.init(.joinAtItems, rows: [ids[row]]))
    }
    let again = ways.filter { way in
      let later = graph.reached(from: way).union([way])
      return inward.contains { later.contains($0.from) }
    }
    if !again.isEmpty {
      issues.append(.init(.itemsEnteredAgain, rows: again.map { ids[$0] }))
    }
    return issues
  }
}
