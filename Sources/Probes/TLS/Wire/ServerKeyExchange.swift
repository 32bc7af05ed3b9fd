// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The server's part of the key agreement, up to TLS 1.2: only its sizes are of interest.
enum ServerKeyExchange: Sendable, Hashable {
  /// Bits of the prime, and the prime, most significant byte first.
  case finiteField(bits: Int, prime: [UInt8])
  case curve(NamedGroup)
  /// A curve given by its formula instead of by name (RFC 4492; forbidden since RFC 8422).
  case explicitCurve
  /// The short key of an export suite.
  case rsa(bits: Int)

  /// `nil` for suites that put nothing of interest into the message.
  static func read(
    _ body: ArraySlice<UInt8>, for suite: CipherSuite
  ) throws(WireFault) -> ServerKeyExchange? {
    var reader = ByteReader(body)
    if suite.usesFiniteField {
      let prime = Array(try reader.vector16().drop { $0 == 0 })
      // Generator and the server's public value have to be there.
      _ = try reader.vector16()
      _ = try reader.vector16()
      return .finiteField(bits: bits(prime), prime: prime)
    }
    if suite.usesCurve {
      guard try reader.byte() == 3 else { return .explicitCurve }
      let group = NamedGroup(try reader.uint16())
      _ = try reader.vector8()
      return .curve(group)
    }
    if suite.usesExportRSA {
      return .rsa(bits: bits(Array(try reader.vector16().drop { $0 == 0 })))
    }
    return nil
  }

  private static func bits(_ number: [UInt8]) -> Int {
    guard let top = number.first else { return 0 }
    return number.count * 8 - top.leadingZeroBitCount
  }
}
