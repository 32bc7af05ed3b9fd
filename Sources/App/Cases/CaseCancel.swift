// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseCancel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancel a case, or with --item withdraw one item from it.",
    discussion: """
      EXAMPLES:
        kawal case cancel BKS-2026-0001 --as arief.hidayanto --reason "Permohonan dicabut"
        kawal case cancel BKS-2026-0002 --item PPDB --as arief.hidayanto --reason "Aplikasi dihentikan"
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: "Why.") var reason: String

  func run() async throws {
    try await options.perform(number) { _, _ in .cancel(reason: reason) }
  }
}
