// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

@Suite struct CaseWalkTests {
  static let walks: UInt64 = 100

  @Test(arguments: ProcedureFiles.shipped + ProcedureFiles.fixtures)
  func `no walk gets stuck, skips a row or loses an output`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    var seen: Set<String> = []
    for seed in 1...Self.walks {
      var walk = try CaseWalk(procedure, seed: seed)
      do {
        try walk.run()
      } catch {
        Issue.record("\(name), seed \(seed): \(error)")
        return
      }
      if seed % 10 == 0 { try walk.checkEnd() }
      seen.formUnion(walk.desk.log.values.joined().compactMap(\.completedStep))
    }
    #expect(seen == Set(procedure.steps.map(\.id)), "every row comes up")
  }

  @Test func `neither do branches and items`() throws {
    for procedure in [SmallProcedures.fork, SmallProcedures.items] {
      #expect(ProcedureCheck.isSound(procedure))
      for seed in 1...Self.walks {
        var walk = try CaseWalk(procedure, seed: seed)
        try walk.run()
        try walk.checkEnd()
      }
    }
  }

  @Test(arguments: [3, 5, 9])
  func `nor does any sound procedure`(size: Int) throws {
    for seed in 1...60 {
      let procedure = ProcedureGenerator.procedure(seed: UInt64(seed), size: size)
      do {
        for round in 1...2 {
          var walk = try CaseWalk(procedure, seed: UInt64(seed * 10 + round))
          try walk.run()
          if round == 1 { try walk.checkEnd() }
        }
      } catch {
        Issue.record("seed \(seed): \(error)\n\(ProcedureWriter.write(procedure))")
        return
      }
    }
  }
}

extension CaseEvent {
  var completedStep: String? {
    guard case .completed(let done) = what else { return nil }
    return done.step
  }
}
