// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

extension Scene {
  /// Writes the event down, and everything that follows from it in the same transaction:
  /// whose turn it is, what was measured, the items' streams, the registers.
  mutating func take(
    _ event: CaseEvent, command: String?, _ connection: any SQLConnection
  ) throws {
    let before = stream.file
    try connection.append(event, to: &stream, command: command)
    if !isItem { root = stream }
    try measure(event, before: before, connection)
    try follow(event, before: before, connection)
    if stream.file.active != before.active || stream.file.status != before.status {
      try connection.renewTurns(of: stream, procedure: procedure, parties: parties)
    }
    if !isItem { try keepStatus(before: before.status, connection) }
    if isItem { try tellCase(of: event, before: before, connection) }
  }

  private func measure(
    _ event: CaseEvent, before: CaseFile, _ connection: any SQLConnection
  ) throws {
    let done: (step: String, outcome: String?, spent: Int, late: Bool)
    switch event.what {
    case .completed(let completed):
      done = (completed.step, completed.outcome, completed.spent, completed.late)
    case .sentBack(let back): done = (back.step, "sent-back", back.spent, back.late)
    default: return
    }
    guard let active = before.active(done.step) else { return }
    try connection.execute(
      """
      INSERT INTO measures (case_number, item, step, round, procedure, outcome, since, done_at,
        done_by, due, spent, late)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(record.number), .text(stream.item), .text(done.step), SQLValue(active.round),
        .text(procedure.id), SQLValue(done.outcome), SQLValue(active.since), SQLValue(event.at),
        .text(event.by.officer), SQLValue(active.due), SQLValue(done.spent), SQLValue(done.late),
      ])
  }

  /// What the event does to items and registers.
  private mutating func follow(
    _ event: CaseEvent, before: CaseFile, _ connection: any SQLConnection
  ) throws {
    switch event.what {
    case .completed(let done):
      let team = record.team
      for entry in done.outputs {
        try takeIn(entry, of: done, at: event.at, by: event.by, connection)
      }
      if record.team != team {
        for item in try openItems(connection) { try renewTurns(ofItem: item, connection) }
      }
      for item in done.split {
        if var known = try connection.stream(record.number, item) {
          try startAgain(&known, after: event, connection)
        } else {
          try start(item, after: event, connection)
        }
      }
    case .itemsAdded(let added):
      for item in added.items { try start(item, after: event, connection) }
    case .cancelled where !isItem, .paused where !isItem: try closeItems(with: event, connection)
    case .resumed(let resumed) where !isItem:
      try resumeItems(resumed, after: before.pause, with: event, connection)
    default: break
    }
    for sha in event.what.files {
      try connection.use(
        file: sha, in: record.number, item: stream.item, title: event.what.kind)
    }
  }

  private func start(
    _ item: String, after event: CaseEvent, _ connection: any SQLConnection
  ) throws {
    guard try connection.stream(record.number, item) == nil else { throw Refusal.itemKnown(item) }
    let owner = try connection.first(
      "SELECT owner FROM systems WHERE code = ?", [.text(item)])?.text("owner")
    guard let owner else { throw Refusal.itemUnknown(item) }
    let start = try CaseFile.start(item: item, by: event.by, at: event.at, in: context(items: []))
    guard let file = CaseFile(first: start) else { throw Failure(.internal, "no starting event") }
    var stream = StreamRecord(
      caseNumber: record.number, item: item, file: file, head: EventChain.root, owner: owner,
      evaluator: try evaluator(of: item, connection))
    try connection.append(start, to: &stream, isFirst: true, command: nil)
    try renewTurns(ofItem: stream, connection)
  }

  private func renewTurns(ofItem stream: StreamRecord, _ connection: any SQLConnection) throws {
    try connection.renewTurns(
      of: stream, procedure: procedure,
      parties: CaseParties(
        requester: record.requester, systemOwner: stream.owner, team: record.team))
  }

  /// The case came to its split once more: an item that ended begins anew, one that runs goes on.
  private func startAgain(
    _ stream: inout StreamRecord, after event: CaseEvent, _ connection: any SQLConnection
  ) throws {
    guard stream.file.status == .finished || stream.file.status == .cancelled else { return }
    let again = try stream.file.startAgain(by: event.by, at: event.at, in: context(items: []))
    stream.evaluator = try evaluator(of: stream.item, connection)
    try connection.append(again, to: &stream, command: nil)
    try connection.execute(
      "UPDATE streams SET evaluator = ? WHERE case_number = ? AND item = ?",
      [SQLValue(stream.evaluator), .text(record.number), .text(stream.item)])
    try renewTurns(ofItem: stream, connection)
  }

  private func evaluator(of item: String, _ connection: any SQLConnection) throws -> String? {
    for entry in root.file.entries where entry.kind == .schedule {
      guard let found = try connection.entry(entry.name, in: root, orOf: nil) else { continue }
      let schedule = OutputIntake.contents(EvaluationSchedule.self, of: found.body)
      if let line = schedule?.entries.first(where: { $0.system == item }) { return line.evaluator }
    }
    return nil
  }

  /// What stops the case stops its items: a pause those that run, a cancellation all open ones.
  private func closeItems(
    with event: CaseEvent, _ connection: any SQLConnection
  ) throws {
    for var stream in try openItems(connection) {
      if case .paused = event.what, stream.file.status == .paused { continue }
      let stopped = CaseEvent(
        version: stream.file.version + 1, at: event.at, by: event.by, what: event.what)
      try connection.append(stopped, to: &stream, command: nil)
      try renewTurns(ofItem: stream, connection)
    }
  }

  /// The items that stood with the case go on with it; one that was paused by itself stays so.
  private func resumeItems(
    _ resumed: Resumed, after pause: CaseFile.Pause?, with event: CaseEvent,
    _ connection: any SQLConnection
  ) throws {
    var context = context(items: [])
    context.manages = true
    for var stream in try openItems(connection) where stream.file.pause == pause {
      let goesOn = try stream.file.decide(
        .resume(reason: resumed.reason), by: event.by, at: event.at, in: context)
      try connection.append(goesOn, to: &stream, command: nil)
      try renewTurns(ofItem: stream, connection)
    }
  }

  private func openItems(_ connection: any SQLConnection) throws -> [StreamRecord] {
    try connection.run(
      """
      SELECT item FROM streams WHERE case_number = ? AND item <> ''
        AND status IN ('running', 'paused')
      """, [.text(record.number)]
    ).compactMap { try connection.stream(record.number, try $0.text("item")) }
  }

  /// The case counts its items' endings; the last one lets it go on.
  private mutating func tellCase(
    of event: CaseEvent, before: CaseFile, _ connection: any SQLConnection
  ) throws {
    let wasOpen = before.status == .running || before.status == .paused
    let isOpen = stream.file.status == .running || stream.file.status == .paused
    guard wasOpen != isOpen else { return }
    let move: ItemMoved.Move =
      isOpen ? .reopened : stream.file.status == .cancelled ? .withdrawn : .finished
    let status = root.file.status
    let told = try root.file.decide(
      move, of: stream.item, by: event.by, at: event.at, in: context())
    try connection.append(told, to: &root, command: nil)
    try connection.renewTurns(of: root, procedure: procedure, parties: parties)
    try keepStatus(before: status, connection)
  }

  private func keepStatus(before: CaseFile.Status, _ connection: any SQLConnection) throws {
    guard root.file.status != before else { return }
    try connection.execute(
      "UPDATE cases SET status = ?, closed_at = ? WHERE number = ?",
      [SQLValue(root.file.status), SQLValue(root.file.closedAt), .text(record.number)])
  }
}

extension Happening {
  /// Files that the event refers to.
  var files: [String] {
    switch self {
    case .completed(let done): done.outputs.flatMap(\.files)
    case .noted(let note): note.files
    default: []
    }
  }
}

extension SQLConnection {
  /// Makes a file readable to those who may read the case.
  func use(file sha256: String, in number: String, item: String, title: String) throws {
    guard try first("SELECT 1 AS found FROM files WHERE sha256 = ?", [.text(sha256)]) != nil else {
      throw Refusal.rule(code: "unknown-file", detail: [sha256])
    }
    try execute(
      """
      INSERT INTO file_uses (sha256, case_number, item, title) VALUES (?, ?, ?, ?)
      ON CONFLICT (sha256, case_number, item) DO NOTHING
      """, [.text(sha256), .text(number), .text(item), .text(title)])
  }
}
