// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// The fields of a person as they were typed; their names are the register's columns.
struct PersonForm {
  var form: FormData
  var errors = FieldErrors()
  /// Who is edited; `nil` for somebody new.
  var known: Officer?
  /// What somebody else changed meanwhile.
  var since: [String] = []
  var units: [OrganisationalUnit]

  static func filled(from officer: Officer) -> FormData {
    FormData([
      ("username", officer.username), ("name", officer.name), ("nip", officer.nip ?? ""),
      ("rank", officer.rank ?? ""), ("role", officer.role.rawValue), ("unit", officer.unit),
      ("email", officer.email ?? ""), ("competences", officer.competences.joined(separator: "\n")),
    ])
  }

  /// What was typed; a role that is missing is an error beside its field.
  mutating func officer(_ words: any Phrasebook) -> Officer {
    let role = form.text("role").flatMap(Role.init)
    if role == nil { errors.add("role", words.chooseThis) }
    return Officer(
      username: known?.username ?? form.text("username")?.lowercased() ?? "",
      name: form.text("name") ?? "", nip: form.text("nip"), rank: form.text("rank"),
      role: role ?? .agency, unit: form.text("unit") ?? "", email: form.text("email"),
      competences: (form["competences"] ?? "").split(whereSeparator: \.isNewline)
        .map { String($0).trimmed }.filter { !$0.isEmpty },
      isActive: known?.isActive ?? true)
  }
}

func personFormPage(_ fields: PersonForm, _ frame: PageFrame) -> Page {
  let words = frame.words
  let title = fields.known.map { words.editSystemTitle($0.name) } ?? words.newPersonTitle
  let back = fields.known.map { Paths.person($0.username) } ?? Paths.people
  func field(_ name: String, _ label: String, hint: String? = nil, optional: Bool = false) -> Field
  {
    Field(
      name, label, from: fields.form, errors: fields.errors, hint: hint, isOptional: optional)
  }
  let username: HTML =
    fields.known == nil
    ? textField(
      field("username", words.usernameLabel, hint: words.usernameHint), words, width: .half,
      limit: 60) : ""
  return Page(
    frame, title: title, tab: .people,
    isRefused: !fields.errors.isEmpty || !fields.since.isEmpty
  ) {
    """
    \(backLink(fields.known?.name ?? words.peopleTitle, to: back))\
    \(staleSummary(words.personNotSaved, fields.since, words))\
    \(when(!fields.errors.isEmpty, errorSummary(words.personNotSaved, fields.errors, words)))\
    \(narrow(pageTitle(title) + form(
      fields.known.map { Paths.editPerson($0.username) } ?? Paths.newPerson,
      frame.stamp(command: fields.form.command),
      """
      \(SeenRecord.html(fields.known))\(username)\(textField(field("name", words.personNameLabel), words, limit: 200))\
      \(textField(field("nip", words.nipLabel, optional: true), words, kind: .numeric, width: .half))\
      \(textField(field("rank", words.rankLabel, optional: true), words, width: .half, limit: 200))\
      \(selectField(
        field("unit", words.unitLabel), words, options: fields.units.map { ($0.code, $0.name) }))\
      \(choiceGroup(
        field("role", words.roleLabel), words,
        choices: Role.allCases.map {
          Choice($0.rawValue, words.role($0), consequences: [words.roleHint($0)])
        }, isQuestion: false))\
      \(textField(field("email", words.emailLabel, optional: true), words, kind: .email, width: .half))\
      \(textArea(
        field("competences", words.competencesLabel, hint: words.competencesHint, optional: true),
        words, limit: 1000))\
      \(actions(mainButton(words.savePerson), quietLink(words.cancel, to: back)))
      """)))
    """
  }
}
