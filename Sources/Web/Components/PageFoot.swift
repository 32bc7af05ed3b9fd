// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

func pageFoot(_ frame: PageFrame) -> HTML {
  let words = frame.words
  let look = Paths.with(Paths.look, [("kembali", frame.path)])
  return """
    <footer class="foot"><div class="wrap">\
    <span>\(words.version(frame.office.version, of: frame.office.government))</span>\
    \(unwrap(frame.viewer) { viewer in
      each(Place.all(for: viewer)) { link($0.name(words), to: $0.path) }
    })<a href="\(Paths.check)">\(words.checkTitle)</a><a href="\(Paths.help)">\(words.help)</a><a href="\(look)">\(words.lookChoice)</a>\
    \(frame.face.map { viewer in
      "<span class=\"printed\">\(words.printed(at: words.longMoment(frame.moment), by: viewer.name))</span>"
    })</div></footer>
    """
}

/// The letterhead, on paper only.
func printHead(_ frame: PageFrame) -> HTML {
  """
  <div class="kop">\(mark)<p><span>\(frame.office.government)</span><b>\(frame.office.name)</b>\
  \(each(frame.office.address) { "<small>\($0)</small>" })</p></div>
  """
}
