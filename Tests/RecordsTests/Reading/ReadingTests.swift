// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@Suite struct ReadingTests {
  /// An evaluation of two systems whose streams have just begun.
  private func split() async throws -> (TestOffice, String) {
    let office = try await TestOffice.make()
    let store = office.store
    let number = try await store.openCase(
      "evaluasi-berkala", title: "Triwulan IV", by: Acting(TestOffice.head, at: TestOffice.now)
    ).number
    let outputs = [
      (
        "disposisi", TestOffice.head,
        [
          "aplikasi": #"{"systems":["SIMPEG","PPDB"]}"#,
          "disposisi": #"{"to":[{"post":"kepala-bidang"}],"note":"Laksanakan"}"#,
        ]
      ),
      (
        "tim", TestOffice.division,
        [
          "penugasan":
            #"{"leader":"bayu.pradipta","members":["bayu.pradipta","sekar.ayuningtyas"]}"#
        ]
      ),
      (
        "jadwal", TestOffice.section,
        [
          "jadwal": """
          {"entries":[
          {"system":"SIMPEG","evaluator":"bayu.pradipta","from":"2026-11-23","to":"2026-11-25"},
          {"system":"PPDB","evaluator":"sekar.ayuningtyas","from":"2026-11-23","to":"2026-11-25"}]}
          """
        ]
      ),
    ]
    for (step, user, given) in outputs {
      try await store.act(
        .complete(
          step: step, outcome: nil, reason: nil,
          outputs: given.map { GivenOutput(name: $0.key, json: $0.value) }),
        on: number, by: Acting(user, at: TestOffice.now))
    }
    return (office, number)
  }

  @Test func `each evaluator finds their own system, the head what others owe`() async throws {
    let (office, number) = try await split()
    let analyst = try await office.viewer(TestOffice.analyst)
    let tasks = try await office.store.inbox(for: analyst, at: TestOffice.now)
    #expect(tasks.map(\.item) == ["PPDB"])
    #expect(tasks.first?.ground == .team)
    #expect(tasks.first?.ribbon.prefix(5) == [.done, .done, .done, .now, .waiting])
    let head = try await office.viewer(TestOffice.head)
    #expect(try await office.store.inbox(for: head, at: TestOffice.now).isEmpty)
    let waiting = try await office.store.waiting(for: head, at: TestOffice.now)
    #expect(Set(waiting.map(\.item)) == ["SIMPEG", "PPDB"])
    #expect(waiting.allSatisfy { $0.caseNumber == number && $0.person != nil })
  }

  @Test func `what is late comes first`() async throws {
    let (office, _) = try await split()
    let store = office.store
    try await store.openCase(
      "evaluasi-berkala", title: "Lama",
      by: Acting(TestOffice.head, at: TestOffice.instant("2026-11-02")))
    try await store.openCase(
      "evaluasi-berkala", title: "Baru", by: Acting(TestOffice.head, at: TestOffice.now))
    let head = try await office.viewer(TestOffice.head)
    let tasks = try await store.inbox(for: head, at: TestOffice.now)
    #expect(tasks.map(\.caseTitle) == ["Lama", "Baru"])
    #expect(tasks.map { $0.isLate(at: TestOffice.now) } == [true, false])
    #expect(try await store.inboxCount(for: head, at: TestOffice.now) == 2)
    let late = try await store.caseList(CaseFilter(state: .late), for: head, at: TestOffice.now)
    #expect(late.cases.map(\.title) == ["Lama"])
  }

  @Test func `an agency sees the streams of its own systems and nothing else`() async throws {
    let (office, number) = try await split()
    let agency = try await office.viewer(TestOffice.agency)
    let view = try await office.store.caseView(number, for: agency, at: TestOffice.now)
    #expect(view.items.map(\.item) == ["SIMPEG"])
    #expect(view.dossier.isEmpty)
    #expect(view.timeline.allSatisfy { $0.item == "SIMPEG" })
    await #expect(throws: Failure.self) {
      _ = try await office.store.caseView(number, item: "PPDB", for: agency, at: TestOffice.now)
    }
    let stranger = try await office.viewer("agus.setiawan")
    await #expect(throws: Failure.self) {
      _ = try await office.store.log(number, for: stranger, at: TestOffice.now)
    }
    let list = try await office.store.caseList(for: stranger, at: TestOffice.now)
    #expect(list.total == 0)
  }

  @Test func `a case shows whose turn it is, and why it is not the reader's`() async throws {
    let (office, number) = try await split()
    let mine = try await office.store.caseView(
      number, item: "SIMPEG", for: try await office.viewer(TestOffice.leader), at: TestOffice.now)
    #expect(mine.turns.map(\.isMine) == [true])
    #expect(mine.dossier.map(\.output.name) == ["aplikasi", "disposisi", "penugasan", "jadwal"])
    let others = try await office.store.caseView(
      number, item: "SIMPEG", for: try await office.viewer(TestOffice.section), at: TestOffice.now)
    #expect(others.turns.first?.part == .others(.notYourStep(step: "evaluasi", lane: "tim")))
    let read = try await office.store.caseView(
      number, item: "SIMPEG", for: try await office.viewer(TestOffice.inspector), at: TestOffice.now
    )
    #expect(read.turns.first?.part == .others(.notPermitted))
    #expect(read.root.ribbon.prefix(4) == [.done, .done, .done, .now])
  }
}
