// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What a look left behind, with secrets already masked.
package struct Evidence: Sendable, Hashable, Codable {
  /// Request line and headers that matter, or the probe's step ("ClientHello TLS 1.0").
  package var request: String?
  /// The part of the answer that shows it; at most 512 bytes for a probe.
  package var excerpt: String
  /// SHA-256 of the whole answer as received, lower-case hex; `nil` where there was none.
  package var sha256: String?
  package var at: Date

  package init(request: String? = nil, excerpt: String, sha256: String? = nil, at: Date) {
    self.request = request
    self.excerpt = excerpt
    self.sha256 = sha256
    self.at = at
  }
}
