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

/// Place and date, post, room to sign, name, rank and NIP; stays together.
struct SignatureBlock: Block {
  var signatory: Signatory
  var words: any PaperWords
  var style = TextStyle()
  var room = 44.0
  var withPlace = true
  var above = 0.0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let mark = signatory.actingMark.map { $0 + " " } ?? ""
    var blocks: [any Block] = []
    if withPlace {
      let date = signatory.date.map(words.date) ?? words.dateLeftOpen
      blocks.append(Paragraph("\(signatory.place), \(date)", style, above: above))
    }
    blocks.append(Paragraph(StyledText(mark + signatory.post + ","), style, above: 1))
    blocks.append(
      Paragraph(
        StyledText(.init(text: signatory.name ?? words.nameLeftOpen, bold: signatory.name != nil)),
        style, above: room))
    if let rank = signatory.rank { blocks.append(Paragraph(StyledText(rank), style)) }
    if let nip = signatory.nip {
      blocks.append(Paragraph(StyledText("NIP " + nip.groupedNIP), style))
    }
    var strips = setter.strips(blocks, width: width)
    for index in strips.indices.dropLast() { strips[index].holdsNext = true }
    return strips
  }
}

extension String {
  /// "197811302005011007" as "19781130 200501 1 007"; anything else as it is.
  var groupedNIP: String {
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
