// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures
import Records

struct CaseComment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Add a remark to a case; changes nobody's turn.",
    discussion: """
      EXAMPLES:
        kawal case comment BKS-2026-0001 "Kontak vendor: 0274 000000" --as rina.wulandari
      """)

  @OptionGroup var options: CaseActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "The remark.") var text: String

  func run() async throws {
    try await options.perform(number) { _, _ in .note(Noted(topic: .comment, text: text)) }
  }
}
