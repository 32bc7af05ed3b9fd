// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Says whether a procedure is well-formed and sound.
///
/// Sound: whatever is chosen, every case can still reach its end, nothing is left waiting
/// there, and every row can come up. The check follows the rules by which a case runs:
/// completing a row moves its turn to the next row, to the chosen outcome's row, or to all
/// branches of a fork; a row that joins waits for every row that leads to it; the rows of an
/// item run in a stream of its own.
package enum ProcedureCheck {
  /// Everything there is to say, errors first, each group in the order of the table.
  ///
  /// While names are unknown or double the flow can't be followed; it is checked once they are
  /// mended.
  package static func check(_ procedure: Procedure) -> [ProcedureIssue] {
    var issues = names(procedure) + contents(procedure)
    if !issues.contains(where: { $0.reason.hidesFlow }) {
      issues += flow(procedure)
    }
    issues += habits(procedure)
    return sorted(issues, in: procedure)
  }

  /// Whether a case can be run by this procedure.
  package static func isSound(_ procedure: Procedure) -> Bool {
    !check(procedure).contains { $0.severity == .error }
  }

  private static func sorted(
    _ issues: [ProcedureIssue], in procedure: Procedure
  ) -> [ProcedureIssue] {
    let positions = Dictionary(
      procedure.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    func key(_ issue: ProcedureIssue) -> (Int, Int) {
      (issue.severity == .error ? 0 : 1, issue.rows.first.flatMap { positions[$0] } ?? -1)
    }
    var seen: Set<ProcedureIssue> = []
    let once = issues.filter { seen.insert($0).inserted }
    return once.enumerated().sorted {
      let (a, b) = (key($0.element), key($1.element))
      return (a.0, a.1, $0.offset) < (b.0, b.1, $1.offset)
    }.map(\.element)
  }
}

extension ProcedureIssue.Reason {
  /// With this, rows can't be told apart or are not there.
  fileprivate var hidesFlow: Bool {
    switch self {
    case .noRows, .duplicateRow, .unknownRow: true
    default: false
    }
  }
}
