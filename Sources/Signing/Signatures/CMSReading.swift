// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import Foundation
import SwiftASN1
import X509

/// A CMS message that was found in a file: who signed which digest.
///
/// - SeeAlso: RFC 5652, section 5.
struct CMSReading {
  enum Fault: Error { case malformed, unknownAlgorithm }

  let signer: Certificate
  let others: [Certificate]
  /// Claimed by the signer; `nil` where the message says none.
  let signingTime: Date?
  private let digestAlgorithm: ASN1ObjectIdentifier
  private let signatureAlgorithm: ASN1ObjectIdentifier
  /// The attributes as they were signed: tagged as a set.
  private let signedAttributes: [UInt8]?
  private let messageDigest: [UInt8]?
  private let signature: [UInt8]

  init(_ message: [UInt8]) throws {
    // Behind the message the room in the file is filled with zeros.
    guard let length = CMSReading.length(of: message),
      let root = try? BER.parse(message[..<length]), let info = root.children, info.count == 2,
      info[0].objectIdentifier == ASN1ObjectIdentifier(KnownOID.signedData),
      let signed = info[1].children?.first?.children, signed.count >= 4,
      let infos = signed.last?.children, infos.count == 1, let fields = infos[0].children,
      fields.count >= 5
    else { throw Fault.malformed }
    let certificateSet = signed.first {
      $0.identifier == ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific)
    }
    let certificates = (certificateSet?.children ?? []).prefix(20).compactMap {
      try? Certificate(derEncoded: Array($0.encodedBytes))
    }
    let leaf = certificates.first { CMSReading.isNamed(fields[1], $0) }
    guard let leaf, let digest = fields[2].children?.first?.objectIdentifier else {
      throw Fault.malformed
    }
    signer = leaf
    others = certificates.filter { $0 != leaf }
    digestAlgorithm = digest
    var next = 3
    if fields[next].identifier == ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific) {
      var bytes = Array(fields[next].encodedBytes)
      bytes[0] = 0x31
      signedAttributes = bytes
      let attributes = CMSReading.attributes(fields[next])
      messageDigest = attributes[ASN1ObjectIdentifier(KnownOID.messageDigest)]?.octets
      signingTime = attributes[ASN1ObjectIdentifier(KnownOID.signingTime)].flatMap(
        CMSReading.instant)
      next += 1
    } else {
      signedAttributes = nil
      messageDigest = nil
      signingTime = nil
    }
    guard fields.count > next + 1,
      let algorithm = fields[next].children?.first?.objectIdentifier,
      let value = fields[next + 1].octets
    else { throw Fault.malformed }
    signatureAlgorithm = algorithm
    signature = value
  }

  /// Whether the signer signed exactly these bytes.
  ///
  /// - Throws: `Fault.unknownAlgorithm`.
  func isIntact(over parts: [ArraySlice<UInt8>]) throws -> Bool {
    let algorithm = try certificateAlgorithm
    if let signedAttributes {
      guard try digest(parts) == messageDigest else { return false }
      return signer.publicKey.isValidSignature(
        signature, for: signedAttributes, signatureAlgorithm: algorithm)
    }
    return signer.publicKey.isValidSignature(
      signature, for: parts.flatMap { Array($0) }, signatureAlgorithm: algorithm)
  }

  private func digest(_ parts: [ArraySlice<UInt8>]) throws -> [UInt8] {
    func hash<Hash: HashFunction>(_ function: Hash) -> [UInt8] {
      var function = function
      for part in parts { part.withUnsafeBytes { function.update(bufferPointer: $0) } }
      return Array(function.finalize())
    }
    switch digestAlgorithm {
    case ASN1ObjectIdentifier(KnownOID.sha256): return hash(SHA256())
    case ASN1ObjectIdentifier(KnownOID.sha384): return hash(SHA384())
    case ASN1ObjectIdentifier(KnownOID.sha512): return hash(SHA512())
    case _: throw Fault.unknownAlgorithm
    }
  }

  /// Of RSA many signers name only the key, and the digest elsewhere.
  private var certificateAlgorithm: Certificate.SignatureAlgorithm {
    get throws {
      let known: [([UInt64], Certificate.SignatureAlgorithm)] = [
        ([1, 2, 840, 113549, 1, 1, 11], .sha256WithRSAEncryption),
        ([1, 2, 840, 113549, 1, 1, 12], .sha384WithRSAEncryption),
        ([1, 2, 840, 113549, 1, 1, 13], .sha512WithRSAEncryption),
        ([1, 2, 840, 10045, 4, 3, 2], .ecdsaWithSHA256),
        ([1, 2, 840, 10045, 4, 3, 3], .ecdsaWithSHA384),
        ([1, 2, 840, 10045, 4, 3, 4], .ecdsaWithSHA512),
      ]
      if let found = known.first(where: { ASN1ObjectIdentifier($0.0) == signatureAlgorithm }) {
        return found.1
      }
      guard signatureAlgorithm == ASN1ObjectIdentifier(KnownOID.rsaEncryption) else {
        throw Fault.unknownAlgorithm
      }
      switch digestAlgorithm {
      case ASN1ObjectIdentifier(KnownOID.sha256): return .sha256WithRSAEncryption
      case ASN1ObjectIdentifier(KnownOID.sha384): return .sha384WithRSAEncryption
      case ASN1ObjectIdentifier(KnownOID.sha512): return .sha512WithRSAEncryption
      case _: throw Fault.unknownAlgorithm
      }
    }
  }

  /// Of the whole first element; of an endless one all there is.
  private static func length(of message: [UInt8]) -> Int? {
    guard message.count > 4, message[0] == 0x30 else { return nil }
    if message[1] == 0x80 { return endless(message) }
    if message[1] < 0x80 { return min(message.count, 2 + Int(message[1])) }
    let digits = Int(message[1] & 0x7F)
    guard (1...4).contains(digits), message.count > 2 + digits else { return nil }
    let length = message[2..<2 + digits].reduce(0) { $0 << 8 | Int($1) }
    guard 2 + digits + length <= message.count else { return nil }
    return 2 + digits + length
  }

  private static func endless(_ message: [UInt8]) -> Int? {
    // Its end is two zeros; trailing ones are room, so the shortest length that parses is it.
    guard var end = message.lastIndex(where: { $0 != 0 }) else { return nil }
    for _ in 0..<12 {
      end += 1
      guard end <= message.count else { return nil }
      if (try? BER.parse(message[..<end])) != nil { return end }
    }
    return nil
  }

  private static func attributes(_ node: ASN1Node) -> [ASN1ObjectIdentifier: ASN1Node] {
    var found: [ASN1ObjectIdentifier: ASN1Node] = [:]
    for attribute in node.children ?? [] {
      guard let parts = attribute.children, parts.count == 2,
        let kind = parts[0].objectIdentifier, let value = parts[1].children?.first
      else { continue }
      found[kind] = value
    }
    return found
  }

  private static func instant(_ node: ASN1Node) -> Date? {
    guard case .primitive(let raw) = node.content else { return nil }
    var digits = String(decoding: raw, as: UTF8.self)
    guard digits.hasSuffix("Z") else { return nil }
    digits.removeLast()
    if node.identifier == .utcTime { digits = (digits < "5" ? "20" : "19") + digits }
    let numbers = digits.utf8.prefix(14).map { Int($0) - 48 }
    guard numbers.count == 14, numbers.allSatisfy({ (0...9).contains($0) }) else { return nil }
    func part(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
    let text =
      "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6).prefix(2))T"
      + "\(digits.dropFirst(8).prefix(2)):\(digits.dropFirst(10).prefix(2)):"
      + "\(digits.dropFirst(12).prefix(2))Z"
    guard (1...12).contains(part(4..<6)), (1...31).contains(part(6..<8)) else { return nil }
    return try? Date(text, strategy: .iso8601)
  }

  /// Whether a signer identifier (issuer and serial number, or the key's own name) means this one.
  private static func isNamed(_ identifier: ASN1Node, _ certificate: Certificate) -> Bool {
    if let parts = identifier.children, parts.count == 2 {
      let serial: [UInt8]
      if case .primitive(let raw) = parts[1].content {
        serial = Array(raw.drop { $0 == 0 })
      } else {
        serial = []
      }
      guard let issuer = try? DistinguishedName(derEncoded: parts[0]) else {
        return false
      }
      return issuer == certificate.issuer
        && Array(certificate.serialNumber.bytes.drop { $0 == 0 }) == serial
    }
    guard case .primitive(let raw) = identifier.content,
      let own = try? certificate.extensions.subjectKeyIdentifier
    else { return false }
    return Array(own.keyIdentifier) == Array(raw)
  }
}

extension ASN1ObjectIdentifier {
  init(_ parts: [UInt64]) {
    // Ours are all well formed; nothing has the identifier that stands in for a slip.
    self = (try? ASN1ObjectIdentifier(derEncoded: DERText.oid(parts))) ?? [2, 999]
  }
}
