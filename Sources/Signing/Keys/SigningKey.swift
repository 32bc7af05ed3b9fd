// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
package import Foundation
import NIOSSL
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
  /// - Throws: `SigningFailure.keyUnreadable`, `.passphraseWrong`, `.keyUnsupported`.
  package init(pkcs12 file: [UInt8], passphrase: String) throws(SigningFailure) {
    // A file without a key or a certificate would end the program inside NIOSSL.
    guard PKCS12Shape.holdsKeyAndCertificates(file) else { throw .keyUnreadable }
    let bundle: NIOSSLPKCS12Bundle
    do {
      bundle = try NIOSSLPKCS12Bundle(buffer: file, passphrase: Array(passphrase.utf8))
    } catch {
      throw .passphraseWrong
    }
    do {
      let certificates = try bundle.certificateChain.map {
        try Certificate(derEncoded: try $0.toDERBytes())
      }
      try self.init(certificates, try bundle.privateKey.derBytes)
    } catch let failure as SigningFailure {
      throw failure
    } catch {
      throw .keyUnsupported
    }
  }

  private init(_ certificates: [Certificate], _ der: [UInt8]) throws {
    guard let leaf = certificates.first else { throw SigningFailure.keyUnreadable }
    let key: Certificate.PrivateKey
    // In the form of its own kind, not in PKCS#8's.
    if _RSA.Signing.PublicKey(leaf.publicKey) != nil {
      kind = .rsa
      key = Certificate.PrivateKey(try _RSA.Signing.PrivateKey(derRepresentation: der))
    } else if P256.Signing.PublicKey(leaf.publicKey) != nil {
      kind = .p256
      key = Certificate.PrivateKey(try P256.Signing.PrivateKey(derRepresentation: der))
    } else {
      throw SigningFailure.keyUnsupported
    }
    guard key.publicKey == leaf.publicKey else { throw SigningFailure.keyUnreadable }
    // The signer's first; roots are not sent along.
    chain = [leaf] + certificates.dropFirst().filter { $0.issuer != $0.subject }
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

/// A look at a PKCS#12 file from outside, without its passphrase.
///
/// - SeeAlso: RFC 7292, section 4.
enum PKCS12Shape {
  private static let data: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 1]
  private static let encrypted: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 6]
  private static let keyBag: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 12, 10, 1, 1]
  private static let shroudedKeyBag: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 12, 10, 1, 2]
  private static let certificateBag: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 12, 10, 1, 3]

  /// Whether there is a bag with a key, and one that can hold certificates.
  static func holdsKeyAndCertificates(_ file: [UInt8]) -> Bool {
    guard file.count < 1 << 20, let root = try? BER.parse(file),
      let parts = root.children, parts.count >= 2, let safe = content(of: parts[1]),
      let list = try? BER.parse(safe), let infos = list.children
    else { return false }
    var (hasKey, hasCertificates) = (false, false)
    for info in infos {
      guard let fields = info.children, let kind = fields.first?.objectIdentifier else {
        return false
      }
      if kind == encrypted { hasCertificates = true }
      guard kind == data, let inner = content(of: info), let bags = try? BER.parse(inner) else {
        continue
      }
      for bag in bags.children ?? [] {
        switch bag.children?.first?.objectIdentifier {
        case keyBag, shroudedKeyBag: hasKey = true
        case certificateBag: hasCertificates = true
        case _: break
        }
      }
    }
    return hasKey && hasCertificates
  }

  /// The octets of a ContentInfo of kind "data".
  private static func content(of info: ASN1Node) -> ArraySlice<UInt8>? {
    guard let fields = info.children, fields.count >= 2, let octets = fields[1].children?.first?.octets
    else { return nil }
    return octets[...]
  }
}
