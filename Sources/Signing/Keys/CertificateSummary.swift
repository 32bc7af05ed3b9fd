// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import Foundation
import SwiftASN1
import X509

/// What a certificate says, for people.
package struct CertificateSummary: Sendable, Hashable, Codable {
  /// Whose it is: the common name, else the whole name.
  package var name: String
  package var organisation: String?
  package var issuer: String
  /// In hexadecimal.
  package var serial: String
  package var validFrom: Date
  package var validUntil: Date
  /// SHA-256 of the certificate in hexadecimal.
  package var sha256: String

  init(_ certificate: Certificate) {
    name = certificate.subject.commonName ?? "\(certificate.subject)"
    organisation = certificate.subject.first([2, 5, 4, 10])
    issuer = certificate.issuer.commonName ?? "\(certificate.issuer)"
    serial = String(
      decoding: Hexadecimal.text(Array(certificate.serialNumber.bytes)), as: UTF8.self)
    validFrom = certificate.notValidBefore
    validUntil = certificate.notValidAfter
    var serializer = DER.Serializer()
    try? serializer.serialize(certificate)
    sha256 = String(
      decoding: Hexadecimal.text(SHA256.hash(data: serializer.serializedBytes)), as: UTF8.self)
  }
}

extension DistinguishedName {
  var commonName: String? { first([2, 5, 4, 3]) }

  func first(_ kind: ASN1ObjectIdentifier) -> String? {
    for relative in self {
      for attribute in relative where attribute.type == kind {
        return String(attribute.value)
      }
    }
    return nil
  }
}

/// The certificates whose word about signers the office takes.
package struct TrustedCertificates: Sendable {
  let roots: [Certificate]

  /// - Parameter ders: certificates in DER; those that can't be read are left out.
  package init(_ ders: [[UInt8]]) { roots = ders.compactMap { try? Certificate(derEncoded: $0) } }

  /// Reads one certificate from a file in DER or PEM.
  ///
  /// - Throws: `SigningFailure.certificateUnreadable`.
  package static func read(
    _ file: [UInt8]
  ) throws(SigningFailure) -> (der: [UInt8], summary: CertificateSummary) {
    var der = file
    if file.starts(with: Array("-----BEGIN".utf8)) {
      guard let document = try? PEMDocument(pemString: String(decoding: file, as: UTF8.self))
      else { throw .certificateUnreadable }
      der = document.derBytes
    }
    guard let certificate = try? Certificate(derEncoded: der) else {
      throw .certificateUnreadable
    }
    return (der, CertificateSummary(certificate))
  }
}
