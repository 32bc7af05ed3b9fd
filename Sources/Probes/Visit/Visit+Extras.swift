// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation

extension Visit {
  /// Whether a server answered at that place during this visit, so that what was not seen there can
  /// be called not seen. Places without a path belong to no request: the check says what it saw.
  package func wasAnswered(at place: Place) -> Bool {
    guard let path = place.path else { return true }
    let exchanges = Array(base.values) + linked.map(\.exchange) + Array(extras.values)
    return exchanges.contains { exchange in
      guard let answer = exchange.answer, answer.status < 500 else { return false }
      return ([exchange.request.address] + exchange.hops.map(\.from)).contains { address in
        (place.host == nil || place.host == address.host)
          && (place.port == nil || place.port == address.port)
          && Observation.shown(address.path, in: self) == path
      }
    }
  }

  /// Addresses of the sitemap; `nil` where there is none.
  package var sitemapCount: Int? {
    guard let answer = self[.sitemap]?.answer, answer.status == 200 else { return nil }
    let count = Sitemap.addresses(in: answer).count
    return count > 0 ? count : nil
  }

  /// What a check's path answered; `path` as the check wrote it.
  package func extra(_ path: String) -> Exchange? { extras[expanded(path)] }

  /// A check's path with its blanks filled: `{host}` (layanan.contoh.go.id), `{label}` (its first
  /// part that isn't www), `{date}` (2026-11-22, UTC).
  package func expanded(_ path: String) -> String {
    guard path.contains("{") else { return path }
    let host = target.address.host
    let label = host.split(separator: ".").first { $0 != "www" }.map(String.init) ?? host
    return path.replacing("{host}", with: host).replacing("{label}", with: label)
      .replacing("{date}", with: at.formatted(.iso8601.year().month().day()))
  }
}
