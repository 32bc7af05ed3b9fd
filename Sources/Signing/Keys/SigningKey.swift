// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
package import Foundation
import SwiftASN1
import X509

/// A private key with its certificates, opened for one act.
///
/// The passphrase is asked for each time; neither it nor the open key is kept.
package struct SigningKey: Sendable {
  enum Kind: Sendable { case rsa, p256 }

  /// The signer's certificate first.
  let chain: [Certificate]
  let kind: Kind
  private let privateKey: Certificate.PrivateKey

  /// What the certificate says of whose key it is.
  package var owner: CertificateSummary { CertificateSummary(chain[0]) }

  /// Opens a PKCS#12 file.
  ///
  /// - Throws: as ``KeyBag`` does; `.keyUnreadable` also where the key fits no certificate.
  package init(pkcs12 file: [UInt8], passphrase: String) throws(SigningFailure) {
    let bag = try KeyBag(file, passphrase: passphrase)
    guard let key = try? Certificate.PrivateKey(pemEncoded: bag.key) else { throw .keyUnsupported }
    let certificates = bag.certificates.compactMap { try? Certificate(pemEncoded: $0) }
    // A key that fits none of its certificates is nobody's.
    guard let leaf = certificates.first(where: { $0.publicKey == key.publicKey }) else {
      throw .keyUnreadable
    }
    if _RSA.Signing.PublicKey(leaf.publicKey) != nil {
      kind = .rsa
    } else if P256.Signing.PublicKey(leaf.publicKey) != nil {
      kind = .p256
    } else {
      throw .keyUnsupported
    }
    // The signer's first; roots are not sent along.
    chain = [leaf] + certificates.filter { $0 != leaf && $0.issuer != $0.subject }
    privateKey = key
  }

  /// - Throws: `SigningFailure.certificateExpired`, `.certificateNotYetValid`.
  package func check(at instant: Date) throws(SigningFailure) {
    if chain[0].notValidAfter < instant { throw .certificateExpired }
    if chain[0].notValidBefore > instant { throw .certificateNotYetValid }
  }

  func signature(of bytes: [UInt8]) throws(SigningFailure) -> [UInt8] {
    do {
      let algorithm: Certificate.SignatureAlgorithm =
        kind == .rsa ? .sha256WithRSAEncryption : .ecdsaWithSHA256
      let signature = try privateKey.sign(bytes: bytes, signatureAlgorithm: algorithm)
      return Array(signature.rawRepresentation)
    } catch {
      throw .keyUnsupported
    }
  }
}
