// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A block of a kind of letter: what stands there, and whether.
package struct LetterKindBlock: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case letterhead
    case placeAndDate(LetterText)
    case title(lines: [LetterText], number: LetterText?)
    /// Those whose value comes out empty are left out.
    case facts([Fact])
    case recipient([LetterText])
    case heading(LetterText)
    case paragraph(LetterText)
    case list(Entries, marks: String)
    case table(Table)
    case clauses(label: LetterText, Entries, marks: String)
    case centred(LetterText)
    case signatures([Signature])
    case receipt(title: LetterText, text: LetterText, lines: [LetterText])
    case copies(label: LetterText, Entries)
    case note(LetterText)
    case rule
    case pageBreak
  }

  /// Entries as written; or one for each of a list of values; or, within an entry, both.
  package struct Entries: Sendable, Hashable {
    package var each: String?
    package var texts: [LetterText]

    package init(each: String? = nil, texts: [LetterText]) {
      self.each = each
      self.texts = texts
    }
  }

  package struct Fact: Sendable, Hashable {
    package var name: LetterText
    package var value: LetterText

    package init(name: LetterText, value: LetterText) {
      self.name = name
      self.value = value
    }
  }

  package struct Table: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
      package var title: LetterText
      package var width: Double
      package var isCentred: Bool
      package var text: LetterText

      package init(title: LetterText, width: Double, isCentred: Bool, text: LetterText) {
        self.title = title
        self.width = width
        self.isCentred = isCentred
        self.text = text
      }
    }

    /// List of values; `nil` is one row.
    package var each: String?
    package var columns: [Column]
    package var empty: LetterText

    package init(each: String?, columns: [Column], empty: LetterText) {
      self.each = each
      self.columns = columns
      self.empty = empty
    }
  }

  package struct Signature: Sendable, Hashable {
    package var above: [LetterText]
    package var post: LetterText
    package var name: LetterText
    package var rank: LetterText
    package var nip: LetterText

    package init(
      above: [LetterText], post: LetterText, name: LetterText, rank: LetterText, nip: LetterText
    ) {
      self.above = above
      self.post = post
      self.name = name
      self.rank = rank
      self.nip = nip
    }
  }

  /// "paragraph", as the file has it.
  package var name: String
  /// From 1 on.
  package var line: Int?
  /// Only where this value is there.
  package var when: String?
  /// Only where it isn't.
  package var unless: String?
  package var content: Content

  package init(
    name: String, line: Int? = nil, when: String? = nil, unless: String? = nil, content: Content
  ) {
    self.name = name
    self.line = line
    self.when = when
    self.unless = unless
    self.content = content
  }

  package static let names = [
    "letterhead", "place-and-date", "title", "facts", "recipient", "heading", "paragraph", "list",
    "table", "clauses", "centred", "signatures", "receipt", "copies", "note", "rule", "page-break",
  ]

  /// Every text of it with the list it is repeated for.
  package var texts: [(text: LetterText, each: String?)] {
    func once(_ texts: [LetterText]) -> [(text: LetterText, each: String?)] {
      texts.map { ($0, nil) }
    }
    func entries(_ entries: Entries) -> [(text: LetterText, each: String?)] {
      entries.texts.map { ($0, entries.each) }
    }
    switch content {
    case .letterhead, .rule, .pageBreak: return []
    case .placeAndDate(let text), .heading(let text), .paragraph(let text), .centred(let text),
      .note(let text):
      return once([text])
    case .title(let lines, let number): return once(lines + [number].compactMap(\.self))
    case .facts(let facts): return once(facts.flatMap { [$0.name, $0.value] })
    case .recipient(let lines): return once(lines)
    case .list(let list, _): return entries(list)
    case .table(let table):
      return once(table.columns.map(\.title) + [table.empty])
        + table.columns.map { ($0.text, table.each) }
    case .clauses(let label, let list, _), .copies(let label, let list):
      return once([label]) + entries(list)
    case .signatures(let signatures):
      return once(signatures.flatMap { $0.above + [$0.post, $0.name, $0.rank, $0.nip] })
    case .receipt(let title, let text, let lines): return once([title, text] + lines)
    }
  }

  /// Lists of values that it goes through.
  package var lists: [String] {
    switch content {
    case .list(let entries, _), .clauses(_, let entries, _), .copies(_, let entries):
      [entries.each].compactMap(\.self)
    case .table(let table): [table.each].compactMap(\.self)
    case .letterhead, .rule, .pageBreak, .placeAndDate, .heading, .paragraph, .centred, .note,
      .title, .facts, .recipient, .signatures, .receipt:
      []
    }
  }
}
