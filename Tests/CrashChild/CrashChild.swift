// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld

/// Works in an office, several people at once, until it is killed. Says on standard output what
/// was acknowledged: command, case, item or `-`, version.
@main struct CrashChild {
  static func main() async throws {
    let store = try await Store.open(folder: CommandLine.arguments[1])
    let checklist = try ChecklistReader.read(ShippedFiles.checklist())
    let paper = Paperwork(controls: checklist.controls.map(\.id))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for hand in 0..<8 {
        group.addTask {
          let work = OfficeWork(store, paper: paper)
          var child = Hand(work: work, name: "\(CommandLine.arguments[2])-\(hand)")
          while true {
            if hand.isMultiple(of: 2) {
              try await child.change()
            } else {
              try await child.evaluate()
            }
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

/// One of those who work.
struct Hand {
  let work: OfficeWork
  let name: String
  var count = 0

  mutating func change() async throws {
    let number = try await open("perubahan-pengamanan", by: TestOffice.agency)
    for row in ["permohonan", "disposisi", "periksa", "analisis"] {
      try await complete(row, of: number, procedure: "perubahan-pengamanan")
    }
    try await act(
      .cancel(reason: "ditarik"), on: number, by: TestOffice.clerk)
  }

  mutating func evaluate() async throws {
    let number = try await open("evaluasi-berkala", by: TestOffice.head)
    for row in ["disposisi", "tim", "jadwal"] {
      try await complete(row, of: number, procedure: "evaluasi-berkala")
    }
    for item in work.paper.systems {
      for row in ["evaluasi", "laporan"] {
        try await complete(row, of: number, item: item, procedure: "evaluasi-berkala")
      }
      try await complete(
        "putusan", of: number, item: item, outcome: "memenuhi", procedure: "evaluasi-berkala")
    }
    for act in [CaseAct.pause(reason: "pindah", waitingFor: nil), .resume(reason: nil)] {
      try await self.act(act, on: number, by: TestOffice.clerk)
    }
    try await act(.cancel(reason: "ditunda"), on: number, by: TestOffice.clerk)
  }

  private mutating func acting(_ user: String) -> Acting {
    count += 1
    return Acting(user, command: "\(name)-\(count)", at: work.now + Double(count))
  }

  private mutating func open(_ procedure: String, by user: String) async throws -> String {
    let acting = acting(user)
    let outcome = try await work.store.openCase(procedure, by: acting)
    say(acting, outcome)
    return outcome.number
  }

  private mutating func complete(
    _ row: String, of number: String, item: String? = nil, outcome: String? = nil,
    procedure id: String
  ) async throws {
    guard let step = try await work.store.procedure(id)?.step(row) else { return }
    try await act(
      work.paper.completion(of: step, outcome: outcome), on: number, item: item,
      by: work.performer(of: step, item: item))
  }

  private mutating func act(
    _ act: CaseAct, on number: String, item: String? = nil, by user: String
  ) async throws {
    let acting = acting(user)
    say(acting, try await work.store.act(act, on: number, item: item, by: acting))
  }

  private func say(_ acting: Acting, _ outcome: ActOutcome) {
    let line =
      "\(acting.command ?? "") \(outcome.number) \(outcome.item ?? "-") \(outcome.file.version)\n"
    FileHandle.standardOutput.write(Data(line.utf8))
  }
}
