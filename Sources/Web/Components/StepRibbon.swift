// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The SOP on one line, in its own symbols.
package struct StepRibbon: Sendable, Hashable {
  package enum Symbol: Sendable, Hashable { case terminal, action, decision }
  package enum State: Sendable, Hashable { case done, now, late, waiting, notTaken }

  package var steps: [(symbol: Symbol, state: State)] {
    zip(symbols, states).map { ($0, $1) }
  }
  private var symbols: [Symbol]
  private var states: [State]
  /// "Langkah 6 dari 11".
  package var caption: String

  package init(_ steps: [(Symbol, State)], caption: String) {
    symbols = steps.map(\.0)
    states = steps.map(\.1)
    self.caption = caption
  }
}

/// With its caption beside it, or only read out (`isCaptionHidden`) in tables.
func stepRibbon(_ ribbon: StepRibbon, isCaptionHidden: Bool) -> HTML {
  let drawing = ribbonDrawing(ribbon.steps)
  return isCaptionHidden
    ? "<span class=\"ribbon\">\(drawing)</span><span class=\"vh\">\(ribbon.caption)</span>"
    : "<p class=\"ribbon\">\(drawing)<span>\(ribbon.caption)</span></p>"
}

func stepRibbon(_ ribbon: StepRibbon) -> HTML { stepRibbon(ribbon, isCaptionHidden: false) }

/// Symbols every 14 px on a line 16 px high; one path for all symbols of a state.
private func ribbonDrawing(_ steps: [(symbol: StepRibbon.Symbol, state: StepRibbon.State)])
  -> HTML
{
  var travelled = ""
  var open = ""
  var shapes: [StepRibbon.State: String] = [:]
  for (position, step) in steps.enumerated() {
    let x = 7 + 14 * position
    if position > 0 {
      switch step.state {
      case .done, .now, .late: travelled += "M\(x - 10) 8h6"
      case .waiting, .notTaken: open += "M\(x - 10) 8h6"
      }
    }
    shapes[step.state, default: ""] += outline(of: step.symbol, step.state, at: x)
  }
  let width = 14 * steps.count
  // A long procedure gets smaller symbols.
  let shown = min(width, 252)
  let order: [(StepRibbon.State, HTML)] = [
    (.notTaken, "r-x"), (.waiting, "r-w"), (.done, "r-d"), (.late, "r-late"), (.now, "r-n"),
  ]
  return """
    <svg width="\(shown)" height="16" viewBox="0 0 \(width) 16" aria-hidden="true">\
    \(path(open, "r-l"))\(path(travelled, "r-ld"))\(order.map { path(shapes[$0] ?? "", $1) })</svg>
    """
}

private func path(_ data: String, _ style: HTML) -> HTML {
  data.isEmpty ? "" : "<path class=\"\(style)\" d=\"\(data)\"/>"
}

private func outline(
  of symbol: StepRibbon.Symbol, _ state: StepRibbon.State, at x: Int
) -> String {
  let isHere = state == .now || state == .late
  switch (symbol, isHere) {
  case (.action, false): return "M\(x - 4).5 4.5h7v7h-7z"
  case (.action, true): return "M\(x - 5) 3h10v10h-10z"
  case (.decision, false): return "M\(x) 3.5l4.5 4.5-4.5 4.5-4.5-4.5z"
  case (.decision, true): return "M\(x) 2l6 6-6 6-6-6z"
  case (.terminal, false): return "M\(x - 2) 5.2h4a2.8 2.8 0 0 1 0 5.6h-4a2.8 2.8 0 0 1 0-5.6z"
  case (.terminal, true): return "M\(x - 2) 4h4a4 4 0 0 1 0 8h-4a4 4 0 0 1 0-8z"
  }
}
