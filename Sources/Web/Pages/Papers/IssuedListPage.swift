// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// Papers that left the office.
func issuedListPage(
  _ rows: [IssuedPaper], count: Int, _ listing: Listing, _ page: PageOfList, _ frame: PageFrame
) -> Page {
  let words = frame.words
  let states: [(value: String, label: String)] = IssuedPaper.State.allCases.map {
    ($0.rawValue, words.issuedState($0))
  }
  return Page(frame, title: words.issuedTitle, tab: .letters) {
    let text = listing.form.text("cari")
    let state = listing.form.text("keadaan").flatMap(IssuedPaper.State.init(rawValue:))
    let fields =
      filterText("cari", words.searchIssued, value: text)
      + filterSelect(
        "keadaan", words.issuedStateLabel, value: state?.rawValue, options: states, words)
    var active: [ActiveFilter] = listing.active("cari", text.map { words.searched($0) })
    active += listing.active("keadaan", state.map { words.issuedState($0) })
    let head =
      pageTitle(
        words.issuedTitle, lead: "\(words.issuedLead)", actions: downloadLink(.issued, frame))
      + filterBar(Paths.issuedPapers, fields: fields, active: active, words)
    guard !rows.isEmpty else {
      return head + emptyState(words.noIssued.title, "\(words.noIssued.advice)")
    }
    return head
      + registerTable(
        caption: words.issuedTitle, words.issuedColumns.map { Column($0) },
        rows.map { row($0, frame) })
      + listing.pagination(page, shown: rows.count, of: count, words)
  }
}

private func row(_ paper: IssuedPaper, _ frame: PageFrame) -> TableRow {
  let words = frame.words
  return TableRow([
    rowName(
      paper.title, path: Paths.issuedPaper(paper.code.description),
      detail: paper.subject.isEmpty ? nil : paper.subject),
    "\(paper.number ?? "–")", "\(words.shortDate(paper.day))", stateTag(paper.state, words),
  ])
}
