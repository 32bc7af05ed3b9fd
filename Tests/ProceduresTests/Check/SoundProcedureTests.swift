// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

@Suite struct SoundProcedureTests {
  @Test(arguments: ProcedureFiles.shipped + ProcedureFiles.fixtures)
  func `a procedure of the office is sound`(name: String) throws {
    let issues = ProcedureCheck.check(try ProcedureFiles.read(name))
    #expect(issues.filter { $0.severity == .error } == [])
  }

  @Test func `the evaluation departs from good practice nowhere`() throws {
    #expect(ProcedureCheck.check(try ProcedureFiles.read("evaluasi-berkala")) == [])
  }

  @Test func `the change lacks times where the signed table does`() throws {
    let issues = ProcedureCheck.check(try ProcedureFiles.read("perubahan-pengamanan"))
    #expect(Set(issues.map(\.reason)) == [.noTime])
    #expect(
      issues.flatMap(\.rows) == [
        "permohonan", "lapor", "lapor-seksi", "lapor-bidang", "lapor-dinas", "selesai",
      ])
  }
}
