// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
package import Procedures

/// A case's row.
package struct CaseRecord: Sendable, Hashable {
  package var number: String
  package var procedure: String
  package var procedureVersion: Int
  package var title: String
  package var openedAt: Date
  package var openedBy: String
  package var requester: String?
  /// Read when asked for: an act in one item must not cost more where there are many.
  package var systems: [String] { (try? CanonicalJSON.value(systemsText)) ?? [] }
  private var systemsText: String
  package var team: [String]
  package var parentCase: String?
  package var parentItem: String?
  package var parentStep: String?
  package var status: CaseFile.Status
  package var closedAt: Date?

  init(row: SQLRow) throws {
    number = try row.text(0)
    procedure = try row.text(1)
    procedureVersion = try row.int(2)
    title = try row.text(3)
    openedAt = try row.instant(4)
    openedBy = try row.text(5)
    requester = try row.optionalText(6)
    systemsText = try row.text(7)
    team = try row.texts(8)
    parentCase = try row.optionalText(9)
    parentItem = try row.optionalText(10)
    parentStep = try row.optionalText(11)
    status = try row.kind(12)
    closedAt = try row.optionalInstant(13)
  }

  /// Of `cases c`; the first of the row, in this order, as every act reads one.
  static let columns = """
    c.number, c.procedure, c.procedure_version, c.title, c.opened_at, c.opened_by, c.requester,
    c.systems, c.team, c.parent_case, c.parent_item, c.parent_step, c.status, c.closed_at
    """

  static func unknown(_ number: String) -> Failure { Failure(.notFound, "no such case \(number)") }

  /// Takes over what may have changed.
  fileprivate mutating func renew(from row: SQLRow) throws {
    status = try row.kind(2)
    closedAt = try row.optionalInstant(3)
    systemsText = try row.text(4)
    team = try row.texts(5)
  }

  /// What may be new of a case since it was last read: all else of it never changes.
  fileprivate static let news = """
    SELECT s.head, o.value, c.status, c.closed_at, c.systems, c.team, c.opened_at
    FROM cases c JOIN streams s ON s.case_number = c.number AND s.item = ''
      LEFT JOIN office o ON o.key = 'roster-version'
    WHERE c.number = ?
    """
}

/// A case with its own stream, and the roster's version at that moment.
struct OpenedCase {
  var record: CaseRecord
  var root: StreamRecord
  var roster: String
}

/// A stream as it is kept: its state, and what the chain needs to go on.
struct StreamRecord {
  var caseNumber: String
  /// Empty for the case itself.
  var item: String
  var file: CaseFile
  var head: [UInt8]
  var owner: String?
  var evaluator: String?

  /// A snapshot is written at every so many events: the fewer, the more are applied when a state
  /// that nobody remembers is read.
  static let eventsToSnapshot = 8
}

extension SQLConnection {
  func caseRecord(_ number: String) throws -> CaseRecord {
    try CaseRecord(
      row: one(
        "case \(number)", "SELECT \(CaseRecord.columns) FROM cases c WHERE c.number = ?",
        [.text(number)]))
  }

  /// `nil` for an unknown case.
  func openedCase(_ number: String, _ cache: RecordCache) throws -> OpenedCase? {
    guard let row = try first(CaseRecord.news, [.text(number)]) else { return nil }
    var record = try cache.record(number, try row.int(6)) { try caseRecord(number) }
    try record.renew(from: row)
    let head = try row.blob(0)
    let root = StreamRecord(
      caseNumber: number, item: "", file: try state(number, "", head, cache), head: head)
    return OpenedCase(record: record, root: root, roster: try row.optionalText(1) ?? "")
  }

  func stream(
    _ number: String, _ item: String, _ cache: RecordCache? = nil
  ) throws -> StreamRecord? {
    guard
      let row = try first(
        "SELECT head, owner, evaluator FROM streams WHERE case_number = ? AND item = ?",
        [.text(number), .text(item)])
    else { return nil }
    let head = try row.blob("head")
    return StreamRecord(
      caseNumber: number, item: item, file: try state(number, item, head, cache), head: head,
      owner: try row.optionalText("owner"), evaluator: try row.optionalText("evaluator"))
  }

  private func state(
    _ number: String, _ item: String, _ head: [UInt8], _ cache: RecordCache?
  ) throws -> CaseFile {
    if let known = cache?.state(number, item, head) { return known }
    return try folded(number, item)
  }

  /// The last snapshot of a stream with what happened since.
  private func folded(_ number: String, _ item: String) throws -> CaseFile {
    let snapshot = try first(
      "SELECT state FROM snapshots WHERE case_number = ? AND item = ?",
      [.text(number), .text(item)])
    var file: CaseFile? = try snapshot.map { try CanonicalJSON.value(try $0.text("state")) }
    for event in try events(number, item, after: file?.version ?? 0) {
      if file == nil { file = CaseFile(first: event) } else { file?.apply(event) }
    }
    guard let file else { throw Failure(.internal, "\(number) \(item) has no first event") }
    return file
  }

  /// Adds the event to its stream and keeps the new state; the first one creates the stream.
  func append(
    _ event: CaseEvent, to stream: inout StreamRecord, isFirst: Bool = false, command: String?
  ) throws {
    let actor = try CanonicalJSON.text(event.by)
    let payload = try event.what.payload()
    let hash = EventChain.hash(
      after: stream.head, caseNumber: stream.caseNumber, item: stream.item,
      version: event.version, at: event.at.milliseconds, actor: actor, kind: event.what.kind,
      payload: payload, command: command)
    try execute(
      """
      INSERT INTO events (case_number, item, version, at, actor, kind, payload, command, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(stream.caseNumber), .text(stream.item), SQLValue(event.version),
        SQLValue(event.at), .text(actor), .text(event.what.kind), .text(payload),
        SQLValue(command), .blob(hash),
      ])
    if !isFirst { stream.file.apply(event) }
    stream.head = hash
    if isFirst {
      try execute(
        """
        INSERT INTO streams (case_number, item, version, status, head, owner, evaluator)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(stream.caseNumber), .text(stream.item), SQLValue(stream.file.version),
          SQLValue(stream.file.status), .blob(hash), SQLValue(stream.owner),
          SQLValue(stream.evaluator),
        ])
    } else {
      let changed = try execute(
        """
        UPDATE streams SET version = ?, status = ?, head = ?
        WHERE case_number = ? AND item = ? AND version = ?
        """,
        [
          SQLValue(stream.file.version), SQLValue(stream.file.status), .blob(hash),
          .text(stream.caseNumber), .text(stream.item), SQLValue(event.version - 1),
        ])
      guard changed == 1 else {
        throw Refusal.stale(seen: event.version - 1, current: event.version)
      }
    }
    if event.version.isMultiple(of: StreamRecord.eventsToSnapshot) { try keepSnapshot(of: stream) }
  }

  private func keepSnapshot(of stream: StreamRecord) throws {
    try execute(
      """
      INSERT INTO snapshots (case_number, item, version, state) VALUES (?, ?, ?, ?)
      ON CONFLICT (case_number, item) DO UPDATE SET version = excluded.version,
        state = excluded.state
      """,
      [
        .text(stream.caseNumber), .text(stream.item), SQLValue(stream.file.version),
        .text(try CanonicalJSON.text(stream.file)),
      ])
  }

  /// Events of a stream after a version, oldest first.
  func events(
    _ number: String, _ item: String, after version: Int = 0
  ) throws -> [CaseEvent] {
    try run(
      """
      SELECT version, at, actor, kind, payload FROM events
      WHERE case_number = ? AND item = ? AND version > ? ORDER BY version
      """, [.text(number), .text(item), SQLValue(version)]
    ).map(CaseEvent.init(row:))
  }

  /// The contents of an entry of the dossier: the item's own, else the case's.
  func entry(_ name: String, in stream: StreamRecord, orOf root: StreamRecord?) throws
    -> OutputEntry?
  {
    for source in [stream, root].compactMap({ $0 }) {
      guard let entry = source.file.entry(name) else { continue }
      let row = try one(
        "event",
        "SELECT kind, payload FROM events WHERE case_number = ? AND item = ? AND version = ?",
        [.text(source.caseNumber), .text(source.item), SQLValue(entry.version)])
      guard
        case .completed(let done) = try Happening(
          kind: try row.text("kind"), payload: try row.text("payload"))
      else { continue }
      if let found = done.outputs.first(where: { $0.name == name }) { return found }
    }
    return nil
  }
}

extension CaseEvent {
  init(row: SQLRow) throws {
    self.init(
      version: try row.int("version"), at: try row.instant("at"),
      by: try CanonicalJSON.value(try row.text("actor")),
      what: try Happening(kind: try row.text("kind"), payload: try row.text("payload")))
  }
}
