// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import TestWorld
import Testing

@Suite struct LookQueueTests {
  @Test func `looks of an hour are spread over the interval and none is left out`() {
    var random = SeededRandom(seed: 7)
    var queue = LookQueue()
    for monitor in 0..<600 {
      queue.set(monitor, every: 60, jitter: Double.random(in: 0..<1, using: &random), now: 0)
    }
    var starts: [Int: [Double]] = [:]
    var perSecond: [Int: Int] = [:]
    var now = 0.0
    while let next = queue.nextStart(), next < 3600 {
      now = max(now, next)
      while let due = queue.take(now: now) {
        starts[due.monitor, default: []].append(now)
        perSecond[Int(now), default: 0] += 1
        queue.finished(due.monitor, retryAfter: nil, now: now + 0.3)
      }
    }
    #expect(starts.count == 600)
    #expect(starts.values.allSatisfy { $0.count == 60 })
    #expect((perSecond.values.max() ?? 0) <= 40)
    #expect(queue.skipped == 0)
  }

  @Test func `what was missed is skipped and counted, never made up for`() {
    var queue = LookQueue()
    queue.set(1, every: 60, jitter: 0, now: 0)
    #expect(queue.take(now: 0)?.monitor == 1)
    queue.finished(1, retryAfter: nil, now: 1)
    // The program slept for ten minutes.
    let due = queue.take(now: 605)
    #expect(due?.skipped == 9)
    queue.finished(1, retryAfter: nil, now: 606)
    #expect(queue.skipped == 9)
    #expect(queue.take(now: 607) == nil)
    #expect(queue.nextStart() == 660)
  }

  @Test func `a look that lasts longer than its interval costs ticks, not a second look`() {
    var queue = LookQueue()
    queue.set(1, every: 20, jitter: 0, now: 0)
    _ = queue.take(now: 0)
    #expect(queue.take(now: 45) == nil)
    queue.finished(1, retryAfter: nil, now: 45)
    #expect(queue.skipped == 2)
    #expect(queue.nextStart() == 60)
  }

  @Test func `a retry comes before the next tick and does not move it`() {
    var queue = LookQueue()
    queue.set(1, every: 60, jitter: 0, now: 0)
    _ = queue.take(now: 0)
    queue.finished(1, retryAfter: 20, now: 1)
    #expect(queue.nextStart() == 21)
    _ = queue.take(now: 21)
    queue.finished(1, retryAfter: nil, now: 22)
    #expect(queue.nextStart() == 60)
  }

  @Test func `one that was removed and one that is out are not given out`() {
    var queue = LookQueue()
    queue.set(1, every: 60, jitter: 0, now: 0)
    queue.remove(1)
    #expect(queue.take(now: 100) == nil)
    queue.set(1, every: 30, jitter: 0.5, now: 100)
    #expect(queue.nextStart() == 115)
    _ = queue.take(now: 115)
    queue.set(1, every: 20, jitter: 0, now: 116)
    #expect(queue.take(now: 117) == nil)
    queue.finished(1, retryAfter: nil, now: 117)
    #expect(queue.nextStart() == 136)
  }

  @Test(arguments: 0..<40)
  func `nobody is looked at twice at once, nor more often than asked`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var queue = LookQueue()
    var now = 0.0
    var out: [Int: Double] = [:]
    var last: [Int: Double] = [:]
    var served = 0
    for _ in 0..<4000 {
      now += Double.random(in: 0..<2, using: &random)
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        queue.set(
          Int.random(in: 0..<30, using: &random), every: 60,
          jitter: Double.random(in: 0..<1, using: &random), now: now)
      case 1:
        let gone = Int.random(in: 0..<30, using: &random)
        if out[gone] == nil {
          queue.remove(gone)
          last[gone] = nil
        }
      default: break
      }
      while let due = queue.take(now: now) {
        #expect(out[due.monitor] == nil)
        if let before = last[due.monitor] { #expect(now > before) }
        out[due.monitor] = now + Double.random(in: 0..<5, using: &random)
        last[due.monitor] = now
        served += 1
      }
      for (monitor, end) in out where end <= now {
        queue.finished(monitor, retryAfter: nil, now: now)
        out[monitor] = nil
      }
    }
    // 30 monitors, 4,000 seconds and an interval of a minute.
    #expect(served <= 30 * Int(now / 60 + 2) + 200)
  }
}
