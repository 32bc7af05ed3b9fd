// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One way from a row to another, as the table draws it.
///
/// Every exit of a row is an edge, and every row it may send the matter back to.
package struct FlowEdge: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The only way on.
    case next
    /// The exit of a decision with this key.
    case outcome(String)
    /// One of several ways taken at once.
    case fork
    /// Sent back by the performer, with a reason.
    case sentBack
  }

  /// Id of the row it leaves.
  package var from: String
  /// Id of the row it reaches; `nil` where an outcome ends the stream.
  package var to: String?
  package var kind: Kind

  package init(from: String, to: String?, kind: Kind) {
    self.from = from
    self.to = to
    self.kind = kind
  }
}

extension Procedure {
  /// Every edge of the table, row by row, exits first and returns after them.
  ///
  /// A row that ends the case has no exit edge: its capsule says so.
  package var flowEdges: [FlowEdge] { steps.flatMap(\.flowEdges) }
}

extension Step {
  /// The edges that leave this row.
  package var flowEdges: [FlowEdge] {
    let exits: [FlowEdge] =
      switch flow {
      case .next(let step): [FlowEdge(from: id, to: step, kind: .next)]
      case .decide(let outcomes):
        outcomes.map { FlowEdge(from: id, to: $0.next, kind: .outcome($0.key)) }
      case .fork(let steps): steps.map { FlowEdge(from: id, to: $0, kind: .fork) }
      case .end: []
      }
    return exits + returns.map { FlowEdge(from: id, to: $0, kind: .sentBack) }
  }
}
