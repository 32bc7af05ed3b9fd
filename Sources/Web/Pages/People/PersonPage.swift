// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct PersonMatter {
  var record: PersonRecord
  /// All that they hold, held or will hold, the newest first.
  var holdings: [HoldingRecord]
  /// Why ending a holding was refused.
  var errors = FieldErrors()
}

/// One person: who they are, what they hold, and for the administrator the account.
func personPage(_ matter: PersonMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let officer = matter.record.officer
  let isAdministrator = try frame.known.may(.administer)
  let actions: HTML = """
    \(buttonLink(words.changeAction, to: Paths.editPerson(officer.username)))\
    \(when(officer.role.mayHoldPosts, buttonLink(
      words.appointAction, to: Paths.with(Paths.appoint, [("pegawai", officer.username)]))))
    """
  return Page(frame, title: officer.name, tab: .people, isRefused: !matter.errors.isEmpty) {
    """
    \(backLink(words.peopleTitle, to: Paths.people))\
    \(when(!matter.errors.isEmpty, errorSummary(words.appointNotDone, matter.errors, words)))\
    \(pageTitle(
      officer.name, lead: "\(words.role(officer.role)) · \(matter.record.unitName)",
      actions: isAdministrator ? actions : nil))\
    \(columns(
      holdings(matter, frame, mayEnd: isAdministrator)
        + (isAdministrator ? account(matter, frame) : ""),
      aside: facts(matter.record, words)))
    """
  }
}

private func facts(_ record: PersonRecord, _ words: any Phrasebook) -> HTML {
  let officer = record.officer
  let competences: HTML? =
    officer.competences.isEmpty
    ? nil : HTML(officer.competences.map { "\($0)" as HTML }, separator: "<br>")
  return factList(
    [
      (words.usernameLabel, "\(officer.username)"),
      (words.nipLabel, officer.nip.map { "\(NIP($0)?.grouped ?? $0)" }),
      (words.rankLabel, officer.rank.map { "\($0)" }),
      (words.unitLabel, "\(record.unitName)"), (words.roleLabel, "\(words.role(officer.role))"),
      (words.emailLabel, officer.email.map { "\($0)" }), (words.competencesLabel, competences),
      (words.accountStateLabel, accountState(record, words)),
    ], isAside: true)
}

private func holdings(_ matter: PersonMatter, _ frame: PageFrame, mayEnd: Bool) -> HTML {
  let words = frame.words
  guard !matter.holdings.isEmpty else {
    return section(words.holdingsHeading, soft(words.noHoldings))
  }
  let rows = matter.holdings.map { held in
    let holding = held.holding
    let isOver = holding.until.map { $0 < frame.today } ?? false
    return TableRow([
      rowName(held.postTitle), "\(words.holdingKind(holding.kind))", "\(words.date(holding.from))",
      "\(holding.until.map(words.date) ?? "–")",
      mayEnd && !isOver ? ending(of: held, matter, frame) : "",
    ])
  }
  return section(
    words.holdingsHeading,
    registerTable(caption: words.holdingsHeading, words.holdingColumns.map { Column($0) }, rows))
}

private func ending(of held: HoldingRecord, _ matter: PersonMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let holding = held.holding
  let id = fieldID("akhir[\(holding.post)][\(holding.kind.rawValue)][\(holding.from)]")
  return form(
    Paths.endAppointment, frame.stamp(),
    """
    \(hidden("jabatan", holding.post))\(hidden("pegawai", holding.officer))\
    \(hidden("sebagai", holding.kind.rawValue))\(hidden("mulai", holding.from.description))\
    <div class="inline"><label class="vh" for="\(id)">\(words.lastDayField(held.postTitle))</label>\
    <input type="date" id="\(id)" name="sampai" class="w-short" \
    value="\(max(frame.today, holding.from).description)">\
    <button class="btn">\(words.endHolding)</button></div>
    """)
}

private func account(_ matter: PersonMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let officer = matter.record.officer
  let password = buttonForm(
    words.setPasswordAction, Paths.password(of: officer.username), frame.stamp())
  let turn: HTML =
    officer.isActive
    ? form(
      Paths.accountSwitch(of: officer.username), frame.stamp(),
      hidden("aktif", "tidak")
        + dangerButton(
          words.switchOff, confirm: words.switchOffConfirm(officer.name), words))
    : buttonForm(
      words.switchOn, Paths.accountSwitch(of: officer.username), frame.stamp(),
      hidden("aktif", "ya"))
  return section(
    words.passwordHeading,
    "\(soft(words.setPasswordExplained))<div class=\"acts field\">\(password)</div>")
    + section(
      words.switchHeading,
      "\(soft(words.switchExplained(isActive: officer.isActive)))<div class=\"acts field\">\(turn)</div>"
    )
}

/// The one time that a password is shown.
func firstPasswordPage(_ officer: Officer, password: String, _ frame: PageFrame) -> Page {
  let words = frame.words
  return Page(frame, title: words.passwordIs(officer.name), tab: .people) {
    backLink(officer.name, to: Paths.person(officer.username))
      + narrow(
        pageTitle(words.passwordIs(officer.name), lead: "\(officer.username)")
          + confirmationPanel(
            words.passwordHeading, number: password, next: words.passwordShownOnce))
  }
}
