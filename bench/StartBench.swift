// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records

/// How soon an office is open, and what memory it takes.
enum StartBench {
  private static let longest = 0.3
  private static let most = 60.0

  static func run(_ table: inout Table) async throws {
    let large = try await LargeOffice.ready()
    table.title("Start, until the sign-in page answers, and resident memory")
    try await start(&table, "large office", in: large.folder)

    let demo = NSTemporaryDirectory() + "/kawal-bench-demo-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: demo) }
    try ServedOffice.run(["init", "--demo", "--data", demo])
    let store = try await Store.open(folder: demo)
    let first = try await ServedOffice(folder: demo)
    let papers = try await papersDrawn(store)
    // The worker has looked once more and found nothing.
    try await Task.sleep(for: .seconds(3))
    memory(&table, "demo office, after drawing \(papers) papers", first)
    first.stop()
    await store.close()
    try await start(&table, "demo office", in: demo)
  }

  /// Resident now, and the most it was.
  static func memory(_ table: inout Table, _ name: String, _ served: ServedOffice) {
    let memory = served.memory
    table.line(
      name, "\(memory.now.fixed(1)) MB, peak \(memory.peak.fixed(1))",
      mark: "at most \(most.fixed(0))", holds: memory.now <= most)
  }

  private static func start(_ table: inout Table, _ name: String, in folder: String) async throws {
    var times: [Double] = []
    for go in 0..<5 {
      let served = try await ServedOffice(folder: folder)
      defer { served.stop() }
      times.append(served.secondsToStart)
      if go == 4 { memory(&table, "\(name), just started", served) }
    }
    let median = times.sorted()[times.count / 2]
    table.line(
      "\(name), median of \(times.count) starts", "\(median.fixed(3)) s",
      mark: "at most \(longest.fixed(1))", holds: median <= longest)
  }

  /// How many papers there are once no job waits.
  private static func papersDrawn(_ store: Store) async throws -> Int {
    while true {
      let (waiting, papers) = try await store.database.read { connection in
        (
          try connection.one("jobs", "SELECT COUNT(*) FROM jobs WHERE failed_at IS NULL").int(0),
          try connection.one("papers", "SELECT COUNT(*) FROM papers").int(0)
        )
      }
      if waiting == 0 { return papers }
      try await Task.sleep(for: .milliseconds(200))
    }
  }
}
