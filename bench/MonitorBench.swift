// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Children
import Foundation
import Records
import TestWorld

/// What watching costs: `kawal monitor run` as a process of its own, on addresses that another
/// process serves, in real time.
enum MonitorBench {
  private static let monitors = 2000
  private static let interval = 60
  private static let mostShare = 15.0
  private static let mostMemory = 200.0
  /// First looks come over the first interval; the measure begins after `warmUp` seconds.
  private static let warmUp = 20.0
  private static let measured = 60.0

  static func run(_ table: inout Table) async throws {
    table.title(
      "Watching \(monitors) addresses at \(interval) s, for \(Int(measured)) s of real time")
    let sites = try SitesProcess()
    defer { sites.stop() }
    let folder = NSTemporaryDirectory() + "/kawal-bench-watch-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await office(in: folder, port: sites.port)

    let watcher = ChildProcess(
      ServedOffice.kawal,
      ["monitor", "run", "--data", folder, "--for", "\(Int(warmUp + measured) + 2)", "--json"])
    let output = Pipe()
    watcher.output = .pipe(output)
    watcher.error = .nothing
    try watcher.run()
    try await Task.sleep(for: .seconds(warmUp))
    let before = processorSeconds(watcher.identifier)
    let clock = ContinuousClock()
    let start = clock.now
    try await Task.sleep(for: .seconds(measured))
    let seconds = (clock.now - start) / .seconds(1)
    let used = processorSeconds(watcher.identifier) - before
    let memory = Peak.megabytes(of: watcher.identifier)
    let said = output.fileHandleForReading.readDataToEndOfFile()
    watcher.wait()

    let figures = try JSONDecoder().decode(Figures.self, from: said)
    let share = 100 * used / seconds / 2
    table.line(
      "processor time, of two cores", "\(share.fixed(1)) %",
      mark: "at most \(mostShare.fixed(0)) %",
      holds: share <= mostShare)
    table.line(
      "peak memory", "\(memory.fixed(0)) MB", mark: "at most \(mostMemory.fixed(0)) MB",
      holds: memory <= mostMemory)
    table.line("looks, first fetch of each page included", "\(figures.looks)")
    table.line("looks that failed", "\(figures.failed)", mark: "none", holds: figures.failed == 0)
    table.line("ticks skipped", "\(figures.skipped)", mark: "none", holds: figures.skipped == 0)
    table.line(
      "begun late, 99 of 100 within", figures.lateMillisecondsP99.map { "\($0) ms" } ?? "more",
      mark: "under 1 s", holds: figures.lateMillisecondsP99.map { $0 < 1000 } ?? false)
    let perCore = used > 0 ? Double(monitors) * seconds / used : 0
    table.line("monitors a core would bear at \(interval) s", perCore.grouped)
  }

  private struct Figures: Decodable {
    var looks: Int
    var failed: Int
    var skipped: Int
    var lateMillisecondsP99: Int?
  }

  /// An office whose systems all lie on the other process, on different paths.
  private static func office(in folder: String, port: Int) async throws {
    let store = try await Store.create(
      folder: folder, kind: .test, seed: try TestOffice.seed(), at: Date())
    try await store.enter(Cast.roster, by: Journal.system, at: Date())
    for number in 0..<monitors {
      try await store.startMonitor(
        of: ["SIMPEG", "PPDB", "HARGA"][number % 3], url: "http://127.0.0.1:\(port)/\(number)",
        intervalSeconds: interval, by: .machine(at: Date()))
    }
    for system in ["SIMPEG", "PPDB", "HARGA"] {
      try await store.allow(
        network: ProbeNetwork(system: system, network: "127.0.0.1", reason: "Pengukuran"),
        by: .machine(at: Date()))
    }
    await store.close()
  }

  /// User and system time of another process, in seconds.
  private static func processorSeconds(_ id: Int32) -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
    // The second field is the name in brackets, which may hold spaces.
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      return 0
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
