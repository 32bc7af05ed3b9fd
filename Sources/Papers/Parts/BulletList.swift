// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Lines behind a dot.
struct BulletList: Block {
  var items: [String]
  var style: TextStyle
  var above = 4.0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    Table(
      columns: [.points(style.size * 1.3), .share(1)],
      rows: items.map { item in
        Table.Row(cells: [Table.Cell("•", style), Table.Cell(item, style)])
      }, rules: .none, padding: Insets(top: 1, right: 0, bottom: 2, left: 0), above: above,
      reading: .lines
    ).strips(width: width, by: setter)
  }
}
