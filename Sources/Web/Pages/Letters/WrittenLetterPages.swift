// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Letters that were written, newest first.
func writtenLetterListPage(
  _ letters: [WrittenLetter], count: Int, _ kinds: LetterKinds, issued: [Int: IssuedPaper],
  _ listing: Listing, _ page: PageOfList, _ frame: PageFrame
) -> Page {
  let words = frame.words
  return Page(frame, title: words.writtenLettersTitle) {
    pageTitle(
      words.writtenLettersTitle, lead: "\(words.writtenLettersLead)",
      actions: downloadLink(.written, frame)
        + quietLink(words.remindersTitle, to: Paths.reminders)
        + buttonLink(words.writeLetter, to: Paths.newWrittenLetter))
      + (letters.isEmpty
        ? emptyState(words.noWrittenLetters, "\(words.chooseLetterKindLead)")
        : sheet(writtenLetterTable(letters, kinds, issued: issued, frame))
          + listing.pagination(page, shown: letters.count, of: count, words))
  }
}

func writtenLetterTable(
  _ letters: [WrittenLetter], _ kinds: LetterKinds, issued: [Int: IssuedPaper],
  _ frame: PageFrame
) -> HTML {
  let words = frame.words
  return registerTable(
    caption: words.writtenLettersTitle,
    [
      Column(words.letterTitleColumn), Column(words.letterKindColumn),
      Column(words.letterStateColumn), Column(words.letterCaseColumn),
    ],
    letters.map { letter in
      TableRow([
        rowName(letter.title, path: Paths.writtenLetter(letter.id)),
        "\(kinds[letter.kind]?.kind.title ?? letter.kind)",
        state(of: letter, issued[letter.id], words),
        "\(letter.subject.caseNumber ?? letter.subject.system ?? "")",
      ])
    })
}

private func state(
  of letter: WrittenLetter, _ issued: IssuedPaper?, _ words: any Phrasebook
) -> HTML {
  guard let day = letter.day else { return tag(words.letterDraft, .plain) }
  let final = words.letterFinal(letter.number, words.longDate(day))
  return "\(final)\(issued.map { " \(stateTag($0.state, words))" as HTML })"
}

/// Which kind: those that suit what the letter is about.
func letterKindChoicePage(
  _ kinds: [LetterKind], about subject: LetterQuery, _ frame: PageFrame
) -> Page {
  let words = frame.words
  return Page(frame, title: words.chooseLetterKind) {
    backLink(words.writtenLettersTitle, to: Paths.writtenLetters)
      + pageTitle(words.chooseLetterKind, lead: "\(words.chooseLetterKindLead)")
      + sheet(
        registerTable(
          caption: words.chooseLetterKind, [Column(words.letterKindColumn)],
          kinds.map { kind in
            TableRow([
              rowName(
                kind.title, path: Paths.newLetter(kind.id, about: subject), detail: kind.about)
            ])
          }))
  }
}

/// Systems with findings past their deadline, and the next reminder for each.
func remindersPage(
  _ rows: [(
    system: String, name: String, owner: String, late: Int, last: WrittenLetter?, next: Int
  )],
  _ frame: PageFrame
) -> Page {
  let words = frame.words
  let columns = [
    Column(words.letterCaseColumn, isHeading: false), Column(words.reminderLate, isNumeric: true),
    Column(words.reminderLast), Column(""),
  ]
  return Page(frame, title: words.remindersTitle) {
    backLink(words.writtenLettersTitle, to: Paths.writtenLetters)
      + pageTitle(words.remindersTitle, lead: "\(words.remindersLead)")
      + (rows.isEmpty
        ? emptyState(words.noReminders, "")
        : sheet(
          registerTable(
            caption: words.remindersTitle, columns,
            rows.map { row in
              var query = LetterQuery()
              query.system = row.system
              return TableRow([
                rowName(row.name, path: Paths.system(row.system), detail: row.owner),
                "\(words.number(row.late))",
                row.last.map { last in
                  link(
                    last.day.map { words.letterFinal(last.number, words.longDate($0)) }
                      ?? words.letterDraft, to: Paths.writtenLetter(last.id))
                } ?? "",
                quietLink(
                  words.reminderNumber(row.next),
                  to: Paths.newLetter("peringatan-\(row.next)", about: query)),
              ])
            })))
  }
}

/// What became of a letter, and what may still become of it.
struct LetterGoing {
  /// The newest paper that was issued of it.
  var issued: IssuedPaper?
  /// Letters that come in its place, the newest first.
  var successors: [WrittenLetter] = []
  /// In whose place it comes.
  var replaced: WrittenLetter?
  var mayIssue = false
  var offersWord = false
}

/// One letter: its fields while it is a draft, its page in any case.
struct WrittenLetterEditor {
  var letter: WrittenLetter?
  var kind: LetterKind
  var subject: LetterSubject
  var query: LetterQuery
  var going = LetterGoing()
  var typed: [String: String]
  var signer: String?
  var posts: [(value: String, label: String)]
  var units: [(value: String, label: String)]
  var proof: LetterProofPart
  var errors = FieldErrors()
  var refusal: String?
  var isSaved = false
  var command: String?
  var day: String

  func page(_ frame: PageFrame) -> Page {
    let words = frame.words
    let title = letter?.title ?? kind.title
    let isFinal = letter?.isFinal == true
    let mayGo = isFinal && going.mayIssue && going.issued?.state != .issued
    let paper: HTML? = letter.map { letter in
      when(
        going.offersWord,
        "<a class=\"btn quiet\" href=\"\(Paths.writtenLetterWord("\(letter.id)"))\" download>\(words.downloadWord)</a>"
      )
        + buttonLink(
          words.letterOpenPaper, to: Paths.writtenLetterPaper("\(letter.id)"), icon: .download,
          isMain: isFinal && !mayGo)
        + when(
          mayGo, buttonLink(words.issueAction, to: Paths.issue(letter: letter.id), isMain: true))
    }
    return Page(frame, title: title, isRefused: !errors.isEmpty || refusal != nil) {
      crumb(words)
        + when(!errors.isEmpty, errorSummary(words.writtenLetterNotSaved, errors, words))
        + unwrap(refusal) { refusalSummary(words.writtenLetterNotSaved, "\($0)") }
        + when(isSaved, notice("<p role=\"status\">\(words.letterSaved)</p>", .ok, icon: .check))
        + pageTitle(
          title, lead: lead(frame), tags: going.issued.map { stateTag($0.state, words) },
          actions: paper)
        + fate(frame)
          + """
          <div class="proofed"><div data-proofed>\(isFinal ? "" : editor(frame))</div>\
          \(proof.html(kind, words))</div>
          """
    }
  }

  /// Where it went, what it replaces and what replaces it.
  private func fate(_ frame: PageFrame) -> HTML {
    let words = frame.words
    var html: HTML = ""
    if let old = going.replaced {
      let title = words.letterReplaces(old.number ?? old.title)
      html += notice("<p>\(link(title, to: Paths.writtenLetter(old.id)))</p>", .plain)
    }
    for new in going.successors {
      let title = words.letterReplacedBy(new.number ?? words.letterDraft)
      html += notice("<p>\(link(title, to: Paths.writtenLetter(new.id)))</p>", .warn)
    }
    guard let letter, letter.isFinal else { return html }
    let issued = going.issued.map { paper in
      quietLink(
        words.letterIssuedAs(paper.code.description, words.issuedState(paper.state)),
        to: Paths.issuedPaper(paper.code.description), icon: .check)
    }
    let note: HTML = when(going.issued == nil, soft(words.letterNotYetIssued))
    return html + """
      \(note)<p class="acts">\(issued)\(when(
        going.successors.isEmpty,
        quietLink(words.letterReplace, to: Paths.replacement(of: letter.id))))</p>
      """
  }

  private func crumb(_ words: any Phrasebook) -> HTML {
    if let number = subject.caseNumber {
      return backLink(number, to: Paths.caseFile(number, item: subject.item))
    }
    return backLink(words.writtenLettersTitle, to: Paths.writtenLetters)
  }

  private func lead(_ frame: PageFrame) -> HTML {
    let words = frame.words
    let state = letter?.day.map { words.letterFinal(letter?.number, words.longDate($0)) }
    return "\([kind.title, state ?? words.letterDraft].joined(separator: " · "))"
  }

  private func editor(_ frame: PageFrame) -> HTML {
    let words = frame.words
    let fields = each(kind.fields) { field in input(field, words) }
    let choices =
      selectField(
        Field("penanda", words.letterSigner, value: signer ?? "", isOptional: true), words,
        options: posts, empty: words.letterSignerUsual)
      + selectField(
        Field("tujuan", words.letterUnit, value: subject.unit ?? "", isOptional: true), words,
        options: units, empty: words.letterUnitUsual)
    let finish: HTML = when(
      letter != nil,
      section(
        words.letterFinish,
        "<p>\(words.letterFinishLead)</p>"
          + fieldRow(
            dateField(
              Field("tanggal", words.letterDay, value: day, error: errors["tanggal"]), words),
            textField(
              Field(
                "nomor", words.letterGivenNumber, hint: words.letterGivenNumberHint,
                isOptional: true), words, limit: 80))
          + actions(
            dangerButton(
              words.letterFinish, name: "aksi", value: "nomori",
              confirm: words.letterFinishConfirm, words))))
    return form(
      letter.map { Paths.writtenLetter($0.id) } ?? Paths.newWrittenLetter,
      frame.stamp(command: command),
      enterButton(words.letterShow) + hidden("jenis", kind.id)
        + when(letter == nil, hidden("pengganti", going.replaced.map { "\($0.id)" }))
        + each(query.pairs) { hidden($0.0, $0.1) } + fields
        + choices
        + actions(
          mainButton(words.letterSaveDraft, name: "aksi", value: "simpan"),
          button(words.letterShow, name: "aksi", value: "lihat"))
        + finish)
  }

  private func input(_ field: LetterEntryField, _ words: any Phrasebook) -> HTML {
    let name = "isian[\(field.name)]"
    let shown = Field(
      name, field.title, value: typed[field.name] ?? "",
      hint: field.hint.isEmpty ? nil : field.hint, error: errors[name],
      isOptional: !field.isRequired)
    switch field.kind {
    case .line: return textField(shown, words, limit: 500)
    case .day: return dateField(shown, words)
    case .text: return textArea(shown, words, rows: 8, limit: 20_000)
    case .list: return textArea(shown, words, rows: 4, limit: 20_000)
    }
  }
}
