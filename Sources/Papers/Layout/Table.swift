// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Rows of cells; a cell holds any blocks. Without rules it serves to put blocks side by side.
struct Table: Block {
  enum Width {
    case points(Double)
    /// A part of what the columns in points leave.
    case share(Double)
  }

  struct Cell {
    var blocks: [any Block]

    init(_ blocks: [any Block]) { self.blocks = blocks }
    init(_ text: String, _ style: TextStyle, _ alignment: Alignment = .leading) {
      blocks = [Paragraph(StyledText(text), style, alignment: alignment)]
    }
  }

  struct Row {
    var cells: [Cell]
    var ground: Ink?
    var leastHeight = 0.0
    /// Stays on the page of the row that follows.
    var holdsNext = false
  }

  enum Rules {
    case none
    /// A hairline under each row.
    case rows
    /// A line around each cell.
    case grid
  }

  /// What the rows are to somebody who has the page read out.
  enum Reading {
    case table
    /// Each row is one line: a name and its value.
    case lines
    /// Only the blocks in the cells count.
    case blocks
  }

  var columns: [Width]
  var header: Row?
  var rows: [Row]
  var rules = Rules.rows
  var padding = Insets(top: 2.5, right: 4, bottom: 2.5, left: 4)
  var above = 0.0
  var reading = Reading.table

  /// A row taller than this part of a page is cut into slices.
  private static let tallest = 0.4
  private static let sliceHeight = 40.0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let widths = measure(width)
    let table = reading == .table ? [setter.group(.table)] : []
    let head = header.map {
      slices(of: $0, widths: widths, tags: table, cellTag: .headCell, isHead: true, by: setter)
    }
    var strips = head ?? []
    for index in strips.indices { strips[index].holdsNext = true }
    for row in rows {
      var slices = slices(
        of: row, widths: widths, tags: table, cellTag: .cell, isHead: false, by: setter)
      for index in slices.indices { slices[index].repeated = head ?? [] }
      if row.holdsNext, !slices.isEmpty { slices[slices.count - 1].holdsNext = true }
      strips += slices
    }
    if !strips.isEmpty { strips[0].above = above }
    return strips
  }

  private func measure(_ width: Double) -> [Double] {
    var left = width
    var shares = 0.0
    for column in columns {
      switch column {
      case .points(let points): left -= points
      case .share(let share): shares += share
      }
    }
    return columns.map {
      switch $0 {
      case .points(let points): points
      case .share(let share): max(1, left * share / shares)
      }
    }
  }

  private func slices(
    of row: Row, widths: [Double], tags: [Tag], cellTag: Tag.Name, isHead: Bool,
    by setter: Typesetter
  ) -> [Strip] {
    let cells = zip(row.cells, widths).map { cell, width in
      setter.strips(cell.blocks, width: max(1, width - padding.left - padding.right))
    }
    let rowTags: [Tag] =
      switch reading {
      case .table: tags + [setter.group(.row)]
      case .lines: [setter.group(.paragraph)]
      case .blocks: []
      }
    let tallest = cells.map(\.stackedHeight).max() ?? 0
    let levels =
      tallest <= setter.pageHeight * Self.tallest ? [cells] : Self.cut(cells, Self.sliceHeight)
    return levels.enumerated().map { index, level in
      slice(
        level, of: row, widths: widths, tags: rowTags, cellTag: reading == .table ? cellTag : nil,
        isHead: isHead, isFirst: index == 0, isLast: index == levels.count - 1)
    }
  }

  /// Slices of a row as strips of its cells; each about `height` tall.
  private static func cut(_ cells: [[Strip]], _ height: Double) -> [[[Strip]]] {
    var rest = cells.map { $0[...] }
    var slices: [[[Strip]]] = []
    while rest.contains(where: { !$0.isEmpty }) {
      slices.append(
        rest.indices.map { cell in
          var taken: [Strip] = []
          var total = 0.0
          while let next = rest[cell].first, taken.isEmpty || total + next.height <= height {
            taken.append(next)
            total += next.height + next.above
            rest[cell].removeFirst()
          }
          return taken
        })
    }
    return slices
  }

  private func slice(
    _ cells: [[Strip]], of row: Row, widths: [Double], tags: [Tag], cellTag: Tag.Name?,
    isHead: Bool, isFirst: Bool, isLast: Bool
  ) -> Strip {
    let top = isFirst ? padding.top : 0
    let content = cells.map(\.stackedHeight).max() ?? 0
    let height = max(
      content + top + (isLast ? padding.bottom : 0), isFirst && isLast ? row.leastHeight : 0)
    let stacks = cells.enumerated().map { index, strips in
      let left = widths[..<index].reduce(padding.left, +)
      return strips.stacked(x: left, y: top)
    }
    let (rules, reading) = (rules, reading)
    let total = widths.reduce(0, +)
    return Strip(
      height: height, tags: tags,
      ground: { pen, x, y in
        if let ground = row.ground { pen.fill(x, y, total, height, ground) }
        for placed in stacks.joined() {
          placed.strip.ground?(pen, x + placed.x, y + placed.y)
        }
        switch rules {
        case .none: break
        case .rows:
          if isLast {
            pen.fill(x, y + height - 0.4, total, isHead ? 0.9 : 0.4, isHead ? .rule : .line)
          }
        case .grid:
          if isFirst { pen.fill(x, y - 0.3, total, 0.6, .rule) }
          if isLast { pen.fill(x, y + height - 0.3, total, 0.6, .rule) }
          var edge = x
          for width in [0] + widths {
            edge += width
            pen.fill(edge - 0.3, y - 0.3, 0.6, height + 0.6, .rule)
          }
        }
      },
      ink: { pen, x, y in
        for stack in stacks {
          if let cellTag { pen.open(cellTag) }
          stack.map { placed in
            var strip = placed.strip
            strip.ground = nil
            if reading == .lines { strip.tags = [] }
            return Placed(strip: strip, x: x + placed.x, y: y + placed.y)
          }.draw(with: pen)
          if let cellTag { pen.close(cellTag) }
        }
      })
  }
}
