// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Asks servers, with manners: every address vetted and pinned, everything bounded, never a throw.
///
/// One guest makes one visit: it remembers what names resolved to, and when to leave.
package final class Guest: Sendable {
  private static let methods: Set<String> = ["GET", "HEAD", "OPTIONS", "TRACE"]
  /// Of one name, tried one after the other.
  private static let mostAddresses = 3
  private static let resolveSeconds = 5.0

  package let manners: Manners
  let doorkeeper: Doorkeeper
  private let known = Mutex<[String: [IPAddress]]>([:])
  private let count = Mutex(0)

  package init(_ manners: Manners) {
    self.manners = manners
    doorkeeper = Doorkeeper(width: manners.width)
  }

  /// Requests made so far.
  package var requests: Int { count.withLock { $0 } }

  /// Addresses of `host` that may be contacted, in DNS's order.
  ///
  /// Those in denied ranges that nobody listed are dropped. Whoever dials must dial one of these,
  /// never the name: it could mean another address by then.
  /// - Throws: `.unresolved`, or `.refusedAddress` where all were dropped.
  package func addresses(of host: String) async throws(Trouble) -> [IPAddress] {
    if let kept = known.withLock({ $0[host] }) { return kept }
    let found: [IPAddress]
    if let literal = IPAddress(host) {
      found = [literal]
    } else if let given = manners.names[host] {
      found = given
    } else {
      found = await Resolver.addresses(of: host, within: Self.resolveSeconds)
    }
    guard let first = found.first else { throw .unresolved(host) }
    let admitted = found.filter(manners.admits)
    guard !admitted.isEmpty else { throw .refusedAddress(first.description) }
    known.withLock { $0[host] = admitted }
    return admitted
  }

  /// No request is begun after that many seconds from now.
  func leave(after seconds: Double) async { await doorkeeper.close(after: seconds) }

  /// At least this many seconds between two requests to `host`.
  func slow(_ host: String, to seconds: Double) async { await doorkeeper.slow(host, to: seconds) }

  /// Waits for the turn at a door (rate and width), does `work`, and gives the place back. For those
  /// who dial themselves.
  ///
  /// - Parameters:
  ///   - door: The host's name, with a suffix (`#tls`) where the pace is one of its own.
  ///   - rate: Knocks a second, in place of the manners'.
  /// - Throws: `.gaveUp` where the guest has left.
  package func inTurn<T: Sendable>(
    at door: String, rate: Double? = nil, _ work: @Sendable () async -> T
  ) async throws(Trouble) -> T {
    try await doorkeeper.enter(door, rate: manners.rate == 0 ? 0 : rate ?? manners.rate)
    await shareTurns()
    let result = await work()
    await doorkeeper.leave(door, nil)
    return result
  }

  private func shareTurns() async {
    if manners.rate > 0 { await manners.pace?.wait() }
  }

  /// One request to a vetted address of its host; no redirect is followed.
  func once(_ ask: Ask, in target: Target, cap: Int, seconds: Double) async -> Exchange.Outcome {
    guard Self.methods.contains(ask.method) else { return .trouble(.outOfScope(ask.method)) }
    guard target.includes(ask.address) else { return .trouble(.outOfScope(ask.address.origin)) }
    let host = ask.address.host
    var outcome = Exchange.Outcome.trouble(.unresolved(host))
    do throws(Trouble) {
      let addresses = try await addresses(of: host)
      try await doorkeeper.enter(host, rate: manners.rate)
      await shareTurns()
      let bytes = RequestWriter.bytes(ask, manners)
      let start = ContinuousClock.now
      for address in addresses.prefix(Self.mostAddresses) {
        let left = seconds - (ContinuousClock.now - start).inSeconds
        guard left > 0 else { break }
        count.withLock { $0 += 1 }
        outcome = await Dialler(limits: manners.limits).exchange(
          ask, bytes: bytes, with: address, cap: cap, seconds: left)
        if case .trouble(.notConnected) = outcome { continue }
        if case .trouble(.timeout(.connect)) = outcome { continue }
        break
      }
      await doorkeeper.leave(host, outcome)
    } catch {
      return .trouble(error)
    }
    return outcome
  }
}

extension Manners {
  /// The address is public, or somebody listed it.
  package func admits(_ address: IPAddress) -> Bool {
    allowed.contains { $0.contains(address) }
      || !AddressRange.denied.contains { $0.contains(address) }
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
