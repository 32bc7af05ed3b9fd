// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// The agenda book of one direction in one month (*buku agenda*).
package struct AgendaBook: Sendable, Hashable {
  package enum Direction: Sendable, Hashable { case incoming, outgoing }

  package struct Entry: Sendable, Hashable {
    /// Number in the year's book.
    package var number: Int
    package var registered: CalendarDate
    /// Number and day as written on the letter.
    package var letterNumber: String?
    package var letterDate: CalendarDate?
    package var correspondent: String
    package var subject: String
    package var enclosures: Int
    /// Classification code, or how far it may go.
    package var code: String
    /// Who handles it, or what the disposition said.
    package var handler: String
    package var remark: String

    package init(
      number: Int, registered: CalendarDate, letterNumber: String?, letterDate: CalendarDate?,
      correspondent: String, subject: String, enclosures: Int, code: String, handler: String,
      remark: String
    ) {
      self.number = number
      self.registered = registered
      self.letterNumber = letterNumber
      self.letterDate = letterDate
      self.correspondent = correspondent
      self.subject = subject
      self.enclosures = enclosures
      self.code = code
      self.handler = handler
      self.remark = remark
    }
  }

  package var direction: Direction
  package var year: Int
  /// 1 to 12.
  package var month: Int
  package var entries: [Entry]

  package init(direction: Direction, year: Int, month: Int, entries: [Entry]) {
    self.direction = direction
    self.year = year
    self.month = month
    self.entries = entries
  }

  package func paper(
    _ letterhead: Letterhead, signatory: Signatory?, isSample: Bool,
    in words: any PaperWords = IndonesianPaperWords()
  ) -> TablePaper {
    let rows = entries.map { entry in
      [
        "\(entry.number)", words.shortDate(entry.registered),
        [entry.letterNumber, entry.letterDate.map(words.shortDate)].compactMap(\.self)
          .joined(separator: "\n"),
        entry.correspondent, entry.subject,
        entry.enclosures == 0 ? words.unknown : "\(entry.enclosures)", entry.code, entry.handler,
        entry.remark,
      ]
    }
    return TablePaper(
      letterhead: letterhead, title: words.agendaTitle(direction),
      subtitles: [words.month(month, of: year)], subject: words.agendaTitle(direction),
      parts: [
        rows.isEmpty
          ? .prose([words.noLetters])
          : .table(
            words.agendaColumns(direction), rows: rows, rowHeight: 0, isGrid: true),
        .prose([words.letterCount(entries.count)]),
      ], signatories: signatory.map { [$0] } ?? [], isSample: isSample)
  }
}
