// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct ProcedureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "procedure", abstract: "Procedures: list, show, check, draw, print, install.",
    subcommands: [
      ProcedureList.self, ProcedureShow.self, ProcedureCheckFile.self, ProcedureDraw.self,
      ProcedurePrint.self, ProcedureInstall.self,
    ])
}
