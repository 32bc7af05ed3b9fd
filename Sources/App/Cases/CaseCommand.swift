// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct CaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Case files: open, read, and every act in them.",
    discussion: """
      EXAMPLES:
        kawal case open perubahan-pengamanan --as dimas.prakoso --title "Sertifikat SIMPEG"
        kawal case list --state late
        kawal case complete BKS-2026-0001 disposisi --as arief.hidayanto --output disposisi=json:@kartu.json
      """,
    subcommands: [
      CaseOpen.self, CaseList.self, CaseShow.self, CaseLog.self, CaseDraw.self, CaseComplete.self,
      CaseTakeUp.self, CaseReturn.self, CaseReassign.self, CaseDelegate.self, CasePause.self,
      CaseResume.self, CaseComment.self, CaseAttach.self, CaseCancel.self, CaseReopen.self,
      CaseAddItem.self, CaseChecklist.self, CaseJudge.self,
    ])
}
