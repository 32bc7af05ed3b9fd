// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct AppointForm {
  var form: FormData
  var errors = FieldErrors()
  var posts: [PostRecord]
  /// Those who may hold posts.
  var people: [PersonRecord]

  /// What was typed; what is missing is an error beside its field.
  mutating func holding(_ words: any Phrasebook) -> Holding? {
    let kind = form.text("sebagai").flatMap(Holding.Kind.init)
    if form.text("jabatan") == nil { errors.add("jabatan", words.chooseThis) }
    if form.text("pegawai") == nil { errors.add("pegawai", words.chooseThis) }
    if kind == nil { errors.add("sebagai", words.chooseThis) }
    let from = form.text("mulai").flatMap { CalendarDate($0) }
    if from == nil { errors.add("mulai", words.recordProblem(.notDate)) }
    let until = form.text("sampai").flatMap { CalendarDate($0) }
    if until == nil, form.text("sampai") != nil {
      errors.add("sampai", words.recordProblem(.notDate))
    }
    guard errors.isEmpty, let kind, let from, let post = form.text("jabatan"),
      let officer = form.text("pegawai")
    else { return nil }
    return Holding(post: post, officer: officer, kind: kind, from: from, until: until)
  }
}

/// Gives a post to somebody, in one of the four ways, from a day on.
func appointPage(_ fields: AppointForm, _ frame: PageFrame) -> Page {
  let words = frame.words
  func field(_ name: String, _ label: String, hint: String? = nil, optional: Bool = false) -> Field
  {
    Field(
      name, label, from: fields.form, errors: fields.errors, hint: hint, isOptional: optional)
  }
  let posts = fields.posts.map { line -> (value: String, label: String) in
    let holders = line.holders.filter { $0.holding.covers(frame.today) }.map(\.officerName)
    return (
      line.post.code,
      "\(line.post.title): \(holders.isEmpty ? words.uncapitalised(words.vacant) : holders.joined(separator: ", "))"
    )
  }
  return Page(frame, title: words.appointTitle, tab: .people, isRefused: !fields.errors.isEmpty) {
    """
    \(backLink(words.peopleTitle, to: Paths.people))\
    \(when(!fields.errors.isEmpty, errorSummary(words.appointNotDone, fields.errors, words)))\
    \(narrow(pageTitle(words.appointTitle) + form(
      Paths.appoint, frame.stamp(command: fields.form.command),
      """
      \(selectField(field("jabatan", words.postLabel), words, options: posts))\
      \(selectField(
        field("pegawai", words.officerLabel), words,
        options: fields.people.map { ($0.officer.username, "\($0.officer.name), \($0.unitName)") }))\
      \(choiceGroup(
        field("sebagai", words.kindQuestion), words,
        choices: Holding.Kind.allCases.map {
          Choice($0.rawValue, words.holdingKind($0), consequences: words.holdingKindHints($0))
        }, isQuestion: false))\
      \(fieldRow(
        dateField(field("mulai", words.firstDayLabel), words),
        dateField(field("sampai", words.lastDayLabel, hint: words.lastDayHint, optional: true), words)))\
      \(actions(mainButton(words.appointAction), quietLink(words.cancel, to: Paths.people)))
      """)))
    """
  }
}
