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
    commandName: "paper", abstract: "Draw a paper of a case: disposition or report.",
    discussion: """
      EXAMPLES:
        kawal paper BKS-2026-0001 disposition -o disposisi.pdf
        kawal paper BKS-2026-0002 report --item SIMPEG -o laporan.pdf
        kawal paper BKS-2026-0002 report -o laporan-gabungan.pdf
        kawal paper BKS-2026-0002 report --item SIMPEG --docx -o laporan.docx
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case disposition, report
  }

  @OptionGroup var data: DataOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Which paper.") var kind: Kind
  @Option(help: "One item of the case, e.g. a system's code; a report without one is of all.")
  var item: String?
  @Flag(help: "Report: with the three questions of each control as an annex.")
  var threeParts = false
  @Flag(help: "A report as DOCX, to edit.") var docx = false
  @Option(
    name: [.customShort("o"), .customLong("output-file")], help: "The file; - is standard output.")
  var output: String

  func validate() throws {
    if docx, kind != .report { throw ValidationError("Only reports are made as DOCX.") }
  }

  func run() async throws {
    let paper: [UInt8]? = try await OpenOffice.with(data) { office in
      var maker = try await PaperMaker(store: office.store, at: Date())
      maker.hasThreeParts = threeParts
      if docx { return try await maker.wordReportBytes(of: number, item: item) }
      if kind == .report, item == nil { return try await maker.combined(of: number) }
      let output: OutputKind = kind == .disposition ? .disposition : .report
      return try await maker.pdf(output, of: number, item: item)?.bytes
    }
    guard let paper else { throw Failure(.notFound, "the case has no such paper yet") }
    try LocalFile.write(paper, to: output)
    if output != "-" { Console.say(Indonesian().written(output)) }
  }
}
