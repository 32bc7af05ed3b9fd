// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Sheets
import Web

extension PaperMaker {
  /// A letter as the bytes of a DOCX, to edit; without a code, as nothing vouches for an edited one.
  ///
  /// - Throws: ``LetterGaps``.
  func word(_ order: LetterPress.Order) async throws -> [UInt8] {
    let day = order.day ?? self.day(instant)
    let document = WordLetter(
      letter: try await letter(order).letter,
      createdAt: calendar.instant(day, hour: 0, minute: 0)
    ).document
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).docx")
    defer { try? FileManager.default.removeItem(at: url) }
    try document.write(to: url.path)
    return Array(try Data(contentsOf: url))
  }
}

/// An official letter in the blocks of a word processor, in the order of the paper.
struct WordLetter {
  let letter: OfficeLetter
  let createdAt: Date
  var words: any PaperWords = IndonesianPaperWords()

  var document: WordDocument {
    WordDocument(
      title: letter.title, author: letter.letterhead.names.last ?? "", createdAt: createdAt,
      paper: WordDocument.Paper(letter.pageSize), header: header,
      footer: letter.foot.isEmpty ? [] : [.paragraph(letter.foot)],
      body: letter.blocks.flatMap(blocks))
  }

  private var header: [WordDocument.Block] {
    let marks = [letter.isSample ? words.sampleMark : nil, words.mark(of: letter.classification)]
      .compactMap(\.self)
    return marks.isEmpty
      ? [] : [.paragraph([.init(marks.joined(separator: " · "), isBold: true)], .right)]
  }

  private func blocks(_ block: LetterBlock) -> [WordDocument.Block] {
    switch block {
    case .letterhead: letterhead
    case .placeAndDate(let text): [.paragraph([.init(text)], .right)]
    case .title(let lines, let number): title(lines, number)
    case .facts(let facts): [self.facts(facts.map { ($0.name, $0.value) })]
    case .recipient(let lines): [.paragraph(lines.joined(separator: "\n"))]
    case .heading(let text): [.heading(2, text)]
    case .paragraph(let text): paragraphs(text)
    case .list(let entries, let marks): [list(entries, marks)]
    case .table(let table): [self.table(table)]
    case .clauses(let label, let entries, let marks): [clauses(label, entries, marks)]
    case .centred(let text): [.paragraph([.init(text, isBold: true)], .center)]
    case .signatures(let signatures): self.signatures(signatures)
    case .receipt(let receipt): self.receipt(receipt)
    case .copies(let label, let entries): copies(label, entries)
    case .note(let text): [.paragraph([.init(text, isItalic: true)], .left)]
    case .rule: [.rule]
    case .pageBreak: [.pageBreak]
    }
  }

  private var letterhead: [WordDocument.Block] {
    let names = letter.letterhead.names
    var blocks = names.enumerated().map { index, name in
      WordDocument.Block.paragraph([.init(name, isBold: index == names.count - 1)], .center)
    }
    blocks += letter.letterhead.address.map { .paragraph([.init($0)], .center) }
    return blocks + [.rule]
  }

  private func title(_ lines: [String], _ number: String?) -> [WordDocument.Block] {
    let title = lines.map { WordDocument.Block.paragraph([.init($0, isBold: true)], .center) }
    return title + (number.map { [.paragraph([.init($0)], .center)] } ?? [])
  }

  private func paragraphs(_ text: String) -> [WordDocument.Block] {
    text.letterParagraphs.map { .paragraph([.init($0)], .justified) }
  }

  private func facts(_ pairs: [(String, String)]) -> WordDocument.Block {
    table(widths: [22, 3, 75], pairs.map { [$0.0, ":", $0.1] })
  }

  /// Marks stand as words, so that they are the same in every word processor.
  private func list(_ entries: [String], _ marks: LetterMarks) -> WordDocument.Block {
    let isWide = marks == .ordinals
    return table(
      widths: isWide ? [22, 78] : [6, 94],
      entries.enumerated().map { [marks.mark($0.offset), $0.element] })
  }

  private func clauses(
    _ label: String, _ entries: [String], _ marks: LetterMarks
  ) -> WordDocument.Block {
    let isNamed = marks == .ordinals
    let rows = entries.enumerated().map { index, entry -> [String] in
      let name = isNamed ? marks.mark(index) : index == 0 ? label : ""
      let colon = isNamed || index == 0 ? ":" : ""
      return isNamed || marks == .none
        ? [name, colon, entry] : [name, colon, marks.mark(index), entry]
    }
    return table(
      widths: isNamed || marks == .none ? [20, 3, 77] : [20, 3, 6, 71], rows)
  }

  private func table(widths: [Double], _ rows: [[String]]) -> WordDocument.Block {
    .table(
      .init(
        columns: widths,
        rows: rows.map { row in
          row.map { cell in
            let parts = cell.letterParagraphs
            return (parts.isEmpty ? [""] : parts).map { .paragraph($0) }
          }
        }, isRuled: false))
  }

  private func table(_ table: LetterTable) -> WordDocument.Block {
    guard !table.rows.isEmpty else { return .paragraph(table.empty) }
    return .table(
      .init(
        columns: table.columns.map(\.width), head: table.columns.map(\.title),
        rows: table.rows.map { row in
          zip(table.columns, row).map { column, text in
            [.paragraph([.init(text)], column.isCentred ? .center : .left)]
          }
        }))
  }

  /// One on the right half; of several two stand side by side.
  private func signatures(_ signatures: [LetterSignature]) -> [WordDocument.Block] {
    stride(from: 0, to: signatures.count, by: 2).map { start in
      let pair = Array(signatures[start..<min(start + 2, signatures.count)])
      let cells = pair.map(signature)
      return .table(
        .init(columns: [1, 1], rows: [pair.count == 1 ? [[], cells[0]] : cells], isRuled: false))
    }
  }

  private func signature(_ signature: LetterSignature) -> [WordDocument.Block] {
    var blocks = signature.above.map { WordDocument.Block.paragraph($0) }
    blocks += [
      .paragraph("\(signature.post),"), .paragraph("\n\n"),
      .paragraph(
        [.init(signature.name ?? words.nameLeftOpen, isBold: signature.name != nil)], .left),
    ]
    if let rank = signature.rank { blocks.append(.paragraph(rank)) }
    if let nip = signature.nip { blocks.append(.paragraph("NIP \(nip.groupedNIP)")) }
    return blocks
  }

  private func receipt(_ receipt: LetterReceipt) -> [WordDocument.Block] {
    [.rule, .paragraph([.init(receipt.title, isBold: true)], .center)] + paragraphs(receipt.text)
      + [facts(receipt.lines.map { ($0, words.nameLeftOpen) })]
  }

  private func copies(_ label: String, _ entries: [String]) -> [WordDocument.Block] {
    let marked = entries.count > 1
    return [.paragraph(label)]
      + entries.enumerated().map { index, entry in
        .paragraph(marked ? "\(index + 1). \(entry)" : entry)
      }
  }
}

extension WordDocument.Paper {
  /// The sheet that the paper itself has.
  init(_ size: PageSize) {
    self =
      switch size {
      case .a4, .a4Lying: .a4
      case .f4, .f4Lying: .f4
      case .halfFolio: .halfFolio
      }
  }
}
