// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A few hits of one kind, and where all of them are.
struct SearchGroup {
  var heading: String
  var hits: [(title: String, path: String, detail: String)]
  var count: Int
  /// The list of this kind with the same words; `nil` where there is none.
  var all: String?
}

/// One box over everything that the viewer may read.
func searchPage(_ text: String, _ groups: [SearchGroup], _ frame: PageFrame) -> Page {
  let words = frame.words
  let found = groups.filter { !$0.hits.isEmpty }
  let box: HTML = """
    <form method="get" action="\(Paths.search)" role="search" class="filter"><div class="fields">\
    <div class="field"><label class="lbl" for="f-q">\(words.searchLabel)</label>\
    <p class="hint" id="f-q-hint">\(words.searchHint)</p>\
    <input type="search" id="f-q" name="q" value="\(text)" aria-describedby="f-q-hint"\
    \(flag: "autofocus", text.isEmpty)></div><button class="btn main">\(words.searchAction)</button>\
    </div></form>
    """
  let title = text.isEmpty ? words.searchTitle : words.resultsFor(text)
  return Page(frame, title: title) {
    pageTitle(title) + box
      + (text.isEmpty
        ? ""
        : found.isEmpty
          ? emptyState(words.nothingFound(text).title, "\(words.nothingFound(text).advice)")
          : each(found) { group($0, words) })
  }
}

private func group(_ group: SearchGroup, _ words: any Phrasebook) -> HTML {
  let note = group.all.flatMap { path in
    group.count > group.hits.count ? link(words.allResults(group.count), to: path) : nil
  }
  return section(
    group.heading, note: note,
    """
    <ul class="wait">\(each(group.hits) { hit in
      "<li><a href=\"\(hit.path)\">\(hit.title)</a><small>\(hit.detail)</small></li>"
    })</ul>
    """)
}
