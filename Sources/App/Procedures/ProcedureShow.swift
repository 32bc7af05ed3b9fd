// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures
import Records
import Web

struct ProcedureShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a procedure: its rows, lanes, needs, times and outputs.",
    discussion: """
      EXAMPLES:
        kawal procedure show evaluasi-berkala
        kawal procedure show perubahan-pengamanan --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Id of the procedure.") var id: String
  @Option(name: .customLong("procedure-version"), help: "A version other than the newest.")
  var wanted: Int?

  func run() async throws {
    let procedure = try await OpenOffice.with(read.data) { office in
      guard let procedure = try await office.store.procedure(id, version: wanted) else {
        throw Failure(.notFound, "no such procedure \(id)")
      }
      return procedure
    }
    if read.json {
      Console.say(JSONText.of(ProcedureJSON(procedure)))
      return
    }
    let words = Indonesian()
    Console.say("\(procedure.title) (\(procedure.id), versi \(procedure.version))")
    Console.say(
      TextTable(
        head: ["No.", "ID", "Langkah", "Pelaksana", "Waktu", "Keluaran", "Berikutnya"],
        rows: procedure.steps.map { step in
          [
            step.no, step.id, step.title, procedure.lane(step.lane)?.title ?? step.lane,
            step.time.map(words.standardTime) ?? "–",
            step.outputs.map { "\($0.name) (\($0.kind.rawValue))" }.joined(separator: ", "),
            next(step),
          ]
        }
      ).text)
  }

  private func next(_ step: Step) -> String {
    switch step.flow {
    case .next(let next): next
    case .decide(let outcomes):
      outcomes.map { "\($0.key): \($0.next ?? "selesai")" }.joined(separator: " | ")
    case .fork(let steps): steps.joined(separator: " + ")
    case .end: "selesai"
    }
  }
}
