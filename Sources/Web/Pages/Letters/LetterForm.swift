// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// A letter entered by hand.
func letterForm(
  _ frame: PageFrame, _ direction: Letter.Direction, units: [NamedCode], typed: FormData,
  errors: FieldErrors = FieldErrors(),
  refusal: String? = nil, fileLimit: Int
) -> Page {
  let words = frame.words
  let summary: HTML =
    refusal.map { refusalSummary(words.letterNotSaved, "\($0) \(words.typedIsKept)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.letterNotSaved, errors, words))
  return Page(
    frame, title: words.newLetter(direction), tab: .letters,
    isRefused: !errors.isEmpty || refusal != nil
  ) {
    narrow(
      backLink(
        words.agendaTab(direction, isAgency: false),
        to: Paths.with(Paths.letters, [("buku", LetterBook.name(direction))])) + summary
        + pageTitle(words.newLetter(direction), lead: "\(words.newLetterLead(direction))")
        + form(
          Paths.newLetter, frame.stamp(command: typed.command), isMultipart: true,
          hidden("arah", LetterBook.name(direction))
            + fields(direction, units, typed, errors, words, fileLimit)
            + actions(mainButton(words.saveLetter))))
  }
}

private func fields(
  _ direction: Letter.Direction, _ units: [NamedCode], _ typed: FormData, _ errors: FieldErrors,
  _ words: any Phrasebook,
  _ fileLimit: Int
) -> HTML {
  selectField(
    Field("dari", words.unitLabel(direction), from: typed, errors: errors), words,
    options: units.map { ($0.code, $0.name) })
    + fieldRow(
      textField(
        Field(
          "nomor", words.letterNumber, from: typed, errors: errors,
          hint: direction == .outgoing ? words.letterNumberGiven : nil, isOptional: true), words,
        limit: 100),
      dateField(
        Field("tanggal", words.letterDate, from: typed, errors: errors, isOptional: true), words))
    + textField(
      Field("hal", words.letterSubject, from: typed, errors: errors), words, limit: 300)
    + textArea(
      Field(
        "isi", words.letterBody, from: typed, errors: errors, hint: words.letterBodyHint,
        isOptional: true), words, limit: 8_000)
    + fieldRow(
      selectField(
        Field("kesegeraan", words.speedLabel, from: typed, errors: errors, isOptional: true), words,
        options: Disposition.Speed.allCases.map { ($0.rawValue, words.speed($0)) }),
      selectField(
        Field("keamanan", words.secrecyLabel, from: typed, errors: errors, isOptional: true), words,
        options: Disposition.Secrecy.allCases.map { ($0.rawValue, words.secrecy($0)) }))
    + textField(
      Field(
        "srikandi", words.srikandi, from: typed, errors: errors, hint: words.srikandiHint,
        isOptional: true), words, width: .half, limit: 100)
    + each(typed.all("berkas")) { hidden("berkas", $0) }
    + fileField(
      Field("berkas-baru", words.letterFiles, isOptional: true), words, isMultiple: true,
      limit: fileLimit)
}
