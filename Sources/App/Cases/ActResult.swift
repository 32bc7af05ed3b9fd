// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records
import Web

/// What an act in a case came to, as every such command prints it.
struct ActResult: Encodable {
  /// A row whose turn it is now.
  struct Turn: Encodable {
    var item: String?
    var step: String
    var no: String
    var title: String
    var lane: String
    var round: Int
    var since: String
    var due: String?
    var assignee: String?
    var takenBy: String?
    var late: Bool
  }

  var number: String
  var item: String?
  /// Of the stream that the act was in.
  var version: Int
  var status: String
  /// Of the whole case.
  var caseStatus: String
  /// The same command had been done before; nothing was changed.
  var repeated: Bool
  /// In the whole case and all its items.
  var turns: [Turn]
}

extension OpenOffice {
  /// Prints what an act came to.
  func tell(
    _ outcome: ActOutcome, read: ReadOptions, at instant: Date, opened: Bool = false
  ) async throws {
    let view = try await store.caseView(
      outcome.number, for: .operator, at: instant, timeline: PageOfList(size: 1))
    let turns = view.openTurns(time, at: instant)
    if read.json {
      Console.say(
        JSONText.of(
          ActResult(
            number: outcome.number, item: outcome.item, version: outcome.file.version,
            status: outcome.file.status.rawValue, caseStatus: view.record.status.rawValue,
            repeated: outcome.repeated, turns: turns)))
      return
    }
    let words = Indonesian()
    Console.say(
      outcome.repeated
        ? words.actRepeated : opened ? words.caseOpened(outcome.number) : words.actDone)
    Console.say("\(outcome.number): \(words.caseStatus(view.record.status))")
    for turn in turns where outcome.item == nil || turn.item == nil || turn.item == outcome.item {
      Console.say(
        "  → \(turn.item.map { "\($0): " } ?? "")\(turn.step) (\(turn.no). \(turn.title))")
    }
  }
}

extension CaseView {
  /// Every row whose turn it is, in the case and its items.
  func openTurns(_ time: OfficeTime, at instant: Date) -> [ActResult.Turn] {
    ([root] + items).flatMap { stream in
      stream.active.map { active in
        ActResult.Turn(
          item: stream.item, step: active.step.id, no: active.step.no, title: active.step.title,
          lane: active.step.lane, round: active.round, since: time.stamp(active.since),
          due: time.stamp(active.due), assignee: active.assignee, takenBy: active.takenBy,
          late: active.due.map { $0 < instant && stream.status == .running } ?? false)
      }
    }
  }
}

extension CaseActOptions {
  /// Does the act and prints what it came to.
  func perform(
    _ number: String, _ act: (OpenOffice, Acting) async throws -> Records.CaseAct
  ) async throws {
    try await OpenOffice.with(self.act.read.data) { office in
      let acting = try office.acting(self)
      let outcome = try await office.telling(number) {
        try await office.store.act(
          try await act(office, acting), on: number, item: item, by: acting)
      }
      try await office.tell(outcome, read: self.act.read, at: acting.at)
    }
  }
}
