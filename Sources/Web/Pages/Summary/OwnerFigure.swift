// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records

/// Systems by agency and result; agencies beyond the first seven are one bar.
func ownerFigure(_ summary: OfficeSummary, _ words: any Phrasebook) -> Figure {
  let bars = shown(summary.owners, words)
  let names = words.ownerResultNames
  let headline = words.ownersHeadline(summary.owners)
  return Figure(
    headline: headline, note: words.ownersNote, place: "f-opd",
    chart: Chart(
      label: headline, wide: drawing(bars, width: 540, left: 150, words),
      tall: drawing(bars, width: 358, left: 124, words)),
    legend: HTML(zip(["f1", "f2", "f4"] as [StaticString], names).map(legendEntry)),
    table: FigureTable(
      caption: words.ownersNote, head: [words.tableOwner] + names.map(words.capitalised),
      rows: summary.owners.map { owner in
        [owner.short] + [owner.met, owner.notMet, owner.other].map(words.number)
      }))
}

private func shown(_ owners: [OfficeSummary.Owner], _ words: any Phrasebook)
  -> [OfficeSummary.Owner]
{
  guard owners.count > 8 else { return owners }
  var rest = OfficeSummary.Owner(unit: "", short: words.otherOwners(owners.count - 7))
  for owner in owners.dropFirst(7) {
    rest.met += owner.met
    rest.notMet += owner.notMet
    rest.other += owner.other
  }
  return owners.prefix(7) + [rest]
}

private func drawing(
  _ owners: [OfficeSummary.Owner], width: Double, left: Double, _ words: any Phrasebook
) -> Chart.Drawing {
  let most = max(1, owners.map(\.total).max() ?? 1)
  let scale = (width - left - 6) / Double(most)
  var content = HTML()
  for (index, owner) in owners.enumerated() {
    let y = Double(index) * 29
    let lines = TextWidth.lines(owner.short, width: (left - 6) / 0.92, size: 13)
    content += label(
      "", x: 0, y: y + 17, lines.count > 1 ? (lines.first ?? "") + "…" : owner.short)
    var x = left
    let parts: [(StaticString, StaticString, Int)] = [
      ("f1", "on c", owner.met), ("f2", "on c", owner.notMet), ("f4", "s c", owner.other),
    ]
    for (ink, style, count) in parts where count > 0 {
      let length = Double(count) * scale - 2
      content += bar(ink, x: x, y: y + 5, width: length, height: 16, radius: 1)
      let text = words.number(count)
      if TextWidth.of(text, size: 13, bold: true) < length - 2 {
        content += label(style, x: x + length / 2, y: y + 17.5, text)
      }
      x += length + 2
    }
  }
  return Chart.Drawing(width: Int(width), height: max(1, owners.count) * 29, content: content)
}
