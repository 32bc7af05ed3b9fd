// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct CaseReturn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Send a matter back to an earlier row, with a reason.",
    discussion: """
      EXAMPLES:
        kawal case return BKS-2026-0001 periksa --as hendra.saputra --reason "Surat belum ditandatangani"
        kawal case return BKS-2026-0002 putusan --item SIMPEG --to laporan --as hendra.saputra --reason "Bukti kurang"
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Id of the row that sends back.") var step: String
  @Option(help: "Id of the row it goes to; the first allowed where there is none.") var to: String?
  @Option(help: "Why.") var reason: String

  func run() async throws {
    try await options.perform(number) { _, _ in .sendBack(step: step, to: to, reason: reason) }
  }
}
