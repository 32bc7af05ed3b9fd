// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What the page of one letter shows.
struct LetterMatter: Sendable {
  var frame: PageFrame
  var record: LetterRecord
  var caseTitle: String?
  var files: [AttachedFile]
  var viewer: Viewer
  /// Papers that were issued of it, as far as the viewer may read them.
  var issued: [IssuedPaper] = []
  /// It was entered a moment ago.
  var isNew = false

  var words: any Phrasebook { frame.words }
  var letter: Letter { record.letter }
  var mayRegister: Bool { viewer.may(.registerLetters) }
  var mayConfirm: Bool {
    letter.direction == .outgoing && letter.receivedAt == nil
      && viewer.may(.acknowledgeLetter(unit: letter.unit))
  }
}

func letterPage(
  _ matter: LetterMatter, typed: FormData = FormData(), errors: FieldErrors = FieldErrors()
) -> Page {
  let words = matter.words
  let letter = matter.letter
  let isAgency = matter.viewer.officer.role == .agency
  let back = Paths.with(
    Paths.letters, [("buku", LetterBook.name(letter.direction)), ("tahun", String(letter.year))])
  return Page(
    matter.frame, title: letter.subject, tab: .letters, isRefused: !errors.isEmpty
  ) {
    backLink(words.agendaTab(letter.direction, isAgency: isAgency), to: back)
      + when(!errors.isEmpty, errorSummary(words.letterActNotSaved, errors, words))
      + when(matter.isNew, registered(matter))
      + pageTitle(letter.subject, lead: lead(matter), tags: tags(letter, words))
      + columns(body(matter, typed, errors), aside: facts(matter))
  }
}

private func registered(_ matter: LetterMatter) -> HTML {
  let words = matter.words
  let letter = matter.letter
  return confirmationPanel(
    words.letterRegistered,
    number: words.letterTitle(letter.direction, agenda: letter.agenda, year: letter.year))
}

private func lead(_ matter: LetterMatter) -> HTML {
  let letter = matter.letter
  let words = matter.words
  return
    "\(words.letterLead(letter.direction, agenda: letter.agenda, year: letter.year)) · \(matter.record.unitName)"
}

private func tags(_ letter: Letter, _ words: any Phrasebook) -> HTML? {
  var tags: [HTML] = []
  if letter.secrecy != .normal { tags.append(classificationTag(words.secrecy(letter.secrecy))) }
  if letter.speed != .normal { tags.append(tag(words.speed(letter.speed), .warn)) }
  if letter.direction == .outgoing, letter.receivedAt == nil {
    tags.append(tag(words.notReceived, .warn))
  }
  return tags.isEmpty ? nil : HTML(tags)
}

private func body(_ matter: LetterMatter, _ typed: FormData, _ errors: FieldErrors) -> HTML {
  let words = matter.words
  let letter = matter.letter
  let files = matter.files.map { file in
    Evidence(
      file.name, path: Paths.letterFile(file.sha256, of: String(letter.id)),
      detail: words.fileSize(file.size), sha256: file.sha256)
  }
  return when(matter.mayConfirm, confirmation(matter, typed, errors))
    + section(
      words.letterContent,
      letter.body.map { prose(runningText($0)) }
        ?? "<p class=\"soft\">\(words.noLetterContent)</p>")
    + when(!matter.issued.isEmpty, section(words.issuedTitle, issued(matter)))
    + when(!files.isEmpty, section(words.enclosures, evidenceList(files, words)))
    + when(
      matter.mayRegister && letter.direction == .incoming && letter.caseNumber == nil,
      fromLetter(matter, typed, errors))
    + when(matter.mayRegister, srikandi(matter, typed))
}

private func issued(_ matter: LetterMatter) -> HTML {
  """
  <p class="acts">\(each(matter.issued) { paper in
    quietLink(
      "\(paper.title) \(paper.code) (\(matter.words.issuedState(paper.state)))",
      to: Paths.issuedPaper(paper.code.description), icon: .check)
  })</p>
  """
}

/// The addressee says that it arrived, and who took it.
private func confirmation(
  _ matter: LetterMatter, _ typed: FormData, _ errors: FieldErrors
) -> HTML {
  let words = matter.words
  let id = String(matter.letter.id)
  var field = Field(
    "penerima", words.receiverLabel, from: typed, errors: errors, hint: words.receiverHint)
  if field.value.isEmpty { field.value = matter.viewer.officer.name }
  return """
    <section class="turn sheet pad sec" aria-label="\(words.confirmReceiptTitle)">\
    <div class="stack"><h2>\(words.confirmReceiptTitle)</h2>\
    <p class="small soft">\(words.confirmReceiptHint)</p></div>\
    \(form(
      Paths.letterAct("terima", on: id), matter.frame.stamp(command: typed.command),
      textField(field, words, width: .half, autocomplete: "name", limit: 200)
        + actions(mainButton(words.confirmReceipt))))</section>
    """
}

/// What a letter that came by hand may begin, or belong to.
private func fromLetter(
  _ matter: LetterMatter, _ typed: FormData, _ errors: FieldErrors
) -> HTML {
  let words = matter.words
  let letter = matter.letter
  let open = Paths.with(
    Paths.newCase,
    [("judul", letter.subject), ("pemohon", letter.unit), ("surat", String(letter.id))])
  return section(
    words.caseLabel,
    """
    <p>\(buttonLink(words.openCaseFromLetter, to: open, icon: .caseFile, isMain: true))</p>\
    <p class="small soft">\(words.openCaseFromLetterHint)</p>\
    \(helpPanel(
      words.linkToCase,
      form(
        Paths.letterAct("berkas", on: String(letter.id)), matter.frame.stamp(),
        textField(
          Field(
            "berkas", words.caseNumberLabel, from: typed, errors: errors,
            hint: words.linkToCaseHint), words, width: .half, limit: 40)
          + actions(button(words.linkButton))), isOpen: !errors.isEmpty))
    """)
}

private func srikandi(_ matter: LetterMatter, _ typed: FormData) -> HTML {
  let words = matter.words
  var field = Field(
    "srikandi", words.srikandi, from: typed, hint: words.srikandiHint, isOptional: true)
  if field.value.isEmpty { field.value = matter.letter.srikandi ?? "" }
  return helpPanel(
    words.saveSrikandi,
    form(
      Paths.letterAct("srikandi", on: String(matter.letter.id)), matter.frame.stamp(),
      textField(field, words, width: .half, limit: 100) + actions(button(words.saveSrikandi))))
}

private func facts(_ matter: LetterMatter) -> HTML {
  let words = matter.words
  let letter = matter.letter
  let receipt: HTML? =
    letter.direction == .incoming
    ? nil
    : letter.receivedAt.map { instant in
      "\(letter.receivedBy ?? "")<small>\(words.longMoment(matter.frame.local(instant)))</small>"
    } ?? "\(words.notReceived)"
  return factList(
    [
      (words.letterNumber, letter.number.map { "\($0)" } ?? "\(words.noNumber)"),
      (words.letterDateLabel, letter.date.map { "\(words.date($0))" }),
      (words.unitLabel(letter.direction), "\(matter.record.unitName)"),
      (
        words.registeredLabel(letter.direction),
        "\(words.longMoment(matter.frame.local(letter.registeredAt)))"
      ),
      (
        words.caseLabel,
        letter.caseNumber.map { number in
          "\(link(number, to: Paths.caseFile(number, item: letter.item)))\(matter.caseTitle.map { "<small>\($0)</small>" })"
        }
      ),
      (words.receiptLabel, receipt),
      (words.srikandi, letter.srikandi.map { "\($0)" }),
    ], isAside: true)
}
