// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld
import Testing

struct DemoFilesTests {
  @Test func `the demo files make a whole office`() async throws {
    let folder = NSTemporaryDirectory() + "/kawal-demo-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try await Store.create(
      folder: folder, kind: .demo, seed: TestOffice.seed(), at: TestOffice.now)
    var counts: [Register: Int] = [:]
    for register in Register.allCases {
      let data = Data(try ShippedFiles.text("demo/\(register.rawValue).csv").utf8)
      do {
        let report = try await store.importCSV(
          register, data, by: .machine(at: TestOffice.now))
        counts[register] = report.new
        let again = try await store.importCSV(register, data, by: .machine(at: TestOffice.now))
        #expect(again.unchanged == again.lines.count)
      } catch let error as ImportError {
        Issue.record("\(register): \(error.problems)")
      }
    }
    #expect(counts[.people] == 20)
    #expect(counts[.systems] == 40)
    #expect(counts[.domains] == 120)
    let people = try await store.people(on: TestOffice.day("2026-11-23"))
    #expect(people.count { $0.officer.role == .agency } == 8)
    #expect(people.allSatisfy { !$0.hasPassword })
    let section = try #require(people.first { $0.officer.username == "rina.wulandari" })
    #expect(section.seats.map(\.kind) == [.definitive, .plt])
    await store.close()
  }
}
