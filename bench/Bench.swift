// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CMalloc
import Foundation

/// Measures and prints the figures beside their marks. Exits with 1 where one is missed.
@main struct Bench {
  static let parts = [
    "core", "time", "durable", "pages", "start", "reports", "imports", "watch", "probes",
    "papers",
  ]

  static func main() async throws {
    // As `kawal` does: figures are of a process like that one.
    kawal_malloc_keep_small()
    if CommandLine.arguments.contains(SitesProcess.argument) { try SitesProcess.serve() }
    let isQuick = CommandLine.arguments.contains("--quick")
    let wanted = CommandLine.arguments.dropFirst().filter { $0 != "--quick" }
    if let stranger = wanted.first(where: { !parts.contains($0) }) {
      print("unknown part: \(stranger); there are \(parts.joined(separator: ", "))")
      exit(2)
    }
    func isWanted(_ part: String) -> Bool { wanted.isEmpty || wanted.contains(part) }
    Machine.describe()
    var table = Table()
    if isWanted("core") { try CoreBench.run(&table) }
    if isWanted("time") { try CalendarBench.run(&table) }
    if isWanted("durable") { try await DurableBench.run(&table) }
    if isWanted("pages") { try await PageBench.run(&table, seconds: isQuick ? 1 : 3) }
    if isWanted("start") { try await StartBench.run(&table) }
    if isWanted("reports") { try ReportsBench.run(&table) }
    if isWanted("imports") { try await ImportBench.run(&table) }
    if isWanted("watch") { try await MonitorBench.run(&table) }
    if isWanted("probes") { try await ProbesBench.run(&table, sites: isQuick ? 50 : 500) }
    if isWanted("papers") { try PapersBench.run(&table) }
    Machine.describeLoad()
    if table.missed > 0 {
      print("\(table.missed) of the marks missed")
      exit(1)
    }
  }
}

/// Why nothing can be measured.
struct Fault: Error {
  var what: String
}

/// Figures as they come, with their marks.
struct Table {
  private(set) var missed = 0

  mutating func title(_ text: String) { print("\n\(text)") }

  /// - Parameter holds: whether the mark is met; `nil` for a figure without one.
  mutating func line(_ name: String, _ figure: String, mark: String = "", holds: Bool? = nil) {
    let sign = holds.map { $0 ? "ok    " : "MISSED" } ?? "      "
    if holds == false { missed += 1 }
    let padded = name.padding(toLength: 54, withPad: " ", startingAt: 0)
    let right = String(repeating: " ", count: max(0, 18 - figure.count)) + figure
    print("  \(padded)\(right)  \(sign) \(mark)")
  }
}

enum Stopwatch {
  /// Seconds of processor time that the program has had so far, all threads together.
  static var processor: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// Seconds of the quickest of several goes: what others on the machine do is left out.
  static func best(of goes: Int, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<goes { best = min(best, try seconds(work)) }
    return best
  }

  /// Seconds that the work took.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    return try clock.measure(work) / .seconds(1)
  }

  static func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try await work()
    return (clock.now - start) / .seconds(1)
  }
}

extension Double {
  /// With thousands apart: 1,234,567.
  var grouped: String {
    var digits = String(Int(rounded()))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  func fixed(_ places: Int) -> String { String(format: "%.\(places)f", self) }
}
