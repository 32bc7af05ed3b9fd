// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How much of a server the guest bears, and how long it stays.
package struct Limits: Sendable, Hashable {
  /// Seconds to connect, to finish the TLS handshake, until the headers are complete, and for one
  /// exchange as a whole, however steadily it drips.
  package var connect = 5.0
  package var handshake = 5.0
  package var headers = 10.0
  package var exchange = 15.0
  package var headerBytes = 64 << 10
  /// Of a body, decoded.
  package var bodyBytes = 1 << 20
  /// Of the pages that the home page links to: one body, and all of them together, which they share
  /// fairly.
  package var linkedBytes = 512 << 10
  package var allLinkedBytes = 4 << 20
  /// What is kept of pages as they were read, in bytes: of the one that a visit begins with, and of
  /// those it links to together. Bodies come beside.
  package var pageBytes = 4 << 20
  package var allPagesBytes = 6 << 20
  /// Of the first bytes that checks of single files ask for.
  package var pieceBytes = 4 << 10
  /// How many times larger a decoded body may be than what was sent (beyond the first 64 KiB).
  package var inflation = 100
  package var redirects = 10
  package var linkedPages = 20
  /// Of the whole visit, in seconds.
  package var visit = 600.0

  package init() {}

  /// For visits of which several run at a time: half of what is kept of linked pages.
  package static let lean: Limits = {
    var limits = Limits()
    limits.allLinkedBytes /= 2
    limits.pageBytes = 2 << 20
    limits.allPagesBytes /= 2
    return limits
  }()
}
