// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

/// What is asked before a paper goes out.
struct IssueMatter {
  var draft: SigningDesk.Draft
  /// "Laporan Hasil Evaluasi".
  var title: String
  /// What a letter is about.
  var subject: String?
  var isIssuedAlready: Bool
  var form = FormData()
  var errors = FieldErrors()
  var refusal: String?

  /// A letter got its number and its day before.
  var isSettled: Bool { if case .letter = draft.source { true } else { false } }
}

func issuePage(_ matter: IssueMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let title = words.issueTitle(matter.title)
  return Page(
    frame, title: title, tab: tab(matter.draft.source),
    isRefused: !matter.errors.isEmpty || matter.refusal != nil
  ) {
    var html = back(matter, words)
    html += when(!matter.errors.isEmpty, errorSummary(words.issueNotDone, matter.errors, words))
    html += unwrap(matter.refusal) { refusalSummary(words.issueNotDone, "\($0)") }
    html += pageTitle(title, lead: "\(words.issueLead)")
    let again = matter.isSettled ? words.letterIssuedAlready : words.issuedAlready
    html += when(matter.isIssuedAlready, notice("<p>\(again)</p>", .warn))
    var fields = source(matter.draft.source)
    fields += matter.isSettled ? settled(matter, words) : asked(matter, words)
    fields += when(
      !(matter.isSettled && matter.isIssuedAlready), actions(mainButton(words.issueAction)))
    return html
      + narrow(form(Paths.newIssuedPaper, frame.stamp(command: matter.form.command), fields))
  }
}

private func tab(_ source: SigningDesk.Source) -> MainTab {
  switch source {
  case .output: .cases
  case .letter: .letters
  case .office: .summary
  }
}

private func back(_ matter: IssueMatter, _ words: any Phrasebook) -> HTML {
  switch matter.draft.source {
  case .output(let output):
    backLink(output.caseNumber, to: Paths.caseFile(output.caseNumber, item: output.item))
  case .letter(let id): backLink(matter.subject ?? matter.title, to: Paths.writtenLetter(id))
  case .office: backLink(words.officePapersTitle, to: Paths.officePapers)
  }
}

/// What the form is about, for the next request.
private func source(_ source: SigningDesk.Source) -> HTML {
  switch source {
  case .output(let output):
    hidden("berkas", output.caseNumber) + hidden("item", output.item)
      + hidden("jenis", output.kind.rawValue) + hidden("versi-dokumen", "\(output.version)")
  case .letter(let id): hidden("naskah", "\(id)")
  case .office(let paper): hidden("dokumen", paper.token)
  }
}

private func settled(_ matter: IssueMatter, _ words: any Phrasebook) -> HTML {
  sheet(
    factList([
      (words.paperSubjectLabel, matter.subject.map { "\($0)" }),
      (words.paperNumberLabel, matter.draft.number.map { "\($0)" }),
      (words.paperDayLabel, "\(words.longDate(matter.draft.day))"),
    ]), padded: true)
}

private func asked(_ matter: IssueMatter, _ words: any Phrasebook) -> HTML {
  var number = Field(
    "nomor", words.issueNumber, from: matter.form, errors: matter.errors,
    hint: words.issueNumberHint, isOptional: true)
  if matter.form["nomor"] == nil { number.value = matter.draft.number ?? "" }
  var day = Field(
    "tanggal", words.issueDay, from: matter.form, errors: matter.errors, hint: words.issueDayHint)
  if matter.form["tanggal"] == nil { day.value = matter.draft.day.description }
  return textField(number, words, width: .half, limit: 100) + dateField(day, words)
}
