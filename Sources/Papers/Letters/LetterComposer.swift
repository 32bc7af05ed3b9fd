// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// A kind of letter and values in, a letter's blocks out.
package struct LetterComposer {
  private let kind: LetterKind
  private let values: LetterValues
  private var gaps: [LetterGap] = []
  private var (block, position) = ("", 0)

  /// - Parameter marksGaps: what is missing stands in the text as `[its name]`; for previews.
  /// - Throws: ``LetterGaps`` with every value that is missing, unless they are marked.
  package static func blocks(
    of kind: LetterKind, with values: LetterValues, marksGaps: Bool = false
  ) throws(LetterGaps) -> (blocks: [LetterBlock], gaps: [LetterGap]) {
    var composer = LetterComposer(kind: kind, values: values)
    let blocks = kind.blocks.enumerated().compactMap { index, block in
      composer.block = block.name
      composer.position = index + 1
      return composer.composed(block)
    }
    guard composer.gaps.isEmpty || marksGaps else { throw LetterGaps(gaps: composer.gaps) }
    return (blocks, composer.gaps)
  }

  /// A text alone: what a field begins with. Values that are missing leave nothing behind.
  package static func text(_ text: LetterText, with values: LetterValues) -> String {
    LetterRendering.words(text.text, values, row: nil)
  }

  private init(kind: LetterKind, values: LetterValues) {
    self.kind = kind
    self.values = values
  }

  private mutating func composed(_ block: LetterKindBlock) -> LetterBlock? {
    if let when = block.when, values[when] == nil { return nil }
    if let unless = block.unless, values[unless] != nil { return nil }
    switch block.content {
    case .letterhead: return .letterhead
    case .rule: return .rule
    case .pageBreak: return .pageBreak
    case .placeAndDate(let text): return .placeAndDate(words(text))
    case .title(let lines, let number):
      return .title(
        lines: present(lines), number: number.map { words($0) }.flatMap { $0.isEmpty ? nil : $0 })
    case .facts(let facts):
      return .facts(
        facts.map { LetterFact(words($0.name), words($0.value)) }.filter { !$0.value.isEmpty })
    case .recipient(let lines): return .recipient(present(lines))
    case .heading(let text): return .heading(words(text))
    case .paragraph(let text):
      let words = words(text)
      return words.isEmpty ? nil : .paragraph(words)
    case .list(let entries, let marks):
      let texts = self.entries(entries)
      return texts.isEmpty ? nil : .list(texts, marks: LetterMarks(rawValue: marks) ?? .numbers)
    case .table(let table): return self.table(table)
    case .clauses(let label, let entries, let marks):
      let texts = self.entries(entries)
      return texts.isEmpty
        ? nil
        : .clauses(label: words(label), texts, marks: LetterMarks(rawValue: marks) ?? .letters)
    case .centred(let text): return .centred(words(text))
    case .signatures(let signatures): return .signatures(signatures.map { signature($0) })
    case .receipt(let title, let text, let lines):
      return .receipt(
        LetterReceipt(title: words(title), text: words(text), lines: present(lines)))
    case .copies(let label, let entries):
      let texts = self.entries(entries)
      return texts.isEmpty ? nil : .copies(label: words(label), texts)
    case .note(let text):
      let words = words(text)
      return words.isEmpty ? nil : .note(words)
    }
  }

  private mutating func table(_ table: LetterKindBlock.Table) -> LetterBlock {
    let entries = table.each.map { rows(of: $0) } ?? [LetterValue.group([:])]
    return .table(
      LetterTable(
        columns: table.columns.map {
          LetterTable.Column(words($0.title), width: $0.width, isCentred: $0.isCentred)
        },
        rows: entries.map { row in table.columns.map { words($0.text, row) } },
        empty: words(table.empty)))
  }

  private mutating func signature(_ signature: LetterKindBlock.Signature) -> LetterSignature {
    func known(_ text: String) -> String? { text.isEmpty ? nil : text }
    return LetterSignature(
      above: present(signature.above), post: words(signature.post),
      name: known(words(signature.name)), rank: known(words(signature.rank)),
      nip: known(words(signature.nip)))
  }

  /// Lines that come out with words.
  private mutating func present(_ texts: [LetterText]) -> [String] {
    texts.map { words($0) }.filter { !$0.isEmpty }
  }

  private mutating func entries(_ entries: LetterKindBlock.Entries) -> [String] {
    guard let each = entries.each else { return present(entries.texts) }
    return rows(of: each).flatMap { row in entries.texts.map { words($0, row) } }
      .filter { !$0.isEmpty }
  }

  private func rows(of list: String) -> [LetterValue] {
    guard case .list(let rows) = values[list] else { return [] }
    return rows
  }

  private mutating func words(_ text: LetterText, _ row: LetterValue? = nil) -> String {
    let rows = row.map { [$0] } ?? []
    var missing: [String] = []
    if let template = try? LetterTemplate(text.text) {
      missing = LetterRendering.missing(in: template.nodes, values, rows)
    }
    for name in missing {
      let gap = LetterGap(value: name, block: block, position: position)
      if !gaps.contains(gap) { gaps.append(gap) }
    }
    return LetterRendering.words(text.text, values, row: row, marking: missing)
  }
}
