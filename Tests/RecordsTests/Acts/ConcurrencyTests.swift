// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records
import TestWorld
import Testing

@Suite struct ConcurrencyTests {
  static let clients = 64

  enum Answer: Sendable, Hashable {
    case done, repeated
    case refused(String)
    case failed(String)
  }

  /// All at once; how often each answer came.
  static func answers(
    _ act: @escaping @Sendable (Int) async throws -> ActOutcome
  ) async -> [Answer: Int] {
    await withTaskGroup(of: Answer.self) { group in
      for client in 0..<clients {
        group.addTask {
          do {
            return try await act(client).repeated ? .repeated : .done
          } catch let refusal as Refusal {
            return .refused(refusal.code)
          } catch {
            return .failed("\(error)")
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
  }

  @Test(arguments: [nil, 2])
  func `of 64 who complete a row at once one does, the others are refused`(seen: Int?) async throws
  {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.open("perubahan-pengamanan")
    try await work.complete(["permohonan"], of: number, procedure: "perubahan-pengamanan")
    let step = try #require(
      try await office.store.procedure("perubahan-pengamanan")?.step("disposisi"))
    let answers = await Self.answers { client in
      try await office.store.act(
        work.paper.completion(of: step), on: number,
        by: Acting(TestOffice.head, seen: seen, command: "klik-\(client)", at: TestOffice.now))
    }
    #expect(answers == [.done: 1, .refused(seen == nil ? "not-active" : "stale"): 63])
    let report = try await office.store.verifyAudit()
    #expect(report.holds, "\(report.faults)")
    #expect(report.events == 3)
  }

  @Test func `the same click sent 64 times is one act`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.open("perubahan-pengamanan")
    let step = try #require(
      try await office.store.procedure("perubahan-pengamanan")?.step("permohonan"))
    let answers = await Self.answers { _ in
      try await office.store.act(
        work.paper.completion(of: step), on: number,
        by: Acting(TestOffice.agency, seen: 1, command: "klik", at: TestOffice.now))
    }
    #expect(answers == [.done: 1, .repeated: 63])
    #expect(try await office.store.verifyAudit().events == 2)
  }

  @Test func `the same request for a new case sent 64 times opens one`() async throws {
    let office = try await TestOffice.make()
    let answers = await Self.answers { _ in
      try await office.store.openCase(
        "perubahan-pengamanan",
        by: Acting(TestOffice.agency, command: "klik", at: TestOffice.now))
    }
    #expect(answers == [.done: 1, .repeated: 63])
    #expect(try await office.store.verifyAudit().cases == 1)
  }

  @Test func `items of a case are worked on side by side`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    let rows = ["evaluasi", "laporan", "putusan:memenuhi", "sampaikan", "tindak-lanjut"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for item in work.paper.systems {
        group.addTask {
          var work = work
          if item == "HARGA" { work.now += 60 }
          let last = item == "HARGA" ? rows.dropLast() : rows[...]
          try await work.complete(
            Array(last), of: number, item: item, procedure: "evaluasi-berkala")
        }
      }
      try await group.waitForAll()
    }
    let report = try await office.store.verifyAudit()
    #expect(report.holds, "\(report.faults)")
    #expect(report.events == 4 + 6 + 6 + 5 + 2 + 2)  // the last: two receipts
  }
}
