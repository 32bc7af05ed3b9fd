// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// The office's registers on paper. Rows are texts as the office says them.
package struct RegisterPaper: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// *Data Sistem Elektronik*.
    case systems
    /// *Data Nama Domain*.
    case domains
  }

  package var kind: Kind
  package var day: CalendarDate
  /// Without the running number; as many cells as the kind's columns less one.
  package var rows: [[String]]

  package init(kind: Kind, day: CalendarDate, rows: [[String]]) {
    self.kind = kind
    self.day = day
    self.rows = rows
  }

  package func paper(
    _ letterhead: Letterhead, classification: Classification, signatory: Signatory?,
    isSample: Bool, in words: any PaperWords = IndonesianPaperWords()
  ) -> TablePaper {
    TablePaper(
      letterhead: letterhead, title: words.registerTitle(kind),
      subtitles: [words.stateOn(day)], subject: words.registerTitle(kind),
      parts: [
        .table(
          words.registerColumns(kind),
          rows: rows.enumerated().map { ["\($0 + 1)"] + $1 }, rowHeight: 0, isGrid: true),
        .prose([words.rowCount(rows.count)]),
      ], signatories: signatory.map { [$0] } ?? [], classification: classification,
      isSample: isSample)
  }
}
