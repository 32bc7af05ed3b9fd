// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Which systems are to be looked at closely, and when.
///
/// Every monitor has a place of its own in the day, the same every day, so that the looks of an
/// office are spread evenly over it; a restart moves none. In intensive mode the day is an hour,
/// and an order that begins is followed at once. No more than
/// ``MonitoringRules/closeLooksAtOnce`` looks are under way; what could not begin in time begins
/// next, the longest overdue first, and is not made up for twice.
package struct CloseLookQueue: Sendable {
  package struct Due: Sendable, Hashable {
    package var monitor: Int
    /// How TLS is spoken is to be looked at, too: a hundred hellos, once a day in either mode.
    package var wantsTLS: Bool
  }

  private struct Slot {
    /// Seconds from one look to the next.
    var pause: Double
    /// On the forward clock.
    var next: Double
    var nextTLS: Double
    var isOut = false
  }

  private var slots: [Int: Slot] = [:]
  private var width = 1
  private var day = 86_400.0
  /// Looks under way.
  package private(set) var underWay = 0

  package init() {}

  package var count: Int { slots.count }

  /// Takes over the set of monitors, and who of them is in intensive mode.
  ///
  /// - Parameters:
  ///   - now: on the forward clock.
  ///   - instant: the same on the wall's; it decides where in the day a monitor's place is.
  package mutating func renew(_ watch: Watch, now: Double, at instant: Date) {
    width = watch.rules.closeLooksAtOnce
    day = Double(watch.rules.closeLookSeconds)
    var known = slots
    for entry in watch.entries {
      let monitor = entry.monitor
      let isIntensive = monitor.isIntensive(at: instant)
      let pause = isIntensive ? Double(watch.rules.intensiveContentSeconds) : day
      if let slot = known.removeValue(forKey: monitor.id) {
        guard slot.pause != pause else { continue }
        slots[monitor.id]?.pause = pause
        slots[monitor.id]?.next =
          pause < slot.pause ? now : now + Self.wait(monitor.id, pause, at: instant)
      } else {
        // An order is not made to wait for a day.
        let wait = isIntensive ? 0 : Self.wait(monitor.id, pause, at: instant)
        slots[monitor.id] = Slot(pause: pause, next: now + wait, nextTLS: now)
      }
    }
    for gone in known.keys {
      if known[gone]?.isOut == true { underWay -= 1 }
      slots[gone] = nil
    }
  }

  /// The next that is due; every one has to come back by ``finished(_:)``. `nil` where none is due,
  /// or enough are under way.
  package mutating func next(now: Double) -> Due? {
    guard underWay < width else { return nil }
    let waiting = slots.lazy.filter { !$0.value.isOut && $0.value.next <= now }
    guard
      let (monitor, slot) = waiting.min(by: { ($0.value.next, $0.key) < ($1.value.next, $1.key) })
    else { return nil }
    var later = slot
    later.isOut = true
    // Its place in the day stays; days that are wholly over are left out.
    later.next += slot.pause * (1 + ((now - slot.next) / slot.pause).rounded(.down))
    let wantsTLS = slot.nextTLS <= now
    // A little less than a day: a look that begins a minute earlier than yesterday's has one, too.
    if wantsTLS { later.nextTLS = now + 0.9 * day }
    slots[monitor] = later
    underWay += 1
    return Due(monitor: monitor, wantsTLS: wantsTLS)
  }

  /// The look is over.
  package mutating func finished(_ monitor: Int) {
    guard slots[monitor]?.isOut == true else { return }
    slots[monitor]?.isOut = false
    underWay -= 1
  }

  /// Seconds until a monitor's place in the day. Steps of the golden ratio spread any number of
  /// neighbouring numbers evenly.
  private static func wait(_ monitor: Int, _ pause: Double, at instant: Date) -> Double {
    let share = Double(monitor) * 0.618_033_988_749_895
    let place = (share - share.rounded(.down)) * pause
    let passed = instant.timeIntervalSince1970.truncatingRemainder(dividingBy: pause)
    return place >= passed ? place - passed : place - passed + pause
  }
}
