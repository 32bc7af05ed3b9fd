// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records

/// Decisions of the last eight quarters, two bars each.
func quarterFigure(
  _ summary: OfficeSummary, today: CalendarDate, _ words: any Phrasebook
) -> Figure {
  let quarters = summary.quarters
  let headline = words.quartersHeadline(quarters)
  let names = words.ownerResultNames
  let until = words.date(today).split(separator: " ").dropLast().joined(separator: " ")
  let legend: HTML = """
    \(legendEntry("f1", names[0]))\(legendEntry("f2", names[1]))\
    <span>\(words.runningUntil(until))</span>
    """
  return Figure(
    headline: headline, note: words.quartersNote, place: "f-tren",
    chart: Chart(
      label: headline, wide: drawing(quarters, width: 540, words),
      tall: drawing(quarters, width: 358, words)), legend: legend,
    table: FigureTable(
      caption: words.quartersNote,
      head: [words.tableQuarter, names[0], names[1]].map(words.capitalised),
      rows: quarters.map { quarter in
        [
          words.quarterName(quarter, isShort: false), words.number(quarter.met),
          words.number(quarter.notMet),
        ]
      }))
}

private func drawing(
  _ quarters: [OfficeSummary.Quarter], width: Double, _ words: any Phrasebook
) -> Chart.Drawing {
  let most = max(3, quarters.flatMap { [$0.met, $0.notMet] }.max() ?? 0)
  let unit = gridUnit(for: most)
  let lines = (most + unit - 1) / unit
  let (left, floor, height) = (30.0, 170.0, 142.0)
  let scale = height / Double(lines * unit)
  var content = HTML()
  for line in 0...lines {
    let y = floor - Double(line * unit) * scale
    content += "<path class=\"ax\" d=\"M\(left.svg) \(y.svg)H\(width.svg)\"/>"
    content += label("s e", x: left - 7, y: y + 4, words.number(line * unit))
  }
  let slot = (width - left) / Double(max(1, quarters.count))
  let thick = min(22, (slot - 8) / 2)
  for (index, quarter) in quarters.enumerated() {
    let middle = left + slot * (Double(index) + 0.5)
    let pair: [(StaticString, Int, Double)] = [
      ("f1", quarter.met, middle - thick - 1), ("f2", quarter.notMet, middle + 1),
    ]
    for (ink, count, x) in pair {
      let length = Double(count) * scale
      content += bar(ink, x: x, y: floor - length, width: thick, height: length)
      guard count > 0 else { continue }
      let style: StaticString = x < middle - 1 ? "c b" : "c s"
      content += label(style, x: x + thick / 2, y: floor - length - 6, words.number(count))
    }
    content += label("c s", x: middle, y: 189, words.quarterName(quarter, isShort: true))
  }
  return Chart.Drawing(width: Int(width), height: 196, content: content)
}

/// The distance of at most four lines: 1, 2 or 5 times a power of ten.
private func gridUnit(for most: Int) -> Int {
  var power = 1
  while true {
    for factor in [1, 2, 5] where factor * power * 4 >= most { return factor * power }
    power *= 10
  }
}
