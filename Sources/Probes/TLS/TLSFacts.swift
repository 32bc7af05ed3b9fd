// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What was learned of a server's TLS.
package struct TLSFacts: Sendable, Hashable {
  /// The chain leads to a trusted root, is in time, and names the host. `nil` where that could not
  /// be found out.
  package var isTrusted: Bool?

  package init(isTrusted: Bool? = nil) {
    self.isTrusted = isTrusted
  }
}
