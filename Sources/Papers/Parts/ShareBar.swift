// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Shares of a whole as one bar.
struct ShareBar: Block {
  struct Share {
    var count: Int
    var look: Look
  }

  /// Told apart by lightness and hatching, so that they are on a black-and-white print, too.
  enum Look {
    case met
    case notMet
    case notApplicable
    case notAssessed

    func draw(_ pen: Pen, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
      switch self {
      case .met: pen.fill(x, y, width, height, .indigo)
      case .notMet:
        pen.fill(x, y, width, height, .blush)
        pen.hatch(x, y, width, height, .rust)
      case .notApplicable: pen.fill(x, y, width, height, .cloth)
      case .notAssessed: pen.fill(x, y, width, height, .paper)
      }
    }
  }

  var shares: [Share]
  /// The bar in words.
  var alternative: String
  /// Height of the words that it stands beside.
  var lineHeight: Double
  var thickness = 7.0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let total = shares.reduce(0) { $0 + max(0, $1.count) }
    return [
      Strip(
        height: lineHeight,
        ink: { pen, x, y in
          let top = y + (lineHeight - thickness) / 2
          var left = x
          pen.figure(alternative) {
            for share in shares where total > 0 && share.count > 0 {
              let part = width * Double(share.count) / Double(total)
              share.look.draw(pen, left, top, part, thickness)
              left += part
            }
            pen.outline(x, top, width, thickness, thickness: 0.5, .soft)
          }
        })
    ]
  }
}

/// What the looks of a bar mean.
struct BarLegend: Block {
  var entries: [(look: ShareBar.Look, text: String)]
  var style: TextStyle
  var above = 4.0
  var holdsNext = false

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let words = entries.map { setter.set(StyledText($0.text), style, width: nil) }
    let side = style.size * 0.8
    let height = words.map(\.height).max() ?? 0
    let lefts = words.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1.width + side + 16) }
    return [
      Strip(
        above: above, height: height, holdsNext: holdsNext, tags: [setter.group(.paragraph)],
        ground: { [entries] pen, x, y in
          for (entry, left) in zip(entries, lefts) {
            let top = y + (height - side) / 2
            entry.look.draw(pen, x + left, top, side, side)
            pen.outline(x + left, top, side, side, thickness: 0.5, .soft)
          }
        },
        ink: { [style] pen, x, y in
          for (text, left) in zip(words, lefts) {
            pen.draw(text, x: x + left + side + 4, y: y, ink: style.ink)
          }
        })
    ]
  }
}
