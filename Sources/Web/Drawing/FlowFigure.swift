// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// The drawing of a procedure, or of a case, as it stands on a page: for a wide window, for a
/// phone and for paper, with its legend and the same as a table.
///
/// - Parameters:
///   - id: unlike any other on the page.
///   - onPaper: whether sheets for printing come along; they are a third of the bytes.
///   - asTable: whether the same follows as a table; not where the page has its rows in words.
package func flowFigure(
  _ procedure: Procedure, progress: DrawingProgress? = nil, words: FlowWords = .indonesian,
  id: String = "alur", detail: DrawingDetail = .titles, onPaper: Bool = true, asTable: Bool = true
) -> HTML {
  let drawings = SwimlaneDrawing.forms(
    onPaper ? [.full, .slim, .paper] : [.full, .slim], of: procedure, progress: progress,
    words: words.drawing, detail: detail)
  let pictures = drawings.map { drawing -> [HTML] in
    let name =
      switch drawing.form {
      case .full: "lebar"
      case .slim: "ramping"
      case .paper: "lembar"
      }
    return SwimlaneSVG(drawing, of: procedure, progress, words).pictures(id: "\(id)-\(name)")
  }
  let keys = procedure.lanes.map { "\($0.short) \($0.title)" }.joined(separator: " · ")
  let sheets = pictures.dropFirst(2).joined().map { "<div class=\"sheets\">\($0)</div>" as HTML }
  let legend = FlowLegend(
    procedure, showsProgress: progress != nil, onPaper: onPaper, words: words)
  return """
    <figure class="sopfig"><p class="keys">\(keys)</p>\
    \(pictures.prefix(2).joined())\(sheets)</figure>\(legend.html)\
    \(when(asTable, FlowTable(procedure, progress: progress, words: words).html))
    """
}

extension SwimlaneSVG {
  /// With the title and the counts of what it shows.
  init(
    _ drawing: SwimlaneDrawing, of procedure: Procedure, _ progress: DrawingProgress?,
    _ words: FlowWords
  ) {
    self.init(
      drawing, title: words.title(procedure.title),
      description: words.summary(FlowSummary(procedure, progress: progress)))
  }
}
