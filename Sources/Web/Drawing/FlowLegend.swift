// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// What the symbols, lines and states of a drawing mean: only those that it may show.
package struct FlowLegend: Sendable {
  struct Item: Sendable {
    var sample: HTML
    var width: Double
    var height: Double
    var words: String
    /// Written rather than drawn: "3/6".
    var figure: String?
  }

  let items: [Item]

  package init(_ procedure: Procedure, showsProgress: Bool, onPaper: Bool, words: FlowWords) {
    var items: [Item] = []
    let legend = words.legend
    let ink: DrawnState = showsProgress ? .done : .plain
    if showsProgress {
      let states: [(StepState, DrawnState)] = [
        (.done, .done), (.yours, .yours), (.running, .running), (.late, .late),
        (.notReached, .notReached), (.notTaken, .notTaken),
      ]
      for (state, drawn) in states {
        items.append(
          FlowLegend.symbol(.box, drawn, words.states(state), check: state == .done))
      }
    } else {
      items.append(FlowLegend.symbol(.box, ink, legend.action))
    }
    items.append(FlowLegend.symbol(.diamond, ink, legend.decision))
    items.append(FlowLegend.symbol(.capsule, ink, legend.terminal))
    if procedure.steps.contains(where: { $0.call != nil }) {
      items.append(FlowLegend.symbol(.call, ink, legend.call))
    }
    let forks = procedure.steps.contains {
      if case .fork = $0.flow { true } else { $0.joinsAll }
    }
    if forks {
      let style = SwimlaneSVG.className(ink)
      items.append(
        Item(
          sample: """
            <path class="ed \(style)" d="M15 0v8"/>\
            <rect class="pb \(style)" x="2" y="9" width="26" height="3"/>
            """, width: 30, height: 22, words: legend.parallel))
    }
    if onPaper { items.append(FlowLegend.symbol(.pentagon, ink, legend.connector)) }
    if showsProgress
      || procedure.flowEdges.contains(where: { $0.kind != .sentBack && procedure.goesBack($0) })
    {
      let way: HTML = showsProgress ? "r" : "pr"
      items.append(
        Item(
          sample: "<path class=\"ed \(way)\" d=\"M0 6h30\"/>", width: 30, height: 12,
          words: legend.sentBack))
    }
    if showsProgress {
      items.append(
        Item(
          sample: """
            <rect class="gb" y="3" width="40" height="6"/><rect class="gm" y="3" width="20" \
            height="6"/><path class="gs" d="M27 0v12"/>
            """, width: 40, height: 12, words: legend.measured))
      if let noun = procedure.items?.noun {
        items.append(
          Item(sample: "", width: 22, height: 12, words: legend.passed(noun), figure: "3/6"))
      }
    }
    self.items = items
  }

  private static func symbol(
    _ shape: DrawnSymbol.Shape, _ state: DrawnState, _ words: String, check: Bool = false
  ) -> Item {
    let (width, height): (Double, Double) =
      switch shape {
      case .diamond: (28, 20)
      case .pentagon: (24, 24)
      default: (26, 16)
      }
    let box = DrawingBox(
      center: DrawingPoint(15, shape == .pentagon ? 13 : 11), width: width, height: height)
    var symbol = DrawnSymbol(shape: shape, state: state, box: box, step: "")
    symbol.check = check
    return Item(
      sample: SwimlaneSVG.sample(symbol), width: 30, height: shape == .pentagon ? 26 : 22,
      words: words)
  }

  /// Below the drawing on a page; breaks into lines as the page is wide.
  package var html: HTML {
    let pieces = items.map { item -> HTML in
      if let figure = item.figure {
        return "<span><b>\(figure)</b>\u{a0}\(item.words)</span>"
      }
      let (width, height) = (item.width.svg, item.height.svg)
      return """
        <span><svg class="key" width="\(width)" height="\(height)" \
        viewBox="0 0 \(width) \(height)" aria-hidden="true">\(item.sample)</svg>\(item.words)</span>
        """
    }
    return "<p class=\"legend\">\(pieces)</p>"
  }

  /// Below the drawing in a picture, with lines broken at this width.
  func picture(width: Double) -> (content: HTML, height: Double) {
    var content = HTML()
    var (x, y) = (0.0, 0.0)
    for item in items {
      let words = TextWidth.of(item.words, size: 13)
      if x > 0, x + item.width + 8 + words > width { (x, y) = (0, y + 30) }
      let top = y + 11 - item.height / 2
      let figure: HTML =
        unwrap(item.figure) {
          "<text class=\"h\" x=\"\(x.svg)\" y=\"\((y + 15.5).svg)\">\($0)</text>"
        }
      content += """
        \(figure)<g transform="translate(\(x.svg) \(top.svg))">\(item.sample)</g>\
        <text class="s" x="\((x + item.width + 8).svg)" y="\((y + 15.5).svg)">\(item.words)</text>
        """
      x += item.width + 8 + words + 22
    }
    return (content, y + 24)
  }
}
