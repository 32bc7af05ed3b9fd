// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseResume: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Let the clock go on; what was left of each deadline is left again.",
    discussion: """
      EXAMPLES:
        kawal case resume BKS-2026-0001 --as hendra.saputra --reason "Surat asli diterima"
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: "What ended the wait.") var reason: String?

  func run() async throws {
    try await options.perform(number) { _, _ in .resume(reason: reason) }
  }
}
