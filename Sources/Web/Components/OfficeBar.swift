// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The mark and the office, the tabs, the search, the person and their post.
func officeBar(_ frame: PageFrame, tab: MainTab?) -> HTML {
  let words = frame.words
  return """
    <header class="mast"><div class="wrap"><a class="mark" href="\(Paths.inbox)">\(mark)\
    <span><b>\(words.productName)</b>\(frame.office.shortName)</span></a>\
    \(frame.face.map { mainTabs($0, current: tab, words) })\
    \(frame.face.map { person($0, words) })</div></header>
    """
}

/// Above the matter on a desk, at the foot of the window on a phone.
func mainTabs(_ viewer: ViewerFace, current: MainTab?, _ words: any Phrasebook) -> HTML {
  let links = each(viewer.tabs) { tab in
    let count: HTML =
      tab == viewer.tabs.first && viewer.taskCount > 0
      ? "<em>\(viewer.taskCount)<span class=\"vh\"> \(words.tasksCounted)</span></em>" : ""
    return """
      <a href="\(tab.path)"\(attribute: "aria-current", tab == current ? "page" : nil)>\
      \(tab.icon.html)\(words.tab(tab))\(count)</a>
      """
  }
  return "<nav class=\"tabs\" aria-label=\"\(words.mainNavigation)\">\(links)</nav>"
}

private func person(_ viewer: ViewerFace, _ words: any Phrasebook) -> HTML {
  """
  <p class="who"><a class="find" href="\(Paths.search)">\(Icon.search.html)\
  <b>\(words.search)</b></a><span><b>\(viewer.name)</b><span class="post">\(viewer.post)</span>\
  </span><a href="\(Paths.account)"><i>\(viewer.initials)</i>\
  <span class="vh">\(words.account)</span></a></p>
  """
}

/// Says as whom else the viewer acts; nothing where they hold only their own post.
func actingNotice(_ frame: PageFrame) -> HTML {
  guard let viewer = frame.face, !viewer.acting.isEmpty else { return "" }
  return """
    <div class="acting"><div class="wrap">\(Icon.person.html)<div>\(each(viewer.acting) { post in
      "<p>\(compose(frame.words.actingNotice(until: post.until), "<strong>\(post.title)</strong>"))</p>"
    })</div></div></div>
    """
}

/// The line on top of demo and training offices.
func ribbon(of frame: PageFrame) -> HTML {
  let words: (lead: String, rest: String)
  switch frame.office.ribbon {
  case .none: return ""
  case .demo: words = frame.words.demoRibbon
  case .training: words = frame.words.trainingRibbon
  }
  return """
    <div class="demo"><div class="wrap">\(Icon.info.html)\
    <p><b>\(words.lead)</b> \(words.rest)</p></div></div>
    """
}
