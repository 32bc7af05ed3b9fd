// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A chart on a page: what it shows, what is counted, the drawing in a wide and a tall form,
/// and the same as a table.
struct Figure {
  var headline: String
  var note: String
  /// Class that gives its place on the page and on paper.
  var place: StaticString
  var chart: Chart
  var legend: HTML?
  /// Other views of the same figure.
  var choice: HTML?
  var table: FigureTable

  func html(_ words: any Phrasebook) -> HTML {
    let place = HTML(stringLiteral: place)
    return """
      <figure class="fig \(place)"><h3>\(headline)</h3><p>\(note)</p>\(chart.html)\
      \(legend.map { "<p class=\"legend\">\($0)</p>" })\(choice)\(table.html(words))</figure>
      """
  }
}

/// A drawing for wide windows, and one for phones and paper.
struct Chart {
  /// What it says, in a sentence.
  var label: String
  var wide: Drawing
  var tall: Drawing

  struct Drawing {
    var width: Int
    var height: Int
    var content: HTML
  }

  var html: HTML {
    """
    <svg class="ch wide" viewBox="0 0 \(wide.width) \(wide.height)" role="img" \
    aria-label="\(label)">\(wide.content)</svg>\
    <svg class="ch tall" viewBox="0 0 \(tall.width) \(tall.height)" \
    preserveAspectRatio="xMinYMin" aria-hidden="true">\(tall.content)</svg>
    """
  }
}

struct FigureTable {
  var caption: String
  var head: [String]
  /// The first cell of a row names it; the others are numbers.
  var rows: [[String]]

  func html(_ words: any Phrasebook) -> HTML {
    let titles = head.enumerated().map { position, title -> HTML in
      "<th scope=\"col\"\(attribute: "class", position == 0 ? nil : "n")>\(title)</th>"
    }
    let lines = rows.map { row -> HTML in
      let cells = row.dropFirst().map { "<td class=\"n\">\($0)</td>" as HTML }
      return "<tr><th scope=\"row\">\(row.first ?? "")</th>\(cells)</tr>"
    }
    return """
      <details><summary>\(words.figuresAsTable)</summary><div class="scroll"><table>\
      <caption class="vh">\(caption)</caption><thead><tr>\(titles)</tr></thead>\
      <tbody>\(lines)</tbody></table></div></details>
      """
  }
}

/// A coloured square and its meaning.
func legendEntry(_ style: StaticString, _ text: String) -> HTML {
  """
  <span><svg width="12" height="12" aria-hidden="true">\
  <rect class="\(HTML(stringLiteral: style))" width="12" height="12" rx="1"/></svg>\(text)</span>
  """
}

/// A bar of a chart; nothing where it has no length.
func bar(
  _ style: StaticString, x: Double, y: Double, width: Double, height: Double, radius: Int = 0
) -> HTML {
  guard width > 0, height > 0 else { return "" }
  return """
    <rect class="\(HTML(stringLiteral: style))" x="\(x.svg)" y="\(y.svg)" width="\(width.svg)" \
    height="\(height.svg)"\(attribute: "rx", radius > 0 ? "\(radius)" : nil)/>
    """
}

/// Words of a chart; `style` is any of `c` centred, `e` ending there, `b` bold, `s` soft.
func label(_ style: StaticString, x: Double, y: Double, _ text: String) -> HTML {
  """
  <text class="\(HTML(stringLiteral: style))" x="\(x.svg)" y="\(y.svg)">\(text)</text>
  """
}
