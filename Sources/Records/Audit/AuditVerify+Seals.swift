// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

extension AuditVerify {
  /// The chain of acts outside of cases.
  mutating func journal() throws {
    var head = EventChain.root
    var last = 0
    while true {
      let rows = try connection.run(
        "SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?",
        [SQLValue(last), SQLValue(AuditVerify.page)])
      for row in rows {
        let entry = try Journal.Entry(row: row)
        report.journalEntries += 1
        if entry.seq != last + 1 {
          report.add(
            AuditFault(.journalMissing, version: entry.seq, "the entry follows number \(last)"))
        } else if !entry.follows(head) {
          report.add(
            AuditFault(
              .journalAltered, version: entry.seq, "its hash is not that of its contents"))
        }
        head = entry.hash
        last = entry.seq
      }
      if rows.count < AuditVerify.page { return }
    }
  }

  /// The chain of seals, and whether all that they pin is there.
  mutating func seals() throws {
    var previous = EventChain.root
    var last = 0
    var kept: [Int: String] = [:]
    for row in try connection.run("SELECT * FROM seals ORDER BY number") {
      let stored = try AuditSeal(row: row, previous: previous)
      report.seals += 1
      var tree = MerkleTree()
      var misfits: [AuditFault] = []
      try connection.eachHead(ofSeal: stored.number) { head in
        tree.add(head.leaf)
        if let fault = try misfit(head, seal: stored.number) { misfits.append(fault) }
      }
      let computed = AuditSeal(
        number: stored.number, at: stored.at, officer: stored.officer, streams: stored.streams,
        journal: stored.journal, root: tree.root, previous: previous)
      if stored.number != last + 1 {
        report.add(
          AuditFault(.sealMissing, version: stored.number, "the seal follows number \(last)"))
      } else if computed != stored {
        report.add(
          AuditFault(.sealAltered, version: stored.number, "its hash is not that of what it pins"))
      }
      for fault in misfits { report.add(fault) }
      previous = try row.blob("hash")
      last = stored.number
      report.lastSeal = stored
      kept[stored.number] = stored.hash
    }
    try noted(kept)
  }

  /// Each seal that the journal notes must be there, as it was noted.
  private mutating func noted(_ kept: [Int: String]) throws {
    for row in try connection.run(
      "SELECT seq, payload FROM journal WHERE kind = ? ORDER BY seq",
      [SQLValue(Journal.Kind.sealed)])
    {
      guard let note: JournalledSeal = try? CanonicalJSON.value(try row.text("payload")) else {
        continue
      }
      let entry = "entry \(try row.int("seq")) of the journal notes it"
      switch kept[note.seal] {
      case note.hash: break
      case nil: report.add(AuditFault(.sealMissing, version: note.seal, entry))
      default:
        report.add(AuditFault(.sealAltered, version: note.seal, entry + " with another hash"))
      }
    }
  }

  /// What is wrong with something sealed, if anything.
  private func misfit(_ head: SealedHead, seal: Int) throws -> AuditFault? {
    let now =
      head.isJournal
      ? try connection.first(
        "SELECT hash FROM journal WHERE seq = ?", [SQLValue(head.version)])
      : try connection.first(
        "SELECT hash FROM events WHERE case_number = ? AND item = ? AND version = ?",
        [.text(head.caseNumber), .text(head.item), SQLValue(head.version)])
    let number = head.isJournal ? nil : head.caseNumber
    guard let now else {
      return AuditFault(
        .sealedMissing, case: number, item: head.isJournal ? nil : head.item,
        version: head.version, "was there at seal \(seal)")
    }
    guard try now.blob("hash") != head.hash else { return nil }
    return AuditFault(
      .sealedDiffers, case: number, item: head.isJournal ? nil : head.item,
      version: head.version, "was another at seal \(seal)")
  }
}
