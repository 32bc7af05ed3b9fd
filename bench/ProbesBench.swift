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
    for kind in SitesProcess.Kind.allCases { try await visit(kind, &table) }
  }

  /// `kawal probe` at a page that wants to fill its memory.
  private static func visit(_ kind: SitesProcess.Kind, _ table: inout Table) async throws {
    let site = try SitesProcess(kind)
    defer { site.stop() }
    let probe = ChildProcess(
      ServedOffice.kawal,
      ["probe", "http://127.0.0.1:\(site.port)/", "--allow", "127.0.0.1", "--json"])
    probe.output = .nothing
    probe.error = .nothing
    var peak = 0.0
    let seconds = try await Stopwatch.seconds {
      try probe.run()
      while probe.isRunning {
        peak = max(peak, Peak.megabytes(of: probe.identifier))
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    let name = kind == .plain ? "a small page" : "21 pages full of \(kind.rawValue)"
    table.line(name, "\(seconds.fixed(1)) s")
    table.line(
      "  memory at its peak", "\(peak.fixed(0)) MB", mark: "at most 64 MB", holds: peak <= 64)
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
