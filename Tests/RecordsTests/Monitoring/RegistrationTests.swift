// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@testable import Records

@Suite struct RegistrationTests {
  private static let acting = Acting(TestOffice.administrator, at: TestOffice.now)

  /// An office whose register has one name besides those of the cast.
  private func office(expires: String?) async throws -> TestOffice {
    let office = try await TestOffice.make()
    try await office.store.save(
      DomainName(
        name: "portal.uji.go.id", owner: "bkpsdm", system: "SIMPEG",
        expires: expires.map(TestOffice.day)), by: RegistrationTests.acting)
    return office
  }

  private func registry(_ address: String, in store: Store) async throws {
    var profile = try await store.profile()
    profile.registryAddress = address
    try await store.setProfile(profile, by: RegistrationTests.acting)
  }

  private func incidents(_ store: Store) async throws -> [Incident] {
    var filter = IncidentFilter()
    filter.kind = .domain
    return try await store.incidents(filter).rows.map(\.incident)
  }

  @Test func `names are grouped by what was registered, and nothing known is said to be so`()
    async throws
  {
    let office = try await office(expires: nil)
    let store = office.store
    let found = try await store.registrations()
    #expect(Set(found.map(\.name)).isSuperset(of: ["uji.go.id", "contoh.go.id"]))
    #expect(found.count == Set(found.map(\.name)).count)
    let calendar = try await store.calendar()
    #expect(found.allSatisfy { $0.ending(calendar) == nil && $0.asked == nil })
    #expect(try await store.registrationsToAsk(at: TestOffice.now) == nil)
    #expect(try await store.checkRegistrations(at: TestOffice.now).isEmpty)
    // An agency sees its own names.
    let other = try await store.registrations(
      for: try await office.viewer(TestOffice.otherAgency))
    #expect(!other.contains { $0.name == "uji.go.id" })
  }

  @Test
  func `a typed day raises at its thresholds, grows graver, and ends with the next day typed`()
    async throws
  {
    let office = try await office(expires: "2027-01-20")
    let store = office.store
    func check(_ day: String) async throws -> [Severity] {
      try await store.checkRegistrations(at: TestOffice.instant(day))
      return try await incidents(store).filter(\.isOpen).map(\.severity)
    }
    #expect(try await check("2026-11-20") == [])
    #expect(try await check("2026-11-21") == [.low])
    #expect(try await check("2026-12-01") == [.low])
    #expect(try await check("2026-12-22") == [.high])
    #expect(try await check("2027-01-21") == [.critical])
    #expect(try await incidents(store).count == 1)
    let record = try #require(try await store.incidents().rows.first?.incident.number)
    let told = try #require(try await store.incident(record)).events.map(\.text.id).joined()
    #expect(told.contains("uji.go.id") && told.contains("menurut catatan petugas"))
    let known = try #require(
      try await store.domain(
        "portal.uji.go.id", for: try await office.viewer(TestOffice.administrator)))
    var renewed = known.domain
    renewed.expires = TestOffice.day("2028-01-20")
    try await store.save(renewed, seen: known.domain, by: RegistrationTests.acting)
    #expect(try await check("2027-01-21") == [])
  }

  @Test func `what the registry says comes before a note, and a failure takes nothing back`()
    async throws
  {
    let office = try await office(expires: "2026-12-01")
    let store = office.store
    let name = "uji.go.id"
    try await registry("https://rdap.contoh.id/rdap", in: store)
    let now = TestOffice.now
    let due = try #require(try await store.registrationsToAsk(at: now))
    #expect(due.service == "https://rdap.contoh.id/rdap" && due.names.contains(name))
    let ends = TestOffice.instant("2029-05-05")
    try await store.keep(Registration.Asked(at: now, answer: .dated, ends: ends), of: name)
    let calendar = try await store.calendar()
    func known() async throws -> Registration {
      try #require(try await store.registrations().first { $0.name == name })
    }
    #expect(try await known().ending(calendar)?.source == .registry)
    #expect(try await store.checkRegistrations(at: now).isEmpty)
    // Asked once a day, and sooner after no answer.
    func isDue(_ hours: Double) async throws -> Bool {
      let at = now.addingTimeInterval(hours * 3600)
      return try #require(try await store.registrationsToAsk(at: at)).names.contains(name)
    }
    #expect(try await !isDue(23))
    #expect(try await isDue(24))
    try await store.keep(Registration.Asked(at: now, answer: .failed, detail: "timedOut"), of: name)
    #expect(try await known().asked?.ends == ends)
    #expect(try await isDue(6))
    // Nobody asks it any more: its word no longer counts, the officer's does.
    try await registry("", in: store)
    #expect(try await known().ending(calendar)?.source == .officer)
    #expect(try await store.checkRegistrations(at: now).count == 1)
  }

  @Test func `an address of a registry that can't be one is refused`() async throws {
    let office = try await office(expires: nil)
    for address in ["rdap.contoh.id", "http://rdap.contoh.id", "https://a.id/?x=1", "https://"] {
      await #expect(throws: (any Error).self) { try await registry(address, in: office.store) }
    }
    try await registry("http://127.0.0.1:8080/rdap", in: office.store)
  }
}
