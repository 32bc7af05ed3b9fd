// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// All that one call at a system brought home; checks read it and nothing else.
package struct Visit: Sendable {
  package var target: Target
  package var at: Date
  /// A fetch that was not made (or not reached any more) is absent.
  package var base: [BaseFetch: Exchange]
  /// The home page as a browser got it; `nil` where it gave no answer.
  package var home: Page?
  /// The home page as each kind of visitor got it, as far as that was read already.
  var views: [BaseFetch: PageView] = [:]
  /// At most 20 pages that the home page links to, within the target.
  package var linked: [LinkedPage]
  /// What the checks' own paths answered, by path.
  package var extras: [String: Exchange]
  /// Folders of the files that the home page uses, asked for like a check's own paths.
  package var directories: [String] = []
  package var tls: TLSFacts?
  package var dns: DNSFacts?
  /// Random lower-case letters of this visit: the `Origin` of B12 is `https://<token>.example`,
  /// TRACE carries it as `X-Kawal-Marker`.
  package var token: String
  /// Data that changes with time: words, fingerprints, versions.
  package var knowledge = Knowledge.none
  /// Addresses that the sitemap had at the visit before; `nil` where that is not known.
  package var earlierSitemap: Int?
  /// What the office knows of the name's registration; `nil` where it knows nothing.
  package var registration: Registration?
  /// The picture of the home page that a person accepted; `nil` where there is none.
  package var baseline: ContentBaseline?

  package init(
    target: Target, at: Date, base: [BaseFetch: Exchange] = [:], home: Page? = nil,
    linked: [LinkedPage] = [], extras: [String: Exchange] = [:], tls: TLSFacts? = nil,
    dns: DNSFacts? = nil, token: String = "kawal"
  ) {
    self.target = target
    self.at = at
    self.base = base
    self.home = home
    self.linked = linked
    self.extras = extras
    self.tls = tls
    self.dns = dns
    self.token = token
  }

  package subscript(fetch: BaseFetch) -> Exchange? { base[fetch] }
}

/// A page that the home page links to.
package struct LinkedPage: Sendable {
  package var exchange: Exchange
  /// `nil` where it is no HTML or gave no answer.
  package var page: Page?

  package init(exchange: Exchange, page: Page?) {
    self.exchange = exchange
    self.page = page
  }
}
