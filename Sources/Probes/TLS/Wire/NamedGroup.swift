// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A group for the key agreement (TLS Supported Groups registry, RFC 8422, RFC 7919).
package struct NamedGroup: Sendable, Hashable {
  package let code: UInt16

  package init(_ code: UInt16) { self.code = code }

  package var name: String { NamedGroup.names[code] ?? "0x" + [UInt8].bigEndian(code).hex }

  static let x25519 = NamedGroup(29)

  /// Offered in this order when a server's groups are counted.
  static let tls13 = [4588, 29, 23, 30, 24, 25, 256, 257, 258, 4587, 4589].map(NamedGroup.init)

  /// For TLS 1.2 and older: also curves that nobody should accept any more.
  static let tls12: [NamedGroup] =
    [29, 23, 30, 25, 24, 28, 27, 26, 22, 14, 13, 12, 11, 10, 9, 21, 20, 19, 18, 8, 7, 6]
    .map(NamedGroup.init)

  private static let names: [UInt16: String] = [
    6: "sect233k1", 7: "sect233r1", 8: "sect239k1", 9: "sect283k1", 10: "sect283r1",
    11: "sect409k1", 12: "sect409r1", 13: "sect571k1", 14: "sect571r1", 18: "secp192k1",
    19: "secp192r1", 20: "secp224k1", 21: "secp224r1", 22: "secp256k1", 23: "secp256r1",
    24: "secp384r1", 25: "secp521r1", 26: "brainpoolP256r1", 27: "brainpoolP384r1",
    28: "brainpoolP512r1", 29: "x25519", 30: "x448", 256: "ffdhe2048", 257: "ffdhe3072",
    258: "ffdhe4096", 259: "ffdhe6144", 260: "ffdhe8192", 4587: "SecP256r1MLKEM768",
    4588: "X25519MLKEM768", 4589: "SecP384r1MLKEM1024",
  ]
}

extension [UInt8] {
  static func bigEndian(_ value: UInt16) -> [UInt8] {
    [UInt8(value >> 8), UInt8(truncatingIfNeeded: value)]
  }
}
