// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

/// Tables that no chain holds are compared with what the events say of them.
@Suite struct DerivedAuditTests {
  private func office() async throws -> (office: TestOffice, number: String) {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    try await work.complete(
      ["evaluasi", "laporan", "putusan:belum", "penanganan:shutdown", "shutdown"], of: number,
      item: "SIMPEG",
      procedure: "evaluasi-berkala")
    try await work.change()
    _ = try await office.store.registerLetter(
      Letter(
        direction: .outgoing, year: 2026, agenda: 0, registeredAt: TestOffice.now,
        registeredBy: TestOffice.clerk, unit: "disdik", subject: "Undangan"),
      by: Acting(TestOffice.clerk, at: TestOffice.now))
    try await office.store.seal(by: Journal.system, at: TestOffice.now)
    return (office, number)
  }

  @Test func `an office as it was worked holds`() async throws {
    let report = try await office().office.store.verifyAudit()
    #expect(report.holds, "\(report.faults)")
  }

  @Test(arguments: [
    ("UPDATE measures SET spent = spent + 60 WHERE step = 'evaluasi'", "measures-differ"),
    ("UPDATE measures SET late = 0, done_by = 'x' WHERE step = 'laporan'", "measures-differ"),
    ("DELETE FROM measures WHERE step = 'disposisi'", "measures-differ"),
    ("UPDATE systems SET state = 'active' WHERE code = 'SIMPEG'", "system-differs"),
    ("UPDATE systems SET last_met = 1 WHERE code = 'SIMPEG'", "system-differs"),
    (
      "UPDATE letters SET subject = 'Lain' WHERE case_number IS NOT NULL AND direction = 'out'",
      "letters-differ"
    ),
    ("UPDATE letters SET subject = 'Lain' WHERE case_number IS NULL", "letters-differ"),
    ("DELETE FROM letters WHERE direction = 'in'", "letters-differ"),
    ("DELETE FROM letters WHERE case_number IS NULL", "letters-differ"),
    ("DELETE FROM seal_heads; DELETE FROM seals", "seal-missing"),
  ])
  func `what was changed behind the events is named`(statement: String, fault: String)
    async throws
  {
    let office = try await office().office
    try await office.store.database.write { connection in
      for part in statement.split(separator: ";") {
        let changed = try connection.execute(String(part))
        #expect(changed > 0)
      }
    }
    let report = try await office.store.verifyAudit()
    #expect(report.faults.contains { $0.kind.rawValue == fault }, "\(report.faults)")
  }
}
