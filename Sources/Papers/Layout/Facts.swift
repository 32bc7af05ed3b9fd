// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Names and values, two columns with a colon between them, as letters and forms have it.
struct Facts: Block {
  var pairs: [(name: String, value: StyledText)]
  var style = TextStyle()
  var nameWidth = 110.0
  var above = 0.0
  var padding = Insets(top: 1, right: 0, bottom: 1, left: 0)
  /// Names stand back behind their values.
  var isQuiet = true

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let names = isQuiet ? style.softer() : style
    let rows = pairs.map { pair in
      Table.Row(
        cells: [
          Table.Cell(pair.name, names), Table.Cell(":", names),
          Table.Cell([Paragraph(pair.value, style)]),
        ])
    }
    let table = Table(
      columns: [.points(nameWidth), .points(8), .share(1)], rows: rows, rules: .none,
      padding: padding, above: above, reading: .lines)
    return table.strips(width: width, by: setter)
  }
}
