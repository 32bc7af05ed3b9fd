// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct EvidenceMatter: Sendable {
  var packs: [EvidencePack]
  /// Names by user name.
  var people: [String: String]
  var isOffered: Bool
  var refusal: String?
}

/// Ask for a year's evidence; what was made before.
func evidencePage(_ matter: EvidenceMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let years = (frame.today.year - 6...frame.today.year).reversed()
  return Page(
    frame, title: words.evidenceTitle, tab: .summary, isRefused: matter.refusal != nil
  ) {
    """
    \(unwrap(matter.refusal) { refusalSummary(words.evidenceRefused, "\($0)") })    \(pageTitle(words.evidenceTitle, lead: "\(words.evidencePageLead)"))    \(when(matter.isOffered, narrow(form(
      Paths.evidence, frame.stamp(),
      selectField(
        Field("tahun", words.paperYear, value: "\(frame.today.year)"), words,
        options: years.map { ("\($0)", "\($0)") }, width: .short)
        + actions(mainButton(words.makeEvidence))))))    \(matter.packs.isEmpty ? soft(words.noEvidenceYet) : table(matter, frame))
    """
  }
}

private func table(_ matter: EvidenceMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let rows = matter.packs.map { pack in
    TableRow([
      rowName(words.evidenceYear(pack.year)),
      "\(words.moment(frame.local(pack.askedAt), seenOn: frame.today))",
      "\(matter.people[pack.askedBy] ?? pack.askedBy)", state(pack, words),
      pack.sha256.map { "<span class=\"mono\">\($0.prefix(16))…</span>" } ?? "",
    ])
  }
  return sheet(
    registerTable(
      caption: words.evidenceTitle, words.evidenceColumns.map { Column($0) }, rows))
}

private func state(_ pack: EvidencePack, _ words: any Phrasebook) -> HTML {
  switch pack.state {
  case .waiting: "\(words.evidenceState(.waiting))"
  case .running:
    "\(words.evidenceState(.running))<small>\(words.evidenceProgress(pack.progress, of: pack.parts))</small>"
  case .failed: "<b class=\"bad\">\(words.evidenceState(.failed))</b>"
  case .ready:
    """
    <a href="\(Paths.evidencePack("\(pack.id)"))" download>\(words.takeEvidence)</a>    <small>\(words.fileSize(pack.size ?? 0))</small>
    """
  }
}
