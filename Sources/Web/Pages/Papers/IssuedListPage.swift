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
      pageTitle(words.issuedTitle, lead: "\(words.issuedLead)")
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

/// What is asked before a paper of a case goes out.
struct IssueMatter {
  var draft: SigningDesk.Draft
  /// "Laporan Hasil Evaluasi".
  var title: String
  var isIssuedAlready: Bool
  var form = FormData()
  var errors = FieldErrors()
  var refusal: String?
}

func issuePage(_ matter: IssueMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let draft = matter.draft
  var number = Field(
    "nomor", words.issueNumber, from: matter.form, errors: matter.errors,
    hint: words.issueNumberHint, isOptional: true)
  if matter.form["nomor"] == nil { number.value = draft.number ?? "" }
  var day = Field(
    "tanggal", words.issueDay, from: matter.form, errors: matter.errors, hint: words.issueDayHint)
  if matter.form["tanggal"] == nil { day.value = draft.day.description }
  let title = words.issueTitle(matter.title)
  return Page(
    frame, title: title, tab: .cases,
    isRefused: !matter.errors.isEmpty || matter.refusal != nil
  ) {
    var html = backLink(draft.caseNumber, to: Paths.caseFile(draft.caseNumber, item: draft.item))
    html += when(!matter.errors.isEmpty, errorSummary(words.issueNotDone, matter.errors, words))
    html += unwrap(matter.refusal) { refusalSummary(words.issueNotDone, "\($0)") }
    html += pageTitle(title, lead: "\(words.issueLead)")
    html += when(matter.isIssuedAlready, notice("<p>\(words.issuedAlready)</p>", .warn))
    var fields = hidden("berkas", draft.caseNumber) + hidden("item", draft.item)
    fields += hidden("jenis", draft.kind.rawValue) + hidden("versi-dokumen", "\(draft.version)")
    fields += textField(number, words, width: .half, limit: 100) + dateField(day, words)
    fields += actions(mainButton(words.issueAction))
    return html
      + narrow(form(Paths.newIssuedPaper, frame.stamp(command: matter.form.command), fields))
  }
}
