// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import SwiftASN1
import X509

/// The signature itself: a CMS message about a digest, as PAdES B-B wants it.
///
/// - SeeAlso: RFC 5652, RFC 5035, ETSI EN 319 142-1 section 6.3.
enum CMSMessage {
  /// - Parameter digest: SHA-256 over the signed parts of the file.
  static func signature(
    over digest: [UInt8], by key: SigningKey
  ) throws(SigningFailure) -> [UInt8] {
    let leaf = key.chain[0]
    let (certificate, issuer, serial) = try parts(of: leaf)
    let digestAlgorithm = DERText.sequence(DERText.oid(KnownOID.sha256))
    let algorithm: [UInt8] =
      switch key.kind {
      case .rsa: DERText.sequence(DERText.oid(KnownOID.sha256WithRSA), DERText.null)
      case .p256: DERText.sequence(DERText.oid(KnownOID.ecdsaWithSHA256))
      }
    let issuerSerial = DERText.sequence(
      DERText.sequence(DERText.node(0xA4, issuer)), serial)
    // The hash algorithm is left out where it is SHA-256, its default.
    let essCertificate = DERText.sequence(
      DERText.octets(Array(SHA256.hash(data: certificate))), issuerSerial)
    let attributes: [[UInt8]] = [
      attribute(KnownOID.contentType, DERText.oid(KnownOID.data)),
      attribute(KnownOID.messageDigest, DERText.octets(digest)),
      attribute(
        KnownOID.signingCertificateV2, DERText.sequence(DERText.sequence(essCertificate))),
    ]
    let value = try key.signature(of: DERText.set(attributes))
    let signer = DERText.sequence(
      [0x02, 0x01, 0x01], DERText.sequence(issuer, serial), digestAlgorithm,
      DERText.set(attributes, tag: 0xA0), algorithm, DERText.octets(value))
    var certificates: [[UInt8]] = []
    for item in key.chain { certificates.append(try parts(of: item).certificate) }
    let signedData = DERText.sequence(
      [0x02, 0x01, 0x01], DERText.set([digestAlgorithm]),
      DERText.sequence(DERText.oid(KnownOID.data)), DERText.set(certificates, tag: 0xA0),
      DERText.set([signer]))
    return DERText.sequence(
      DERText.oid(KnownOID.signedData), DERText.node(0xA0, signedData))
  }

  private static func attribute(_ kind: [UInt64], _ value: [UInt8]) -> [UInt8] {
    DERText.sequence(DERText.oid(kind), DERText.set([value]))
  }

  /// The certificate, its issuer's name and its serial number, in DER.
  private static func parts(
    of certificate: Certificate
  ) throws(SigningFailure) -> (certificate: [UInt8], issuer: [UInt8], serial: [UInt8]) {
    var whole = DER.Serializer()
    do { try whole.serialize(certificate) } catch { throw .certificateUnreadable }
    // As they stand in it: encoded anew they might differ.
    guard let root = try? DER.parse(whole.serializedBytes), let outer = root.children,
      let fields = outer.first?.children
    else { throw .certificateUnreadable }
    let first = fields.first?.identifier == .integer ? 0 : 1
    guard fields.count > first + 2 else { throw .certificateUnreadable }
    return (
      whole.serializedBytes, Array(fields[first + 2].encodedBytes),
      Array(fields[first].encodedBytes)
    )
  }
}

extension ASN1Node {
  /// What a constructed node is made of; `nil` of a primitive one.
  var children: [ASN1Node]? {
    guard case .constructed(let nodes) = content else { return nil }
    return Array(nodes)
  }

  var objectIdentifier: ASN1ObjectIdentifier? { try? ASN1ObjectIdentifier(berEncoded: self) }
  var octets: [UInt8]? { (try? ASN1OctetString(berEncoded: self)).map { Array($0.bytes) } }
}
