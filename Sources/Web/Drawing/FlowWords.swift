// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Everything that stands in and around a drawing of a procedure, in one language.
package struct FlowWords: Sendable {
  package var drawing: DrawingWords
  /// "Alur SOP Perubahan Pengamanan".
  package var title: @Sendable (String) -> String
  package var legend: FlowLegendWords
  package var states: @Sendable (StepState) -> String
  /// The counts of a drawing, for those who hear it.
  package var summary: @Sendable (FlowSummary) -> String
  package var table: FlowTableWords
}

package struct FlowLegendWords: Sendable {
  package var terminal, action, decision, call, parallel, connector, sentBack, measured: String
  /// "3 dari 6 aplikasi sudah lewat", from the noun of an item.
  package var passed: @Sendable (String) -> String
}

package struct FlowTableWords: Sendable {
  package var caption, step, performer, state, measured, standard, needs, output, next: String
}

/// What a drawing shows, in figures.
package struct FlowSummary: Sendable, Hashable {
  package var rows: Int
  package var lanes: Int
  package var decisions: Int
  /// Empty for a bare procedure.
  package var states: [StepState: Int]
  package var sentBack: Int

  package init(_ procedure: Procedure, progress: DrawingProgress?) {
    rows = procedure.steps.count
    lanes = procedure.lanes.count
    decisions = procedure.steps.count { $0.outcomes.count > 1 }
    states = [:]
    sentBack = 0
    guard let progress else { return }
    for step in procedure.steps {
      states[progress.steps[step.id]?.state ?? .notReached, default: 0] += 1
    }
    for edge in procedure.flowEdges where procedure.goesBack(edge) {
      sentBack += progress.edges[edge]?.count ?? 0
    }
  }
}

extension Procedure {
  /// Whether an edge leads to the same or an earlier row.
  package func goesBack(_ edge: FlowEdge) -> Bool {
    guard let to = edge.to.flatMap(position(of:)), let from = position(of: edge.from)
    else { return false }
    return to <= from
  }
}
