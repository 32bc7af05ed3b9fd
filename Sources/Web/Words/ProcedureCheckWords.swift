// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Sentences about procedures and their files, for pages and for the command line. Each says
/// where, what is wrong, and how to mend it.
package enum ProcedureWords {
  /// - Parameter procedure: Where rows get their printed numbers from, if it is at hand.
  package static func sentence(
    _ issue: ProcedureIssue, in procedure: Procedure? = nil, english: Bool
  ) -> String {
    let naming = RowNaming(procedure: procedure, english: english)
    let text =
      english
      ? EnglishCheck(naming: naming).sentence(issue.reason)
      : IndonesianCheck(naming: naming).sentence(issue.reason)
    guard !issue.rows.isEmpty else { return text }
    return "\(naming.place(of: issue.rows)): \(text)"
  }

  package static func severity(
    _ severity: ProcedureIssue.Severity, english: Bool
  ) -> String {
    switch severity {
    case .error: english ? "Error" : "Kesalahan"
    case .warning: english ? "Warning" : "Peringatan"
    }
  }

  /// " Did you mean "x"?", or nothing.
  static func hint(_ name: String?, english: Bool) -> String {
    guard let name else { return "" }
    return english ? " Did you mean “\(name)”?" : " Apakah maksudnya “\(name)”?"
  }
}

/// How a sentence names rows: by the number as printed and by the id.
struct RowNaming {
  var procedure: Procedure?
  var english: Bool

  func row(_ id: String) -> String {
    guard let no = procedure?.step(id)?.no, !no.isEmpty else { return id }
    return "\(no) (\(id))"
  }

  /// "Langkah 6 (putusan) dan 7 (penanganan)"; beyond six rows only how many more.
  func place(of rows: [String]) -> String {
    let word = english ? (rows.count == 1 ? "Row" : "Rows") : "Langkah"
    return "\(word) \(list(rows))"
  }

  func list(_ rows: [String]) -> String {
    var names = rows.prefix(6).map(row)
    if rows.count > 6 {
      names.append(english ? "\(rows.count - 6) more" : "\(rows.count - 6) lainnya")
    }
    let last = names.popLast() ?? ""
    guard !names.isEmpty else { return last }
    return "\(names.joined(separator: ", ")) \(english ? "and" : "dan") \(last)"
  }
}
