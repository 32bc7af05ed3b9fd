// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

struct OfficeCreationTests {
  @Test func `a new office has its settings, calendar, checklist and procedures`() async throws {
    let office = try await TestOffice.make()
    #expect(try await office.store.kind() == .test)
    #expect(try await office.store.setting(.name) == "Diskominfo Kabupaten Contoh")
    #expect(
      try await office.store.calendar().date(of: TestOffice.now) == TestOffice.day("2026-11-23"))
    let ids = try await office.store.procedures().map(\.id)
    #expect(ids == ["evaluasi-berkala", "perubahan-pengamanan"])
    let checklist: Checklist = try CanonicalJSON.value(
      try #require(try await office.store.setting(.checklist)))
    #expect(checklist.controls.count == 75)
    #expect(checklist.areas.map(\.number) == Array(1...13))
    #expect(checklist.control("P27-2-f")?.no == "2.6")
    let journal = try await office.store.journal()
    #expect(journal.map(\.kind).last == "office-created")
    #expect(journal.last?.follows(EventChain.root) == true)
  }

  @Test func `a folder that has an office is refused and stays as it is`() async throws {
    let office = try await TestOffice.make()
    let seed = try TestOffice.seed()
    let failure = await #expect(throws: Failure.self) {
      _ = try await Store.create(
        folder: office.folder, kind: .live, seed: seed, at: TestOffice.now)
    }
    #expect(failure?.code == .conflict)
    #expect(try await office.store.kind() == .test)
  }

  @Test func `a faulty checklist makes no folder`() async throws {
    let seed = try faultySeed()
    let folder = NSTemporaryDirectory() + "/kawal-none-" + UUID().uuidString
    let error = await #expect(throws: ChecklistFileError.self) {
      _ = try await Store.create(folder: folder, kind: .test, seed: seed, at: TestOffice.now)
    }
    #expect(error?.line == 6)
    #expect(error?.reason == .unknownKey("nama", known: ["number", "title", "controls"]))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  private func faultySeed() throws -> OfficeSeed {
    var seed = try TestOffice.seed()
    seed.checklist = "id: x\nversion: 1\ntitle: X\nsource: Y\nareas:\n  - {number: 1, nama: A}\n"
    return seed
  }

  @Test func `the first rows of a change run from the agency to the section`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let at = TestOffice.now
    let opened = try await store.openCase(
      "perubahan-pengamanan", title: "Perubahan SIMPEG", systems: ["SIMPEG"],
      by: Acting(TestOffice.agency, at: at))
    let number = opened.number
    #expect(number == "BKS-2026-0001")
    try await store.act(
      .complete(
        step: "permohonan", outcome: nil, reason: nil,
        outputs: [
          GivenOutput(
            name: "permohonan",
            json: """
              {"subject": "Pasang autentikasi dua langkah", "what": "SIMPEG", "why": "Temuan", \
              "system": "SIMPEG", "urgency": "normal"}
              """)
        ]), on: number, by: Acting(TestOffice.agency, at: at))
    let refusal = await #expect(throws: Refusal.self) {
      try await store.act(
        .takeUp(step: "disposisi"), on: number, by: Acting(TestOffice.section, at: at))
    }
    #expect(refusal == .notYourStep(step: "disposisi", lane: "kepala-dinas"))
    try await store.act(
      .complete(
        step: "disposisi", outcome: nil, reason: nil,
        outputs: [
          GivenOutput(
            name: "disposisi",
            json: """
              {"to": [{"post": "kepala-bidang", "responsible": true}], "instructions": \
              ["Tindak lanjuti"], "speed": "normal", "secrecy": "normal"}
              """)
        ]), on: number, by: Acting(TestOffice.head, at: at.addingTimeInterval(120)))
    let done = try await store.act(
      .complete(
        step: "periksa", outcome: nil, reason: nil,
        outputs: [
          GivenOutput(
            name: "terusan",
            json: """
              {"to": [{"post": "kepala-seksi", "responsible": true}], "instructions": [], \
              "note": "Mohon dianalisis", "speed": "normal", "secrecy": "normal"}
              """)
        ]), on: number, by: Acting(TestOffice.division, at: at.addingTimeInterval(300)))
    #expect(done.file.active.map(\.step) == ["analisis"])
  }
}
