// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records
import TestWorld

/// Rows done in an office on SQLite, each on the disk before it is answered. What people hand in is
/// written before the clock starts; reading it belongs to the row.
enum DurableBench {
  static func run(_ table: inout Table) async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let raw = RawCommits(path: office.folder + "/raw.sqlite")
    try await alone(&table, work, raw)
    try await together(&table, work, raw)
    try await items(&table, office, work)
    let report = try await office.store.verifyAudit()
    table.line(
      "the audit over \(report.events) events",
      report.holds ? "holds" : "\(report.faultCount) faults",
      holds: report.holds)
  }

  private static func alone(_ table: inout Table, _ work: OfficeWork, _ raw: RawCommits)
    async throws
  {
    table.title("Durable, one by one")
    let deeds = try await work.deedsOfChange()
    try await work.change(deeds)
    var ratios: [(act: Double, raw: Double)] = []
    // In turns, so that the disk's moods meet both.
    for _ in 0..<5 {
      let before = try raw.rate(count: 400)
      let cases = 30
      let seconds = try await Stopwatch.seconds {
        for _ in 0..<cases { try await work.change(deeds) }
      }
      ratios.append((Double(cases * 12) / seconds, (before + (try raw.rate(count: 400))) / 2))
    }
    report(&table, ratios, mark: 0.6)
  }

  private static func together(
    _ table: inout Table, _ work: OfficeWork, _ raw: RawCommits
  ) async throws {
    table.title("Durable, 64 at once")
    let deeds = try await work.deedsOfChange()
    var ratios: [(act: Double, raw: Double)] = []
    var processor = 0.0
    // In turns as well, and more of them: a crowd is through in a sixth of a second.
    let turns = 12
    for _ in 0..<turns {
      let before = try raw.rate(count: 400)
      let start = Stopwatch.processor
      let seconds = try await Stopwatch.seconds {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<64 {
            group.addTask { for _ in 0..<5 { try await work.change(deeds) } }
          }
          try await group.waitForAll()
        }
      }
      processor += Stopwatch.processor - start
      ratios.append((Double(64 * 5 * 12) / seconds, (before + (try raw.rate(count: 400))) / 2))
    }
    report(&table, ratios, mark: 5)
    table.line(
      "processor time of one row", "\((processor / Double(turns * 64 * 5 * 12) * 1e6).grouped) µs")
  }

  private static func report(
    _ table: inout Table, _ rates: [(act: Double, raw: Double)], mark: Double
  ) {
    let acts = rates.map(\.act).reduce(0, +) / Double(rates.count)
    let raw = rates.map(\.raw).reduce(0, +) / Double(rates.count)
    table.line("raw commits of one row", "\(raw.grouped) /s")
    table.line("rows of a case", "\(acts.grouped) /s")
    table.line(
      "ratio", (acts / raw).fixed(2), mark: "at least \(mark.fixed(1))", holds: acts / raw >= mark)
  }

  /// The same rows in cases of 3 and of 200 applications.
  private static func items(
    _ table: inout Table, _ office: TestOffice, _ work: OfficeWork
  ) async throws {
    table.title("Durable, by the number of applications in the case")
    let codes = (1...200).map { "APL-\($0)" }
    try await office.store.database.write { connection in
      for code in codes {
        try connection.execute(
          """
          INSERT INTO systems (code, name, owner, hosting) VALUES (?, ?, 'bkpsdm', 'own')
          """, [.text(code), .text("Aplikasi \(code)")])
      }
    }
    let evaluation = "evaluasi-berkala"
    let rows = ["laporan", "putusan:memenuhi", "sampaikan"]
    let large = try await split(codes, work)
    var small: [(number: String, items: [String])] = []
    for start in stride(from: 0, to: 198, by: 3) {
      let items = Array(codes[start..<start + 3])
      small.append((try await split(items, work), items))
    }
    // Item by item in turns, so that the machine's moods meet both.
    var times: [Int: (wall: [Double], processor: Double)] = [3: ([], 0), 200: ([], 0)]
    func measure(_ size: Int, _ number: String, _ item: String) async throws {
      let start = Stopwatch.processor
      let wall = try await Stopwatch.seconds {
        try await work.complete(rows, of: number, item: item, procedure: evaluation)
      }
      times[size]?.processor += Stopwatch.processor - start
      times[size]?.wall.append(wall)
    }
    for (number, items) in small {
      for item in items {
        try await measure(3, number, item)
        try await measure(200, large, item)
      }
    }
    for (size, time) in times.sorted(by: { $0.key < $1.key }) {
      let median = time.wall.sorted()[time.wall.count / 2] / Double(rows.count)
      let processor = time.processor / Double(time.wall.count * rows.count)
      table.line(
        "one row, \(size) applications, median",
        "\((median * 1e6).grouped) µs, \((processor * 1e6).grouped) of work")
    }
    let ratio = (times[200]?.processor ?? 0) / (times[3]?.processor ?? 1)
    table.line(
      "ratio of the work", ratio.fixed(2), mark: "no dearer: at most 1.1", holds: ratio <= 1.1)
  }

  /// A case with these applications, all of them evaluated.
  private static func split(_ codes: [String], _ work: OfficeWork) async throws -> String {
    var work = work
    work.paper.systems = codes
    let number = try await work.splitEvaluation()
    for code in codes {
      try await work.complete(["evaluasi"], of: number, item: code, procedure: "evaluasi-berkala")
    }
    return number
  }
}
