// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A part of an official letter, from the top of its page to the foot. Texts are plain: no markup
/// is read in them, and none is left to escape.
package enum LetterBlock: Sendable, Hashable {
  /// The office's names, address and logo, with the two rules below.
  case letterhead
  /// "Contoh, 23 November 2026": to the right.
  case placeAndDate(String)
  /// Centred lines of a title, bold; the number below them is not.
  case title(lines: [String], number: String?)
  /// Names and values with colons between: Nomor, Sifat, Lampiran, Hal.
  case facts([LetterFact])
  /// To whom, a line each: "Yth. Kepala BKPSDM", "di Contoh".
  case recipient([String])
  case heading(String)
  case paragraph(String)
  case list([String], marks: LetterMarks)
  case table(LetterTable)
  /// A part of a decree: "Menimbang", colon, lettered clauses. Without marks one clause each.
  case clauses(label: String, [String], marks: LetterMarks)
  /// A centred line within the text: "MEMUTUSKAN:".
  case centred(String)
  /// One to the right, several side by side.
  case signatures([LetterSignature])
  /// To be cut off and sent back by the one who receives it.
  case receipt(LetterReceipt)
  /// *Tembusan*.
  case copies(label: String, [String])
  /// Small print.
  case note(String)
  case rule
  /// What follows begins a page: an attachment.
  case pageBreak
}

/// A name and its value.
package struct LetterFact: Sendable, Hashable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What stands before the entries of a list.
package enum LetterMarks: String, Sendable, Hashable, Codable, CaseIterable {
  /// "1."
  case numbers
  /// "a."
  case letters
  case dashes
  /// "KESATU", "KEDUA": clauses of a decree that each bear a name.
  case ordinals
  case none

  /// The mark of the entry at `index`, from 0.
  package func mark(_ index: Int) -> String {
    switch self {
    case .numbers: "\(index + 1)."
    case .letters: LetterMarks.letter(index) + "."
    case .dashes: "–"
    case .ordinals: index < LetterMarks.names.count ? LetterMarks.names[index] : "\(index + 1)"
    case .none: ""
    }
  }

  /// "a" to "z", then "aa".
  private static func letter(_ index: Int) -> String {
    let last = Character(UnicodeScalar(UInt8(97 + index % 26)))
    return index < 26 ? String(last) : letter(index / 26 - 1) + String(last)
  }

  private static let names = [
    "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN",
    "KESEMBILAN", "KESEPULUH", "KESEBELAS", "KEDUA BELAS", "KETIGA BELAS", "KEEMPAT BELAS",
    "KELIMA BELAS",
  ]
}

/// Rows under a head that is repeated on each page.
package struct LetterTable: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package var title: String
    /// Share of the width, against those of the other columns.
    package var width: Double
    /// Numbers stand in the middle.
    package var isCentred: Bool

    package init(_ title: String, width: Double, isCentred: Bool = false) {
      self.title = title
      self.width = width
      self.isCentred = isCentred
    }
  }

  package var columns: [Column]
  package var rows: [[String]]
  /// Stands in place of the rows where there are none.
  package var empty: String

  package init(columns: [Column], rows: [[String]], empty: String = "") {
    self.columns = columns
    self.rows = rows
    self.empty = empty
  }
}

/// Who signs.
package struct LetterSignature: Sendable, Hashable {
  /// Lines above the post: "Ditetapkan di Contoh", "Mengetahui,".
  package var above: [String]
  /// With its mark: "Plt. Kepala Dinas Komunikasi dan Informatika".
  package var post: String
  /// Absent while nobody holds the post: a gap is left to write it in.
  package var name: String?
  package var rank: String?
  /// 18 digits, printed in groups.
  package var nip: String?

  package init(
    above: [String] = [], post: String, name: String? = nil, rank: String? = nil,
    nip: String? = nil
  ) {
    self.above = above
    self.post = post
    self.name = name
    self.rank = rank
    self.nip = nip
  }
}

/// The lower strip of a covering letter.
package struct LetterReceipt: Sendable, Hashable {
  package var title: String
  package var text: String
  /// Names with room to write: "Diterima tanggal", "Nama", "Jabatan".
  package var lines: [String]

  package init(title: String, text: String, lines: [String]) {
    self.title = title
    self.text = text
    self.lines = lines
  }
}
