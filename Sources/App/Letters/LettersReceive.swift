// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records
import Web

struct LettersReceive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Confirm that a letter has arrived at its agency.",
    discussion: """
      EXAMPLES:
        kawal letters receive 12 --as dimas.prakoso
        kawal letters receive 12 --as yuni.astari --by "Dimas Prakoso, BKPSDM"
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Id of the letter, as the list prints it.") var id: Int
  @Option(help: "Who took it; the person that confirms where absent.") var by: String?

  func run() async throws {
    let letter = try await OpenOffice.with(act.read.data) { office in
      try await office.store.acknowledge(id, receivedBy: by, by: try office.acting(act))
      guard let record = try await office.store.letter(id) else {
        throw Failure(.notFound, "no such letter \(id)")
      }
      return LetterJSON(record, office.time)
    }
    Console.say(act.read.json ? JSONText.of(letter) : Indonesian().actDone)
  }
}
