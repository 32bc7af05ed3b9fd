// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A part of a document that flows down the page.
protocol Block {
  func strips(width: Double, by setter: Typesetter) -> [Strip]
}

/// Words in lines; a line alone at the foot or the head of a page is avoided.
struct Paragraph: Block {
  var text: StyledText
  var style = TextStyle()
  var alignment = Alignment.leading
  var above = 0.0
  var indent = 0.0
  var tag = Tag.Name.paragraph
  var holdsNext = false
  var outline: String?

  init(
    _ text: StyledText, _ style: TextStyle = TextStyle(), alignment: Alignment = .leading,
    above: Double = 0, indent: Double = 0, tag: Tag.Name = .paragraph, holdsNext: Bool = false,
    outline: String? = nil
  ) {
    self.text = text
    self.style = style
    self.alignment = alignment
    self.above = above
    self.indent = indent
    self.tag = tag
    self.holdsNext = holdsNext
    self.outline = outline
  }

  /// Characters set at once.
  private static let pieceLimit = 4000

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let lines = pieces.flatMap { piece in
      let group = setter.group(tag)
      let drawn = setter.set(piece, style, width: width - indent, alignment: alignment)
      return drawn.lines.map { (drawn, $0, group) }
    }
    return lines.enumerated().map { index, line in
      let (drawn, line, group) = line
      let last = index == lines.count - 1
      return Strip(
        above: index == 0 ? above : 0, height: line.height,
        holdsNext: last ? holdsNext : index == 0 || index == lines.count - 2,
        outline: index == 0 ? outline : nil, tags: [group],
        ink: { pen, x, y in
          pen.draw(line, of: drawn, x: x + indent, y: y, ink: style.ink)
        })
    }
  }

  /// Text of one span is cut where it is long; emphasised text is ours and short.
  private var pieces: [StyledText] {
    let spans = text.spans.map {
      StyledText.Span(text: $0.text.drawable, bold: $0.bold, ink: $0.ink)
    }
    guard spans.count == 1 else {
      var whole = text
      whole.spans = spans
      return [whole]
    }
    return spans[0].text.pieces(of: Self.pieceLimit).map { piece in
      var part = text
      part.spans = [StyledText.Span(text: piece, bold: spans[0].bold, ink: spans[0].ink)]
      return part
    }
  }
}

/// White space that stays even at the head of a page or a cell.
struct Spacer: Block {
  var height: Double

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    [Strip(height: height, holdsNext: true)]
  }
}

/// A line across the column.
struct Rule: Block {
  var thickness = 0.6
  var above = 0.0
  var ink = Ink.rule
  var holdsNext = false

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    [
      Strip(
        above: above, height: thickness, holdsNext: holdsNext,
        ground: { pen, x, y in pen.fill(x, y, width, thickness, ink) })
    ]
  }
}

/// An entry of the outline at what follows.
struct Bookmark: Block {
  var title: String

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    [Strip(height: 0.01, holdsNext: true, outline: title)]
  }
}

/// What follows begins a new page.
struct PageBreak: Block {
  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    [Strip(height: 0, beginsPage: true)]
  }
}

/// Blocks that stay on one page unless together they are taller than `share` of it; the last
/// `tail` strips do in any case, so that no signature stands alone.
struct Kept: Block {
  var blocks: [any Block]
  var share = 0.3
  var tail = 0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    var strips = setter.strips(blocks, width: width)
    let isShort = strips.stackedHeight <= setter.pageHeight * share
    let held = isShort ? strips.indices : strips.indices.suffix(tail)
    for index in held.dropLast() { strips[index].holdsNext = true }
    return strips
  }
}
