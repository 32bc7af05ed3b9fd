// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// "‹ Tugas": where the page came from in the order of things.
func backLink(_ label: String, to path: String) -> HTML {
  "<p class=\"crumb\"><a href=\"\(path)\">\(Icon.back.html)\(label)</a></p>"
}

/// The `h1` with what stands around it: tags above, one line below, quiet acts to the right.
func pageTitle(
  _ title: String, lead: HTML? = nil, tags: HTML? = nil, actions: HTML? = nil
) -> HTML {
  let actions = actions.flatMap { $0.bytes.isEmpty ? nil : $0 }
  return """
    <div class="head\(actions == nil ? "" : " with")"><div>\(tags.map { "<p class=\"acts\">\($0)</p>" })\
    <h1>\(title)</h1>\(lead.map { "<p class=\"lead\">\($0)</p>" })</div>\
    \(actions.map { "<p class=\"acts\">\($0)</p>" })</div>
    """
}

/// A part of the page under an `h2`; `note` stands at the other end of the heading's line.
func section(_ heading: String, id: String? = nil, note: HTML? = nil, _ body: HTML) -> HTML {
  let head: HTML =
    note.map { "<div class=\"row\"><h2>\(heading)</h2><p class=\"small soft\">\($0)</p></div>" }
    ?? "<h2>\(heading)</h2>"
  return "<section class=\"sec\"\(attribute: "id", id)>\(head)\(body)</section>"
}

/// The matter, and beside it (below on a phone) what helps to judge it.
func columns(_ main: HTML, aside: HTML, label: String? = nil) -> HTML {
  """
  <div class="two"><div>\(main)</div>\
  <aside class="stack"\(attribute: "aria-label", label)>\(aside)</aside></div>
  """
}

/// An index on the left of the matter, above it on a phone.
func indexed(_ index: HTML, label: String, _ main: HTML) -> HTML {
  "<div class=\"two left\"><nav aria-label=\"\(label)\">\(index)</nav><div>\(main)</div></div>"
}

/// A measure for forms and prose that stand alone.
func narrow(_ body: HTML) -> HTML { "<div class=\"narrow\">\(body)</div>" }

/// White paper around a list of rows or a table.
func sheet(_ body: HTML, padded: Bool = false) -> HTML {
  "<div class=\"sheet\(padded ? " pad" : "")\">\(body)</div>"
}

/// Running text: paragraphs, headings and lists with their distances.
func prose(_ body: HTML) -> HTML { "<div class=\"prose\">\(body)</div>" }

/// A part that the script asks for again each minute; `key` is its name on this page.
func live(_ key: String, _ body: HTML) -> HTML { "<div data-live=\"\(key)\">\(body)</div>" }

/// A paragraph in the second voice.
func soft(_ text: String) -> HTML { "<p class=\"small soft\">\(text)</p>" }

func link(_ label: String, to path: String) -> HTML { "<a href=\"\(path)\">\(label)</a>" }
