// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Asks servers, with manners: every address vetted and pinned, everything bounded, never a throw.
package final class Guest: Sendable {
  package let manners: Manners

  package init(_ manners: Manners) { self.manners = manners }

  /// Addresses of `host` that may be contacted, in DNS's order.
  ///
  /// A name of which even one address is refused is refused as a whole: it could answer with that
  /// one next time. Whoever dials must dial one of these, not the name.
  package func addresses(of host: String) async throws(Trouble) -> [IPAddress] {
    throw .unresolved(host)
  }

  /// One request, redirects followed within `target` as asked.
  ///
  /// - Parameters:
  ///   - follow: Follow redirects; each hop is vetted anew, foreign ones are written down only.
  ///   - cap: Largest body that is kept, decoded.
  package func exchange(
    _ ask: Ask, in target: Target, follow: Bool = true, cap: Int? = nil
  ) async -> Exchange {
    Exchange(request: ask, outcome: .trouble(.unresolved(ask.address.host)), at: .distantPast)
  }

  /// Waits for this host's turn (rate and width), does `work`, and gives the place back. For
  /// colleagues that dial themselves.
  package func inTurn<T: Sendable>(
    at host: String, _ work: @Sendable () async -> T
  ) async -> T {
    await work()
  }
}
