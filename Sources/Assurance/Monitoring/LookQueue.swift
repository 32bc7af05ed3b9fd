// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Which monitor is to be looked at next, and when; counted on a clock that only goes forward.
///
/// Intervals run from start to start. What was missed while the program was busy is skipped and
/// counted, never made up for in a bunch. Every monitor has its own place in its interval, so that
/// looks are spread evenly over it.
package struct LookQueue: Sendable {
  package struct Due: Sendable, Hashable {
    package var monitor: Int
    /// Seconds on the clock at which it was to begin.
    package var at: Double
    /// Ticks that were left out before it.
    package var skipped: Int
  }

  private struct Slot {
    var interval: Double
    /// Instant of the regular ticks: `phase + n × interval`.
    var phase: Double
    var next: Double
    /// Tells apart entries of the heap that a change made void.
    var turn: Int
    /// Being looked at since this instant; `nil` while it waits.
    var outSince: Double?

    /// How many ticks there were up to an instant; a hair's breadth before one counts as it.
    func tick(at instant: Double) -> Double {
      ((instant - phase) / interval + 1e-9).rounded(.down)
    }
  }

  private var slots: [Int: Slot] = [:]
  private var heap: [(at: Double, monitor: Int, turn: Int)] = []
  private var turns = 0
  /// Ticks left out since the beginning.
  package private(set) var skipped = 0

  package init() {}

  package var count: Int { slots.count }
  package var monitors: Set<Int> { Set(slots.keys) }

  /// Adds a monitor, or gives it another interval.
  ///
  /// - Parameter jitter: from 0 to below 1, drawn by the caller; the place in the first interval.
  package mutating func set(_ monitor: Int, every interval: Double, jitter: Double, now: Double) {
    if let slot = slots[monitor], slot.interval == interval { return }
    let first = now + interval * min(max(jitter, 0), 0.999_999)
    let outSince = slots[monitor]?.outSince
    turns += 1
    slots[monitor] = Slot(
      interval: interval, phase: first, next: first, turn: turns, outSince: outSince)
    if outSince == nil { push(first, monitor, turns) }
  }

  package mutating func remove(_ monitor: Int) { slots[monitor] = nil }

  /// When the next one begins; `nil` when nothing waits.
  package mutating func nextStart() -> Double? {
    dropVoid()
    return heap.first?.at
  }

  /// Takes the next monitor whose time has come; it is out until ``finished(_:retryAfter:now:)``.
  package mutating func take(now: Double) -> Due? {
    dropVoid()
    guard let top = heap.first, top.at <= now, var slot = slots[top.monitor] else { return nil }
    pop()
    // Whole intervals that passed while nobody came.
    let late = max(0, Int((now - top.at) / slot.interval))
    skipped += late
    slot.outSince = now
    slots[top.monitor] = slot
    return Due(monitor: top.monitor, at: top.at + Double(late) * slot.interval, skipped: late)
  }

  /// The look is over: the monitor waits for its next tick, or for a retry before it.
  package mutating func finished(_ monitor: Int, retryAfter seconds: Double?, now: Double) {
    guard var slot = slots[monitor], let began = slot.outSince else { return }
    slot.outSince = nil
    turns += 1
    slot.turn = turns
    // Regular ticks that passed during the look are left out.
    let tick = slot.tick(at: now)
    let before = slot.tick(at: began)
    skipped += max(0, Int(tick - before))
    var next = slot.phase + max(0, tick + 1) * slot.interval
    if let seconds { next = min(next, now + seconds) }
    slot.next = next
    slots[monitor] = slot
    push(next, monitor, slot.turn)
  }

  private mutating func dropVoid() {
    while let top = heap.first {
      if let slot = slots[top.monitor], slot.turn == top.turn, slot.outSince == nil { return }
      pop()
    }
  }

  private mutating func push(_ at: Double, _ monitor: Int, _ turn: Int) {
    heap.append((at, monitor, turn))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].at < heap[parent].at else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func pop() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].at < heap[least].at { least = child }
      if least == parent { return }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
