// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseReopen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Open a closed case, or a closed item of it, at a row it had reached.",
    discussion: """
      EXAMPLES:
        kawal case reopen BKS-2026-0001 uji --as arief.hidayanto --reason "Gangguan muncul lagi"
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Id of the row to go on with.") var step: String
  @Option(help: "Why.") var reason: String

  func run() async throws {
    try await options.perform(number) { _, _ in .reopen(step: step, reason: reason) }
  }
}
