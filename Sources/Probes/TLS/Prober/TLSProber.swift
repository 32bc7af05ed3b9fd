// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
import NIOPosix

/// Learns what a server's TLS offers by hellos alone; see `TLSProbeRun` for the order of things.
///
/// No key is ever agreed on, so nothing needs cryptography, and what no library speaks any more
/// (SSL 2.0, export suites) can be asked for.
package struct TLSProber: Sendable {
  /// At most; more is known to be missing from the facts.
  package var connections = 120
  /// Connections a second; `nil` for as fast as it goes.
  package var rate: Double? = 4
  /// Seconds for one connection as a whole.
  package var patience = 5.0
  /// Seconds for all of it.
  package var whole = 90.0
  /// Silences in a row after which nobody asks any further.
  package var silences = 3

  package init() {}

  /// Without pacing, and with little patience: for servers of one's own machine.
  package static let local: TLSProber = {
    var prober = TLSProber()
    prober.rate = nil
    prober.patience = 2
    prober.whole = 30
    return prober
  }()

  /// - Parameters:
  ///   - address: A literal that was vetted before.
  ///   - name: Sent as server name; `nil` where the target is an address.
  package func facts(
    at address: SocketAddress, name: String?, host: String? = nil,
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) async -> TLSFacts {
    var run = TLSProbeRun(self, address, name: name, host: host, group: group)
    await run.all()
    return run.facts
  }
}
