// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseComplete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Report a row done: its outputs, its outcome, its reason.",
    discussion: """
      An --output is one of
        NAME=VALUE         the main text of a report, approval, follow-up, decision …; systems or
                           people separated by commas for a selection or an assignment
        NAME.FIELD=VALUE   one field, also of a form
        NAME=@FILE         attaches a file
        NAME=json:{…}      the whole entry; NAME=json:@FILE reads it from a file
      and may be repeated, also for the same name. See docs/commands.md for the fields.

      EXAMPLES:
        kawal case complete BKS-2026-0002 laporan --item SIMPEG --as bayu.pradipta --output laporan="Dua temuan kritis"
        kawal case complete BKS-2026-0002 putusan --item SIMPEG --as hendra.saputra --outcome belum --reason "Temuan kritis terbuka"
        kawal case complete BKS-2026-0001 selesai --as dimas.prakoso --output konfirmasi.diterima=ya
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Id of the row.") var step: String
  @Option(help: "Key of the outcome, where the row is a decision.") var outcome: String?
  @Option(help: "Why; some outcomes need it.") var reason: String?
  @Option(
    help: ArgumentHelp("What the row puts out; repeat for more.", valueName: "name=value"))
  var output: [String] = []

  func validate() throws {
    for argument in output where OutputArgument(argument) == nil {
      throw ValidationError("An --output is NAME=VALUE: \(argument)")
    }
  }

  func run() async throws {
    try await options.perform(number) { office, acting in
      let declared = try await office.outputs(of: step, in: number)
      return .complete(
        step: step, outcome: outcome, reason: reason,
        outputs: try await office.given(
          output.compactMap(OutputArgument.init), for: declared, by: acting))
    }
  }
}
