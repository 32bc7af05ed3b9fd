// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// A drawing as a table, for those who don't see it and for copying.
package struct FlowTable: Sendable, Hashable {
  package var caption: String
  package var head: [String]
  /// The first cell of a row names it.
  package var rows: [[String]]

  package init(_ procedure: Procedure, progress: DrawingProgress?, words: FlowWords) {
    caption = words.table.caption
    let table = words.table
    head =
      progress == nil
      ? [table.step, table.performer, table.next, table.needs, table.standard, table.output]
      : [table.step, table.performer, table.state, table.measured, table.standard]
    rows = procedure.steps.map { step in
      let name = "\(step.no). \(step.title)"
      let lane = ([step.lane] + step.with).map { procedure.lane($0)?.title ?? $0 }
        .joined(separator: ", ")
      let standard =
        step.time.map { words.drawing.duration($0, procedure.items?.noun ?? "") } ?? "–"
      guard let progress else {
        return [
          name, lane, FlowTable.next(step, procedure, words),
          step.needs.map(\.text).joined(separator: "; "), standard,
          step.outputs.map(\.title).joined(separator: "; "),
        ]
      }
      let state = progress.steps[step.id]
      let stateWords =
        [words.states(state?.state ?? .notReached)]
        + (state?.items.map { ["\($0.passed)/\($0.total)"] } ?? [])
        + (state?.notes.map(\.text) ?? [])
      return [
        name, lane, stateWords.joined(separator: " · "), state?.measured?.text ?? "–", standard,
      ]
    }
  }

  private static func next(_ step: Step, _ procedure: Procedure, _ words: FlowWords) -> String {
    func target(_ id: String?) -> String {
      words.drawing.toRow(id.map { procedure.step($0)?.no ?? $0 })
    }
    return switch step.flow {
    case .next(let next): target(next)
    case .decide(let outcomes):
      outcomes.map { "\($0.text): \(target($0.next))" }.joined(separator: "; ")
    case .fork(let ways): ways.map { target($0) }.joined(separator: "; ")
    case .end: target(nil)
    }
  }

  /// Folded under the drawing.
  package var html: HTML {
    let headCells = head.map { "<th scope=\"col\">\($0)</th>" as HTML }
    let body = rows.map { row -> HTML in
      let cells = row.dropFirst().map { "<td>\($0)</td>" as HTML }
      return "<tr><th scope=\"row\">\(row.first ?? "")</th>\(cells)</tr>"
    }
    return """
      <details><summary>\(caption)</summary><div class="scroll"><table><thead><tr>\(headCells)\
      </tr></thead><tbody>\(body)</tbody></table></div></details>
      """
  }
}
