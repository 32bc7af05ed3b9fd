// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What became of the chain that a server sent, for one host and one instant.
package struct CertificateVerdict: Sendable, Hashable {
  package enum Trust: Sendable, Hashable {
    /// Leads to this root; a public one where it comes with the system.
    case trusted(root: String, isPublic: Bool)
    /// Signed with its own key, and nobody vouches for it.
    case selfSigned
    /// The certificate of this issuer was not sent, though there is one.
    case incomplete(missing: String)
    /// Ends with an issuer or a root that is not trusted.
    case untrusted(top: String)
    /// A path exists by name and breaks the rules of RFC 5280 or a signature.
    case refused(String)
    case unknown(String)
  }

  package enum Revocation: Sendable, Hashable {
    /// The source: staple, list, or OCSP.
    case good(String)
    case revoked(String)
    /// The certificate names no place to ask.
    case nowhere
    case unknown(String)
  }

  /// As sent; those that can't be read are left out.
  package var chain: [CertificateFacts]
  /// What is wrong with the first certificate's encoding; the verdict is empty then.
  package var fault: String?
  package var trust: Trust
  /// The path needs certificates that were fetched from where the certificate points to.
  package var wasCompleted = false
  package var isOrdered = true
  package var isRootSent = false
  package var matchesHost = false
  /// Host that was asked for.
  package var host: String
  package var revocation = Revocation.unknown("not asked")
  package var at: Date

  package init(chain: [CertificateFacts], trust: Trust, host: String, at: Date) {
    self.chain = chain
    self.trust = trust
    self.host = host
    self.at = at
  }

  package var leaf: CertificateFacts? { fault == nil ? chain.first : nil }

  /// Clocks may differ by that many seconds.
  package static let clockSkew = 300.0

  package var isExpired: Bool {
    leaf.map { at.timeIntervalSince($0.notAfter) > CertificateVerdict.clockSkew } ?? false
  }

  package var isNotYetValid: Bool {
    leaf.map { $0.notBefore.timeIntervalSince(at) > CertificateVerdict.clockSkew } ?? false
  }

  /// Browsers would take it; `nil` where that can't be said.
  package var isTrusted: Bool? {
    guard leaf != nil else { return nil }
    if isExpired || isNotYetValid || !matchesHost { return false }
    switch trust {
    case .trusted: return !wasCompleted
    case .selfSigned, .untrusted, .incomplete, .refused: return false
    case .unknown: return nil
    }
  }
}
