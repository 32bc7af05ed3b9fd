// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Procedures
import Records
import Web

struct CaseLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Everything that happened in a case, oldest first.",
    discussion: """
      EXAMPLES:
        kawal case log BKS-2026-0001
        kawal case log BKS-2026-0002 --item SIMPEG --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: "One item of it.") var item: String?
  @Option(name: .customLong("as"), help: "As this person may see it.") var username: String?

  func run() async throws {
    try await OpenOffice.with(read.data) { office in
      let now = Date()
      let events = try await office.store.log(
        number, item: item, for: try await office.viewer(username, at: now), at: now)
      if read.json {
        Console.say(JSONText.of(try events.map { try EventJSON($0, office.time) }))
        return
      }
      Console.say(
        TextTable(
          head: ["Waktu", "Item", "v", "Kejadian", "Langkah", "Oleh", "Keterangan"],
          rows: events.map { logged in
            let event = logged.event
            return [
              office.time.short(event.at), logged.item ?? "–", "\(event.version)",
              event.what.kind, event.what.step ?? "", event.by.name, event.what.remark,
            ]
          }
        ).text)
    }
  }
}

struct EventJSON: Encodable {
  var item: String?
  var version: Int
  var at: String
  var by: ActorJSON
  var kind: String
  /// As it is kept and hashed; instants in it are milliseconds since 1970.
  var payload: JSONValue
  var command: String?
  var hash: String

  init(_ logged: LoggedEvent, _ time: OfficeTime) throws {
    item = logged.item
    version = logged.event.version
    at = time.stamp(logged.event.at)
    by = ActorJSON(logged.event.by)
    kind = logged.event.what.kind
    payload = try JSONValue(parsing: logged.payload)
    command = logged.command
    hash = logged.hash
  }
}

extension Happening {
  /// The row it is about.
  fileprivate var step: String? {
    switch self {
    case .opened(let opened): opened.activation.step
    case .started(let started): started.activation.step
    case .takenUp(let taken): taken.step
    case .completed(let done): done.step
    case .sentBack(let back): back.step
    case .reassigned(let given): given.step
    case .delegated(let given): given.step
    case .reopened(let reopened): reopened.activation.step
    case .itemMoved(let moved): moved.activated?.step
    case .noted, .paused, .resumed, .cancelled, .itemsAdded, .deadlinesMoved: nil
    }
  }

  /// Outcome, reason or remark, in a few words.
  fileprivate var remark: String {
    switch self {
    case .opened(let opened): opened.title
    case .started, .takenUp: ""
    case .completed(let done):
      [done.outcome, done.reason].compactMap { $0 }.joined(separator: ": ")
    case .sentBack(let back): "→ \(back.to.step): \(back.reason)"
    case .reassigned(let given): "→ \(given.to): \(given.reason)"
    case .delegated(let given): "→ \(given.to): \(given.reason)"
    case .noted(let note): note.text
    case .paused(let paused): paused.reason
    case .resumed(let resumed): resumed.reason ?? ""
    case .cancelled(let cancelled): cancelled.reason
    case .reopened(let reopened): reopened.reason
    case .itemsAdded(let added): "\(added.items.joined(separator: ", ")): \(added.reason)"
    case .itemMoved(let moved): "\(moved.item): \(moved.move.rawValue)"
    case .deadlinesMoved(let moved): moved.reason
    }
  }
}
