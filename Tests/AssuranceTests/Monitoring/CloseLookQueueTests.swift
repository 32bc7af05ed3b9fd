// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@Suite struct CloseLookQueueTests {
  /// An office whose close looks take as long as the test says; time is a number.
  private struct Day {
    var queue = CloseLookQueue()
    var watch: Watch
    /// Monitor and second of each look that began.
    var began: [(monitor: Int, at: Double, wantsTLS: Bool)] = []
    var mostAtOnce = 0
    private var ends: [(monitor: Int, at: Double)] = []

    init(monitors: Int, atOnce: Int, intensive: Range<Int> = 0..<0) {
      var rules = MonitoringRules.proposed
      rules.closeLooksAtOnce = atOnce
      watch = Watch(
        entries: (1...monitors).map { id in
          let mode =
            intensive.contains(id)
            ? IntensiveMode(since: .distantPast, intervalSeconds: 20) : nil
          return Watch.Entry(
            monitor: Monitor(
              id: id, system: "S\(id)", url: "https://s\(id).contoh.go.id/", intervalSeconds: 60,
              intensive: mode), systemName: "Sistem \(id)")
        }, rules: rules)
    }

    mutating func run(from start: Double = 0, until end: Double, seconds: (Int) -> Double) {
      for now in stride(from: start, to: end, by: 30) {
        for over in ends where over.at <= now { queue.finished(over.monitor) }
        ends.removeAll { $0.at <= now }
        if now == start || Int(now) % 3600 == 0 {
          queue.renew(watch, now: now, at: Date(timeIntervalSince1970: 1_800_000_000 + now))
        }
        while let due = queue.next(now: now) {
          began.append((due.monitor, now, due.wantsTLS))
          ends.append((due.monitor, now + seconds(due.monitor)))
        }
        mostAtOnce = max(mostAtOnce, queue.underWay)
      }
    }
  }

  @Test func `2,000 systems are each looked at once a day, spread over it, four at a time`() {
    var day = Day(monitors: 2000, atOnce: MonitoringRules.proposed.closeLooksAtOnce)
    // 10 to 60 seconds each: half of what four can do in a day.
    day.run(until: 86_490) { 10 + Double($0 * 7 % 51) }
    #expect((2000...2004).contains(day.began.count))
    #expect(Set(day.began.map(\.monitor)).count == 2000)
    #expect(!day.began.prefix(2000).contains { !$0.wantsTLS })
    #expect(day.mostAtOnce <= 4)
    let hours = Dictionary(grouping: day.began.filter { $0.at < 86_400 }) { Int($0.at) / 3600 }
      .mapValues(\.count)
    #expect(hours.count == 24)
    #expect(hours.values.allSatisfy { (75...92).contains($0) }, "\(hours)")
  }

  @Test func `one after the other they would not be done in a day`() {
    var day = Day(monitors: 2000, atOnce: 1)
    day.run(until: 86_400) { _ in 60 }
    #expect(day.began.count <= 1440)
    var enough = Day(monitors: 2000, atOnce: 4)
    enough.run(until: 86_490) { _ in 60 }
    #expect(Set(enough.began.map(\.monitor)).count == 2000)
  }

  @Test func `nobody is forgotten where there is more to do than can be done`() {
    var day = Day(monitors: 300, atOnce: 1)
    // 300 looks of ten minutes take two days and more: everyone has a turn, nobody two before.
    day.run(until: 300 * 600 + 86_400) { _ in 600 }
    #expect(Set(day.began.prefix(300).map(\.monitor)).count == 300)
    #expect(day.mostAtOnce == 1)
  }

  @Test func `a restart moves nobody's place in the day`() {
    var one = Day(monitors: 50, atOnce: 4)
    one.run(until: 86_400) { _ in 20 }
    var restarted = Day(monitors: 50, atOnce: 4)
    restarted.run(until: 40_000) { _ in 20 }
    restarted.queue = CloseLookQueue()
    restarted.run(from: 40_000, until: 86_400) { _ in 20 }
    #expect(one.began.map(\.monitor) == restarted.began.map(\.monitor))
  }

  @Test func `an order is followed at once and every hour, TLS once a day`() {
    var day = Day(monitors: 20, atOnce: 4, intensive: 5..<6)
    day.run(until: 86_400) { _ in 30 }
    let looks = day.began.filter { $0.monitor == 5 }
    #expect(looks.first?.at == 0)
    #expect((23...25).contains(looks.count))
    #expect((1...2).contains(looks.count(where: \.wantsTLS)))
    // The order ends: it goes back to its place in the day.
    day.watch.entries[4].monitor.intensive = nil
    let before = day.began.count
    day.run(from: 86_400, until: 172_800) { _ in 30 }
    #expect(day.began.dropFirst(before).count { $0.monitor == 5 } == 1)
  }

  @Test func `one that is taken off the list while it is looked at makes room`() {
    var day = Day(monitors: 3, atOnce: 1, intensive: 1..<4)
    day.run(until: 5) { _ in 1_000 }
    #expect(day.queue.underWay == 1)
    let out = day.began[0].monitor
    day.watch.entries.removeAll { $0.monitor.id == out }
    day.run(from: 5, until: 10) { _ in 1_000 }
    #expect(day.queue.underWay == 1)
    #expect(day.began.count == 2)
  }
}
