// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
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
  return section(
    words.dossierHeading, id: "dokumen",
    "<div class=\"dossier\">\(body)</div>\(combinedReport(matter))")
}

/// The report of all items as one, where the case's items have their own.
private func combinedReport(_ matter: CaseMatter) -> HTML {
  guard !matter.isForPaper, !matter.view.items.isEmpty,
    let paper = matter.papers.first(where: {
      $0.item == nil && $0.kind == OutputKind.report.rawValue
    })
  else { return "" }
  return
    "<p class=\"acts\">\(buttonLink(matter.words.combinedReport, to: Paths.attachment(paper.sha256), icon: .download))</p>"
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
      """
      <p class="acts">\(buttonLink(words.paper(nil), to: Paths.attachment(paper.sha256), icon: .download))\
      \(when(entry.output.kind == .report, wordLink(matter, entry.item)))\(issuing(entry, matter))</p>
      """
    } ?? ""
  let more = links(of: entry, matter)
  if matter.isForPaper {
    return """
      <section><h3>\(entry.output.title)</h3>\(soft(written))\(DossierFacts.html(entry, matter))</section>
      """
  }
  return """
    <details\(flag: "open", isOpen)><summary><span>\(entry.output.title)</span>\
    <small>\(written)</small></summary>\(DossierFacts.html(entry, matter))\(download)\(more)\
    \(letterLinks(of: entry, matter))</details>
    """
}

/// The issued papers of an entry, or the way to issue one.
private func issuing(_ entry: DossierEntry, _ matter: CaseMatter) -> HTML {
  let words = matter.words
  let issued = matter.issued.filter { paper in
    paper.source == nil && paper.kind == entry.output.kind.rawValue && paper.item == entry.item
      && paper.version == entry.version
  }
  let links = each(issued) { paper in
    let label = "\(words.issuedTitle): \(uncapitalisedState(paper, words))"
    return quietLink(label, to: Paths.issuedPaper(paper.code.description), icon: .check)
  }
  guard matter.site.signing != nil, matter.viewer.may(.issuePapers),
    !issued.contains(where: { $0.state == .issued })
  else { return links }
  let path = Paths.with(
    Paths.newIssuedPaper,
    [
      ("berkas", matter.number), ("item", entry.item), ("jenis", entry.output.kind.rawValue),
      ("versi-dokumen", "\(entry.version)"),
    ])
  return links + quietLink(words.issueAction, to: path)
}

private func uncapitalisedState(_ paper: IssuedPaper, _ words: any Phrasebook) -> String {
  let state = words.issuedState(paper.state).lowercased()
  return paper.number.map { "\($0), \(state)" } ?? state
}

/// The ways to what an entry stands for: a calendar file, the checklist as it was judged.
private func links(of entry: DossierEntry, _ matter: CaseMatter) -> HTML {
  switch entry.contents {
  case .schedule:
    let path = Paths.schedule(of: matter.number)
    let workbook = downloadLink(
      .schedule, matter.frame, at: Paths.scheduleWorkbook(of: matter.number))
    return
      "<p class=\"acts\">\(quietLink(matter.words.scheduleFile, to: path, icon: .calendar))\(workbook)</p>"
  case .evaluation:
    guard let item = entry.item else { return "" }
    let name = matter.view.items.first { $0.item == item }?.name ?? item
    let path = Paths.checklist(of: matter.number, item: item)
    return "<p class=\"acts\">\(quietLink(matter.words.checklistTitle(name), to: path))</p>"
  case .selection, .disposition, .assignment, .report, .decision, .shutdownOrder,
    .monitoringOrder, .delivery, .followUp, .request, .analysis, .workRecord, .changeRecord,
    .testRecord, .approval, .form, .file:
    return ""
  }
}

/// The report as a document to edit, for the office itself.
private func wordLink(_ matter: CaseMatter, _ item: String?) -> HTML {
  guard matter.frame.offersWorkbooks, matter.viewer.may(.readOfficePapers) else { return "" }
  let path = Paths.with(Paths.wordReport(of: matter.number), [("item", item)])
  return "<a class=\"btn quiet\" href=\"\(path)\" download>\(matter.words.downloadWord)</a>"
}
