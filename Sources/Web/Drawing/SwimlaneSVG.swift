// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Ink for the geometry of a drawing: an SVG for each sheet, in classes of the style sheet.
package struct SwimlaneSVG: Sendable {
  package var drawing: SwimlaneDrawing
  package var title: String
  package var description: String

  package init(_ drawing: SwimlaneDrawing, title: String, description: String) {
    self.drawing = drawing
    self.title = title
    self.description = description
  }

  /// One picture for each sheet.
  /// - Parameter id: unlike any other on the page; names the title and the description.
  package func pictures(id: String) -> [HTML] {
    drawing.sheets.enumerated().map { index, sheet in
      picture(of: sheet, id: drawing.sheets.count > 1 ? "\(id)-\(index + 1)" : id)
    }
  }

  private func picture(of sheet: DrawingSheet, id: String) -> HTML {
    """
    <svg class="sop \(formClass)" viewBox="\(viewBox(sheet))" role="img" \
    aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(title)</title>\
    <desc id="\(id)-d">\(description)</desc>\(SwimlaneSVG.content(of: sheet))</svg>
    """
  }

  private var formClass: String {
    switch drawing.form {
    case .full: "full"
    case .slim: "slim"
    case .paper: "paper"
    }
  }

  private func viewBox(_ sheet: DrawingSheet) -> String {
    "\(sheet.left.svg) 0 \(sheet.width.svg) \(sheet.height.svg)"
  }

  /// Everything on a sheet, from the back to the front.
  static func content(of sheet: DrawingSheet) -> HTML {
    """
    \(sheet.bands.map(band))\(rules(sheet.rules))\(edges(sheet.edges))\
    \(marks(sheet.symbols.flatMap(symbol)))\(sheet.bars.map(bar))\(texts(sheet.texts))
    """
  }

  /// An element without its class, which neighbours share.
  private struct Mark {
    var style: HTML
    var element: HTML
    var rest: HTML
  }

  /// Neighbours of one class stand in a group that names it once.
  private static func marks(_ marks: [Mark]) -> HTML {
    each(runs(of: marks, by: \.style)) { run in
      guard run.count > 1 else {
        return each(run) { "<\($0.element) class=\"\($0.style)\"\($0.rest)" }
      }
      let content = each(run) { "<\($0.element)\($0.rest)" }
      return "<g class=\"\(run[0].style)\">\(content)</g>"
    }
  }

  private static func band(_ band: DrawnBand) -> HTML {
    let style: HTML =
      switch band.role {
      case .yourLane: "mine"
      case .yourRow: "nowrow"
      case .yourBar: "nowbar"
      }
    return "<rect class=\"\(style)\"\(box(band.box))/>"
  }

  /// Neighbours that look the same are one path: a page has hundreds of them.
  private static func rules(_ rules: [DrawnRule]) -> HTML {
    each(runs(of: rules, by: \.role)) { run in
      let style: HTML =
        switch run[0].role {
        case .row: "rule"
        case .strong: "rule2"
        case .lane: "lane"
        }
      let ways = run.map { rule in
        rule.from.x == rule.to.x
          ? "M\(rule.from.svg)V\(rule.to.y.svg)" : "M\(rule.from.svg)H\(rule.to.x.svg)"
      }
      return "<path class=\"\(style)\" d=\"\(ways.joined())\"/>"
    }
  }

  private static func runs<T, Key: Equatable>(
    of parts: [T], by key: (T) -> Key
  ) -> [[T]] {
    parts.reduce(into: []) { runs, part in
      if let last = runs.last?.first, key(last) == key(part) {
        runs[runs.count - 1].append(part)
      } else {
        runs.append([part])
      }
    }
  }

  // MARK: Edges

  private static func edges(_ edges: [DrawnEdge]) -> HTML {
    each(runs(of: edges, by: \.state)) { run in
      let style = className(run[0].state)
      let heads = run.filter { !$0.head.isEmpty }
        .map { "\($0.head.svg)z" }
      return """
        <path class="ed \(style)" d="\(run.map { path($0.path) }.joined())"/>\
        \(when(!heads.isEmpty, "<path class=\"ah \(style)\" d=\"\(heads.joined())\"/>"))
        """
    }
  }

  private static func path(_ pieces: [DrawnEdge.Piece]) -> String {
    var text = ""
    var at = DrawingPoint(0, 0)
    for piece in pieces {
      switch piece {
      case .move(let to):
        text += "M\(to.svg)"
        at = to
      case .line(let to):
        if to == at { continue }
        text += to.x == at.x ? "V\(to.y.svg)" : to.y == at.y ? "H\(to.x.svg)" : "L\(to.svg)"
        at = to
      case .curve(let control, let to):
        text += "q\(control.svg(from: at)) \(to.svg(from: at))"
        at = to
      case .hop(let radius, let to):
        let sweep = to.x > at.x || to.y > at.y ? 1 : 0
        text += "A\(radius.svg) \(radius.svg) 0 0 \(sweep) \(to.svg)"
        at = to
      }
    }
    return text
  }

  // MARK: Symbols

  /// A symbol alone, for the legend.
  static func sample(_ symbol: DrawnSymbol) -> HTML { marks(SwimlaneSVG.symbol(symbol)) }

  private static func symbol(_ symbol: DrawnSymbol) -> [Mark] {
    let box = symbol.box
    let style = className(symbol.state)
    var marks: [Mark] = []
    if symbol.state == .yours { marks.append(outline(symbol, "halo")) }
    switch symbol.shape {
    case .bar:
      return [Mark(style: "pb \(style)", element: "rect", rest: "\(SwimlaneSVG.box(box))/>")]
    case .companion: return [outline(symbol, "sy co \(style)")]
    case .call:
      let inset = box.width / 10
      let bars =
        "M\((box.x + inset).svg) \(box.y.svg)v\(box.height.svg)"
        + "M\((box.right - inset).svg) \(box.y.svg)v\(box.height.svg)"
      marks += [
        outline(symbol, "sy \(style)"),
        Mark(style: "sy \(style)", element: "path", rest: " d=\"\(bars)\"/>"),
      ]
    case .capsule, .box, .diamond, .pentagon, .end: marks.append(outline(symbol, "sy \(style)"))
    }
    if symbol.check {
      marks.append(Mark(style: "tick", element: "path", rest: " d=\"\(tick(box))\"/>"))
    }
    return marks
  }

  private static func outline(_ symbol: DrawnSymbol, _ style: HTML) -> Mark {
    let box = symbol.box
    let middle = box.center
    func path(_ corners: [DrawingPoint]) -> Mark {
      Mark(style: style, element: "path", rest: " d=\"\(corners.svg)z\"/>")
    }
    func rounded(_ radius: Double) -> Mark {
      Mark(
        style: style, element: "rect",
        rest: "\(SwimlaneSVG.box(box)) rx=\"\(radius.svg)\"/>")
    }
    switch symbol.shape {
    case .capsule, .end: return rounded(box.height / 2)
    case .diamond:
      return path([
        DrawingPoint(middle.x, box.y), DrawingPoint(box.right, middle.y),
        DrawingPoint(middle.x, box.bottom), DrawingPoint(box.x, middle.y),
      ])
    case .pentagon:
      return path([
        DrawingPoint(box.x, box.y), DrawingPoint(box.x + 24, box.y),
        DrawingPoint(box.x + 24, box.y + 14), DrawingPoint(box.x + 12, box.y + 24),
        DrawingPoint(box.x, box.y + 14),
      ])
    case .box, .call, .companion, .bar: return rounded(2)
    }
  }

  private static func tick(_ box: DrawingBox) -> String {
    let scale = min(1, max(0.5, box.height / 28))
    let (x, y) = (box.center.x - 6 * scale, box.center.y + 0.5 * scale)
    return
      "M\(x.svg) \(y.svg)l\((4 * scale).svg) \((4.5 * scale).svg) "
      + "\((8 * scale).svg) \((-9.5 * scale).svg)"
  }

  // MARK: Words and bars

  private static func bar(_ bar: DrawnTimeBar) -> HTML {
    let beyond: HTML = unwrap(bar.beyond) { "<rect class=\"gl\"\(box($0))/>" }
    return """
      <rect class="gb"\(box(bar.track)) rx="1"/><rect class="gm"\(box(bar.within)) rx="1"/>\
      \(beyond)<path class="gs" d="M\(bar.tickFrom.svg)V\(bar.tickTo.y.svg)"/>
      """
  }

  /// Words of one look together: there are hundreds, and nothing lies over anything here.
  private static func texts(_ texts: [DrawnText]) -> HTML {
    var order: [HTML] = []
    var byStyle: [HTML: [Mark]] = [:]
    for mark in texts.map(text) {
      if byStyle[mark.style] == nil { order.append(mark.style) }
      byStyle[mark.style, default: []].append(mark)
    }
    return marks(order.flatMap { byStyle[$0] ?? [] })
  }

  private static func text(_ text: DrawnText) -> Mark {
    let style: HTML =
      switch text.style {
      case .heading: "h"
      case .title: "t"
      case .small: "s"
      case .number: "no"
      case .laneTitle: text.anchor == .middle ? "c s" : "s"
      case .yourLaneTitle: text.anchor == .middle ? "c here" : "here"
      case .here: "here"
      case .late: "late"
      case .inside(let state): "in \(className(state))"
      case .label(let state): "lb \(className(state))"
      }
    let anchor: String? =
      switch (text.anchor, text.style) {
      case (_, .inside), (.middle, .laneTitle), (.middle, .yourLaneTitle), (.start, _): nil
      case (.middle, _): "middle"
      case (.end, _): "end"
      }
    // A rule of the style sheet beats the attribute, so smaller words have classes.
    let size = text.size.map(sizeClass) ?? ""
    let turn = text.upright ? "rotate(-90 \(text.at.svg))" : nil
    return Mark(
      style: "\(style)\(size)", element: "text",
      rest: """
         x="\(text.at.x.svg)" y="\(text.at.y.svg)"\(attribute: "text-anchor", anchor)\
        \(attribute: "transform", turn)>\(text.text)</text>
        """)
  }

  /// Sizes are rounded down to one of the style sheet's.
  private static func sizeClass(_ size: Double) -> HTML {
    switch size {
    case 12...: " z12"
    case 11..<12: " z11"
    case 10..<11: " z10"
    case 9..<10: " z9"
    case 8..<9: " z8"
    default: " z7"
    }
  }

  private static func box(_ box: DrawingBox) -> HTML {
    """
     x="\(box.x.svg)" y="\(box.y.svg)" width="\(box.width.svg)" height="\(box.height.svg)"
    """
  }

  static func className(_ state: DrawnState) -> HTML {
    switch state {
    case .plain: "p"
    case .plainReturn: "pr"
    case .done: "d"
    case .running: "n"
    case .yours: "m"
    case .late: "l"
    case .notReached: "w"
    case .notTaken: "x"
    case .returned: "r"
    }
  }
}

extension Double {
  /// At most one decimal.
  var svg: String {
    let tenths = Int(self.tenths)
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }

  fileprivate var tenths: Double { (self * 10).rounded() }
}

extension DrawingPoint {
  var svg: String { "\(x.svg) \(y.svg)" }

  /// As seen from another; of both the tenths count, so that roundings don't add up.
  fileprivate func svg(from other: DrawingPoint) -> String {
    let (across, down) = offset(from: other)
    return across.svg + (down < 0 ? "" : " ") + down.svg
  }

  /// A straight line to here.
  fileprivate func line(from other: DrawingPoint) -> String {
    let (across, down) = offset(from: other)
    if down == 0 { return "h\(across.svg)" }
    return across == 0 ? "v\(down.svg)" : "l\(svg(from: other))"
  }

  private func offset(from other: DrawingPoint) -> (across: Double, down: Double) {
    ((x.tenths - other.x.tenths) / 10, (y.tenths - other.y.tenths) / 10)
  }
}

extension [DrawingPoint] {
  /// The way along these points.
  fileprivate var svg: String {
    guard let first else { return "" }
    return zip(self, dropFirst()).reduce("M\(first.svg)") { $0 + $1.1.line(from: $1.0) }
  }
}
