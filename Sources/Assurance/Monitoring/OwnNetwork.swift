// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Tells a fault of the monitor's own network from a fault of those it looks at.
///
/// When nearly everything that was looked at since the first failure failed too, on different
/// addresses and within a minute, it is the monitor that is cut off: one incident instead of
/// hundreds, and what was not seen is not held against anybody. Systems on one address fail
/// together when their server does: that is no sign of it.
package struct OwnNetwork: Sendable {
  private struct Last {
    var at: Date
    /// Since when it fails without anything having answered; `nil` while something does.
    var failingSince: Date?
    var peer: String
  }

  private var last: [Int: Last] = [:]
  /// Since when it is gone; `nil` while it is there.
  private var cutOffSince: Date?
  package var isCutOff: Bool { cutOffSince != nil }

  package init() {}

  package enum Change: Sendable, Hashable { case cutOff, back }

  /// Takes a look in and says whether the view of the own network changed.
  ///
  /// - Parameter host: name in the monitor's address, for a look that found no address.
  package mutating func take(
    _ look: Glance, of monitor: Int, host: String, _ rules: MonitoringRules
  ) -> Change? {
    var failingSince: Date?
    if case .failed(let cause) = look.outcome, !cause.provesWay {
      failingSince = last[monitor]?.failingSince ?? look.at
    }
    // A name that no longer resolves is still the address it had before.
    let peer = look.peer ?? last[monitor]?.peer ?? host
    last[monitor] = Last(at: look.at, failingSince: failingSince, peer: peer)
    let window = look.at.addingTimeInterval(-Double(rules.cutOffSeconds))
    if let cutOffSince {
      // Half of them answer again: well below the limit, so that it does not go to and fro.
      guard share(since: max(cutOffSince, window)).share < min(0.5, rules.cutOffShare) else {
        return nil
      }
      self.cutOffSince = nil
      return .back
    }
    guard let failingSince else { return nil }
    let verdict = share(since: max(failingSince, window))
    guard verdict.share >= rules.cutOffShare, verdict.peers >= rules.cutOffPeers else {
      return nil
    }
    cutOffSince = look.at
    return .cutOff
  }

  /// A monitor that was stopped says nothing any more.
  package mutating func forget(_ monitor: Int) { last[monitor] = nil }

  /// Of the monitors that looked since then, how many failed, and on how many addresses.
  private func share(since start: Date) -> (share: Double, peers: Int) {
    var looked = 0
    var failed = 0
    var peers: Set<String> = []
    for entry in last.values where entry.at >= start {
      looked += 1
      guard entry.failingSince != nil else { continue }
      failed += 1
      peers.insert(entry.peer)
    }
    return (looked == 0 ? 0 : Double(failed) / Double(looked), peers.count)
  }
}
