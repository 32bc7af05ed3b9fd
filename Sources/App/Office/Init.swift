// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Procedures
import Records
import Web

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an office in an empty data folder.",
    discussion: """
      It begins with the shipped calendar, checklist and procedures. Import its units, people, posts
      and holdings next. A --demo office comes with invented people and registers; only in a --demo
      or a --test office can acts be dated with --at.

      EXAMPLES:
        kawal init --name "Diskominfo Kabupaten Contoh" --place Contoh
        kawal init --demo --data ./demo
        kawal init --test --data /tmp/uji
      """)

  @OptionGroup var read: ReadOptions
  @Flag(help: "With invented people, systems and cases.") var demo = false
  @Flag(help: "Empty, for trying things out.") var test = false
  @Option(help: "The office's name, as printed.") var name = "Dinas Komunikasi dan Informatika"
  @Option(help: "A line of the letterhead; repeat for more.") var letterhead: [String] = []
  @Option(help: "Where letters are dated.") var place = ""
  @Option(help: "Letters before a case number.") var prefix = "BKS"
  @Option(help: "Numbers of outgoing letters: {n} is the agenda number, {year} its year.")
  var letterNumber = "555/{n}/{year}"
  @Option(help: "A calendar file in place of the shipped one.") var calendar: String?
  @Option(help: "A checklist file in place of the shipped one.") var checklist: String?

  func validate() throws {
    if demo && test { throw ValidationError("An office is --demo or --test, not both.") }
  }

  func run() async throws {
    let kind: OfficeKind = demo ? .demo : test ? .test : .live
    let folder = read.data.folder
    let store: Store
    if demo {
      store = try await DemoOffice.make(in: folder, at: Date())
    } else {
      store = try await Store.create(folder: folder, kind: kind, seed: try seed(), at: Date())
    }
    let made = try await store.setting(.name) ?? name
    await store.close()
    if read.json {
      Console.say(JSONText.of(Made(folder: folder, kind: kind.rawValue, name: made)))
    } else {
      Console.say(Indonesian().officeMade(made, in: folder))
    }
  }

  private func seed() throws -> OfficeSeed {
    OfficeSeed(
      name: name, letterhead: letterhead.isEmpty ? [name] : letterhead, place: place,
      casePrefix: prefix, letterNumber: letterNumber,
      calendar: try calendar.map { try LocalFile.text($0) } ?? Shipped.calendar(),
      checklist: try checklist.map { try LocalFile.text($0) } ?? Shipped.checklist(),
      procedures: try Shipped.procedures())
  }

  private struct Made: Encodable {
    var folder: String
    var kind: String
    var name: String
  }
}
