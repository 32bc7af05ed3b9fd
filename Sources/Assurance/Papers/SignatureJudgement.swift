// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What the office makes of one signature on a copy of a paper.
package struct SignatureJudgement: Sendable, Hashable, Codable {
  package enum Integrity: String, Sendable, Hashable, Codable { case intact, broken, unreadable }
  package enum Trust: String, Sendable, Hashable, Codable { case trusted, unknown, expired }

  package var integrity: Integrity
  package var trust: Trust
  /// As the certificate has it; `nil` where it can't be read.
  package var signer: String?
  package var issuer: String?
  package var validUntil: Date?
  /// By the signer's own clock.
  package var at: Date?
  package var reason: String?
  /// Nothing was added to the file after it.
  package var coversAll: Bool

  package init(
    integrity: Integrity, trust: Trust, signer: String? = nil, issuer: String? = nil,
    validUntil: Date? = nil, at: Date? = nil, reason: String? = nil, coversAll: Bool
  ) {
    self.integrity = integrity
    self.trust = trust
    self.signer = signer
    self.issuer = issuer
    self.validUntil = validUntil
    self.at = at
    self.reason = reason
    self.coversAll = coversAll
  }
}

/// What a file is, beside a paper that was issued.
package struct CopyJudgement: Sendable, Hashable, Codable {
  package enum Likeness: String, Sendable, Hashable, Codable {
    /// The same bytes.
    case identical
    /// The issued bytes, with additions that change nothing of what is to be seen.
    case extended
    /// The issued bytes, with additions that put something else in place of a part.
    case altered
    /// Another file: perhaps a picture of the print.
    case other
  }

  package var likeness: Likeness
  package var signatures: [SignatureJudgement]

  package init(likeness: Likeness, signatures: [SignatureJudgement]) {
    self.likeness = likeness
    self.signatures = signatures
  }

  /// Every signature is intact, and the last one covers the whole file.
  package var isSoundlySigned: Bool {
    !signatures.isEmpty && signatures.allSatisfy { $0.integrity == .intact }
      && signatures.last?.coversAll == true
  }
}
