// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

/// One sheet of a procedure's drawing, scaled to the width of the page.
struct SwimlaneSheet: Block {
  var sheet: DrawingSheet
  /// Numbers of the rows to which something is remarked.
  var remarked: Set<String> = []
  /// Over the column of remarks.
  var remarkTitle = ""
  /// Symbols and arrows in words; what is written beside them is read as it is.
  var alternative: String

  /// Of the column of remarks, in the units of a full drawing.
  static let remarkWidth = 44.0

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let scale = min(
      width / (sheet.width + Self.remarkWidth), setter.pageHeight / sheet.height)
    return [
      Strip(
        height: sheet.height * scale,
        ink: { pen, x, y in
          pen.scaled(scale, x: x, y: y) {
            SwimlaneInk(
              sheet: sheet, remarked: remarked, remarkTitle: remarkTitle, pen: pen, setter: setter
            ).draw(alternative)
          }
        })
    ]
  }
}

/// Left lines of the columns beside the lanes, in the units of a full drawing.
private enum RowColumn {
  static let text = 37.0
  static let time = 875.0
  static let output = 1001.0
}

/// Ink for the geometry of a drawing: black on white, a way back dashed, so that a copier keeps it.
struct SwimlaneInk {
  let sheet: DrawingSheet
  let remarked: Set<String>
  let remarkTitle: String
  let pen: Pen
  let setter: Typesetter

  func draw(_ alternative: String) {
    pen.figure(alternative) {
      drawGrid()
      for edge in sheet.edges { draw(edge) }
      for symbol in sheet.symbols { draw(symbol) }
    }
    pen.open(.paragraph)
    for text in sheet.texts { draw(text) }
    drawRemarks()
    pen.close(.paragraph)
  }

  /// On paper every cell has a line around it, as in the form that offices fill.
  private func drawGrid() {
    let lanes = sheet.rules.filter { $0.role == .lane }.map(\.from.x).sorted()
    guard let first = lanes.first, let last = lanes.last else { return }
    let strong = sheet.rules.filter { $0.role == .strong }.map(\.from.y).sorted()
    let (head, end) = (strong.first ?? 0, strong.last ?? sheet.height)
    let width = sheet.width
    let edge = width + SwimlaneSheet.remarkWidth
    func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ thickness: Double = 0.7) {
      pen.stroke([(x0, y0), (x1, y1)], thickness: thickness, .rule)
    }
    for x in [RowColumn.text, first, last, RowColumn.time, RowColumn.output] {
      let top: Double = x == RowColumn.time || x == RowColumn.output ? Self.groupLine : 0
      line(x, top, x, end)
    }
    // Light, since labels lie across them.
    for x in lanes.dropFirst().dropLast() {
      line(x, Self.groupLine, x, head)
      pen.stroke([(x, head), (x, end)], thickness: 0.7, .line)
    }
    line(first, Self.groupLine, width, Self.groupLine)
    for rule in sheet.rules where rule.role == .row && rule.from.y > head {
      line(0, rule.from.y, first, rule.from.y)
      line(last, rule.from.y, edge, rule.from.y)
      pen.stroke([(first, rule.from.y), (last, rule.from.y)], thickness: 0.6, .line)
    }
    line(width, 0, width, end)
    line(0, head, edge, head, 1.3)
    pen.outline(0, 0, edge, end, thickness: 1.3)
  }

  /// A star beside each row to which something is remarked at the end.
  private func drawRemarks() {
    let middle = sheet.width + SwimlaneSheet.remarkWidth / 2
    let strong = sheet.rules.filter { $0.role == .strong }.map(\.from.y).sorted()
    let look = TextStyle(family: .sans, size: 12.5, leading: 1)
    func draw(_ text: String, below y: Double, _ look: TextStyle) {
      let drawn = setter.set(StyledText(text), look, width: nil)
      guard let line = drawn.lines.first else { return }
      pen.draw(line, of: drawn, x: middle - drawn.width / 2, y: y - line.baseline, ink: look.ink)
    }
    draw(remarkTitle, below: (strong.first ?? 20) - 8, look)
    for text in sheet.texts where text.at.x < 15 && remarked.contains(text.text) {
      draw("*)", below: text.at.y, look.sized(15))
    }
  }

  /// Under the words that stand above several columns.
  private static let groupLine = 26.5

  private func draw(_ edge: DrawnEdge) {
    let ink: Ink = edge.state == .notTaken || edge.state == .notReached ? .line : .black
    pen.stroke(edge.path, thickness: 1.4, ink, dashed: edge.state == .plainReturn)
    pen.fill(edge.head.map { ($0.x, $0.y) }, ink)
  }

  private func draw(_ symbol: DrawnSymbol) {
    let box = symbol.box
    switch symbol.shape {
    case .capsule, .end: pen.shape(box, corner: box.height / 2)
    case .box, .companion: pen.shape(box, corner: 2)
    case .call:
      pen.shape(box, corner: 2)
      for x in [box.x + box.width / 10, box.right - box.width / 10] {
        pen.stroke([(x, box.y), (x, box.bottom)], thickness: 1.3, .black)
      }
    case .diamond:
      let middle = box.center
      pen.shape([
        (middle.x, box.y), (box.right, middle.y), (middle.x, box.bottom), (box.x, middle.y),
      ])
    case .pentagon:
      pen.shape([
        (box.x, box.y), (box.right, box.y), (box.right, box.y + box.height * 0.58),
        (box.center.x, box.bottom), (box.x, box.y + box.height * 0.58),
      ])
    case .bar: pen.fill(box.x, box.y, box.width, box.height, .black)
    }
  }

  private func draw(_ text: Procedures.DrawnText) {
    let look = self.look(of: text)
    let drawn = setter.set(StyledText(text.text.drawable), look, width: nil)
    guard let line = drawn.lines.first else { return }
    let left: Double =
      switch text.anchor {
      case .start: 0
      case .middle: -drawn.width / 2
      case .end: -drawn.width
      }
    pen.turned(text.upright, x: text.at.x, y: text.at.y) {
      pen.draw(line, of: drawn, x: left, y: -line.baseline, ink: look.ink)
    }
  }

  /// Sizes are those for which the drawing has broken its lines.
  private func look(of text: Procedures.DrawnText) -> TextStyle {
    var look = TextStyle(family: .sans, size: 12.5, leading: 1)
    switch text.style {
    case .heading: (look.size, look.bold) = (13, true)
    case .title: (look.size, look.bold) = (14, true)
    case .small: break
    case .number: (look.family, look.size) = (.serif, 19)
    case .laneTitle, .yourLaneTitle: (look.size, look.bold) = (12, true)
    case .here, .late: (look.size, look.bold) = (13, true)
    case .inside: (look.size, look.bold) = (13, true)
    case .label: break
    }
    if let size = text.size { look.size = size }
    return look
  }
}
