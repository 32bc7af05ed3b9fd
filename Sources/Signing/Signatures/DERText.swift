// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// DER written by hand: a tag, a length, what is in it.
///
/// - SeeAlso: ITU-T X.690, section 10.
enum DERText {
  static func node(_ tag: UInt8, _ content: [UInt8]...) -> [UInt8] {
    node(tag, content.flatMap { $0 })
  }

  static func node(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    var head = [tag]
    if content.count < 128 {
      head.append(UInt8(content.count))
    } else {
      var digits: [UInt8] = []
      var rest = content.count
      while rest > 0 {
        digits.insert(UInt8(rest & 0xFF), at: 0)
        rest >>= 8
      }
      head.append(0x80 | UInt8(digits.count))
      head += digits
    }
    return head + content
  }

  static func sequence(_ content: [UInt8]...) -> [UInt8] { node(0x30, content.flatMap { $0 }) }

  /// SET OF: the members in the order of their bytes.
  static func set(_ members: [[UInt8]], tag: UInt8 = 0x31) -> [UInt8] {
    node(tag, members.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 })
  }

  static func octets(_ content: [UInt8]) -> [UInt8] { node(0x04, content) }

  static func oid(_ parts: [UInt64]) -> [UInt8] {
    var content: [UInt8] = [UInt8(parts[0] * 40 + parts[1])]
    for part in parts.dropFirst(2) {
      var digits = [UInt8(part & 0x7F)]
      var rest = part >> 7
      while rest > 0 {
        digits.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
        rest >>= 7
      }
      content += digits
    }
    return node(0x06, content)
  }

  static let null: [UInt8] = [0x05, 0x00]
}

/// Object identifiers that signatures use.
enum KnownOID {
  static let data: [UInt64] = [1, 2, 840, 113549, 1, 7, 1]
  static let signedData: [UInt64] = [1, 2, 840, 113549, 1, 7, 2]
  static let contentType: [UInt64] = [1, 2, 840, 113549, 1, 9, 3]
  static let messageDigest: [UInt64] = [1, 2, 840, 113549, 1, 9, 4]
  static let signingTime: [UInt64] = [1, 2, 840, 113549, 1, 9, 5]
  static let signingCertificateV2: [UInt64] = [1, 2, 840, 113549, 1, 9, 16, 2, 47]
  static let sha1: [UInt64] = [1, 3, 14, 3, 2, 26]
  static let sha256: [UInt64] = [2, 16, 840, 1, 101, 3, 4, 2, 1]
  static let sha384: [UInt64] = [2, 16, 840, 1, 101, 3, 4, 2, 2]
  static let sha512: [UInt64] = [2, 16, 840, 1, 101, 3, 4, 2, 3]
  static let rsaEncryption: [UInt64] = [1, 2, 840, 113549, 1, 1, 1]
  static let sha256WithRSA: [UInt64] = [1, 2, 840, 113549, 1, 1, 11]
  static let ecdsaWithSHA256: [UInt64] = [1, 2, 840, 10045, 4, 3, 2]
}
