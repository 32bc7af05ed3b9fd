// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

struct ImportTests {
  private let admin = Acting(TestOffice.administrator, at: TestOffice.now)

  private func take(
    _ office: TestOffice, _ register: Register, _ text: String, dryRun: Bool = false
  ) async throws -> ImportReport {
    try await office.store.importCSV(register, Data(text.utf8), dryRun: dryRun, by: admin)
  }

  private func problems(
    _ office: TestOffice, _ register: Register, _ text: String
  ) async throws -> [ImportProblem] {
    do {
      _ = try await take(office, register, text)
      return []
    } catch let error as ImportError {
      return error.problems
    }
  }

  @Test func `new, changed and unchanged records are told apart, first without writing`()
    async throws
  {
    let office = try await TestOffice.make()
    let text = """
      code,name,short,email
      disdik,Dinas Pendidikan,Disdik,disdik@contoh.go.id
      dinkes,Dinas Kesehatan dan Gizi,Dinkes,dinkes@contoh.go.id
      dlh,Dinas Lingkungan Hidup,DLH,
      """
    let preview = try await take(office, .units, text, dryRun: true)
    #expect(preview.lines.map(\.change) == [.unchanged, .changed(["name"]), .new])
    #expect(preview.lines.map(\.line) == [2, 3, 4])
    #expect(try await office.store.unit("dlh") == nil)
    let done = try await take(office, .units, text)
    #expect((done.new, done.changed, done.unchanged) == (1, 1, 1))
    #expect(try await office.store.unit("dlh")?.name == "Dinas Lingkungan Hidup")
    let before = try await office.store.journal(limit: 1).first?.seq
    let again = try await take(office, .units, text)
    #expect(again.unchanged == 3)
    #expect(try await office.store.journal(limit: 1).first?.seq == before)
  }

  @Test(arguments: Register.allCases)
  func `what is exported comes back unchanged`(register: Register) async throws {
    let office = try await TestOffice.make()
    let text = try await office.store.exportCSV(register)
    let report = try await take(office, register, text)
    #expect(report.lines.count > 0)
    #expect(report.unchanged == report.lines.count)
  }

  @Test func `a column left out keeps what is known`() async throws {
    let office = try await TestOffice.make()
    _ = try await take(office, .systems, "code,users\nSIMPEG,7000\n")
    let viewer = try await office.viewer(TestOffice.section)
    let system = try #require(try await office.store.system("SIMPEG", for: viewer)).system
    #expect(system.users == 7000)
    #expect(system.stack == ["PHP", "Laravel", "MySQL"])
  }

  @Test func `everything wrong is named by line and column, and nothing is taken`() async throws {
    let office = try await TestOffice.make()
    let found = try await problems(
      office, .people,
      """
      username,name,nip,role,unit,email
      budi.baru,Budi Baru,,officer,diskominfo,
      Budi,Budi,123,officer,diskominf,budi
      kawal,Kawal,,chief,diskominfo,
      budi.baru,,197204121998031004,officer,diskominfo,
      a,b
      """)
    func reasons(_ line: Int) -> [ImportProblem.Reason] {
      found.filter { $0.line == line }.map(\.reason)
    }
    #expect(reasons(2) == [])
    #expect(
      reasons(3) == [
        .badCode(.username), .badNIP(.length(3)),
        .unknownReference(.units, "diskominf", didYouMean: "diskominfo"), .badEmail,
      ])
    #expect(reasons(4) == [.reserved, .notOneOf(Role.allCases.map(\.rawValue))])
    #expect(reasons(5) == [.repeatedKey(line: 2), .missing, .taken(by: TestOffice.head)])
    #expect(reasons(6) == [.fieldCount(expected: 6, found: 2)])
    #expect(found.first { $0.line == 3 }?.position == 1)
    #expect(try await office.store.person("budi.baru", on: TestOffice.day("2026-11-23")) == nil)
  }

  @Test func `an unknown column is refused with what was meant`() async throws {
    let office = try await TestOffice.make()
    let found = try await problems(
      office, .domains, "name,ovner,owner,owner\nx.contoh.go.id,a,b,c\n")
    #expect(
      found.map(\.reason) == [
        .unknownColumn("ovner", didYouMean: "owner"), .repeatedColumn("owner"),
      ])
    #expect(
      try await problems(office, .domains, "owner\nsetda\n").map(\.reason)
        == [.missingColumn("name")])
    #expect(try await problems(office, .domains, "name,owner\n").map(\.reason) == [.empty])
  }

  @Test func `a unit may not be above itself, and parents may follow`() async throws {
    let office = try await TestOffice.make()
    let found = try await problems(
      office, .units, "code,name,parent\na,A,b\nb,B,a\n")
    #expect(found.map(\.reason) == [.circle, .circle])
    let report = try await take(
      office, .units, "code,name,parent\nseksi,Seksi,bidang\nbidang,Bidang,\n")
    #expect(report.new == 2)
  }

  @Test func `a system's state follows the cases`() async throws {
    let office = try await TestOffice.make()
    let found = try await problems(
      office, .systems, "code,state,last_met\nSIMPEG,shut-down,ya\nHARGA,inactive,\n")
    #expect(
      found.map(\.reason) == [.followsCases(now: "active"), .followsCases(now: "")])
    #expect(try await take(office, .systems, "code,state\nHARGA,inactive\n").changed == 1)
  }

  @Test func `only those who may take a file in`() async throws {
    let office = try await TestOffice.make()
    let data = Data("code,name\nx,X\n".utf8)
    for name in [TestOffice.section, TestOffice.agency, TestOffice.inspector, TestOffice.clerk] {
      await #expect(throws: Refusal.notPermitted) {
        _ = try await office.store.importCSV(
          .units, data, dryRun: true, by: Acting(name, at: TestOffice.now))
      }
    }
    let systems = Data("code,users\nSIMPEG,1\n".utf8)
    await #expect(throws: Refusal.notPermitted) {
      _ = try await office.store.importCSV(
        .systems, systems, by: Acting(TestOffice.agency, at: TestOffice.now))
    }
    let report = try await office.store.importCSV(
      .systems, systems, by: Acting(TestOffice.section, at: TestOffice.now))
    #expect(report.changed == 1)
  }

  @Test func `somebody must be left to administer`() async throws {
    let office = try await TestOffice.make()
    let refusal = await #expect(throws: Refusal.self) {
      _ = try await take(office, .people, "username,active\n\(TestOffice.administrator),tidak\n")
    }
    #expect(refusal?.code == "last-administrator")
  }
}
