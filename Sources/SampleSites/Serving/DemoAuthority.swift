// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import Foundation
import NIOSSL
import SwiftASN1
import X509

/// A certificate authority of the samples' own, made when they start and forgotten when they end.
package struct DemoAuthority: Sendable {
  private let key: Certificate.PrivateKey
  private let certificate: Certificate
  private let begin: Date

  /// - Parameter at: Certificates are valid from an hour before, for 180 days.
  package init(at instant: Date) throws {
    let secret = P256.Signing.PrivateKey()
    let key = Certificate.PrivateKey(secret)
    self.key = key
    let begin = instant.addingTimeInterval(-3600)
    self.begin = begin
    let name = try DistinguishedName {
      CommonName("Kawal: otoritas contoh, jangan dipercaya di luar latihan")
    }
    certificate = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
      notValidBefore: begin, notValidAfter: begin.addingTimeInterval(181 * 86_400), issuer: name,
      subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
        Critical(KeyUsage(keyCertSign: true, cRLSign: true))
        SubjectKeyIdentifier(hash: key.publicKey)
      }, issuerPrivateKey: key)
  }

  /// The authority's certificate as PEM: what a visitor has to trust.
  package var pem: String {
    get throws { try certificate.serializeAsPEM().pemString }
  }

  /// A server that shows a certificate for 127.0.0.1 and localhost.
  func serverContext() throws -> NIOSSLContext {
    let secret = P256.Signing.PrivateKey()
    let key = Certificate.PrivateKey(secret)
    let leaf = try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
      notValidBefore: begin, notValidAfter: begin.addingTimeInterval(180 * 86_400),
      issuer: certificate.subject,
      subject: try DistinguishedName { CommonName("localhost") },
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true))
        try ExtendedKeyUsage([.serverAuth])
        SubjectAlternativeNames([
          .dnsName("localhost"), .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
        ])
        SubjectKeyIdentifier(hash: key.publicKey)
        AuthorityKeyIdentifier(
          keyIdentifier: SubjectKeyIdentifier(hash: self.key.publicKey).keyIdentifier)
      }, issuerPrivateKey: self.key)
    let shown = try NIOSSLCertificate(
      bytes: Array(leaf.serializeAsPEM().derBytes), format: .der)
    var settings = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(shown)],
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: Array(secret.derRepresentation), format: .der)))
    settings.minimumTLSVersion = .tlsv12
    settings.applicationProtocols = ["http/1.1"]
    return try NIOSSLContext(configuration: settings)
  }
}
