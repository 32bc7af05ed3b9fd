// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// The drawing of a procedure, or of a case, as it stands on a page: for a wide window, for a
/// phone and for paper, with its legend and the same as a table.
///
/// - Parameter id: unlike any other on the page.
/// - Parameter onPaper: whether sheets for printing come along; they are a third of the bytes.
package func flowFigure(
  _ procedure: Procedure, progress: DrawingProgress? = nil, words: FlowWords = .indonesian,
  id: String = "alur", detail: DrawingDetail = .titles, onPaper: Bool = true
) -> HTML {
  func pictures(_ form: DrawingForm, _ name: String) -> [HTML] {
    flowDrawing(procedure, form, progress, words, detail).pictures(id: "\(id)-\(name)")
  }
  let keys = procedure.lanes.map { "\($0.short) \($0.title)" }.joined(separator: " · ")
  let sheets: HTML =
    onPaper
    ? "\(pictures(.paper, "lembar").map { "<div class=\"sheets\">\($0)</div>" as HTML })" : ""
  let legend = FlowLegend(
    procedure, showsProgress: progress != nil, onPaper: onPaper, words: words)
  return """
    <figure class="sopfig"><p class="keys">\(keys)</p>\(pictures(.full, "lebar"))\
    \(pictures(.slim, "ramping"))\(sheets)</figure>\(legend.html)\
    \(FlowTable(procedure, progress: progress, words: words).html)
    """
}

func flowDrawing(
  _ procedure: Procedure, _ form: DrawingForm, _ progress: DrawingProgress?, _ words: FlowWords,
  _ detail: DrawingDetail
) -> SwimlaneSVG {
  SwimlaneSVG(
    SwimlaneDrawing(
      procedure, form: form, progress: progress, words: words.drawing, detail: detail),
    title: words.title(procedure.title),
    description: words.summary(FlowSummary(procedure, progress: progress)))
}
