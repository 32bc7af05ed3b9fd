// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures
import Records

struct ProcedureList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the procedures in force.",
    discussion: """
      EXAMPLES:
        kawal procedure list
        kawal procedure list --json
      """)

  @OptionGroup var read: ReadOptions

  func run() async throws {
    let procedures = try await OpenOffice.with(read.data) { try await $0.store.procedures() }
    if read.json {
      Console.say(JSONText.of(procedures.map(Row.init)))
    } else {
      Console.say(
        TextTable(
          head: ["ID", "Versi", "Nomor", "Judul"],
          rows: procedures.map { [$0.id, "\($0.version)", $0.number ?? "–", $0.title] }
        ).text)
    }
  }

  private struct Row: Encodable {
    var id: String
    var title: String
    var number: String?
    var version: Int
    var rows: Int

    init(_ procedure: Procedure) {
      id = procedure.id
      title = procedure.title
      number = procedure.number
      version = procedure.version
      rows = procedure.steps.count
    }
  }
}
