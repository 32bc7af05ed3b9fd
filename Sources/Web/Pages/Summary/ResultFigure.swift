// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records

/// All systems in one bar, by result.
func resultFigure(_ summary: OfficeSummary, _ words: any Phrasebook) -> Figure {
  let results = summary.results
  let names = words.resultNames
  let counts = [results.met, results.notMet, results.underWay, results.notBegun]
  let parts = zip(names, counts).map { ResultPart(name: $0, count: $1) }
  let note = words.resultsNote(results.total, year: summary.year)
  let said = parts.map { "\(words.number($0.count)) \(words.uncapitalised($0.name))" }
  return Figure(
    headline: words.resultsHeadline(results), note: note, place: "wide f-hasil",
    chart: Chart(
      label: "\(note): \(said.joined(separator: ", "))", wide: wide(parts, words),
      tall: tall(parts, words)), legend: nil,
    table: FigureTable(
      caption: note, head: [words.tableResult, words.tableSystems],
      rows: parts.map { [$0.name, words.number($0.count)] }))
}

private struct ResultPart {
  var name: String
  var count: Int
}

private let inks: [StaticString] = ["f1", "f2", "f3", "f4"]

private func wide(_ parts: [ResultPart], _ words: any Phrasebook) -> Chart.Drawing {
  let (width, gap) = (1136.0, 3.0)
  let shown = zip(parts, inks).filter { $0.0.count > 0 }
  let total = shown.reduce(0) { $0 + $1.0.count }
  let room = width - gap * Double(max(0, shown.count - 1))
  var content = HTML()
  var starts: [Double] = []
  var lengths: [Double] = []
  var x = 0.0
  for (part, ink) in shown {
    let length = room * Double(part.count) / Double(total)
    content += bar(ink, x: x, y: 0, width: length, height: 36, radius: 2)
    starts.append(x)
    lengths.append(
      numberWidth(part.count, words) + TextWidth.of(part.name, size: 13))
    x += length + gap
  }
  // A label stands under its part, or further on where those before need the room.
  for index in starts.indices.dropFirst() {
    starts[index] = max(starts[index], starts[index - 1] + lengths[index - 1] + 20)
  }
  var limit = width
  for index in starts.indices.reversed() {
    starts[index] = max(0, min(starts[index], limit - lengths[index]))
    limit = starts[index] - 20
  }
  for (index, (part, _)) in shown.enumerated() {
    content += label("big", x: starts[index], y: 64, words.number(part.count))
    content += label(
      "s", x: starts[index] + numberWidth(part.count, words), y: 63, part.name)
  }
  if shown.isEmpty { content = bar("fw", x: 0, y: 0, width: width, height: 36, radius: 2) }
  return Chart.Drawing(width: 1136, height: 70, content: content)
}

/// Room of a large figure and the space after it.
private func numberWidth(_ count: Int, _ words: any Phrasebook) -> Double {
  Double(words.number(count).count) * 12 + 8
}

private func tall(_ parts: [ResultPart], _ words: any Phrasebook) -> Chart.Drawing {
  let most = max(1, parts.map(\.count).max() ?? 1)
  var content = HTML()
  for (index, (part, ink)) in zip(parts, inks).enumerated() {
    let y = Double(index) * 46
    content += label("", x: 0, y: y + 14, part.name)
    content += label("b e", x: 358, y: y + 14, words.number(part.count))
    content += bar("fw", x: 0, y: y + 21, width: 358, height: 10, radius: 1)
    let length = 358 * Double(part.count) / Double(most)
    content += bar(ink, x: 0, y: y + 21, width: length, height: 10, radius: 1)
  }
  return Chart.Drawing(width: 358, height: 46 * parts.count, content: content)
}
