// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Something to know about the page: a pause, a reading right, a stale view.
func notice(_ body: HTML, _ tone: Tone = .act, icon: Icon = .info) -> HTML {
  "<div class=\"notice \(tone.name)\">\(icon.html)<div>\(body)</div></div>"
}

/// What the rules advise, with the reason; the official decides.
func adviceNote(_ lead: String, _ rest: HTML) -> HTML {
  "<div class=\"advice\"><p><b>\(lead)</b> \(rest)</p></div>"
}

/// Why a list is empty, and what to do.
func emptyState(_ title: String, _ advice: HTML, action: HTML? = nil) -> HTML {
  """
  <div class="empty sheet pad"><h2>\(title)</h2><p>\(advice)</p>\
  \(action.map { "<p class=\"acts\">\($0)</p>" })</div>
  """
}

/// After an act: its number, what happens next, and what to print.
func confirmationPanel(
  _ title: String, number: String? = nil, next: [String] = [], actions: HTML? = nil
) -> HTML {
  """
  <section class="done sheet pad" role="status"><h2>\(Icon.check.html)\(title)</h2>\
  \(number.map { "<p class=\"number\">\($0)</p>" })\
  \(when(!next.isEmpty, "<ul>\(each(next) { "<li>\($0)</li>" })</ul>"))\
  \(actions.map { "<p class=\"acts\">\($0)</p>" })</section>
  """
}

/// Help that stays out of the way.
func helpPanel(_ summary: String, _ body: HTML, isOpen: Bool = false) -> HTML {
  "<details\(flag: "open", isOpen)><summary>\(summary)</summary><div class=\"prose\">\(body)</div></details>"
}

/// "3 dari 6 sistem" with a bar that says the same; `failed` is the part drawn in red.
func progressBar(_ caption: String, done: Int, failed: Int = 0, of whole: Int) -> HTML {
  """
  <span class="progress"><span>\(caption)</span>\
  \(progressDrawing(done: done, failed: failed, of: whole))</span>
  """
}

/// The bar alone, where words beside it say the same.
func progressDrawing(done: Int, failed: Int = 0, of whole: Int) -> HTML {
  let scale = { (count: Int) in whole > 0 ? min(count, whole) * 200 / whole : 0 }
  let good = scale(done - failed)
  return """
    <svg viewBox="0 0 200 3" preserveAspectRatio="none" aria-hidden="true">\
    <rect class="gb" width="200" height="3"/><rect class="gm" width="\(good)" height="3"/>\
    <rect class="gl" x="\(good)" width="\(scale(failed))" height="3"/></svg>
    """
}
