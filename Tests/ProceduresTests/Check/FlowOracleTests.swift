// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

/// The check finds faults without trying every order of the branches. Here every order is
/// tried, on small flows with random faults, and must lead to the same verdict.
@Suite struct FlowOracleTests {
  @Test(arguments: UInt64(1)...400)
  func `the check agrees with trying everything`(seed: UInt64) {
    let procedure = faulty(seed: seed)
    guard let verdict = Everything(procedure).isSound else { return }
    let errors = ProcedureCheck.check(procedure).filter { $0.severity == .error }
    #expect(
      errors.isEmpty == verdict,
      "\(errors.map(\.reason))\n\(ProcedureWriter.write(procedure))")
  }

  @Test(arguments: UInt64(1)...300)
  func `the check agrees with trying everything where a return was added`(seed: UInt64) {
    var random = SeededRandom(seed: seed &* 104_729)
    var procedure = bare(ProcedureGenerator.procedure(seed: seed, size: 3))
    guard let index = procedure.steps.indices.randomElement(using: &random),
      let target = procedure.steps.randomElement(using: &random)?.id
    else { return }
    procedure.steps[index].returns = [target]
    guard let verdict = Everything(procedure).isSound else { return }
    let errors = ProcedureCheck.check(procedure).filter { $0.severity == .error }
    if errors.contains(where: { $0.reason.code == "return-not-before" }) { return }
    #expect(
      errors.isEmpty == verdict,
      "\(errors.map(\.reason))\n\(ProcedureWriter.write(procedure))")
  }

  @Test func `the random faults make some flows unsound and leave others sound`() {
    let verdicts = (UInt64(1)...100).compactMap { Everything(faulty(seed: $0)).isSound }
    #expect(verdicts.count { $0 } > 20)
    #expect(verdicts.count { !$0 } > 20)
  }

  /// The flow alone, all on one level.
  private func bare(_ procedure: Procedure) -> Procedure {
    var procedure = procedure
    procedure.items = nil
    for index in procedure.steps.indices {
      procedure.steps[index].each = false
      procedure.steps[index].needs = []
      procedure.steps[index].outputs = []
      procedure.steps[index].returns = []
    }
    return procedure
  }

  /// A sound flow in which one way or one join was changed.
  private func faulty(seed: UInt64) -> Procedure {
    var random = SeededRandom(seed: seed &* 7_919)
    var procedure = bare(ProcedureGenerator.procedure(seed: seed, size: 3))
    guard random.happens(80),
      let index = procedure.steps.indices.randomElement(using: &random),
      let target = procedure.steps.randomElement(using: &random)?.id
    else { return procedure }
    switch procedure.steps[index].flow {
    case _ where procedure.steps[index].joinsAll: procedure.steps[index].joinsAll = false
    case .next, .end: procedure.steps[index].flow = .next(target)
    case .decide(var outcomes):
      outcomes[0].next = target
      procedure.steps[index].flow = .decide(outcomes)
    case .fork(var branches):
      if branches.contains(target) { break }
      branches[0] = target
      procedure.steps[index].flow = .fork(branches)
    }
    return procedure
  }
}

/// Every marking that any order of completing rows can lead to.
private struct Everything {
  /// `nil` when there are too many to try.
  let isSound: Bool?

  /// Where a turn stands: at a row, or before a join on the way from a row.
  private struct Turn: Hashable, Comparable {
    var row: String
    var from: String?

    static func < (a: Turn, b: Turn) -> Bool {
      (a.row, a.from ?? "") < (b.row, b.from ?? "")
    }
  }

  init(_ procedure: Procedure) {
    let joins = Dictionary(
      uniqueKeysWithValues: procedure.steps.filter(\.joinsAll).map {
        ($0.id, procedure.predecessors(of: $0.id))
      })
    var known: [[Turn]: [[Turn]]] = [:]
    var waiting = [[Turn(row: procedure.steps[0].id, from: nil)]]
    var done: Set<String> = []
    while let state = waiting.popLast() {
      guard known[state] == nil else { continue }
      guard Set(state).count == state.count, known.count < 2_000 else {
        isSound = known.count < 2_000 ? false : nil
        return
      }
      var next: [[Turn]] = []
      for turn in state where turn.from == nil {
        guard let step = procedure.step(turn.row) else { continue }
        done.insert(step.id)
        for targets in Everything.ways(of: step) {
          var after = state.filter { $0 != turn }
          after += targets.map { Turn(row: $0, from: joins[$0] == nil ? nil : step.id) }
          next.append(after.sorted())
        }
        for target in step.returns {
          let after = state.filter { $0 != turn } + [Turn(row: target, from: nil)]
          next.append(after.sorted())
        }
      }
      for (join, sources) in joins {
        let arrived = sources.map { Turn(row: join, from: $0) }
        guard !arrived.isEmpty, arrived.allSatisfy(state.contains) else { continue }
        next.append(
          (state.filter { !arrived.contains($0) } + [Turn(row: join, from: nil)]).sorted())
      }
      known[state] = next
      waiting += next
    }
    isSound = done.count == procedure.steps.count && Everything.allEnd(known)
  }

  private static func ways(of step: Step) -> [[String]] {
    switch step.flow {
    case .next(let next): [[next]]
    case .decide(let outcomes): outcomes.map { $0.next.map { [$0] } ?? [] }
    case .fork(let branches): [branches]
    case .end: [[]]
    }
  }

  /// Whether the empty marking can be reached from every other.
  private static func allEnd(_ known: [[Turn]: [[Turn]]]) -> Bool {
    var before: [[Turn]: [[Turn]]] = [:]
    for (state, next) in known {
      for after in next { before[after, default: []].append(state) }
    }
    var ending: Set<[Turn]> = []
    var waiting: [[Turn]] = [[]]
    while let state = waiting.popLast() {
      guard known[state] != nil, ending.insert(state).inserted else { continue }
      waiting += before[state] ?? []
    }
    return ending.count == known.count
  }
}
