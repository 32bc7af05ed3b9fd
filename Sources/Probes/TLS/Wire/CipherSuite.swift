// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A cipher suite; what it is worth is read from its registered name.
package struct CipherSuite: Sendable, Hashable {
  package let code: UInt16

  package init(_ code: UInt16) { self.code = code }

  /// As registered (`TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`); the code in hex where unknown.
  package var name: String {
    CipherSuite.names[code].map { "TLS_" + $0 } ?? "0x" + [UInt8].bigEndian(code).hex
  }

  /// Nothing is encrypted.
  package var isNull: Bool { name.contains("_WITH_NULL") }
  /// Nobody proves who answers.
  package var isAnonymous: Bool { name.contains("_anon_") }
  /// Cut to 40 or 56 bits on purpose.
  package var isExport: Bool { name.contains("EXPORT") }
  package var usesRC4: Bool { name.contains("_RC4_") }
  /// DES, 3DES, IDEA, RC2: blocks of 64 bits (SWEET32).
  package var hasSmallBlocks: Bool {
    ["_DES_", "_3DES_", "_DES40_", "_IDEA_", "_RC2_"].contains { name.contains($0) }
  }
  package var isTLS13: Bool { code >> 8 == 0x13 }
  /// A stolen server key doesn't open recorded traffic.
  package var isForwardSecret: Bool {
    isTLS13 || (exchange.hasPrefix("DHE") || exchange.hasPrefix("ECDHE"))
  }

  /// The server sends a prime of its own choice.
  var usesFiniteField: Bool { exchange.hasPrefix("DHE") || exchange.hasPrefix("DH_anon") }
  var usesCurve: Bool { exchange.hasPrefix("ECDHE") || exchange.hasPrefix("ECDH_anon") }
  /// The short RSA key of the export suites, sent in ServerKeyExchange.
  var usesExportRSA: Bool { exchange.hasPrefix("RSA_EXPORT") }

  /// GCM, CCM, ChaCha20 and SHA-2 suites exist from TLS 1.2 on.
  func exists(in version: ProtocolVersion) -> Bool {
    if isTLS13 { return version == .tls13 }
    if version == .tls13 { return false }
    guard version < .tls12 else { return true }
    if name.hasSuffix("SHA256") || name.hasSuffix("SHA384") || name.contains("_CCM") {
      return false
    }
    // Curves need extensions, which SSL 3.0 has not.
    return version > .sslv3 || !name.contains("_ECDH")
  }

  private var exchange: Substring {
    let name = self.name.dropFirst(4)
    guard let end = name.firstRange(of: "_WITH_")?.lowerBound else { return name }
    return name[..<end]
  }

  /// All that can be offered in a version, strongest families first.
  static func all(in version: ProtocolVersion) -> [CipherSuite] {
    table.map { CipherSuite($0.code) }.filter { $0.exists(in: version) }
  }

  /// "Fallback": tells the server that the client speaks a higher version (RFC 7507).
  static let fallback = CipherSuite(0x5600)
  /// "Empty renegotiation info" for hellos without extensions (RFC 5746).
  static let renegotiation = CipherSuite(0x00FF)

  private static let names = Dictionary(
    table.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
}
