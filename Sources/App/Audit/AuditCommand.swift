// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Verify and seal what is recorded.",
    subcommands: [
      AuditVerify.self, AuditSealCommand.self, AuditSeals.self, AuditJournal.self,
    ])
}
