// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Papers
import Procedures
import Records
import Web

struct PaperCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper", abstract: "Draw a paper of a case as PDF: disposition or report.",
    discussion: """
      EXAMPLES:
        kawal paper BKS-2026-0001 disposition -o disposisi.pdf
        kawal paper BKS-2026-0002 report --item SIMPEG -o laporan.pdf
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case disposition, report
  }

  @OptionGroup var data: DataOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Which paper.") var kind: Kind
  @Option(help: "One item of the case, e.g. a system's code.") var item: String?
  @Option(name: [.customShort("o"), .customLong("output-file")], help: "The PDF; - is standard output.")
  var output: String

  func run() async throws {
    let paper = try await OpenOffice.with(data) { office in
      let maker = try await PaperMaker(store: office.store, at: Date())
      let output: OutputKind = kind == .disposition ? .disposition : .report
      return try await maker.pdf(output, of: number, item: item)
    }
    guard let paper else { throw Failure(.notFound, "the case has no such paper yet") }
    try LocalFile.write(paper.bytes, to: output)
    if output != "-" { Console.say(Indonesian().written(output)) }
  }
}
