// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A filter that is set, removable by its link.
struct ActiveFilter {
  var label: String
  /// The list without it.
  var path: String

  init(_ label: String, without path: String) {
    self.label = label
    self.path = path
  }
}

/// A GET form over a list. `fields` are plain fields (`textField`, `selectField`).
func filterBar(
  _ action: String, fields: HTML, active: [ActiveFilter] = [], _ words: any Phrasebook
) -> HTML {
  """
  <form method="get" action="\(action)" class="filter"><div class="fields">\(fields)\
  <button class="btn">\(words.filter)</button></div></form>\
  \(when(!active.isEmpty, activeFilters(active, clear: action, words)))
  """
}

private func activeFilters(
  _ active: [ActiveFilter], clear: String, _ words: any Phrasebook
) -> HTML {
  """
  <p class="pick">\(each(active) { filter in
    """
    <a href="\(filter.path)">\(filter.label)<span class="vh">, \(words.removeFilter(filter.label))\
    </span>\(Icon.cross.html)</a>
    """
  })\(link(words.clearFilters, to: clear))</p>
  """
}

/// Views of one list: "Semua 7", "Belum dinilai 4".
func views(label: String, _ views: [(label: String, path: String, isCurrent: Bool)]) -> HTML {
  """
  <nav class="pick" aria-label="\(label)">\(each(views) { view in
    "<a href=\"\(view.path)\"\(attribute: "aria-current", view.isCurrent ? "true" : nil)>\(view.label)</a>"
  })</nav>
  """
}

/// Where in a long list: first and last row shown, and the ways on.
func pagination(
  first: Int, last: Int, count: Int, previous: String?, next: String?, _ words: any Phrasebook
) -> HTML {
  guard previous != nil || next != nil else { return "" }
  return """
    <nav class="pages" aria-label="\(words.pagination)">\
    <span>\(words.pagesShown(first, last, of: count))</span>\
    \(previous.map { "<a class=\"btn\" rel=\"prev\" href=\"\($0)\">\(words.previousPage)</a>" })\
    \(next.map { "<a class=\"btn\" rel=\"next\" href=\"\($0)\">\(words.nextPage)</a>" })</nav>
    """
}
