// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

@Suite struct GeneratedProcedureTests {
  @Test(arguments: UInt64(1)...200)
  func `what is sound by construction passes the check and reads back`(seed: UInt64) throws {
    let procedure = ProcedureGenerator.procedure(seed: seed)
    let errors = ProcedureCheck.check(procedure).filter { $0.severity == .error }
    #expect(errors == [], "\(ProcedureWriter.write(procedure))")
    #expect(try ProcedureReader.read(ProcedureWriter.write(procedure)) == procedure)
  }

  @Test func `the generated ones have all parts of a flow`() {
    let steps = (UInt64(1)...200).flatMap { ProcedureGenerator.procedure(seed: $0).steps }
    #expect(steps.contains { $0.joinsAll })
    #expect(steps.contains { $0.each })
    #expect(steps.contains { !$0.returns.isEmpty })
    #expect(steps.contains { $0.exits.contains(nil) && $0.exits.count > 1 })
  }
}
