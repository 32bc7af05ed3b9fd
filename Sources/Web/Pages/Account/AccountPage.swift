// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct AccountMatter {
  var unitName: String
  /// Posts of the viewer that they lent and that have not ended.
  var lent: [HoldingRecord]
  /// To whom a post can be lent.
  var officers: [NamedCode]
  /// What was just done.
  var done: String?
  /// The form that was refused: `sandi` or `limpahkan`.
  var refused: (form: String, typed: FormData, errors: FieldErrors)?
  /// Whether notices leave the product for this person; `nil` where the office sends no mail.
  var wantsOutward: Bool?
  /// A first password has to be changed before anything else.
  var mustChange: Bool
}

/// Who I am, in which posts I act, and what only I can do about it.
func accountPage(_ matter: AccountMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let viewer = try frame.known
  let errors = matter.refused?.errors ?? FieldErrors()
  let title = matter.refused?.form == "sandi" ? words.passwordNotChanged : words.lendNotDone
  return Page(frame, title: words.accountTitle, isRefused: !errors.isEmpty) {
    """
    \(when(!errors.isEmpty, errorSummary(title, errors, words)))\
    \(unwrap(matter.done) { notice("<p>\($0)</p>", .ok, icon: .check) })\
    \(when(matter.mustChange, notice("<p>\(words.mustChangeFirst)</p>", .warn, icon: .warning)))\
    \(pageTitle(viewer.officer.name, lead: "\(words.role(viewer.officer.role)) · \(matter.unitName)"))\
    \(matter.mustChange
      ? narrow(passwordForm(matter, frame))
      : columns(
        posts(viewer, words) + lending(matter, viewer, frame) + outward(matter, viewer, frame)
          + passwordForm(matter, frame),
        aside: places(viewer, frame)))
    """
  }
}

private func posts(_ viewer: Viewer, _ words: any Phrasebook) -> HTML {
  let lines = viewer.seats.map { seat -> HTML in
    let until = seat.until.map { "<small>\(words.heldUntil(words.date($0)))</small>" as HTML }
    return "<li><b>\(words.post(seat.title, seat.kind))</b>\(until)</li>"
  }
  return section(
    words.myPosts,
    lines.isEmpty ? soft(words.noPostsHeld) : "<ul class=\"wait\">\(lines)</ul>")
}

private func lending(_ matter: AccountMatter, _ viewer: Viewer, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let own = viewer.seats.filter { $0.kind == .definitive }
  guard !own.isEmpty else { return "" }
  let typed = matter.refused?.form == "limpahkan" ? matter.refused?.typed : nil
  let errors = matter.refused?.form == "limpahkan" ? matter.refused?.errors : nil
  var form = typed ?? FormData()
  if typed == nil {
    form.append("mulai", frame.today.description)
    if own.count == 1 { form.append("jabatan", own[0].post) }
  }
  func field(_ name: String, _ label: String) -> Field {
    Field(name, label, from: form, errors: errors ?? FieldErrors())
  }
  let post: HTML =
    own.count == 1
    ? hidden("jabatan", own[0].post)
    : selectField(
      field("jabatan", words.postLabel), words, options: own.map { ($0.post, $0.title) })
  let lent: HTML =
    matter.lent.isEmpty
    ? ""
    : "<h3>\(words.lentHeading)</h3><ul class=\"wait\">\(matter.lent.map { lentLine($0, frame) })</ul>"
  return section(
    words.lendHeading, id: "limpahkan",
    """
    \(soft(words.lendExplained))\(lent)\(Web.form(
      Paths.lendPost, frame.stamp(),
      """
      \(post)\(selectField(
        field("penerima", words.lendTo), words,
        options: matter.officers.map { ($0.code, $0.name) }))\
      \(fieldRow(
        dateField(field("mulai", words.firstDayLabel), words),
        dateField(field("sampai", words.lastDayLabel), words)))\
      \(actions(button(words.lendAction)))
      """))
    """)
}

private func outward(_ matter: AccountMatter, _ viewer: Viewer, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard let wants = matter.wantsOutward else { return "" }
  return section(
    words.outwardOwnHeading, id: "pemberitahuan",
    """
    <p>\(words.outwardOwn(viewer.officer.email, isOn: wants))</p>\(buttonForm(
      wants ? words.outwardOwnOff : words.outwardOwnOn, Paths.ownOutward, frame.stamp(),
      hidden("mau", wants ? "0" : "1")))
    """)
}

private func lentLine(_ held: HoldingRecord, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let holding = held.holding
  let said = words.lentUntil(
    held.officerName, post: held.postTitle, from: words.date(holding.from),
    until: holding.until.map(words.date) ?? "–")
  return """
    <li><b>\(said)</b>\(buttonForm(
      words.endLendingAction, Paths.endLending, frame.stamp(),
      hidden("jabatan", holding.post) + hidden("penerima", holding.officer)
        + hidden("mulai", holding.from.description)))</li>
    """
}

private func passwordForm(_ matter: AccountMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let errors = matter.refused?.form == "sandi" ? matter.refused?.errors : nil
  func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
    Field(name, label, hint: hint, error: errors?[name])
  }
  return section(
    words.changePasswordHeading, id: "sandi",
    form(
      Paths.ownPassword, frame.stamp(),
      """
      <input type="hidden" name="nama" value="\(frame.viewer?.officer.username ?? "")" \
      autocomplete="username">\
      \(textField(
        field("lama", words.oldPasswordLabel), words, kind: .password, width: .half,
        autocomplete: "current-password"))\
      \(textField(
        field("baru", words.newPasswordLabel, hint: words.newPasswordHint), words, kind: .password,
        width: .half, autocomplete: "new-password"))\
      \(textField(
        field("ulang", words.repeatPasswordLabel), words, kind: .password, width: .half,
        autocomplete: "new-password"))\
      \(actions(matter.mustChange
        ? mainButton(words.changePasswordAction) : button(words.changePasswordAction)))
      """))
}

private func places(_ viewer: Viewer, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let signOut = buttonForm(words.signOut, Paths.signOut, frame.stamp())
  let look = Paths.with(Paths.look, [("kembali", Paths.account)])
  return """
    <div><h2>\(words.sessionHeading)</h2>\
    <p class="small soft">\(words.signedInAs(viewer.officer.username))</p>\
    <div class="acts field">\(signOut)\(quietLink(words.lookChoice, to: look))</div></div>\
    <div><h2>\(words.otherPlaces)</h2><ul class="links">\(each(Place.all(for: viewer)) { place in
      "<li>\(link(place.name(words), to: place.path))</li>"
    })</ul></div>
    """
}
