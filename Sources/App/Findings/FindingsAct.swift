// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records
import Web

struct FindingsAct: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "act", abstract: "Do something about a finding.",
    discussion: """
      KIND is planned or fixed (the owner), closed, failed-retest, dismissed or reopened (the office),
      or accepted, with --until (who may take a risk).

      EXAMPLES:
        kawal findings act TMN-2026-0001 fixed --as dimas.prakoso --text "Repositori ditutup"
        kawal findings act TMN-2026-0001 closed --as bayu.pradipta --text "Uji ulang: tertutup"
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case planned, fixed, closed
    case failedRetest = "failed-retest"
    case accepted, dismissed, reopened
  }

  @OptionGroup var act: ActOptions
  @Argument(help: "Number of the finding.") var number: String
  @Argument(help: "What is done.") var kind: Kind
  @Option(help: "In words.") var text: String
  @Option(help: "Last day: of a plan, or of an accepted risk.") var until: String?
  @Option(help: "A file; repeat for more.") var file: [String] = []

  func run() async throws {
    guard let kind = FindingAct.Kind(rawValue: kind.rawValue) else {
      throw ValidationError("No such kind.")
    }
    let day = until.flatMap { CalendarDate($0) }
    if until != nil, day == nil { throw ValidationError("--until is a day: 2026-12-31.") }
    let (record, time) = try await OpenOffice.with(act.read.data) { office in
      let acting = try office.acting(act)
      var kept: [String] = []
      for path in file { kept.append(try await office.keep(path, by: acting).sha256) }
      _ = try await office.store.act(
        on: number, kind, text: text, until: day, files: kept, by: acting)
      guard let record = try await office.store.finding(number) else {
        throw Failure(.notFound, "no such finding \(number)")
      }
      return (record, office.time)
    }
    Console.say(act.read.json ? JSONText.of(FindingJSON(record, time)) : Indonesian().actDone)
  }
}
