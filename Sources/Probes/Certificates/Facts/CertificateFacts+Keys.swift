// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension CertificateFacts {
  /// SubjectPublicKeyInfo (RFC 3279, RFC 5480, RFC 8410).
  static func key(_ value: DERValue) throws(WireFault) -> Key {
    var parts = value.children
    var algorithm = try parts.next(DERValue.sequence).children
    let id = try algorithm.next(DERValue.objectIdentifier).objectIdentifier
    let bits = try parts.next(DERValue.bitString).bits
    switch id {
    case "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10":
      var reader = DERReader(bits)
      var key = try reader.next(DERValue.sequence).children
      return .rsa(bits: try key.next(DERValue.integer).bitCount)
    case "1.2.840.10045.2.1":
      let parameters = try algorithm.next()
      guard parameters.tag == DERValue.objectIdentifier else {
        // Given by its formula: a point is two field elements behind one byte.
        return .curve("explicit", bits: bits.first == 4 ? (bits.count - 1) / 2 * 8 : nil)
      }
      let curve = parameters.objectIdentifier
      if let known = curves[curve] { return .curve(known.name, bits: known.bits) }
      return .curve(curve, bits: bits.first == 4 ? (bits.count - 1) / 2 * 8 : nil)
    case "1.2.840.10040.4.1":
      guard var numbers = try algorithm.optional(DERValue.sequence)?.children else {
        return .dsa(bits: 0)
      }
      return .dsa(bits: try numbers.next(DERValue.integer).bitCount)
    case "1.3.101.112": return .edwards("Ed25519")
    case "1.3.101.113": return .edwards("Ed448")
    default: return .other(id)
    }
  }

  private static let curves: [String: (name: String, bits: Int)] = [
    "1.2.840.10045.3.1.1": ("P-192", 192), "1.3.132.0.33": ("P-224", 224),
    "1.2.840.10045.3.1.7": ("P-256", 256), "1.3.132.0.34": ("P-384", 384),
    "1.3.132.0.35": ("P-521", 521), "1.3.132.0.10": ("secp256k1", 256),
    "1.3.132.0.31": ("secp192k1", 192), "1.3.132.0.8": ("secp160r1", 160),
    "1.3.132.0.9": ("secp160k1", 160), "1.3.132.0.1": ("sect163k1", 163),
    "1.3.132.0.15": ("sect163r2", 163), "1.3.36.3.3.2.8.1.1.7": ("brainpoolP256r1", 256),
    "1.3.36.3.3.2.8.1.1.11": ("brainpoolP384r1", 384),
    "1.3.36.3.3.2.8.1.1.13": ("brainpoolP512r1", 512),
  ]

  static func signatureName(_ value: DERValue) -> String {
    var parts = value.children
    guard let id = (try? parts.next(DERValue.objectIdentifier))?.objectIdentifier else { return "" }
    guard id == "1.2.840.113549.1.1.10" else { return signatures[id] ?? id }
    return "rsassaPss-" + (pssHash(parts) ?? "sha1")
  }

  /// The hash of RSASSA-PSS stands in its parameters; SHA-1 when nothing is said (RFC 4055).
  private static func pssHash(_ parts: DERReader) -> String? {
    var parts = parts
    guard var parameters = (try? parts.next(DERValue.sequence))?.children,
      var hash = (try? parameters.optional(DERValue.context(0)))??.children,
      var algorithm = (try? hash.next(DERValue.sequence))?.children,
      let id = (try? algorithm.next(DERValue.objectIdentifier))?.objectIdentifier
    else { return nil }
    return hashes[id] ?? id
  }

  private static let hashes = [
    "1.3.14.3.2.26": "sha1", "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384", "2.16.840.1.101.3.4.2.3": "sha512",
  ]

  private static let signatures = [
    "1.2.840.113549.1.1.2": "md2WithRSAEncryption", "1.2.840.113549.1.1.3": "md4WithRSAEncryption",
    "1.2.840.113549.1.1.4": "md5WithRSAEncryption", "1.2.840.113549.1.1.5": "sha1WithRSAEncryption",
    "1.3.14.3.2.29": "sha1WithRSASignature", "1.2.840.113549.1.1.11": "sha256WithRSAEncryption",
    "1.2.840.113549.1.1.12": "sha384WithRSAEncryption",
    "1.2.840.113549.1.1.13": "sha512WithRSAEncryption",
    "1.2.840.113549.1.1.14": "sha224WithRSAEncryption", "1.2.840.10045.4.1": "ecdsa-with-SHA1",
    "1.2.840.10045.4.3.1": "ecdsa-with-SHA224", "1.2.840.10045.4.3.2": "ecdsa-with-SHA256",
    "1.2.840.10045.4.3.3": "ecdsa-with-SHA384", "1.2.840.10045.4.3.4": "ecdsa-with-SHA512",
    "1.2.840.10040.4.3": "dsa-with-SHA1", "2.16.840.1.101.3.4.3.2": "dsa-with-SHA256",
    "1.3.101.112": "Ed25519", "1.3.101.113": "Ed448",
  ]

  /// MD5 and older can be forged at home, SHA-1 for some money.
  package enum SignatureStrength: Sendable, Hashable { case broken, weak, sound }

  package var signatureStrength: SignatureStrength {
    if ["md2", "md4", "md5"].contains(where: { signature.hasPrefix($0) }) { return .broken }
    return signature.lowercased().contains("sha1") ? .weak : .sound
  }
}
