// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records
import TestWorld
import Testing

@Suite struct AuditTests {
  /// An office with an evaluation on its way, a finished change and one just begun.
  static func office() async throws -> TestOffice {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let review = try await work.splitEvaluation()
    try await work.complete(
      ["evaluasi", "laporan", "putusan:memenuhi", "sampaikan"], of: review, item: "SIMPEG",
      procedure: "evaluasi-berkala")
    try await work.change()
    _ = try await work.open("perubahan-pengamanan")
    return office
  }

  @Test func `an untouched office holds, sealed or not`() async throws {
    let office = try await Self.office()
    let before = try await office.store.verifyAudit()
    #expect(before.holds, "\(before.faults)")
    #expect(before.cases == 3)
    #expect(before.streams == 6)
    #expect(before.events == 4 + 5 + 1 + 1 + 12 + 1)
    let seal = try await office.store.seal(by: TestOffice.inspector, at: TestOffice.now)
    #expect(seal.streams == 6)
    let work = try await OfficeWork(office, at: TestOffice.now + 86_400)
    try await work.change()
    let second = try await office.store.seal(by: TestOffice.inspector, at: TestOffice.now + 90_000)
    #expect(second.previous == seal.hash)
    let after = try await office.store.verifyAudit()
    #expect(after.holds, "\(after.faults)")
    #expect(after.seals == 2)
    #expect(after.lastSeal == second)
    #expect(try await office.store.seals() == [second, seal])
  }

  @Test func `altering any column of any event names that event`() async throws {
    let office = try await Self.office()
    let intruder = try office.intruder()
    for event in try await intruder.events() {
      for column in ["at", "actor", "kind", "payload", "command", "hash"] {
        let report = try await intruder.altering(column, of: event, to: Self.altered(column)) {
          try await office.store.verifyAudit()
        }
        let fault = try #require(report.faults.first, "\(event) \(column)")
        #expect(fault.caseNumber == event.number)
        #expect(fault.item ?? "" == event.item)
        #expect(fault.version == event.version, "\(event) \(column): \(fault)")
        #expect(fault.kind == .eventAltered)
      }
    }
    #expect(try await office.store.verifyAudit().holds)
  }

  static func altered(_ column: String) -> String {
    switch column {
    case "at": "at + 1"
    case "hash": "zeroblob(32)"
    case "command": "COALESCE(command || 'x', '')"
    default: "\(column) || ' '"
    }
  }

  @Test func `a removed, renumbered or swapped event is found`() async throws {
    let office = try await Self.office()
    let intruder = try office.intruder()
    let event = try #require(try await intruder.events().first { $0.version == 6 })
    let removed = try await office.verify(intruder, "DELETE FROM events \(event.isHere)")
    #expect(removed.faults.first?.kind == .eventMissing)
    #expect(removed.faults.first?.caseNumber == event.number)
    #expect(removed.faults.first?.version == 7)

    let last = try #require(
      try await intruder.events().filter { $0.number == event.number }.last)
    let cut = try await office.verify(intruder, "DELETE FROM events \(last.isHere)")
    #expect(cut.faults.first?.kind == .eventMissing)
    #expect(cut.faults.first?.version == last.version - 1)

    let moved = try await office.verify(
      intruder, "UPDATE events SET item = 'HARGA' \(event.isHere)")
    #expect(moved.faults.map(\.kind).contains(.eventMissing))

    let swapped = try await office.verify(
      intruder,
      """
      UPDATE events SET version = -1 \(event.isHere);
      UPDATE events SET version = 6 WHERE case_number = '\(event.number)' AND item = '' AND version = 7;
      UPDATE events SET version = 7 WHERE case_number = '\(event.number)' AND item = '' AND version = -1
      """)
    #expect(swapped.faults.first?.version == 6)
    #expect(swapped.faultCount >= 2)
  }

  @Test func `what the lists say is held against the events`() async throws {
    let office = try await Self.office()
    let intruder = try office.intruder()
    let expected: [(String, AuditFault.Kind)] = [
      ("UPDATE snapshots SET state = REPLACE(state, '\"running\"', '\"paused\"')", .stateDiffers),
      ("UPDATE streams SET status = 'cancelled' WHERE item = 'HARGA'", .stateDiffers),
      ("UPDATE streams SET head = zeroblob(32) WHERE item = 'HARGA'", .headDiffers),
      ("UPDATE cases SET status = 'cancelled' WHERE status = 'running'", .caseDiffers),
      ("DELETE FROM turns WHERE item = 'PPDB'", .turnsDiffer),
      ("UPDATE turns SET due = due + 60000 WHERE item = 'PPDB'", .turnsDiffer),
      ("UPDATE turns SET holder = 'officer:siti.rahmawati' WHERE item = 'PPDB'", .turnsDiffer),
      ("DELETE FROM streams WHERE item = 'PPDB'", .orphaned),
      ("DELETE FROM streams WHERE item = ''", .caseWithoutEvents),
      ("UPDATE journal SET payload = payload || ' ' WHERE seq = 1", .journalAltered),
      ("DELETE FROM journal WHERE seq = 1", .journalMissing),
    ]
    for (sql, kind) in expected {
      let report = try await office.verify(intruder, sql)
      #expect(report.faults.map(\.kind).contains(kind), "\(sql): \(report.faults)")
    }
  }

  @Test func `removing a whole case is found by its number, and by the seal`() async throws {
    let office = try await Self.office()
    let intruder = try office.intruder()
    let number = try #require(try await intruder.events().last?.number)
    let removal =
      ["streams", "events", "turns", "measures", "letters"]
      .map { "DELETE FROM \($0) WHERE case_number = '\(number)'" }
      .joined(separator: ";") + "; DELETE FROM cases WHERE number = '\(number)'"
    let unsealed = try await office.verify(intruder, removal)
    #expect(unsealed.faults.map(\.kind) == [.caseMissing])

    try await office.store.seal(by: TestOffice.inspector, at: TestOffice.now)
    let hidden = removal + "; UPDATE counters SET value = value - 1 WHERE name LIKE 'case-%'"
    let sealed = try await office.verify(intruder, hidden)
    #expect(sealed.faults.first?.kind == .sealedMissing)
    #expect(sealed.faults.first?.caseNumber == number)

    let deeper = try await office.verify(
      intruder, hidden + "; DELETE FROM seal_heads WHERE case_number = '\(number)'")
    #expect(deeper.faults.map(\.kind) == [.sealAltered])
    let seal = try await office.verify(
      intruder, "DELETE FROM seal_heads; DELETE FROM seals WHERE number = 1")
    #expect(seal.seals == 0)
  }

  @Test func `a rewritten event with its whole chain still differs from its seal`() async throws {
    let office = try await Self.office()
    try await office.store.seal(by: TestOffice.inspector, at: TestOffice.now)
    let intruder = try office.intruder()
    let last = try #require(try await intruder.events().filter { $0.item == "SIMPEG" }.last)
    let report = try await intruder.rewriting(last) { try await office.store.verifyAudit() }
    #expect(report.faults.map(\.kind) == [.sealedDiffers])
    #expect(report.faults.first?.item == "SIMPEG")
    #expect(report.faults.first?.version == last.version)
  }
}
