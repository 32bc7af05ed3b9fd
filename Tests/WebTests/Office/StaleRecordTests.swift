// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

/// Records of the registers that two people edit at once.
@Suite struct StaleRecordTests {
  @Test func `a system that somebody else changed meanwhile is not overwritten unseen`()
    async throws
  {
    let site = try await OfficeSite()
    let store = site.office.store
    let seen = try #require(try await store.systems(["SIMPEG"]).first)
    var others = seen
    others.contact = "Laras, pesawat 7"
    try await store.save(others, by: Acting(TestOffice.section, at: TestOffice.now))
    var fields = SystemForm.filled(from: seen).pairs.map { ($0.name, $0.value) }
      .filter { $0.0 != "vendor" }
    fields += [("vendor", "CV Baru"), (SeenRecord.field, try CanonicalJSON.text(seen))]
    let refused = try await site.post(
      Paths.editSystem("SIMPEG"), fields, as: TestOffice.clerk)
    #expect(refused.status == .conflict)
    #expect(refused.body.contains("“Dimas Prakoso” menjadi “Laras, pesawat 7”"))
    #expect(refused.body.contains("value=\"CV Baru\""))
    #expect(try await store.systems(["SIMPEG"]).first == others)

    // The form that comes back carries what is there now: sent once more, it counts.
    fields = fields.filter { $0.0 != SeenRecord.field }
    fields.append((SeenRecord.field, try CanonicalJSON.text(others)))
    let saved = try await site.post(
      Paths.editSystem("SIMPEG"), fields, as: TestOffice.clerk)
    #expect(saved.status == .seeOther)
    #expect(try await store.systems(["SIMPEG"]).first?.vendor == "CV Baru")
  }

  @Test func `people and domains are as careful`() async throws {
    let site = try await OfficeSite()
    let store = site.office.store
    let admin = TestOffice.administrator
    let officer = try #require(try await store.officers([TestOffice.analyst]).first)
    var promoted = officer
    promoted.rank = "Penata (III/c)"
    try await store.save(promoted, by: Acting(admin, at: TestOffice.now))
    let person = try await site.post(
      Paths.editPerson(officer.username),
      PersonForm.filled(from: officer).pairs.map { ($0.name, $0.value) } + [
        (SeenRecord.field, try CanonicalJSON.text(officer))
      ], as: admin)
    #expect(person.status == .conflict)
    #expect(person.body.contains("Pangkat dan golongan: “Penata Muda (III/a)” menjadi"))

    let viewer = try await site.office.viewer(admin)
    let domain = try #require(
      try await store.domain("simpeg.contoh.go.id", for: viewer)?.domain)
    var moved = domain
    moved.note = "Pindah peladen"
    try await store.save(moved, by: Acting(admin, at: TestOffice.now))
    let edited = try await site.post(
      Paths.editDomain(domain.name),
      DomainForm.filled(from: domain).pairs.map { ($0.name, $0.value) } + [
        (SeenRecord.field, try CanonicalJSON.text(domain))
      ], as: admin)
    #expect(edited.status == .conflict)
    #expect(edited.body.contains("“(kosong)” menjadi “Pindah peladen”"))
  }
}
