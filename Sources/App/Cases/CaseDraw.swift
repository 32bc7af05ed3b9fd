// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Procedures
import Records
import Web

struct CaseDraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw how far a case, or one item of it, has come, as SVG.",
    discussion: """
      EXAMPLES:
        kawal case draw BKS-2026-0001 -o alur.svg
        kawal case draw BKS-2026-0002 --item SIMPEG --as hendra.saputra -o simpeg.svg
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: "One item of it.") var item: String?
  @Option(name: .customLong("as"), help: "As this person sees it.") var username: String?
  @OptionGroup var drawing: DrawOptions

  func run() async throws {
    try await OpenOffice.with(data) { office in
      let now = Date()
      let view = try await office.store.caseView(
        number, item: item, for: try await office.viewer(username, at: now), at: now,
        timeline: PageOfList(size: 1))
      try drawing.write(
        view.procedure,
        progress: DrawingProgress(
          view, calendar: office.calendar, at: now, words: Indonesian()))
    }
  }
}
