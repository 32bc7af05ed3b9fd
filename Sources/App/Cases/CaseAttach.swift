// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures
import Records

struct CaseAttach: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Add files to a case.",
    discussion: """
      Evidence files of an evaluation are attached first; --json prints the names (SHA-256) by which
      its verdicts refer to them.

      EXAMPLES:
        kawal case attach BKS-2026-0001 surat.pdf --as yuni.astari --text "Surat asli"
        kawal case attach BKS-2026-0002 bukti.png --item SIMPEG --as bayu.pradipta
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Files.") var files: [String]
  @Option(help: "What they are.") var text: String?

  func run() async throws {
    try await options.perform(number) { office, acting in
      var kept: [String] = []
      for file in files { kept.append(try await office.keep(file, by: acting).sha256) }
      return .note(
        Noted(topic: .attachment, text: text ?? files.joined(separator: ", "), files: kept))
    }
  }
}
