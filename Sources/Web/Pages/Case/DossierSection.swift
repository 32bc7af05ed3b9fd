// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records

/// What the rows put out, the newest first, each folded under its title; the newest stands open.
func dossierSection(_ matter: CaseMatter) -> HTML {
  let words = matter.words
  let entries = matter.view.dossier
  guard !entries.isEmpty else { return "" }
  let body = each(Array(entries.reversed().enumerated())) { position, entry in
    dossierEntry(entry, matter, isOpen: position == 0 && matter.turn == nil)
  }
  return section(words.dossierHeading, id: "dokumen", "<div class=\"dossier\">\(body)</div>")
}

private func dossierEntry(_ entry: DossierEntry, _ matter: CaseMatter, isOpen: Bool) -> HTML {
  let words = matter.words
  let written = words.writtenBy(
    words.actor(entry.by), words.longMoment(matter.frame.local(entry.at)))
  let paper = matter.papers.first {
    $0.kind == entry.output.kind.rawValue && $0.item == entry.item && $0.version == entry.version
  }
  let download: HTML =
    paper.map { paper in
      "<p class=\"acts\">\(buttonLink(words.paper(nil), to: Paths.attachment(paper.sha256), icon: .download))</p>"
    } ?? ""
  if matter.isForPaper {
    return """
      <section><h3>\(entry.output.title)</h3>\(soft(written))\(DossierFacts.html(entry, matter))</section>
      """
  }
  return """
    <details\(flag: "open", isOpen)><summary><span>\(entry.output.title)</span>\
    <small>\(written)</small></summary>\(DossierFacts.html(entry, matter))\(download)</details>
    """
}
