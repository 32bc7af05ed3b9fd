// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Light or dark, kept in a cookie of this browser.
func lookPage(_ frame: PageFrame, back: String) -> Page {
  let words = frame.words
  return Page(frame, title: words.lookChoice) {
    narrow(
      pageTitle(words.lookChoice)
        + form(
          Paths.look, frame.stamp(),
          """
          \(hidden("kembali", back))\
          \(choiceGroup(
            Field("tampilan", words.lookChoice, value: frame.theme.rawValue), words,
            choices: Theme.allCases.map { Choice($0.rawValue, words.look($0)) },
            isQuestion: false))\
          \(actions(mainButton(words.saveLook)))
          """))
  }
}
