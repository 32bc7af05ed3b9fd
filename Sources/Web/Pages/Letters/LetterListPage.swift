// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// One of the two agenda books, of one year.
struct LetterList: Sendable {
  var direction: Letter.Direction
  var year: Int
  /// Years to choose from, the latest first.
  var years: [Int]
  var text: String?
  var page: PageOfList
  var rows: [LetterRecord]
  var count: Int
  var isAgency: Bool
  var mayRegister: Bool

  func path(direction: Letter.Direction? = nil, text: String?, page: Int = 1) -> String {
    let direction = direction ?? self.direction
    return Paths.with(
      Paths.letters,
      [
        ("buku", LetterBook.name(direction)), ("tahun", String(year)), ("cari", text),
        ("halaman", page > 1 ? String(page) : nil),
      ])
  }
}

enum LetterBook {
  static func name(_ direction: Letter.Direction) -> String {
    direction == .incoming ? "masuk" : "keluar"
  }

  static func direction(_ name: String?) -> Letter.Direction? {
    Letter.Direction.allCases.first { LetterBook.name($0) == name }
  }
}

func letterListPage(_ list: LetterList, _ frame: PageFrame) -> Page {
  let words = frame.words
  let title = words.agendaTitle(list.direction, year: list.year, isAgency: list.isAgency)
  let directions: [Letter.Direction] =
    list.isAgency ? [.outgoing, .incoming] : [.incoming, .outgoing]
  return Page(frame, title: title, tab: .letters) {
    pageTitle(
      title, lead: "\(words.letterCount(list.count))",
      actions: when(
        list.mayRegister,
        buttonLink(
          words.newLetter(list.direction), to: Paths.newLetter(list.direction), isMain: true))
        + downloadLink(.letters, frame))
      + views(
        label: words.agendaTabsLabel,
        directions.map { direction in
          (
            words.agendaTab(direction, isAgency: list.isAgency),
            list.path(direction: direction, text: nil), direction == list.direction
          )
        })
      + filterBar(
        Paths.letters, fields: fields(list, words),
        active: list.text.map { text in
          [ActiveFilter(words.searched(text), without: list.path(text: nil))]
        } ?? [], words)
      + table(list, frame)
  }
}

private func fields(_ list: LetterList, _ words: any Phrasebook) -> HTML {
  hidden("buku", LetterBook.name(list.direction))
    + textField(
      Field("cari", words.searchInLetters, value: list.text ?? "", isOptional: true), words,
      kind: .search)
    + selectField(
      Field("tahun", words.yearOfAgenda, value: String(list.year), isOptional: true), words,
      options: list.years.map { (String($0), String($0)) }, width: .short, empty: words.thisYear)
}

private func table(_ list: LetterList, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !list.rows.isEmpty else {
    return emptyState(words.noLetters, "\(words.noLettersAdvice)")
  }
  let first = (list.page.number - 1) * list.page.size + 1
  let last = first + list.rows.count - 1
  return sheet(
    registerTable(
      caption: words.agendaTitle(list.direction, year: list.year, isAgency: list.isAgency),
      [
        Column(words.agendaColumn), Column(words.registeredColumn(list.direction)),
        Column(words.letterNumberColumn), Column(words.unitColumn(list.direction)),
        Column(words.subjectColumn, isHeading: true),
        Column(words.enclosuresColumn, isNumeric: true),
        Column(words.handledColumn), Column(words.remarkColumn),
      ], list.rows.map { row($0, frame) }))
    + pagination(
      first: first, last: last, count: list.count,
      previous: list.page.number > 1
        ? list.path(text: list.text, page: list.page.number - 1) : nil,
      next: last < list.count ? list.path(text: list.text, page: list.page.number + 1) : nil,
      words)
}

private func row(_ record: LetterRecord, _ frame: PageFrame) -> TableRow {
  let words = frame.words
  let letter = record.letter
  let number: HTML =
    letter.number.map { "<span class=\"nw\">\($0)</span>" }
    ?? "<span class=\"soft\">\(words.noNumber)</span>"
  let date: HTML? = letter.date.map { "<small>\(words.shortDate($0))</small>" }
  return TableRow([
    link(String(letter.agenda), to: Paths.letter(letter.id)),
    "\(words.shortDate(frame.local(letter.registeredAt).date))",
    number + (date ?? ""),
    "<abbr title=\"\(record.unitName)\">\(record.unitShort)</abbr>",
    link(letter.subject, to: Paths.letter(letter.id)),
    letter.files.isEmpty ? "" : "\(letter.files.count)",
    letter.caseNumber.map {
      "<span class=\"nw\">\(link($0, to: Paths.caseFile($0, item: letter.item)))</span>"
    } ?? "",
    remark(letter, frame),
  ])
}

private func remark(_ letter: Letter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  var lines: [HTML] = []
  if letter.speed != .normal { lines.append("\(words.speed(letter.speed))") }
  if letter.secrecy != .normal { lines.append("\(words.secrecy(letter.secrecy))") }
  if letter.direction == .outgoing {
    lines.append(
      letter.receivedAt.map { instant in
        "\(words.received(letter.receivedBy ?? "", frame.local(instant).date))"
      } ?? "<span class=\"warn\">\(words.notReceived)</span>")
  }
  if let srikandi = letter.srikandi { lines.append("SRIKANDI \(srikandi)") }
  return each(lines) { "<div>\($0)</div>" }
}
