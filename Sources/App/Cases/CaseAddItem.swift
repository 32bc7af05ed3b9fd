// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseAddItem: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-item", abstract: "Let further systems join a case whose items are running.",
    discussion: """
      EXAMPLES:
        kawal case add-item BKS-2026-0002 ANTREAN --as arief.hidayanto --reason "Diminta Dinas Kesehatan"
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Codes of systems.") var systems: [String]
  @Option(help: "Why.") var reason: String

  func run() async throws {
    try await options.perform(number) { _, _ in .addItems(systems, reason: reason) }
  }
}
