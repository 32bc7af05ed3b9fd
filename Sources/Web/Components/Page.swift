// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A whole page: head, ribbon, office bar, tabs, the matter, foot.
///
///     Page(frame, title: "Temuan", tab: .findings) { pageTitle("Temuan") + list }.html
struct Page {
  var frame: PageFrame
  /// For the browser's tab; the page's `h1` is part of the body.
  var title: String
  var tab: MainTab?
  /// The form on it was refused: the title says so.
  var isRefused: Bool
  var body: HTML

  init(
    _ frame: PageFrame, title: String, tab: MainTab? = nil, isRefused: Bool = false,
    body: () -> HTML
  ) {
    self.frame = frame
    self.title = title
    self.tab = tab
    self.isRefused = isRefused
    self.body = body()
  }

  var html: HTML {
    let words = frame.words
    let fullTitle = isRefused ? words.refusedTitle(title) : words.title(title)
    let theme: String? =
      switch frame.theme {
      case .system: nil
      case .light: "light"
      case .dark: "dark"
      }
    return """
      <!doctype html><html lang="\(words.languageCode)"\(attribute: "data-theme", theme)><head>\
      <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
      <meta name="color-scheme" content="\(colourScheme)"><title>\(fullTitle)</title>\
      <link rel="icon" href="\(Paths.asset(.mark))" type="image/svg+xml">\
      <link rel="stylesheet" href="\(Paths.asset(.style))">\
      <script src="\(Paths.asset(.script))" defer></script></head>\
      <body data-draft-saved="\(words.draftSavedPattern)" \
      data-draft-failed="\(words.draftNotSaved)">\
      <a class="skip" href="#isi">\(words.skipToContent)</a>\
      \(ribbon(of: frame))\(officeBar(frame, tab: tab))\(actingNotice(frame))\(printHead(frame))\
      <main id="isi" tabindex="-1"><div class="wrap">\(body)</div></main>\(pageFoot(frame))\
      </body></html>
      """
  }

  private var colourScheme: String {
    switch frame.theme {
    case .system: "light dark"
    case .light: "light"
    case .dark: "dark"
    }
  }
}
