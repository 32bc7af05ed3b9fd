// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures
import Records
import Web

struct ProcedureDraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a procedure as an SVG swimlane.",
    discussion: """
      EXAMPLES:
        kawal procedure draw evaluasi-berkala -o alur.svg
        kawal procedure draw --file sop-baru.yaml --form slim -o ponsel.svg
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "Id of an installed procedure.") var id: String?
  @Option(help: "A procedure file in place of an installed one.") var file: String?
  @OptionGroup var drawing: DrawOptions

  func validate() throws {
    if (id == nil) == (file == nil) { throw ValidationError("Name a procedure, or a --file.") }
  }

  func run() async throws {
    let procedure: Procedure
    if let file {
      procedure = try ProcedureReader.read(try LocalFile.bytes(file))
    } else {
      procedure = try await OpenOffice.with(data) { office in
        guard let procedure = try await office.store.procedure(id ?? "") else {
          throw Failure(.notFound, "no such procedure \(id ?? "")")
        }
        return procedure
      }
    }
    try drawing.write(procedure, progress: nil)
  }
}

/// Where a drawing goes, and in which form.
struct DrawOptions: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case full, slim, paper

    var drawing: DrawingForm {
      switch self {
      case .full: .full
      case .slim: .slim
      case .paper: .paper
      }
    }
  }

  @Option(
    name: [.customShort("o"), .customLong("output-file")],
    help: "The SVG file; - is standard output.")
  var output: String
  @Option(help: "full is the whole table, slim is for a phone, paper is cut into sheets.")
  var form: Form = .full

  func write(_ procedure: Procedure, progress: DrawingProgress?) throws {
    let svg = flowPicture(
      procedure, form: form.drawing, progress: progress,
      detail: progress == nil ? .wording : .titles)
    try LocalFile.write(Array(svg.utf8), to: output)
    if output != "-" { Console.say(Indonesian().written(output)) }
  }
}
