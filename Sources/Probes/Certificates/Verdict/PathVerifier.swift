// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import SwiftASN1
@_spi(FixedExpiryValidationTime) import X509

/// Asks swift-certificates what it knows better: signatures and the rules of RFC 5280.
enum PathVerifier {
  enum Result: Sendable, Hashable {
    case sound
    case refused(String)
    /// A certificate on the path uses a key that the library doesn't know.
    case unsupported(String)
  }

  /// - Parameters:
  ///   - path: Leaf first, without the root.
  ///   - at: Expiry is judged elsewhere; the path is looked at as of an instant at which all of
  ///     it was in time, if there was one.
  static func verify(
    _ path: [CertificateFacts], root: CertificateFacts, at: Date
  ) async -> Result {
    do {
      let certificates = try path.map { try Certificate(derEncoded: $0.der) }
      let anchor = try Certificate(derEncoded: root.der)
      guard let leaf = certificates.first else { return .refused("empty path") }
      let all = path + [root]
      let begin = all.map(\.notBefore).max() ?? at
      let end = all.map(\.notAfter).min() ?? at
      let instant = begin <= end ? min(max(at, begin), end) : at
      var verifier = Verifier(rootCertificates: CertificateStore([anchor])) {
        RFC5280Policy(fixedExpiryValidationTime: instant)
      }
      let result = await verifier.validate(
        leaf: leaf, intermediates: CertificateStore(certificates.dropFirst()))
      switch result {
      case .validCertificate: return .sound
      case .couldNotValidate(let failures):
        let words = failures.first.map { "\($0.policyFailureReason)" } ?? "signature does not match"
        return .refused(String(words.prefix(200)))
      }
    } catch {
      return .unsupported(unsupportedKey(in: path + [root]))
    }
  }

  /// Whether `certificate` was signed with the key of `issuer`; `nil` for keys that the library
  /// doesn't know.
  static func isSigned(_ certificate: CertificateFacts, by issuer: CertificateFacts) -> Bool? {
    guard let signed = try? Certificate(derEncoded: certificate.der),
      let signer = try? Certificate(derEncoded: issuer.der)
    else { return nil }
    return signer.publicKey.isValidSignature(signed.signature, for: signed)
  }

  /// Whether `signature` over `bytes` comes from `signer`; `nil` as above.
  static func isSigned(
    _ bytes: ArraySlice<UInt8>, _ signature: ArraySlice<UInt8>, algorithm: String,
    by signer: CertificateFacts
  ) -> Bool? {
    let algorithms: [String: Certificate.SignatureAlgorithm] = [
      "sha1WithRSAEncryption": .sha1WithRSAEncryption,
      "sha256WithRSAEncryption": .sha256WithRSAEncryption,
      "sha384WithRSAEncryption": .sha384WithRSAEncryption,
      "sha512WithRSAEncryption": .sha512WithRSAEncryption,
      "ecdsa-with-SHA256": .ecdsaWithSHA256, "ecdsa-with-SHA384": .ecdsaWithSHA384,
      "ecdsa-with-SHA512": .ecdsaWithSHA512, "Ed25519": .ed25519,
    ]
    guard let algorithm = algorithms[algorithm],
      let signer = try? Certificate(derEncoded: signer.der)
    else { return nil }
    return signer.publicKey.isValidSignature(signature, for: bytes, signatureAlgorithm: algorithm)
  }

  private static func unsupportedKey(in path: [CertificateFacts]) -> String {
    let culprit = path.first { (try? Certificate(derEncoded: $0.der)) == nil }
    return culprit.map { "\($0.keyWords), \($0.signature)" } ?? "certificate"
  }
}
