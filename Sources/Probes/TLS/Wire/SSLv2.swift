// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The hello of SSL 2.0 and its answer, from the draft of 1995; nothing else of it is spoken.
enum SSLv2 {
  /// Kinds of cipher, in three bytes.
  static let specs: [(code: Int, name: String)] = [
    (0x010080, "SSL_CK_RC4_128_WITH_MD5"), (0x020080, "SSL_CK_RC4_128_EXPORT40_WITH_MD5"),
    (0x030080, "SSL_CK_RC2_128_CBC_WITH_MD5"),
    (0x040080, "SSL_CK_RC2_128_CBC_EXPORT40_WITH_MD5"),
    (0x050080, "SSL_CK_IDEA_128_CBC_WITH_MD5"), (0x060040, "SSL_CK_DES_64_CBC_WITH_MD5"),
    (0x0700C0, "SSL_CK_DES_192_EDE3_CBC_WITH_MD5"),
  ]

  static func hello(challenge: [UInt8] = .random(16)) -> [UInt8] {
    var body: [UInt8] = [1]
    body.put(ProtocolVersion.sslv2.rawValue)
    body.put(UInt16(specs.count * 3))
    body.put(0 as UInt16)
    body.put(UInt16(challenge.count))
    for spec in specs { body.put24(spec.code) }
    body += challenge
    return [0x80 | UInt8(body.count >> 8), UInt8(truncatingIfNeeded: body.count)] + body
  }

  enum Answer: Hashable, Sendable {
    /// Not enough bytes yet.
    case incomplete
    /// SERVER-HELLO, with the names of the ciphers that both have.
    case hello([String])
    /// Something else: an alert of TLS, an error of SSL 2.0, noise.
    case other
  }

  static func answer(_ bytes: [UInt8]) -> Answer {
    guard bytes.count >= 2 else { return .incomplete }
    guard bytes[0] & 0x80 != 0 else { return .other }
    let length = Int(bytes[0] & 0x7F) << 8 | Int(bytes[1])
    guard bytes.count >= 3 else { return .incomplete }
    guard bytes[2] == 4, length >= 11 else { return .other }
    guard bytes.count >= 2 + length else { return .incomplete }
    return (try? read(bytes[3..<(2 + length)])) ?? .other
  }

  private static func read(_ body: ArraySlice<UInt8>) throws(WireFault) -> Answer {
    var reader = ByteReader(body)
    _ = try reader.take(2)
    guard try reader.uint16() == ProtocolVersion.sslv2.rawValue else { return .other }
    let certificate = Int(try reader.uint16())
    let specLength = Int(try reader.uint16())
    _ = try reader.uint16()
    _ = try reader.take(certificate)
    var list = ByteReader(try reader.take(specLength))
    var names: [String] = []
    while list.count >= 3 {
      let code = try list.uint24()
      names.append(specs.first { $0.code == code }?.name ?? "0x" + String(code, radix: 16))
    }
    return .hello(names)
  }
}
