// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseTakeUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take-up", abstract: "Say that you are on a row, so that others leave it.",
    discussion: """
      EXAMPLES:
        kawal case take-up BKS-2026-0001 analisis --as rina.wulandari
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Id of the row.") var step: String

  func run() async throws {
    try await options.perform(number) { _, _ in .takeUp(step: step) }
  }
}
