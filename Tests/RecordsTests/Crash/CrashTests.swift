// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import Records
import TestWorld
import Testing

@Suite struct CrashTests {
  @Test func `what was acknowledged before a kill is there, and nothing by halves`() async throws {
    let office = try await TestOffice.make()
    await office.store.close()
    var dice = SeededRandom(seed: 9)
    var acknowledged = 0
    for life in 1...25 {
      let lines = try Self.live(
        in: office.folder, name: "hidup-\(life)", acts: Int.random(in: 1...60, using: &dice))
      acknowledged += lines.count
      let store = try await Store.open(folder: office.folder)
      for line in lines {
        let parts = line.split(separator: " ").map(String.init)
        let version = try await store.version(ofCommand: parts[0], in: parts[1], parts[2])
        #expect(version == Int(parts[3]), "life \(life): \(line)")
      }
      let report = try await store.verifyAudit()
      #expect(report.holds, "life \(life): \(report.faults)")
      #expect(try await store.unmeasuredRows() == 0, "life \(life)")
      await store.close()
    }
    #expect(acknowledged >= 25)
  }

  /// Lets the child work until it has acknowledged so many acts, kills it, and returns all that
  /// it had acknowledged by then.
  static func live(in folder: String, name: String, acts: Int) throws -> [String] {
    let child = ChildProcess(try #require(program), [folder, name])
    let pipe = Pipe()
    child.output = .pipe(pipe)
    try child.run()
    var heard = Data()
    while heard.count(where: { $0 == 10 }) < acts {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      heard += more
    }
    child.signal(SIGKILL)
    heard += pipe.fileHandleForReading.readDataToEndOfFile()
    #expect(child.wait() == .signal(SIGKILL))
    let text = String(decoding: heard, as: UTF8.self)
    // A line that the kill cut off was not said.
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Beside the tests' own program.
  static var program: URL? {
    let own = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return [own, Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()]
      .compactMap { $0?.appending(path: "CrashChild") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }
}

extension Store {
  func version(ofCommand command: String, in number: String, _ item: String) async throws -> Int? {
    try await database.read {
      try $0.first(
        "SELECT version FROM events WHERE command = ? AND case_number = ? AND item = ?",
        [.text(command), .text(number), .text(item == "-" ? "" : item)])?.int("version")
    }
  }

  /// Completed rows without their measure, and measures without their row.
  func unmeasuredRows() async throws -> Int {
    try await database.read {
      let done = try $0.one(
        "count", "SELECT COUNT(*) AS n FROM events WHERE kind IN ('completed', 'sent-back')"
      ).int("n")
      return abs(done - (try $0.one("count", "SELECT COUNT(*) AS n FROM measures").int("n")))
    }
  }
}
