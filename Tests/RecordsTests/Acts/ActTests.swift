// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records
import TestWorld
import Testing

@Suite struct ActTests {
  static let evaluation = "evaluasi-berkala"
  static let change = "perubahan-pengamanan"

  func refusal(_ act: () async throws -> Void) async throws -> Refusal? {
    do { try await act() } catch let refusal as Refusal { return refusal }
    return nil
  }

  @Test func `a page that is older than the file is refused, and nothing is written`() async throws
  {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.open(Self.change)
    let refused = try await refusal {
      try await office.store.act(
        .takeUp(step: "permohonan"), on: number,
        by: Acting(TestOffice.agency, seen: 7, at: TestOffice.now))
    }
    #expect(refused == .stale(seen: 7, current: 1))
    #expect(try await office.store.verifyAudit().events == 1)
  }

  /// Through a store that remembers nothing, at every length of a case: between snapshots, on one, and before the first.
  @Test func `a state is the last snapshot and what happened since`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.open(Self.change)
    for count in 1...20 {
      let note = CaseAct.note(Noted(topic: .comment, text: "catatan \(count)"))
      let known = try await office.store.act(
        note, on: number, by: Acting(TestOffice.agency, at: TestOffice.now)
      ).file
      let snapshot = try await office.store.database.read {
        try $0.first("SELECT version FROM snapshots WHERE case_number = ?", [.text(number)])?.int(0)
      }
      #expect(snapshot == (known.version < 8 ? nil : known.version / 8 * 8))
      let fresh = try await Store.open(folder: office.folder)
      let read = try await fresh.act(
        .note(Noted(topic: .comment, text: "lagi")), on: number,
        by: Acting(TestOffice.agency, at: TestOffice.now)
      ).file
      #expect(read.version == known.version + 1)
      #expect(read.active == known.active)
    }
    #expect(try await office.store.verifyAudit().holds)
  }

  @Test func `an agency acts in its own cases only`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.open(Self.change)
    let note = CaseAct.note(Noted(topic: .comment, text: "halo"))
    let stranger = Acting(TestOffice.otherAgency, at: TestOffice.now)
    #expect(
      try await refusal { try await office.store.act(note, on: number, by: stranger) }
        == .notPermitted)
    try await office.store.act(note, on: number, by: Acting(TestOffice.agency, at: TestOffice.now))

    let review = try await work.splitEvaluation()
    try await office.store.act(note, on: review, item: "PPDB", by: stranger)
    #expect(
      try await refusal {
        try await office.store.act(note, on: review, item: "SIMPEG", by: stranger)
      }
        == .notPermitted)
  }

  @Test func `a row is not given to a stranger, an inspector or another agency`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.open(Self.change)
    try await work.complete(["permohonan"], of: number, procedure: Self.change)
    let head = Acting(TestOffice.head, at: TestOffice.now)
    for name in ["tidak.ada", TestOffice.inspector, TestOffice.otherAgency] {
      let given = CaseAct.reassign(step: "disposisi", to: name, reason: "cuti")
      #expect(
        try await refusal { try await office.store.act(given, on: number, by: head) }
          == .unknownOfficer(name))
    }
    let given = CaseAct.reassign(step: "disposisi", to: TestOffice.standIn, reason: "cuti")
    try await office.store.act(given, on: number, by: head)
    let step = try #require(try await office.store.procedure(Self.change)?.step("disposisi"))
    try await office.store.act(
      work.paper.completion(of: step), on: number,
      by: Acting(TestOffice.standIn, at: TestOffice.now))
  }

  @Test func `a pause of the case stops its items, a resume starts those again`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    let manager = Acting(TestOffice.clerk, at: TestOffice.now)
    try await office.store.act(
      .pause(reason: "menunggu data", waitingFor: nil), on: number, item: "HARGA", by: manager)
    let due = try await office.due(number, "PPDB")
    let later = Acting(TestOffice.clerk, at: TestOffice.now + 60)
    try await office.store.act(
      .pause(reason: "pindah kantor", waitingFor: nil), on: number, by: later)
    #expect(
      try await refusal {
        try await office.store.act(.takeUp(step: "evaluasi"), on: number, item: "PPDB", by: later)
      }?.code == "case-paused")
    let next = Acting(TestOffice.clerk, at: TestOffice.now + 60 + 86_400)
    try await office.store.act(.resume(reason: nil), on: number, by: next)
    let moved = try await office.due(number, "PPDB")
    #expect(try #require(moved) == #require(due) + 86_400)
    #expect(try await office.isPaused(number, "HARGA"))
    #expect(try await !office.isPaused(number, "PPDB"))
    let report = try await office.store.verifyAudit()
    #expect(report.holds, "\(report.faults)")
  }

  @Test func `a case that is opened again before its split begins its items anew`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    try await work.complete(["evaluasi"], of: number, item: "PPDB", procedure: Self.evaluation)
    let manager = Acting(TestOffice.head, at: TestOffice.now)
    try await office.store.act(.cancel(reason: "ditunda"), on: number, by: manager)
    try await office.store.act(.reopen(step: "tim", reason: "jadi"), on: number, by: manager)
    try await work.complete(["tim", "jadwal"], of: number, procedure: Self.evaluation)
    let file = try await work.complete(
      ["evaluasi"], of: number, item: "PPDB", procedure: Self.evaluation)
    #expect(file?.round(of: "evaluasi") == 2)
    let report = try await office.store.verifyAudit()
    #expect(report.holds, "\(report.faults)")
  }

  @Test func `refused requests leave every table as it was`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    let procedure = try #require(try await office.store.procedure(Self.evaluation))
    let before = try await office.fingerprint()
    for user in [
      TestOffice.analyst, TestOffice.inspector, TestOffice.agency, TestOffice.operatorIT,
    ] {
      for step in procedure.steps where step.id != "evaluasi" || user != TestOffice.analyst {
        for item in [nil, "SIMPEG", "TIDAK-ADA"] {
          let acts: [CaseAct] = [
            work.paper.completion(of: step, outcome: step.outcomes.first?.key),
            .takeUp(step: step.id), .sendBack(step: step.id, to: nil, reason: "kurang"),
            .reopen(step: step.id, reason: "salah"), .cancel(reason: "batal"),
            .addItems(["ASET"], reason: "susulan"),
          ]
          for act in acts {
            let refused = try await refusal {
              try await office.store.act(
                act, on: number, item: item, by: Acting(user, at: TestOffice.now))
            }
            #expect(refused != nil, "\(user) \(step.id) \(item ?? "") \(act)")
          }
        }
      }
    }
    #expect(try await office.fingerprint() == before)
  }
}

extension TestOffice {
  func due(_ number: String, _ item: String) async throws -> Date? {
    try await store.database.read {
      try $0.first(
        "SELECT due FROM turns WHERE case_number = ? AND item = ?", [.text(number), .text(item)])?
        .optionalInstant("due")
    }
  }

  func isPaused(_ number: String, _ item: String) async throws -> Bool {
    try await store.database.read {
      try $0.one(
        "stream", "SELECT status FROM streams WHERE case_number = ? AND item = ?",
        [.text(number), .text(item)]
      ).text("status") == "paused"
    }
  }

  /// All rows of all tables that acts write.
  func fingerprint() async throws -> [[SQLRow]] {
    try await store.database.read { connection in
      try [
        "cases", "streams", "events", "turns", "measures", "judgements", "findings", "letters",
        "counters", "systems", "orders", "file_uses", "jobs",
      ].map { try connection.run("SELECT * FROM \($0)") }
    }
  }
}
