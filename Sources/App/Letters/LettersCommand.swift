// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct LettersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters", abstract: "The two agenda books, and letters from the office's kinds.",
    subcommands: [
      LettersList.self, LettersRegister.self, LettersReceive.self, LettersLink.self,
      LettersNumber.self, LettersWritten.self, LettersWrite.self, LettersFinish.self,
      LettersIssue.self, LettersDraw.self,
    ])
}
