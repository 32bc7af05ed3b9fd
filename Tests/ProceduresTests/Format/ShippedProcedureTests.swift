// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

@Suite struct ShippedProcedureTests {
  @Test(arguments: ProcedureFiles.shipped + ProcedureFiles.fixtures)
  func `a procedure reads back as it was written`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    let written = ProcedureWriter.write(procedure)
    #expect(try ProcedureReader.read(written) == procedure)
    #expect(try ProcedureWriter.write(ProcedureReader.read(written)) == written)
  }

  @Test func `the evaluation has the rows and lanes of the printed table`() throws {
    let procedure = try ProcedureFiles.read("evaluasi-berkala")
    #expect(procedure.number == "IKMT-PIAK-01-10")
    #expect(procedure.steps.map(\.no) == (1...11).map(String.init))
    #expect(
      procedure.steps.map(\.id) == [
        "disposisi", "tim", "jadwal", "evaluasi", "laporan", "putusan", "penanganan", "shutdown",
        "pemantauan", "sampaikan", "tindak-lanjut",
      ])
    #expect(
      procedure.steps.map(\.each) == [false, false, false] + Array(repeating: true, count: 8))
    #expect(
      procedure.step("evaluasi")?.time == StandardTime(min: 1, max: 5, unit: .days, perItem: true))
    #expect(procedure.step("tindak-lanjut")?.time == .asNeeded)
    #expect(procedure.step("putusan")?.exits == ["sampaikan", "penanganan"])
    #expect(procedure.lane("tim")?.holder == .team)
    #expect(procedure.legalBasis.count == 6)
  }

  @Test func `the change has one row for each level that the report climbs`() throws {
    let procedure = try ProcedureFiles.read("perubahan-pengamanan")
    #expect(procedure.number == nil)
    #expect(
      procedure.steps.map(\.no) == [
        "1", "2", "3", "4", "5", "6", "7", "8", "9a", "9b", "9c", "9d", "10",
      ])
    #expect(procedure.step("pemeliharaan")?.flow == .next("lapor"))
    #expect(procedure.step("uji")?.exits == ["lapor", "perubahan"])
    #expect(procedure.step("permohonan")?.time == nil)
    #expect(procedure.step("perubahan")?.time == .minutes(240))
    #expect(procedure.legalBasis.count == 4)
  }
}
