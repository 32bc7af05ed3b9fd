// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A form on one page: set as large as fits, and its last row grows until the page is full.
///
/// A form that doesn't fit even in the smallest size runs on over further pages.
struct FormPage: Block {
  struct Content {
    var blocks: [any Block]
    var lastRow: Table
    var after: [any Block]
  }

  /// From the largest size to the smallest.
  var sizes: [Double]
  /// The last row grows no taller than this.
  var limit: Double
  var content: (_ size: Double) -> Content

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    var strips: [Strip] = []
    for size in sizes {
      let content = content(size)
      let before = setter.strips(content.blocks, width: width)
      let after = setter.strips(content.after, width: width)
      let room = setter.pageHeight - (before + after).totalHeight - 1
      var table = content.lastRow
      for index in table.rows.indices { table.rows[index].leastHeight = min(room, limit) }
      strips = before + table.strips(width: width, by: setter) + after
      if strips.totalHeight <= setter.pageHeight { break }
    }
    return strips
  }
}

extension [Strip] {
  fileprivate var totalHeight: Double { reduce(0) { $0 + $1.above + $1.height } }
}
