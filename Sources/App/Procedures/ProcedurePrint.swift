// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Papers
import Procedures
import Records
import Web

struct ProcedurePrint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print a procedure as PDF: identity block and table with its symbols.",
    discussion: """
      Without an id, all procedures of the office are printed as one book with contents.

      EXAMPLES:
        kawal procedure print evaluasi-berkala -o sop.pdf
        kawal procedure print --size a4 -o kumpulan-sop.pdf
        kawal procedure print --file sop-baru.yaml -o rancangan.pdf
      """)

  enum Size: String, ExpressibleByArgument, CaseIterable {
    case a4, f4

    var page: PageSize { self == .a4 ? .a4Lying : .f4Lying }
  }

  @OptionGroup var data: DataOptions
  @Argument(help: "Id of an installed procedure; all of them when left out.") var id: String?
  @Option(help: "A procedure file in place of an installed one.") var file: String?
  @Option(help: "Paper: a4, or f4 as offices stock it.") var size: Size = .f4
  @Option(
    name: [.customShort("o"), .customLong("output-file")],
    help: "The PDF; - is standard output.")
  var output: String

  func validate() throws {
    if id != nil, file != nil { throw ValidationError("Name a procedure, or a --file.") }
  }

  func run() async throws {
    let bytes = try await OpenOffice.with(data) { office in
      let maker = try await PaperMaker(store: office.store, at: Date())
      return try await maker.sop(try await procedures(of: office), on: size.page)
    }
    try LocalFile.write(Array(bytes), to: output)
    if output != "-" { Console.say(Indonesian().written(output)) }
  }

  private func procedures(of office: OpenOffice) async throws -> [Procedure] {
    if let file { return [try ProcedureReader.read(try LocalFile.bytes(file))] }
    guard let id else { return try await office.store.procedures() }
    guard let procedure = try await office.store.procedure(id) else {
      throw Failure(.notFound, "no such procedure \(id)")
    }
    return [procedure]
  }
}
