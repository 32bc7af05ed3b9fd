// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseReassign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reassign", abstract: "Give a row to somebody by name.",
    discussion: """
      EXAMPLES:
        kawal case reassign BKS-2026-0001 evaluasi --item PPDB --to made.surya --as hendra.saputra --reason "Cuti"
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Id of the row.") var step: String
  @Option(help: "User name of who gets it.") var to: String
  @Option(help: "Why.") var reason: String

  func run() async throws {
    try await options.perform(number) { _, _ in .reassign(step: step, to: to, reason: reason) }
  }
}
