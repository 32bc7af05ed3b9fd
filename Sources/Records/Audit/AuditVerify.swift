// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

extension Store {
  /// Recomputes everything that is chained, sealed or derived from events.
  ///
  /// Reads in pages from one unchanging picture, so that it may run beside the office's work.
  /// Never throws for a fault of the records: those are in the report.
  ///
  /// - Throws: `Failure.unavailable` when the database is closed.
  package func verifyAudit() async throws -> AuditReport {
    let damage = try await database.damage()
    return try await database.read { [self] connection in
      var verify = AuditVerify(store: self, connection: connection)
      for text in damage { verify.report.add(AuditFault(.unreadable, text)) }
      verify.guarding("cases") { try $0.cases() }
      verify.guarding("orphans") { try $0.orphans() }
      verify.guarding("numbers") { try $0.numbers() }
      verify.guarding("letters") { try $0.letters() }
      verify.guarding("systems") { try $0.systems() }
      verify.guarding("papers") { try $0.issuedPapers() }
      verify.guarding("pictures") { try $0.pictureLooks() }
      verify.guarding("journal") { try $0.journal() }
      verify.guarding("seals") { try $0.seals() }
      // Damage of the file comes last where a fault can be named more closely.
      verify.report.faults.sort { $0.kind != .unreadable && $1.kind == .unreadable }
      return verify.report
    }
  }
}

/// One run of the verification.
struct AuditVerify {
  let store: Store
  let connection: any SQLConnection
  var report = AuditReport()
  /// What the events walked so far say of other tables.
  var derived = Derived()
  /// The procedure of the case that is being walked.
  var walked: Procedure?

  init(store: Store, connection: any SQLConnection) {
    self.store = store
    self.connection = connection
  }

  static let page = 200

  /// Runs a part; what the file itself refuses to give is a fault, too.
  mutating func guarding(_ part: String, _ body: (inout AuditVerify) throws -> Void) {
    do { try body(&self) } catch {
      report.add(AuditFault(.unreadable, "\(part): \(error)"))
    }
  }

  mutating func cases() throws {
    var last = ""
    while true {
      let rows = try connection.run(
        """
        SELECT \(CaseRecord.columns) FROM cases c WHERE c.number > ? ORDER BY c.number LIMIT ?
        """, [.text(last), SQLValue(AuditVerify.page)])
      for row in rows {
        last = try row.text("number")
        let number = last
        report.cases += 1
        do {
          try check(CaseRecord(row: row))
        } catch {
          report.add(AuditFault(.unreadable, case: number, "\(error)"))
        }
      }
      if rows.count < AuditVerify.page { return }
    }
  }

  private mutating func check(_ record: CaseRecord) throws {
    walked = try? store.procedure(
      record.procedure, version: record.procedureVersion, connection)
    var last = ""
    var isFirst = true
    while true {
      let rows = try connection.run(
        """
        SELECT item, version, status, head, owner, evaluator FROM streams
        WHERE case_number = ? AND item \(isFirst ? ">=" : ">") ? ORDER BY item LIMIT ?
        """, [.text(record.number), .text(last), SQLValue(AuditVerify.page)])
      if isFirst, try rows.first?.text("item") != "" {
        report.add(
          AuditFault(.caseWithoutEvents, case: record.number, "the case has no stream of its own"))
      }
      isFirst = false
      for row in rows {
        last = try row.text("item")
        report.streams += 1
        try checkStream(row, of: record)
      }
      if rows.count < AuditVerify.page { return }
    }
  }

  /// Streams without a case, and events without a stream.
  mutating func orphans() throws {
    let streams = try connection.run(
      """
      SELECT case_number, item FROM streams
      WHERE case_number NOT IN (SELECT number FROM cases) LIMIT ?
      """, [SQLValue(AuditVerify.page)])
    for row in streams {
      report.add(
        AuditFault(
          .orphaned, case: try row.text("case_number"), item: try row.text("item"),
          "a stream whose case is gone"))
    }
    let events = try connection.run(
      """
      SELECT e.case_number, e.item, MIN(e.version) AS version FROM events e
      LEFT JOIN streams s ON s.case_number = e.case_number AND s.item = e.item
      WHERE s.case_number IS NULL GROUP BY e.case_number, e.item LIMIT ?
      """, [SQLValue(AuditVerify.page)])
    for row in events {
      report.add(
        AuditFault(
          .orphaned, case: try row.text("case_number"), item: try row.text("item"),
          version: try row.int("version"), "events whose stream is gone"))
    }
    let turns = try connection.run(
      """
      SELECT DISTINCT t.case_number, t.item FROM turns t
      LEFT JOIN streams s ON s.case_number = t.case_number AND s.item = t.item
      WHERE s.case_number IS NULL LIMIT ?
      """, [SQLValue(AuditVerify.page)])
    for row in turns {
      report.add(
        AuditFault(
          .turnsDiffer, case: try row.text("case_number"), item: try row.text("item"),
          "turns whose stream is gone"))
    }
  }

  /// Numbers of cases are given without gaps, in the transaction that opens the case.
  mutating func numbers() throws {
    let counters = try connection.run("SELECT name, value FROM counters WHERE name LIKE 'case-%'")
    for row in counters {
      let year = try row.text("name").dropFirst(5)
      let given = try row.int("value")
      let found = try connection.one(
        "count", "SELECT COUNT(*) AS count FROM cases WHERE number LIKE ?",
        [.text("%-\(year)-%")]
      ).int("count")
      guard found != given else { continue }
      for count in 1...Swift.max(1, given) where report.faults.count < AuditReport.listed {
        let number = "\(year)-\(count.padded(to: 4))"
        let there = try connection.first(
          "SELECT number FROM cases WHERE number LIKE ? LIMIT 1", [.text("%-\(number)")])
        if there == nil {
          report.add(AuditFault(.caseMissing, case: number, "no case bears this number"))
        }
      }
    }
  }
}
