// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records

/// How often each row of a procedure was late, under the procedure's own symbols.
func lateFigure(
  _ procedure: Procedure, _ summary: OfficeSummary, _ words: any Phrasebook
) -> Figure {
  let cells = summary.rows.enumerated().map { LateCell($1, at: $0) }
  let headline = words.lateHeadline(summary.rows)
  let legend = HTML(
    zip(["h0", "h1", "h2", "h3"] as [StaticString], words.lateClasses).map(legendEntry))
  return Figure(
    headline: headline, note: words.lateNote(of: procedure.title, year: summary.year),
    place: "wide f-alur",
    chart: Chart(label: headline, wide: wide(cells, words), tall: tall(cells, words)),
    legend: legend,
    table: FigureTable(
      caption: words.lateNote(of: procedure.title, year: summary.year),
      head: [words.tableStep, words.tableLate, words.tableOf],
      rows: summary.rows.map { row in
        [
          "\(row.step.no). \(row.step.title)", words.number(row.late.part),
          words.number(row.late.whole),
        ]
      }))
}

private struct LateCell {
  enum Symbol { case capsule, box, diamond }

  var no: String
  var title: String
  var symbol: Symbol
  var hasStandard: Bool
  var late: OfficeSummary.Share

  init(_ row: OfficeSummary.Row, at position: Int) {
    no = row.step.no
    title = row.step.title
    symbol =
      row.step.outcomes.count > 1
      ? .diamond : position == 0 || row.step.flow == .end ? .capsule : .box
    hasStandard = row.step.time?.max != nil
    late = row.late
  }

  var ink: StaticString {
    guard let share = late.value, late.part > 0 else { return "h0" }
    return share < 0.1 ? "h1" : share <= 0.3 ? "h2" : "h3"
  }

  var isDark: Bool { (late.value ?? 0) > 0.3 }

  func mark(x: Double, y: Double, width: Double, height: Double) -> HTML {
    let left = x - width / 2
    let top = y - height / 2
    switch symbol {
    case .diamond:
      let (half, rise) = (width / 2 + 3, height / 2 + 3)
      let way =
        "M\(x.svg) \((y - rise).svg)l\(half.svg) \(rise.svg) -\(half.svg) \(rise.svg) "
        + "-\(half.svg) -\(rise.svg)z"
      return "<path class=\"sy d\" d=\"\(way)\"/>\(label("c b", x: x, y: y + 4.5, no))"
    case .capsule, .box:
      let radius = symbol == .capsule ? height / 2 : 2
      return """
        <rect class="sy d" x="\(left.svg)" y="\(top.svg)" width="\(width.svg)" \
        height="\(height.svg)" rx="\(radius.svg)"/>\(label("c b", x: x, y: y + 4.5, no))
        """
    }
  }

  func figures(_ words: any Phrasebook) -> (count: String, of: String) {
    guard late.whole > 0 else { return ("–", hasStandard ? words.outOf(0) : words.noStandardTime) }
    return (late.part == 0 ? "–" : words.number(late.part), words.outOf(late.whole))
  }
}

private func wide(_ cells: [LateCell], _ words: any Phrasebook) -> Chart.Drawing {
  guard !cells.isEmpty else { return Chart.Drawing(width: 1136, height: 10, content: "") }
  let step = 1136.0 / Double(cells.count)
  let isRoomy = step >= 68
  let size = min(step - 6, 104)
  let titles = cells.map { cell in
    isRoomy ? TextWidth.lines(cell.title, width: step, size: 12, longest: step) : []
  }
  let most = min(4, titles.map(\.count).max() ?? 0)
  var content = HTML()
  for (index, cell) in cells.enumerated() {
    let x = step * (Double(index) + 0.5)
    if index > 0 {
      content += "<path class=\"r-l\" d=\"M\((x - step + 22).svg) 13H\((x - 22).svg)\"/>"
    }
    content += cell.mark(x: x, y: 13, width: min(28, step - 6), height: 18)
    content += bar(cell.ink, x: x - size / 2, y: 36, width: size, height: 52, radius: 2)
    let (count, of) = cell.figures(words)
    content += label(cell.isDark ? "c inv" : "c b", x: x, y: 59, count)
    if isRoomy { content += label(cell.isDark ? "c inv z" : "c s z", x: x, y: 78, of) }
    for (line, text) in titles[index].prefix(most).enumerated() {
      let isCut = line == most - 1 && titles[index].count > most
      content += label("c s z", x: x, y: 107 + Double(line) * 15, isCut ? text + " …" : text)
    }
  }
  return Chart.Drawing(width: 1136, height: 96 + 15 * most + 4, content: content)
}

private func tall(_ cells: [LateCell], _ words: any Phrasebook) -> Chart.Drawing {
  var content = HTML()
  // Long procedures stand closer, so that they still fit a sheet.
  let pitch = cells.count > 11 ? 31.0 : 34
  for (index, cell) in cells.enumerated() {
    let y = Double(index) * pitch
    content += cell.mark(x: 16, y: y + 15, width: 26, height: 18)
    let lines = TextWidth.lines(cell.title, width: 222, size: 12.5)
    for (line, text) in lines.prefix(2).enumerated() {
      let top = lines.count == 1 ? 19.5 : 12.5 + Double(line) * 14.5
      let isCut = line == 1 && lines.count > 2
      content += label("t", x: 42, y: y + top, isCut ? text + " …" : text)
    }
    content += bar(cell.ink, x: 250, y: y + 1, width: 108, height: 28, radius: 2)
    let (count, of) = cell.figures(words)
    let text = cell.late.whole > 0 || cell.hasStandard ? "\(count) \(of)" : of
    content += label(cell.isDark ? "c inv" : "c", x: 304, y: y + 19.5, text)
  }
  return Chart.Drawing(width: 358, height: Int(pitch) * cells.count, content: content)
}
