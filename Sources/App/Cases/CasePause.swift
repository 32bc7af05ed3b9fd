// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CasePause: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Let the clock stand, e.g. while an agency completes its letter.",
    discussion: """
      EXAMPLES:
        kawal case pause BKS-2026-0001 --as hendra.saputra --reason "Menunggu surat asli" --waiting-for bkpsdm
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: "Why.") var reason: String
  @Option(help: "For whom, e.g. an agency's code.") var waitingFor: String?

  func run() async throws {
    try await options.perform(number) { _, _ in .pause(reason: reason, waitingFor: waitingFor) }
  }
}
