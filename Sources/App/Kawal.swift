// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Glibc

@main
struct Kawal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kawal",
    abstract: "Runs an office's information-security procedures.",
    discussion: """
      Everything an office has lies in one data folder: --data DIR, else $KAWAL_DATA, else ./data.

      EXAMPLES:
        kawal init --demo
        kawal serve --port 8080
        kawal inbox --as rina.wulandari
        kawal case open evaluasi-berkala --as arief.hidayanto --title "Triwulan IV 2026"

      EXIT CODES:
        0 done · 1 refused by a rule · 2 wrong use · 3 something broke
      """,
    version: Program.version,
    subcommands: [
      Init.self, Serve.self, InboxCommand.self, CaseCommand.self, ProcedureCommand.self,
      RegisterCommand<Units>.self, RegisterCommand<People>.self, RegisterCommand<Posts>.self,
      RegisterCommand<Holdings>.self, RegisterCommand<Teams>.self, RegisterCommand<Systems>.self,
      RegisterCommand<Domains>.self, CalendarCommand.self,
      SettingsCommand.self, LettersCommand.self, LetterFormCommand.self, FindingsCommand.self,
      CVSSCommand.self, PolicyCommand.self, DataFilesCommand.self, ProbeCommand.self,
      MonitorCommand.self, IncidentsCommand.self, NoticesCommand.self, BackupsCommand.self,
      PaperCommand.self, PapersCommand.self, ExportCommand.self, DocumentCommand.self,
      EvidenceCommand.self, AuditCommand.self,
      BackupCommand.self, RestoreCommand.self, DemoCommand.self,
    ])

  static func main() async {
    Glibc.exit(await Program.run(Array(CommandLine.arguments.dropFirst())))
  }
}
