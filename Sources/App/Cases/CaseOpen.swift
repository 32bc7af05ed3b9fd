// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures
import Records
import Web

struct CaseOpen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a case at its procedure's first row.",
    discussion: """
      With --parent and --step the case is the one that this row calls: whoever has the row may open
      it, and title, systems and requester are the parent's unless they are given.

      EXAMPLES:
        kawal case open evaluasi-berkala --as arief.hidayanto --title "Evaluasi triwulan IV 2026"
        kawal case open perubahan-pengamanan --as yuni.astari --requester bkpsdm --system SIMPEG
        kawal case open izin-pengujian --as hendra.saputra --parent BKS-2026-0007 --step putuskan
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Id of the procedure.") var procedure: String
  @Option(help: "Title; the procedure's own where there is none.") var title: String?
  @Option(help: "Code of a system it is about; repeat for more.") var system: [String] = []
  @Option(help: "Code of the agency that asks (when a secretary opens).") var requester: String?
  @Option(help: "Number of the case that waits for this one.") var parent: String?
  @Option(
    name: [.customLong("step"), .customLong("parent-step")],
    help: ArgumentHelp("Id of the parent's row that calls this case.", valueName: "step"))
  var parentStep: String?
  @Option(
    name: [.customLong("item"), .customLong("parent-item")],
    help: ArgumentHelp("The parent's item, where the row is one of an item.", valueName: "code"))
  var parentItem: String?
  @Flag(help: "Enter what somebody without an account asked for.") var record = false
  @Option(help: "Key that makes repeating the command harmless.") var command: String?

  func validate() throws {
    if (parent == nil) != (parentStep == nil) {
      throw ValidationError("--parent and --step belong together.")
    }
    if parentItem != nil, parent == nil {
      throw ValidationError("--item goes with --parent and --step.")
    }
  }

  func run() async throws {
    try await OpenOffice.with(act.read.data) { office in
      var acting = try office.acting(act)
      acting.recording = record
      acting.command = command
      let outcome: ActOutcome
      do {
        outcome = try await office.store.openCase(
          procedure, title: title, systems: system, requester: requester,
          parent: parent.flatMap { number in
            parentStep.map { CallingRow(number: number, item: parentItem, step: $0) }
          }, by: acting)
      } catch let refusal as Refusal {
        if let parent { return try await office.telling(parent) { throw refusal } }
        let procedure = try await office.store.procedure(procedure)
        throw Told(refusal: refusal, naming: Naming(procedure, zone: office.time.zone))
      }
      try await office.tell(outcome, read: act.read, at: acting.at, opened: true)
    }
  }
}
