// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Children
import Foundation
import Probes
import SampleSites

/// Visits to sample sites on 127.0.0.1, one by one and all at once, without a limit of rate. The
/// sites are served by the same process, so its processor time and memory hold both sides.
struct ProbesBench {
  static func run(_ table: inout Table, sites: Int) async throws {
    raiseFileLimit()
    table.title("Visits to live systems")
    try await visit("one sound site over TLS", SampleSite.all.filter { $0.id == "sehat" }, &table)
    let plain = SampleSite.all.filter { $0.id == "wordpress-terbengkalai" }
    try await visit("one neglected WordPress", plain, &table)
    let many = (0..<sites).map { SampleSite.all[$0 % SampleSite.all.count] }
    try await visit("\(sites) sites at once", many, &table)
    table.title("Visits to hostile systems, each by a process of its own")
    try await visit(nil, &table)
    for hostility in Hostility.allCases { try await visit(hostility, &table) }
  }

  private static let mostMemory = 64.0

  /// `kawal probe` as a process of its own; without hostility, at a small sound page.
  private static func visit(_ hostility: Hostility?, _ table: inout Table) async throws {
    let site = try SitesProcess(hostility)
    defer { site.stop() }
    let address = "\(hostility?.scheme ?? "http")://127.0.0.1:\(site.port)/"
    let probe = ChildProcess(
      ServedOffice.kawal, ["probe", address, "--allow", "127.0.0.1", "--json"])
    let said = Pipe()
    probe.output = .pipe(said)
    probe.error = .nothing
    var peak = 0.0
    var report = Data()
    let seconds = try await Stopwatch.seconds {
      try probe.run()
      let reading = Task.detached { said.fileHandleForReading.readDataToEndOfFile() }
      while probe.isRunning {
        peak = max(peak, Peak.megabytes(of: probe.identifier))
        try await Task.sleep(for: .milliseconds(5))
      }
      report = await reading.value
    }
    guard try JSONSerialization.jsonObject(with: report) is [Any], probe.wait() == .exit(0) else {
      throw Fault(what: "no observations of \(hostility?.rawValue ?? "a small page")")
    }
    table.line(hostility?.title ?? "a small page", "\(seconds.fixed(1)) s")
    table.line(
      "  memory at its peak", "\(peak.fixed(1)) MB", mark: "at most \(mostMemory.fixed(0)) MB",
      holds: peak <= mostMemory)
  }

  private static func visit(_ name: String, _ sites: [SampleSite], _ table: inout Table)
    async throws
  {
    let running = try await RunningSamples.start(sites, base: 0, slowness: 0, at: Date())
    Peak.reset()
    let processor = Stopwatch.processor
    let requests = Requests()
    let seconds = try await Stopwatch.seconds {
      try await withThrowingTaskGroup(of: Int.self) { group in
        for place in running.places {
          group.addTask { try await look(at: place) }
        }
        for try await count in group { await requests.add(count) }
      }
    }
    let spent = Stopwatch.processor - processor
    let count = Double(running.places.count)
    let asked = await requests.sum
    table.line(name, "\(seconds.fixed(1)) s")
    table.line("  processor time of a site, both sides", "\((spent / count).fixed(3)) s")
    table.line("  requests to a site", "\((Double(asked) / count).fixed(0))")
    table.line("  memory at its peak, both sides", "\(Peak.megabytes.fixed(0)) MB")
    await running.stop()
  }

  private static func look(at place: RunningSamples.Place) async throws -> Int {
    var manners = Manners(version: "bench")
    manners.rate = 0
    manners.width = 2
    manners.allowed = [AddressRange("127.0.0.1")].compactMap { $0 }
    let target = Target(try WebAddress(place.address), plainPort: place.plainPort)
    let report = try await Probe(guest: Guest(manners)).look(at: target)
    guard report.observations.contains(where: { $0.result == .pass }) else {
      throw Fault(what: "nothing was seen of \(place.address)")
    }
    return report.requests
  }

  /// Each site takes a listener or two and the connections of its visit.
  private static func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  private actor Requests {
    private(set) var sum = 0
    func add(_ count: Int) { sum += count }
  }
}
