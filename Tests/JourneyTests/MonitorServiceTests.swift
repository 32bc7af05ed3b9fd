// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Probes
import Procedures
import Records
import TestWorld
import Testing

@testable import App

@Suite struct MonitorServiceTests {
  /// Says what the test wants, and tells of each look.
  private struct Pretender: Looker {
    let outcome: Glance.Outcome
    let told: AsyncStream<LookOrder>.Continuation

    func look(_ order: LookOrder, at instant: Date) async -> LookReport {
      told.yield(order)
      return LookReport(
        look: Glance(
          at: instant, outcome: outcome, milliseconds: 40,
          status: outcome == .sound ? 200 : nil))
    }
  }

  /// A clock on which two minutes pass in a second.
  private static var quick: WatchClock {
    let start = ContinuousClock.now
    let forward = { @Sendable in (ContinuousClock.now - start) / .seconds(1) * 120 }
    return WatchClock(
      forward: forward,
      now: { TestOffice.now.addingTimeInterval(forward()).wholeMilliseconds })
  }

  /// Watches until `count` looks were taken, then stops as the program does.
  private func watch(
    _ store: Store, _ outcome: Glance.Outcome, until count: Int
  ) async throws -> [LookOrder] {
    let (orders, told) = AsyncStream.makeStream(of: LookOrder.self)
    let service = MonitorService(
      store: store, looker: Pretender(outcome: outcome, told: told), prober: nil,
      clock: MonitorServiceTests.quick)
    let task = Task { await service.run() }
    var seen: [LookOrder] = []
    for await order in orders {
      seen.append(order)
      if seen.count == count { break }
    }
    task.cancel()
    await task.value
    return seen
  }

  private func office() async throws -> (office: TestOffice, monitor: Int) {
    let office = try await TestOffice.make()
    let id = try await office.store.startMonitor(
      of: "SIMPEG", by: Acting(TestOffice.section, at: TestOffice.now))
    return (office, id)
  }

  @Test(.timeLimit(.minutes(10)))
  func `what is looked at is written down when the watch ends, and the watch is free`() async throws
  {
    let (office, id) = try await office()
    let store = office.store
    let seen = try await watch(store, .sound, until: 2)
    #expect(seen.allSatisfy { $0.monitor == id && $0.url == "https://simpeg.contoh.go.id" })
    let record = try #require(try await store.monitor(id))
    #expect(record.latest?.milliseconds == 40)
    #expect(try await store.holdWatch(as: "lain", for: 30, at: TestOffice.now))
    withExtendedLifetime(office) {}
  }

  @Test(.timeLimit(.minutes(10)))
  func `an outage becomes one incident, retried before it is believed`() async throws {
    let (office, id) = try await office()
    let store = office.store
    // The fifth begins after the third was judged.
    _ = try await watch(store, .failed(.tcp), until: 5)
    let record = try #require(try await store.monitor(id))
    #expect(record.state == .down)
    let incidents = try await store.incidents().rows
    #expect(incidents.map(\.incident.kind) == [.down])
    #expect(incidents.first?.incident.cause == .tcp)
    withExtendedLifetime(office) {}
  }
}
