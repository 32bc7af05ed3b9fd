// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The door.
func signInPage(
  _ frame: PageFrame, username: String = "", back: String?, isOver: Bool = false,
  errors: FieldErrors = FieldErrors(),
  demoAccounts: [(name: String, username: String, password: String)] = []
) -> Page {
  let words = frame.words
  return Page(frame, title: words.signIn, isRefused: !errors.isEmpty) {
    """
    <div class="gatehead">\(mark)<h1>\(words.signIn)</h1>\
    <p class="soft">\(frame.office.name)</p><p class="soft">\(frame.office.government)</p></div>\
    <div class="gate">\(when(isOver, notice("<p>\(words.sessionEnded)</p>", .plain)))\(when(!errors.isEmpty, errorSummary(words.signInNotDone, errors, words)))\
    <div class="sheet pad">\(signInForm(frame, username: username, back: back, errors))</div>\
    <p class="small soft">\(words.forgotPassword(contact: frame.office.contact))</p>\
    \(when(!demoAccounts.isEmpty, demoTable(demoAccounts, words)))</div>
    """
  }
}

private func signInForm(
  _ frame: PageFrame, username: String, back: String?, _ errors: FieldErrors
) -> HTML {
  let words = frame.words
  let stamp = FormStamp(csrf: frame.csrf, command: Token.fresh())
  let name = Field("nama", words.userNameLabel, value: username, error: errors["nama"])
  let password = Field("sandi", words.passwordLabel, error: errors["sandi"])
  return form(
    Paths.signIn, stamp,
    """
    \(hidden("kembali", back))\(textField(name, words, autocomplete: "username"))\
    \(textField(password, words, kind: .password, autocomplete: "current-password"))\
    <div class="field">\(mainButton(words.signIn))</div>
    """)
}

private func demoTable(
  _ accounts: [(name: String, username: String, password: String)], _ words: any Phrasebook
) -> HTML {
  helpPanel(
    words.demoSignIns,
    registerTable(
      caption: words.demoSignIns,
      [Column(words.userNameLabel), Column(words.passwordLabel), Column(words.account)],
      accounts.map { TableRow(["\($0.username)", "\($0.password)", "\($0.name)"]) }),
    isOpen: true)
}
