// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Records
import Web

struct SystemsConfirmShutdown: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm-shutdown",
    abstract: "Confirm that a system that was ordered down is down.",
    discussion: """
      EXAMPLES:
        kawal systems confirm-shutdown SIMPEG --as teguh.nugraha
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the system.") var system: String
  @Option(help: "How it was done.") var note: String?

  func run() async throws {
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.confirmShutdown(system, note: note, by: try office.acting(act))
    }
    Console.say(act.read.json ? JSONText.of(["system": system]) : Indonesian().actDone)
  }
}

struct SystemsReopen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Put a system that was shut down back into service.",
    discussion: """
      EXAMPLES:
        kawal systems reopen SIMPEG --as teguh.nugraha --note "Celah ditutup, diuji ulang"
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the system.") var system: String
  @Option(help: "What was repaired, and how it was tested.") var note: String

  func run() async throws {
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.reopenSystem(system, note: note, by: try office.acting(act))
    }
    Console.say(act.read.json ? JSONText.of(["system": system]) : Indonesian().actDone)
  }
}
