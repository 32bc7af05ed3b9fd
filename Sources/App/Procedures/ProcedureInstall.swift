// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Procedures
import Records
import Web

struct ProcedureInstall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Put a procedure in force; running cases keep their version.",
    discussion: """
      The file is checked first. A version that is in force never changes: the same text again does
      nothing, another text is refused.

      EXAMPLES:
        kawal procedure install sop-baru.yaml
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "A procedure file.") var file: String

  func run() async throws {
    let text = try LocalFile.text(file)
    let placed = try ProcedureReader.readPlaced(text)
    let errors = ProcedureCheckFile.issues(placed, english: false).filter { $0.severity == "error" }
    guard errors.isEmpty else {
      throw ListedFaults(
        code: "procedure-unsound", sentence: Indonesian().faultsFound(errors.count), faults: errors)
    }
    let procedure = placed.procedure
    try await OpenOffice.with(read.data) { office in
      try await office.store.install(procedure, text: text, at: Date())
    }
    if read.json {
      Console.say(
        JSONText.of(
          [
            "id": .text(procedure.id), "version": .number(Double(procedure.version)),
            "title": .text(procedure.title),
          ] as [String: JSONValue]))
    } else {
      Console.say(Indonesian().procedureInstalled(procedure.title, procedure.version))
    }
  }
}
