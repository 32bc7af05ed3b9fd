// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records

/// Items offered as words above the drawing; more of them are chosen from a list.
private let mostPicks = 9

/// The SOP as the office knows it, with what happened in this case.
func drawingSection(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let progress = DrawingProgress(
    matter.view, calendar: matter.calendar, at: matter.frame.now, words: words)
  let figure = flowFigure(
    matter.procedure, progress: progress, onPaper: matter.isForPaper)
  return """
    <section class="sec alur" id="alur"><div class="row"><h2>\(words.drawingHeading)</h2>\
    \(itemPicker(matter))</div>\(figure)</section>
    """
}

private func itemPicker(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let items = matter.pickable
  guard !items.isEmpty else { return "" }
  if items.count > mostPicks {
    let field = Field("aplikasi", words.itemColumn(matter.noun), value: matter.asked ?? "")
    return """
      <form method="get" action="\(Paths.caseFile(matter.number))" class="filter"><div class="fields">\
      \(selectField(
        field, words, options: items.map { ($0.item ?? "", $0.name ?? "") }, width: .half))\
      <button class="btn">\(words.chooseItem)</button></div></form>
      """
  }
  return views(
    label: words.chooseItem,
    [(words.allItems(matter.noun), Paths.caseFile(matter.number) + "#alur", matter.asked == nil)]
      + items.map { item in
        (
          item.name ?? "", Paths.caseFile(matter.number, item: item.item) + "#alur",
          item.item == matter.asked
        )
      })
}

extension CaseMatter {
  /// The items a reader can turn to, by name.
  var pickable: [StreamView] { view.items }
}
