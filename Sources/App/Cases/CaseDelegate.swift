// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseDelegate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegate", abstract: "Let somebody act in your place on a row, until an instant.",
    discussion: """
      EXAMPLES:
        kawal case delegate BKS-2026-0001 disposisi --to ratna.kusumawati --until 2026-11-27 --as arief.hidayanto --reason "Dinas luar"
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Id of the row.") var step: String
  @Option(help: "User name of who may act.") var to: String
  @Option(help: "Until when: a day (its end) or an instant.") var until: String
  @Option(help: "Why.") var reason: String

  func run() async throws {
    try await options.perform(number) { office, _ in
      guard let end = office.time.read(until, endOfDay: true) else {
        throw ValidationError("Not an instant: \(until). Write 2026-11-27 or 2026-11-27T12:00.")
      }
      return .delegate(step: step, to: to, until: end, reason: reason)
    }
  }
}
