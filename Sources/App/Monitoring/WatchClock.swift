// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The two kinds of time that watching needs.
struct WatchClock: Sendable {
  /// Seconds on a clock that only goes forward, and goes on while the machine's time is set.
  var forward: @Sendable () -> Double
  /// For the record.
  var now: @Sendable () -> Date

  static let real: WatchClock = {
    let start = ContinuousClock.now
    return WatchClock(
      forward: { (ContinuousClock.now - start) / .seconds(1) },
      now: { Date() })
  }()
}
