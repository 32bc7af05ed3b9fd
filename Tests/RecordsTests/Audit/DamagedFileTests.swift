// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records
import TestWorld
import Testing

/// Bytes changed in the file itself, past the database engine.
@Suite struct DamagedFileTests {
  @Test func `a changed byte of an event in the file is found and named`() async throws {
    let office = try await AuditTests.office()
    let (whole, events) = try await office.closed()
    var dice = SeededRandom(seed: 64)
    for _ in 0..<60 {
      let (event, text) = try #require(events.randomElement(using: &dice))
      let offset = Int.random(in: 0..<text.utf8.count, using: &dice)
      let mask = UInt8.random(in: 1...255, using: &dice)
      let report = try await Self.verify(Self.flip(whole, Array(text.utf8), at: offset, mask))
      #expect(
        report.faults.contains { $0.caseNumber == event.number && $0.version == event.version },
        "\(event), byte \(offset) ^ \(mask): \(report.faults)")
    }
  }

  @Test func `changed bytes around the events do not pass`() async throws {
    let office = try await AuditTests.office()
    let (whole, events) = try await office.closed()
    var dice = SeededRandom(seed: 65)
    for _ in 0..<60 {
      let (event, text) = try #require(events.randomElement(using: &dice))
      // Version, instant and the sizes of all columns stand just before the text.
      let offset = -Int.random(in: 1...12, using: &dice)
      let mask = UInt8.random(in: 1...255, using: &dice)
      let changed = Self.flip(whole, Array(text.utf8), at: offset, mask)
      let report = try? await Self.verify(changed)
      #expect(report?.holds != true, "\(event), byte \(offset) ^ \(mask)")
    }
  }

  /// The file with one byte changed, wherever the text stands in it: old pages keep copies.
  static func flip(_ whole: Data, _ text: [UInt8], at offset: Int, _ mask: UInt8) -> Data {
    var changed = whole
    var from = whole.startIndex
    while let found = whole.range(of: Data(text), in: from..<whole.endIndex) {
      changed[found.lowerBound + offset] ^= mask
      from = found.upperBound
    }
    return changed
  }

  static func verify(_ file: Data) async throws -> AuditReport {
    let folder = NSTemporaryDirectory() + "/kawal-damaged-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try file.write(to: URL(filePath: folder + "/kawal.sqlite"))
    let store = try await Store.open(folder: folder)
    let report = try await store.verifyAudit()
    await store.close()
    return report
  }
}

extension TestOffice {
  /// The whole file after the office has closed, and what its events hold.
  func closed() async throws -> (Data, [(Intruder.Event, String)]) {
    let intruder = try intruder()
    let events = try await intruder.contents()
    await intruder.database.close()
    await store.close()
    return (try Data(contentsOf: URL(filePath: folder + "/kawal.sqlite")), events)
  }
}

extension Intruder {
  /// Events with actor, kind and payload as they stand one after the other in the file; short
  /// ones, which are not spread over pages.
  func contents() async throws -> [(Event, String)] {
    try await database.read { connection in
      try connection.run("SELECT * FROM events ORDER BY 1, 2, 3").compactMap { row in
        let text =
          try row.text("actor") + row.text("kind") + row.text("payload")
        guard text.utf8.count < 700 else { return nil }
        let event = Event(
          number: try row.text("case_number"), item: try row.text("item"),
          version: try row.int("version"))
        return (event, text)
      }
    }
  }
}
