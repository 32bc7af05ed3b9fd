// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The rows of both levels and the ways between them, returns left out.
struct RowGraph {
  /// For each row the rows that can follow.
  let next: [[Int]]
  /// Rows that have a way out to the end.
  let ends: [Bool]
  let each: [Bool]

  init(_ procedure: Procedure) {
    let numbers = Dictionary(
      procedure.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    next = procedure.steps.map { step in
      step.exits.compactMap { $0.flatMap { numbers[$0] } }
    }
    ends = procedure.steps.map { $0.exits.contains(nil) }
    each = procedure.steps.map(\.each)
  }

  /// Rows that can follow sooner or later; the row itself only over a loop.
  func reached(from row: Int, avoiding avoided: Int? = nil) -> Set<Int> {
    guard next.indices.contains(row), row != avoided else { return [] }
    var reached: Set<Int> = []
    var waiting = next[row]
    while let row = waiting.popLast() {
      guard row != avoided, reached.insert(row).inserted else { continue }
      waiting += next[row]
    }
    return reached
  }

  /// Rows from which some way leads to the end.
  func ending() -> Set<Int> {
    var before: [[Int]] = next.map { _ in [] }
    for (row, targets) in next.enumerated() {
      for target in targets { before[target].append(row) }
    }
    var ending: Set<Int> = []
    var waiting = ends.indices.filter { ends[$0] }
    while let row = waiting.popLast() {
      guard ending.insert(row).inserted else { continue }
      waiting += before[row]
    }
    return ending
  }
}
