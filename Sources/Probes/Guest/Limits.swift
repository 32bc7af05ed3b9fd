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
  package var bodyBytes = 2 << 20
  /// Of the first bytes that checks of single files ask for.
  package var pieceBytes = 4 << 10
  /// How many times larger a decoded body may be than what was sent (beyond the first 64 KiB).
  package var inflation = 100
  package var redirects = 10
  package var linkedPages = 20
  /// Of the whole visit, in seconds.
  package var visit = 600.0

  package init() {}
}
