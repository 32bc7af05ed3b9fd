// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The headings of a document and their pages.
struct Contents: Block {
  /// As in the outlines of the headings.
  var headings: [String]
  var style: TextStyle
  var above = 0.0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    Table(
      columns: [.share(1), .points(34)],
      rows: headings.map { heading in
        Table.Row(cells: [
          Table.Cell(heading, style), Table.Cell([PageOf(heading: heading, style: style)]),
        ])
      }, rules: .rows, padding: Insets(top: 2, right: 0, bottom: 2, left: 0), above: above,
      reading: .lines
    ).strips(width: width, by: setter)
  }
}

/// The page of a heading; known only when all strips have been shared out.
struct PageOf: Block {
  var heading: String
  var style: TextStyle

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let height = setter.set("0", style, width: nil).height
    return [
      Strip(
        height: height,
        ink: { [heading, style] pen, x, y in
          guard let page = setter.pages[heading] else { return }
          let number = setter.set(StyledText(String(page)), style, width: nil)
          pen.draw(number, x: x + width - number.width, y: y, ink: style.ink)
        })
    ]
  }
}
