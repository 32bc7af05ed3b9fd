// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

struct RegisterTests {
  private let section = Acting(TestOffice.section, at: TestOffice.now)

  @Test func `lists are filtered, paged, and show an agency its own`() async throws {
    let office = try await TestOffice.make()
    let store = office.store
    let viewer = try await office.viewer(TestOffice.section)
    let all = try await store.systems(page: PageOfList(1, size: 4), for: viewer)
    #expect((all.total, all.systems.count) == (10, 4))
    #expect(all.systems.first?.system.code == "ANTREAN")
    let last = try await store.systems(page: PageOfList(3, size: 4), for: viewer)
    #expect(last.systems.count == 2)
    let high = try await store.systems(SystemFilter(category: .high), for: viewer)
    #expect(high.systems.map(\.system.code) == ["ASET", "PERIZINAN", "PPDB", "SIMPEG"])
    #expect(try await store.systems(SystemFilter(text: "100%"), for: viewer).total == 0)
    #expect(try await store.systems(SystemFilter(text: "simpeg.contoh"), for: viewer).total == 1)
    let agency = try await office.viewer(TestOffice.agency)
    #expect(
      try await store.systems(for: agency).systems.map(\.system.code) == ["E-KINERJA", "SIMPEG"])
    #expect(try await store.system("PPDB", for: agency) == nil)
    #expect(try await store.domains(for: agency).total == 2)
    #expect(try await store.domains(DomainFilter(withoutSystem: true), for: viewer).total == 1)
  }

  @Test func `a single edit keeps to the same rules and says what changed`() async throws {
    let office = try await TestOffice.make()
    let viewer = try await office.viewer(TestOffice.section)
    var system = try #require(try await office.store.system("HARGA", for: viewer)).system
    system.category = .low
    system.vendor = "PT Contoh"
    try await office.store.save(system, by: section)
    let entry = try #require(try await office.store.journal(limit: 1).first)
    #expect(entry.kind == "record-changed")
    #expect(entry.officer == TestOffice.section)
    #expect(entry.payload.contains(#""category":{"after":"low","before":""}"#))
    system.owner = "siapa"
    let faulty = system
    let error = await #expect(throws: ImportError.self) {
      try await office.store.save(faulty, by: section)
    }
    #expect(error?.problems.map(\.column) == ["owner"])
  }

  @Test func `people and posts say who holds what that day`() async throws {
    let office = try await TestOffice.make()
    let day = TestOffice.day("2026-11-23")
    let people = try await office.store.people(PeopleFilter(role: .agency), on: day)
    #expect(people.count == 8)
    let head = try #require(try await office.store.person(TestOffice.head, on: day))
    #expect(head.seats.map(\.post) == ["kepala-dinas"])
    #expect(head.hasPassword)
    let posts = try await office.store.posts(on: day)
    #expect(posts.first { $0.post.code == "analis" }?.holders.count == 3)
    #expect(try await office.store.holdings(on: TestOffice.day("2023-01-01")).isEmpty)
  }

  @Test(arguments: [
    ("197204121998031004", nil), ("19720412 199803 1 004", nil),
    ("19720412199803100", NIP.Fault.length(17)), ("1972O4121998031004", .notDigits),
    ("197213121998031004", .birthDate), ("197204121998131004", .appointment),
    ("197204121970031004", .appointment), ("197204121998033004", .gender),
  ])
  func `a NIP is checked in its parts`(text: String, fault: NIP.Fault?) {
    do throws(NIP.Fault) {
      let nip = try NIP(reading: text)
      #expect(fault == nil)
      #expect(nip.grouped == "19720412 199803 1 004")
    } catch {
      #expect(error == fault)
    }
  }
}
