// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct FindingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "Findings: list, show, and what is done about them.",
    subcommands: [
      FindingsList.self, FindingsShow.self, FindingsAdd.self, FindingsAct.self, FindingsRetest.self,
      FindingsCompare.self, FindingsImport.self, FindingsPictures.self, FindingsCover.self,
    ])
}
