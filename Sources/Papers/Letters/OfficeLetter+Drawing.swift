// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension OfficeLetter {
  /// `createdAt` is the document's date; nothing else in the file depends on when it is drawn.
  package func pdf(
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    try file(words, createdAt).pdf()
  }

  /// Pages as pictures, from the same blocks as the file: what somebody sees who edits a letter.
  ///
  /// - Parameter scale: pixels for a point; 1.5 is 108 to the inch.
  /// - Parameter limit: no more pages than this are drawn.
  package func pictures(
    in words: any PaperWords = IndonesianPaperWords(), scale: Double = 1.5, limit: Int = 4
  ) throws(PaperFailure) -> PagePictures {
    try file(words, Date(timeIntervalSince1970: 0)).pictures(scale: scale, limit: limit)
  }

  private func file(_ words: any PaperWords, _ createdAt: Date) -> PaperFile {
    let drawing = LetterDrawing(letter: self, words: words)
    return PaperFile(
      size: pageSize, margins: drawing.margins,
      about: .init(
        title: title, author: letterhead.office, subject: title, language: words.language,
        createdAt: createdAt),
      parts: [(drawing.blocks(), drawing.furniture)])
  }
}

/// The parts of a letter as what is drawn.
struct LetterDrawing {
  let letter: OfficeLetter
  let words: any PaperWords

  var isSmall: Bool { letter.pageSize == .halfFolio }

  var margins: Insets {
    isSmall
      ? Insets(
        top: 10.millimetres, right: 14.millimetres, bottom: 12.millimetres, left: 16.millimetres)
      : Insets(
        top: 18.millimetres, right: 20.millimetres, bottom: 22.millimetres, left: 25.millimetres)
  }

  var body: TextStyle { TextStyle(size: isSmall ? 10 : 11.5, leading: 1.18) }
  var small: TextStyle { body.sized(body.size - 1.5) }

  var furniture: PageFurniture {
    PageMarks(
      size: letter.pageSize, margins: margins, words: words,
      classification: letter.classification, isSample: letter.isSample,
      runningTitle: letter.title, foot: letter.foot,
      verification: letter.verification, numbersSinglePage: false
    ).furniture
  }

  func blocks() -> [any Block] {
    let blocks = letter.blocks.enumerated().flatMap { index, block -> [any Block] in
      let parts = drawn(block, previous: index > 0 ? letter.blocks[index - 1] : nil)
      // No signature stands alone on a page.
      if letter.blocks.indices.contains(index + 1), case .signatures = letter.blocks[index + 1] {
        return [Leaning(blocks: parts)]
      }
      return parts
    }
    guard let mark = letter.verification else { return blocks }
    return blocks + [VerificationBlock(mark: mark, words: words, above: 20)]
  }

  private func drawn(_ block: LetterBlock, previous: LetterBlock?) -> [any Block] {
    switch block {
    case .letterhead:
      [
        LetterheadBlock(
          letterhead: letter.letterhead, words: words, scale: isSmall ? 0.8 : 1)
      ]
    case .placeAndDate(let text):
      [Paragraph(StyledText(text), body, alignment: .trailing, above: 12, holdsNext: true)]
    case .title(let lines, let number): title(lines, number)
    case .facts(let facts): [self.facts(facts, after: previous)]
    case .recipient(let lines): recipient(lines)
    case .heading(let text):
      [
        Paragraph(
          StyledText(text), body.bolder(), above: 11, tag: .heading2, holdsNext: true,
          outline: text)
      ]
    case .paragraph(let text): paragraphs(text, after: previous)
    case .list(let entries, let marks): [list(entries, marks)]
    case .table(let table): [self.table(table)]
    case .clauses(let label, let entries, let marks): [clauses(label, entries, marks)]
    case .centred(let text):
      [
        Paragraph(
          StyledText(text), body.bolder(), alignment: .centre, above: 12, holdsNext: true)
      ]
    case .signatures(let signatures): self.signatures(signatures)
    case .receipt(let receipt): self.receipt(receipt)
    case .copies(let label, let entries): copies(label, entries)
    case .note(let text): [Paragraph(StyledText(text), small.softer(), above: 8)]
    case .rule: [Rule(above: 10)]
    case .pageBreak: [PageBreak()]
    }
  }

  private func title(_ lines: [String], _ number: String?) -> [any Block] {
    let style = body.bolder().sized(body.size + 1)
    let blocks = lines.enumerated().map { index, line in
      Paragraph(
        StyledText(line), style, alignment: .centre, above: index == 0 ? 16 : 1,
        tag: index == 0 ? .heading1 : .paragraph, holdsNext: true,
        outline: index == 0 ? line : nil)
    }
    guard let number else { return blocks }
    return blocks + [
      Paragraph(StyledText(number), body, alignment: .centre, above: 3, holdsNext: true)
    ]
  }

  private func facts(_ facts: [LetterFact], after previous: LetterBlock?) -> Facts {
    let longest = facts.map(\.name.count).max() ?? 0
    var above = 10.0
    if case .placeAndDate = previous { above = 4 }
    return Facts(
      pairs: facts.map { ($0.name, StyledText($0.value)) }, style: body,
      nameWidth: min(170, max(58, Double(longest) * body.size * 0.52 + 8)), above: above,
      padding: Insets(top: 0.5, right: 0, bottom: 0.5, left: 0), isQuiet: false)
  }

  private func recipient(_ lines: [String]) -> [any Block] {
    lines.enumerated().map { index, line in
      Paragraph(
        StyledText(line), body, above: index == 0 ? 14 : 0, indent: 0, holdsNext: true)
    }
  }

  func paragraphs(_ text: String, after previous: LetterBlock? = nil) -> [any Block] {
    var first = 8.0
    if case .recipient = previous { first = 14 }
    return text.letterParagraphs.enumerated().map { index, text in
      Paragraph(StyledText(text), body, above: index == 0 ? first : 8)
    }
  }
}

/// Blocks whose end stays on the page of what follows.
private struct Leaning: Block {
  var blocks: [any Block]

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    var strips = setter.strips(blocks, width: width)
    if !strips.isEmpty { strips[strips.count - 1].holdsNext = true }
    return strips
  }
}

extension String {
  /// Parts between empty lines, without white space around.
  package var letterParagraphs: [String] {
    var parts: [[Substring]] = [[]]
    for line in replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.allSatisfy(\.isWhitespace) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }
}
