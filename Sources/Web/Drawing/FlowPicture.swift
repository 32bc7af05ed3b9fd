// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// A drawing as a picture of its own, with its colours in it: viewable anywhere, also without
/// this program. Sheets lie below each other.
package func flowPicture(
  _ procedure: Procedure, form: DrawingForm = .full, progress: DrawingProgress? = nil,
  words: FlowWords = .indonesian, detail: DrawingDetail = .titles
) -> String {
  let drawing = SwimlaneDrawing(
    procedure, form: form, progress: progress, words: words.drawing, detail: detail)
  let svg = SwimlaneSVG(drawing, of: procedure, progress, words)
  let isSlim = form == .slim
  let margin = isSlim ? 16.0 : 32
  let width = (svg.drawing.sheets.first?.width ?? 0) + 2 * margin
  var y = margin
  var content = HTML()
  let heading = TextWidth.lines(
    procedure.title, width: width - 2 * margin, size: isSlim ? 20 : 26)
  for line in heading {
    y += isSlim ? 22 : 26
    let size: HTML = isSlim ? "20" : "26"
    content += """
      <text class="title" font-size="\(size)" x="\(margin.svg)" y="\(y.svg)">\(line)</text>
      """
    y += 6
  }
  let facts = [procedure.number, procedure.agency].compactMap(\.self).joined(separator: " · ")
  for line in TextWidth.lines(facts, width: width - 2 * margin, size: 13) {
    y += 18
    content += "<text class=\"s\" x=\"\(margin.svg)\" y=\"\(y.svg)\">\(line)</text>"
  }
  y += 24
  if isSlim {
    let keys = procedure.lanes.map { "\($0.short) \($0.title)" }.joined(separator: " · ")
    for line in TextWidth.lines(keys, width: width - 2 * margin, size: 13) {
      y += 17
      content += "<text class=\"s\" x=\"\(margin.svg)\" y=\"\(y.svg)\">\(line)</text>"
    }
    y += 12
  }
  for sheet in svg.drawing.sheets {
    content += """
      <g transform="translate(\((margin - sheet.left).svg) \(y.svg))">\
      \(SwimlaneSVG.content(of: sheet))</g>
      """
    y += sheet.height + (svg.drawing.sheets.count > 1 ? 48 : 16)
  }
  let legend = FlowLegend(
    procedure, showsProgress: progress != nil, onPaper: svg.drawing.sheets.count > 1,
    words: words
  ).picture(width: width - 2 * margin)
  content += "<g transform=\"translate(\(margin.svg) \(y.svg))\">\(legend.content)</g>"
  let height = y + legend.height + margin
  let picture: HTML = """
    <svg xmlns="http://www.w3.org/2000/svg" class="sop" width="\(width.svg)" \
    height="\(height.svg)" viewBox="0 0 \(width.svg) \(height.svg)" role="img" \
    aria-labelledby="t d"><title id="t">\(svg.title)</title><desc id="d">\(svg.description)\
    </desc><style>\(pictureStyle)</style><rect width="100%" height="100%" fill="#fffefd"/>\
    \(content)</svg>

    """
  return picture.text
}

/// The rules of the style sheet with their light colours: pictures know no variables.
private let pictureStyle: HTML = """
  .sop{font:13px "Segoe UI",Roboto,"Open Sans","Noto Sans","Liberation Sans",\
  "DejaVu Sans Condensed",sans-serif;fill:#1a1e2e}\
  .title{font-family:Charter,Cambria,Caladea,"Noto Serif",Georgia,serif;font-size:26px}\
  .h{font-weight:600}.t{font-size:14px;font-weight:600}.s{font-size:12.5px;fill:#525663}\
  .no{font:400 19px Charter,Cambria,Caladea,"Noto Serif",Georgia,serif;fill:#525663}\
  .c{text-anchor:middle;font-size:12px}.here{fill:#2d3984;font-weight:600}\
  .late{fill:#a5181a;font-weight:600}\
  .rule{stroke:#dfdad3}.rule2{stroke:#81796e}\
  .lane{stroke:#dfdad3;stroke-dasharray:1 4;stroke-linecap:round}\
  .mine{fill:#e8ecfc;opacity:.6}.nowrow{fill:#e8ecfc}.nowbar{fill:#2d3984}\
  .sy{stroke-width:1.75;stroke-linejoin:round;fill:#fffefd}.sy.p{stroke:#1a1e2e;stroke-width:1.5}\
  .sy.pr{stroke:#525663}.sy.d{stroke:#2d3984}\
  .sy.n{fill:#e8ecfc;stroke:#2d3984;stroke-width:2.5}.sy.m{fill:#2d3984;stroke:#2d3984}\
  .sy.w{stroke:#838690}.sy.x{fill:none;stroke:#838690;stroke-dasharray:3 3;stroke-width:1.25}\
  .sy.l{fill:#ffe9e7;stroke:#a5181a}.sy.r{stroke:#a5181a}.sy.co{stroke-width:1.25}\
  .halo{fill:none;stroke-linejoin:round;stroke:#b8c2ec;stroke-width:7}\
  .pb{fill:#2d3984}.pb.p{fill:#1a1e2e}.pb.w,.pb.x{fill:#838690}.pb.l{fill:#a5181a}\
  .ed{fill:none;stroke-width:1.75;stroke-linejoin:round}.ed.p{stroke:#1a1e2e;stroke-width:1.4}\
  .ed.pr{stroke:#525663;stroke-width:1.4;stroke-dasharray:6 3}\
  .ed.d,.ed.n,.ed.m,.ed.l{stroke:#2d3984}\
  .ed.w{stroke:#838690;stroke-width:1.25}\
  .ed.x{stroke:#838690;stroke-width:1.25;stroke-dasharray:3 3}\
  .ed.r{stroke:#a5181a;stroke-dasharray:6 3;stroke-width:1.5}\
  .ah.p{fill:#1a1e2e}.ah.pr{fill:#525663}.ah.d{fill:#2d3984}.ah.w,.ah.x{fill:#838690}\
  .ah.r{fill:#a5181a}\
  .in{font-weight:600;text-anchor:middle;fill:#2d3984}.in.m{fill:#fffefd}.in.p{fill:#1a1e2e}\
  .in.w{fill:#525663;font-weight:400}.in.l,.in.r{fill:#a5181a}\
  .tick{fill:none;stroke:#2d3984;stroke-width:2.25;stroke-linecap:round;stroke-linejoin:round}\
  .lb{font-size:12.5px}.lb.d{fill:#2d3984;font-weight:600}.lb.w,.lb.x,.lb.pr{fill:#525663}\
  .lb.r{fill:#a5181a;font-weight:600}\
  .gb{fill:#dfdad3}.gm{fill:#2d3984}.gl{fill:#a5181a}.gs{stroke:#1a1e2e;stroke-width:1.5}\
  .z12{font-size:12px}.z11{font-size:11px}.z10{font-size:10px}.z9{font-size:9px}\
  .z8{font-size:8px}.z7{font-size:7px}
  """
