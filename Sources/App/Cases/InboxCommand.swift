// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct InboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox", abstract: "What waits for somebody, and what they wait for.",
    discussion: """
      EXAMPLES:
        kawal inbox --as rina.wulandari
        kawal inbox --as rina.wulandari --at 2026-11-23T09:20 --json
      """)

  @OptionGroup var act: ActOptions

  func run() async throws {
    let (office, tasks, waiting, instant) = try await OpenOffice.with(act.read.data) { office in
      let instant = try office.instant(act.at)
      let viewer = try await office.viewer(act.username, at: instant)
      return (
        office, try await office.store.inbox(for: viewer, at: instant),
        try await office.store.waiting(for: viewer, at: instant), instant
      )
    }
    if act.read.json {
      Console.say(
        JSONText.of(
          InboxJSON(
            user: act.username, at: office.time.stamp(instant), count: tasks.count,
            tasks: tasks.map { TaskJSON($0, office.time, at: instant) },
            waiting: waiting.map { TaskJSON($0, office.time, at: instant) })))
      return
    }
    let words = Indonesian()
    Console.say(tasks.isEmpty ? words.nothingWaits : table(tasks, office, instant).text)
    if !waiting.isEmpty {
      Console.say("")
      Console.say(table(waiting, office, instant).text)
    }
  }

  private func table(_ items: [WorkItem], _ office: OpenOffice, _ instant: Date) -> TextTable {
    TextTable(
      head: ["Berkas", "Item", "Langkah", "Judul", "Pelaksana", "Batas", ""],
      rows: items.map { item in
        [
          item.caseNumber, item.item ?? "–", item.step.id, item.step.title, item.lane.title,
          office.time.short(item.due),
          item.isLate(at: instant) ? Indonesian().late : item.isPaused ? Indonesian().paused : "",
        ]
      })
  }
}

struct InboxJSON: Encodable {
  var user: String
  var at: String
  var count: Int
  var tasks: [TaskJSON]
  var waiting: [TaskJSON]
}

/// A row that waits for somebody.
struct TaskJSON: Encodable {
  struct As: Encodable {
    /// `seat`, `team`, `agency`, `assigned`, `delegated` or `others`.
    var ground: String
    var post: String?
    var title: String?
    var kind: String?
  }

  var number: String
  var title: String
  var procedure: String
  var item: String?
  var itemName: String?
  var agency: String?
  var step: String
  var no: String
  var stepTitle: String
  var round: Int
  var lane: String
  var laneTitle: String
  var person: String?
  var `as`: As
  var since: String
  var due: String?
  var late: Bool
  var paused: Bool
  var takenBy: String?
  var rows: [String]

  init(_ item: WorkItem, _ time: OfficeTime, at instant: Date) {
    number = item.caseNumber
    title = item.caseTitle
    procedure = item.procedure.id
    self.item = item.item
    itemName = item.itemName
    agency = item.agency
    step = item.step.id
    no = item.step.no
    stepTitle = item.step.title
    round = item.round
    lane = item.lane.id
    laneTitle = item.lane.title
    person = item.person
    self.as = As(item.ground)
    since = time.stamp(item.since)
    due = time.stamp(item.due)
    late = item.isLate(at: instant)
    paused = item.isPaused
    takenBy = item.takenBy
    rows = item.ribbon.map(\.rawValue)
  }
}

extension TaskJSON.As {
  fileprivate init(_ ground: WorkItem.Ground) {
    switch ground {
    case .seat(let seat):
      self.init(ground: "seat", post: seat.post, title: seat.title, kind: seat.kind.rawValue)
    case .team: self.init(ground: "team")
    case .agency: self.init(ground: "agency")
    case .assigned: self.init(ground: "assigned")
    case .delegated: self.init(ground: "delegated")
    case .others: self.init(ground: "others")
    }
  }

  private init(ground: String) { self.init(ground: ground, post: nil, title: nil, kind: nil) }
}
