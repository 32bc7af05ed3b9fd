// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Boxes with words, ticked or not.
struct TickList: Block {
  var choices: [Choice]
  var style: TextStyle
  /// Side by side, as many as there is room for, rather than one below the other.
  var inline = false
  var gap = 1.5

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    guard !inline else { return inlineStrips(width: width, by: setter) }
    return choices.flatMap { choice in
      var strips = Paragraph(StyledText(choice.text), style, above: gap, indent: indent)
        .strips(width: width, by: setter)
      guard let first = strips.first, let words = first.ink else { return strips }
      let height = setter.set("X", style, width: nil).height
      strips[0].ground = box(height)
      strips[0].ink = { [tick = tick(choice, by: setter)] pen, x, y in
        tick(pen, x, y)
        words(pen, x, y)
      }
      return strips
    }
  }

  private func inlineStrips(width: Double, by setter: Typesetter) -> [Strip] {
    var lines: [[(x: Double, choice: Choice, words: DrawnText)]] = [[]]
    var x = 0.0
    for choice in choices {
      let words = setter.set(StyledText(choice.text.drawable), style, width: nil)
      let needed = indent + words.width
      if x + needed > width, x > 0 {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append((x, choice, words))
      x += needed + style.size
    }
    return lines.map { line in
      let height = line.map(\.words.height).max() ?? 0
      let group = setter.group(.paragraph)
      return Strip(
        above: gap, height: height, tags: [group],
        ground: { [box = box(height)] pen, x, y in
          for entry in line { box(pen, x + entry.x, y) }
        },
        ink: { [indent, style, ticks = line.map { tick($0.choice, by: setter) }] pen, x, y in
          for (entry, tick) in zip(line, ticks) {
            tick(pen, x + entry.x, y)
            pen.draw(entry.words, x: x + entry.x + indent, y: y, ink: style.ink)
          }
        })
    }
  }

  private var side: Double { style.size * 0.82 }
  private var indent: Double { style.size * 1.45 }

  private func box(_ height: Double) -> Strip.Draw {
    { [side] pen, x, y in
      pen.outline(x, y + (height - side) / 2, side, side, thickness: 0.7)
    }
  }

  /// A tick is also a character, so that it is there for whoever can't see the drawing.
  private func tick(_ choice: Choice, by setter: Typesetter) -> Strip.Draw {
    guard choice.isTicked else { return { _, _, _ in } }
    let mark = setter.set("√", style.bolder().sized(style.size * 1.05), width: nil)
    return { [side] pen, x, y in
      pen.draw(mark, x: x + (side - mark.width) / 2 + 0.3, y: y - 0.6)
    }
  }
}

/// A line of a form with a box before it.
package struct Choice: Sendable, Hashable {
  package var text: String
  package var isTicked: Bool

  package init(_ text: String, isTicked: Bool = false) {
    self.text = text
    self.isTicked = isTicked
  }
}
