// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A PEM file by which somebody wants authorities trusted, as far as it can be.
package enum TrustedFile: Sendable, Hashable {
  /// Names of the authorities inside.
  case authorities([String])
  case empty
  /// A certificate inside is none.
  case unreadable
  /// A server's own certificate, say: it may not issue any.
  case noAuthority(String)

  package init(_ text: String) {
    let inside = PEM.certificates(text)
    guard !inside.isEmpty else {
      self = text.contains("-----BEGIN CERTIFICATE-----") ? .unreadable : .empty
      return
    }
    var names: [String] = []
    for der in inside {
      guard let facts = try? CertificateFacts(der: der) else {
        self = .unreadable
        return
      }
      // One that issued itself can be trusted as itself alone.
      guard facts.isAuthority || facts.isSelfIssued else {
        self = .noAuthority(facts.subject.cut(200))
        return
      }
      names.append(facts.subject.cut(200))
    }
    self = .authorities(names)
  }
}
