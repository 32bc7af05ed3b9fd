// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

extension AuditVerify {
  /// What the chain of a stream came to.
  private struct Chain {
    var head = EventChain.root
    var version = 0
    /// The fold so far; `nil` before the first event and after one that can't be read.
    var file: CaseFile?
    /// The version up to which a snapshot was kept, and what the fold was then.
    var snapshotVersion: Int?
    var fileAtSnapshot: CaseFile?
    var isFoldable = true
    /// A fault was named already; what merely follows from it is not.
    var isBroken = false
  }

  mutating func checkStream(_ row: SQLRow, of record: CaseRecord) throws {
    let item = try row.text("item")
    func fault(_ kind: AuditFault.Kind, _ version: Int?, _ detail: String) -> AuditFault {
      AuditFault(kind, case: record.number, item: item, version: version, detail)
    }
    let snapshot = try connection.first(
      "SELECT version, state FROM snapshots WHERE case_number = ? AND item = ?",
      [.text(record.number), .text(item)])
    var chain = Chain(snapshotVersion: try snapshot?.int("version"))
    derived.measures = []
    do {
      try walk(record.number, item, &chain)
    } catch {
      chain.isBroken = true
      report.add(fault(.eventUnreadable, chain.version + 1, "\(error)"))
    }
    let version = try row.int("version")
    if !chain.isBroken, try row.blob("head") != chain.head || version != chain.version {
      chain.isBroken = true
      let detail =
        version == chain.version
        ? "the stream's head is not the hash of its last event"
        : "the stream is at version \(version), its last event has \(chain.version)"
      report.add(
        fault(version > chain.version ? .eventMissing : .headDiffers, chain.version, detail))
    }
    guard !chain.isBroken else { return }
    let state: CaseFile? = snapshot.flatMap { try? CanonicalJSON.value($0.text("state")) }
    guard let file = chain.file, snapshot == nil || state != nil, state == chain.fileAtSnapshot,
      try row.text("status") == file.status.rawValue
    else {
      report.add(fault(.stateDiffers, nil, "the kept state is not the fold of the events"))
      return
    }
    if item.isEmpty, record.status != file.status || record.closedAt != file.closedAt {
      report.add(fault(.caseDiffers, nil, "the case is listed as \(record.status.rawValue)"))
    }
    let stream = StreamRecord(
      caseNumber: record.number, item: item, file: file, head: chain.head,
      owner: try row.optionalText("owner"), evaluator: try row.optionalText("evaluator"))
    try checkTurns(of: stream, record)
    try checkMeasures(of: record.number, item)
  }

  /// Follows the events of a stream, page by page.
  private mutating func walk(
    _ number: String, _ item: String, _ chain: inout Chain
  ) throws {
    var after = Int.min
    while true {
      let rows = try connection.run(
        """
        SELECT version, at, actor, kind, payload, command, hash FROM events
        WHERE case_number = ? AND item = ? AND version > ? ORDER BY version LIMIT ?
        """,
        [.text(number), .text(item), SQLValue(after), SQLValue(AuditVerify.page)])
      for row in rows {
        after = try row.int("version")
        report.events += 1
        try follow(row, number, item, &chain)
      }
      if rows.count < AuditVerify.page { return }
    }
  }

  private mutating func follow(
    _ row: SQLRow, _ number: String, _ item: String, _ chain: inout Chain
  ) throws {
    let version = try row.int("version")
    func fault(_ kind: AuditFault.Kind, _ detail: String) -> AuditFault {
      AuditFault(kind, case: number, item: item, version: version, detail)
    }
    if version != chain.version + 1 {
      report.add(fault(.eventMissing, "follows version \(chain.version)"))
      chain.isBroken = true
    }
    let stored = try row.blob("hash")
    let computed = EventChain.hash(
      after: chain.head, caseNumber: number, item: item, version: version,
      at: try row.int64("at"), actor: try row.text("actor"), kind: try row.text("kind"),
      payload: try row.text("payload"), command: try row.optionalText("command"))
    if stored != computed, version == chain.version + 1 {
      report.add(fault(.eventAltered, "its hash is not that of its contents"))
      chain.isBroken = true
    }
    // Go on from what is stored, so that each further fault is found by itself.
    chain.head = stored
    chain.version = version
    guard chain.isFoldable else { return }
    do {
      let event = try CaseEvent(row: row)
      derived.take(event, before: chain.file, in: number, item: item, walked)
      if chain.file == nil { chain.file = CaseFile(first: event) } else { chain.file?.apply(event) }
      if version == chain.snapshotVersion { chain.fileAtSnapshot = chain.file }
    } catch {
      chain.isFoldable = false
      if stored == computed { report.add(fault(.eventUnreadable, "\(error)")) }
      chain.isBroken = true
    }
  }

  private mutating func checkTurns(of stream: StreamRecord, _ record: CaseRecord) throws {
    let procedure = try store.procedure(
      record.procedure, version: record.procedureVersion, connection)
    guard let procedure else {
      report.add(AuditFault(.caseDiffers, case: record.number, "its procedure is not installed"))
      return
    }
    let parties = CaseParties(
      requester: record.requester, systemOwner: stream.owner, team: record.team)
    let expected = TurnRow.rows(of: stream, procedure: procedure, parties: parties)
    let listed = try connection.turns(of: record.number, stream.item)
    if Set(expected) != Set(listed) {
      report.add(
        AuditFault(
          .turnsDiffer, case: record.number, item: stream.item,
          "the list of turns has \(listed.count) lines, the state stands for \(expected.count)"))
    }
  }
}
