// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Who signs, where and when.
package struct Signatory: Sendable, Hashable {
  package var place: String
  /// Absent while unsigned: a gap is left to write it in.
  package var date: CalendarDate?
  /// As printed: "Kepala Dinas Komunikasi dan Informatika".
  package var post: String
  /// "Plt.", "Plh.", "Pj.", "a.n."; absent for the definitive holder.
  package var actingMark: String?
  /// With titles where the rules allow them; absent while nobody holds the post.
  package var name: String?
  /// Rank: "Pembina Utama Muda, IV/c".
  package var rank: String?
  /// 18 digits, printed in groups.
  package var nip: String?

  package init(
    place: String, date: CalendarDate? = nil, post: String, actingMark: String? = nil,
    name: String? = nil, rank: String? = nil, nip: String? = nil
  ) {
    self.place = place
    self.date = date
    self.post = post
    self.actingMark = actingMark
    self.name = name
    self.rank = rank
    self.nip = nip
  }
}

/// Place and date, post, room to sign, name, rank and NIP; of several signatories side by side,
/// names on one line, the last with place and date. Stays together.
struct SignatureBlock: Block {
  var signatories: [Signatory]
  var words: any PaperWords
  var style = TextStyle()
  var room = 44.0
  var above = 0.0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let table = Table(
      columns: signatories.map { _ in .share(1) },
      rows: [
        row { index, signatory in
          index == signatories.count - 1 ? [Paragraph(StyledText(day(signatory)), style)] : []
        },
        row { _, signatory in
          let mark = signatory.actingMark.map { $0 + " " } ?? ""
          return [Paragraph(StyledText(mark + signatory.post + ","), style)]
        },
        row { _, signatory in [SignatureRoom(height: room, nip: signatory.nip)] + names(signatory)
        },
      ], rules: .none, padding: .none, above: above, reading: .blocks)
    return table.strips(width: width, by: setter)
  }

  private func row(_ cell: (Int, Signatory) -> [any Block]) -> Table.Row {
    Table.Row(
      cells: signatories.enumerated().map { Table.Cell(cell($0.offset, $0.element)) },
      holdsNext: true)
  }

  private func day(_ signatory: Signatory) -> String {
    "\(signatory.place), \(signatory.date.map(words.date) ?? words.dateLeftOpen)"
  }

  private func names(_ signatory: Signatory) -> [any Block] {
    let name = StyledText(
      .init(text: signatory.name ?? words.nameLeftOpen, bold: signatory.name != nil))
    return [Paragraph(name, style)]
      + [signatory.rank, signatory.nip.map { "NIP " + $0.groupedNIP }].compactMap { line in
        line.map { Paragraph(StyledText($0), style) }
      }
  }
}

extension String {
  /// "197811302005011007" as "19781130 200501 1 007"; anything else as it is.
  package var groupedNIP: String {
    let digits = filter { !$0.isWhitespace }
    guard digits.utf8.count == 18, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return self
    }
    var groups: [String] = []
    var rest = digits[...]
    for length in [8, 6, 1, 3] {
      groups.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return groups.joined(separator: " ")
  }
}
