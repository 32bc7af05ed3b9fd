// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Procedures
import Records
import Web

struct CaseList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List cases, the newest first.",
    discussion: """
      EXAMPLES:
        kawal case list
        kawal case list --state late --procedure evaluasi-berkala
        kawal case list --unit bkpsdm --year 2026 --page 2 --json
      """)

  enum State: String, ExpressibleByArgument, CaseIterable {
    case open, late, paused, finished, cancelled
  }

  @OptionGroup var read: ReadOptions
  @Option(name: .customLong("as"), help: "As this person may see them.") var username: String?
  @Option(help: "Only cases in this state.") var state: State?
  @Option(help: "Only cases of this procedure.") var procedure: String?
  @Option(help: "Only cases that this agency asked for, or whose systems it owns.")
  var unit: String?
  @Option(help: "Only cases about this system.") var system: String?
  @Option(help: "Only cases opened in this year.") var year: Int?
  @Option(help: "Part of the title or number.") var text: String?
  @Option(help: "Page, from 1.") var page = 1
  @Option(help: "Cases on a page, at most 1000.") var size = 100

  func run() async throws {
    try await OpenOffice.with(read.data) { office in
      let now = Date()
      let list = try await office.store.caseList(
        CaseFilter(
          state: state.flatMap { CaseFilter.State(rawValue: $0.rawValue) }, procedure: procedure,
          unit: unit, system: system, year: year, text: text),
        page: PageOfList(page, size: size), for: try await office.viewer(username, at: now), at: now
      )
      if read.json {
        Console.say(JSONText.of(CaseListJSON(list, office.time, at: now)))
        return
      }
      let words = Indonesian()
      Console.say(
        TextTable(
          head: ["Nomor", "Judul", "Prosedur", "Keadaan", "Dibuka", "Menunggu", "Batas"],
          rows: list.cases.map { row in
            [
              row.number, row.title, row.procedure.id, words.caseStatus(row.status),
              String(office.time.short(row.openedAt).prefix(10)),
              row.turns.map { $0.count > 1 ? "\($0.step.id) ×\($0.count)" : $0.step.id }
                .joined(separator: ", "),
              office.time.short(row.due) + (row.isLate(at: now) ? " !" : ""),
            ]
          }
        ).text)
      Console.say("\(list.cases.count)/\(list.total)")
    }
  }
}

struct CaseListJSON: Encodable {
  struct Turn: Encodable {
    var step: String
    var title: String
    var lane: String
    /// Streams in which it is this row's turn.
    var count: Int
    var due: String?
  }

  struct Row: Encodable {
    var number: String
    var title: String
    var procedure: String
    var procedureVersion: Int
    var status: String
    var late: Bool
    var openedAt: String
    var closedAt: String?
    var requester: String?
    var systems: [String]
    var itemCount: Int
    var itemsEnded: Int
    var turns: [Turn]
    var rows: [String]
  }

  var total: Int
  var page: Int
  var size: Int
  var cases: [Row]

  init(_ list: CaseListPage, _ time: OfficeTime, at instant: Date) {
    total = list.total
    page = list.page.number
    size = list.page.size
    cases = list.cases.map { row in
      Row(
        number: row.number, title: row.title, procedure: row.procedure.id,
        procedureVersion: row.procedure.version, status: row.status.rawValue,
        late: row.isLate(at: instant), openedAt: time.stamp(row.openedAt),
        closedAt: time.stamp(row.closedAt), requester: row.requester, systems: row.systems,
        itemCount: row.itemCount, itemsEnded: row.itemsEnded,
        turns: row.turns.map { turn in
          Turn(
            step: turn.step.id, title: turn.step.title, lane: turn.lane.id, count: turn.count,
            due: time.stamp(turn.due))
        },
        rows: row.ribbon.map(\.rawValue))
    }
  }
}
