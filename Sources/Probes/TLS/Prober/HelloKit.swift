// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The hellos that the prober sends.
struct HelloKit: Sendable {
  /// `nil` where the target is an address.
  let name: String?

  /// What a browser of today would send, GREASE included (RFC 8701).
  func modern() -> ClientHello {
    let suites: [UInt16] = [
      0x3A3A, 0x1301, 0x1302, 0x1303, 0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0xC013,
      0xC014, 0x009E, 0x009C, 0x009D, 0x002F, 0x0035, 0x000A,
    ]
    let extensions: [ClientHello.Extension] = [
      .init(type: 0x4A4A, body: []), .extendedMasterSecret, .renegotiation,
      .groups([.x25519, NamedGroup(23), NamedGroup(24)], grease: true), .pointFormats,
      .sessionTicket, .protocols(["h2", "http/1.1"]), .statusRequest, .signatureAlgorithms,
      .x25519KeyShare(), .keyExchangeModes,
      .versions([.tls13, .tls12, .tls11, .tls10], grease: true),
    ]
    return ClientHello(
      version: .tls12, suites: suites.map(CipherSuite.init), session: .random(32),
      extensions: named + extensions)
  }

  /// One of exactly this version, up to TLS 1.2.
  ///
  /// - Parameter short: With what can't be left out alone.
  func plain(_ version: ProtocolVersion, _ suites: [CipherSuite], short: Bool) -> ClientHello {
    // SSL 3.0 has no extensions.
    guard version > .sslv3 else {
      return ClientHello(version: version, suites: suites + [.renegotiation])
    }
    var hello = ClientHello(version: version, suites: suites, extensions: named)
    if suites.contains(where: \.usesCurve) {
      hello.extensions += [
        .groups(short ? [.x25519, NamedGroup(23)] : NamedGroup.tls12), .pointFormats,
      ]
    }
    if version >= .tls12 { hello.extensions.append(.signatureAlgorithms) }
    hello.extensions.append(.renegotiation)
    if !short {
      hello.extensions += [
        .extendedMasterSecret, .sessionTicket, .statusRequest, .protocols(["h2", "http/1.1"]),
      ]
    }
    return hello
  }

  /// TLS 1.3 and nothing else; without a share the server has to name its group.
  func tls13(_ suites: [CipherSuite], _ groups: [NamedGroup], share: Bool) -> ClientHello {
    ClientHello(
      version: .tls12, suites: suites, session: .random(32),
      extensions: named + [
        .groups(groups), .signatureAlgorithms, .versions([.tls13]), .keyExchangeModes,
        share ? .x25519KeyShare() : .emptyKeyShare,
      ])
  }

  private var named: [ClientHello.Extension] { name.map { [.serverName($0)] } ?? [] }

  /// Sixteen that most servers of a version know, for those that choke on long lists.
  static func common(in version: ProtocolVersion) -> [CipherSuite] {
    let codes: [UInt16] = [
      0xC030, 0xC02F, 0xC02C, 0xC02B, 0xC014, 0xC013, 0xC00A, 0xC009, 0x009F, 0x0039, 0x009C,
      0x0035, 0x002F, 0x000A, 0x0005, 0x0004,
    ]
    return codes.map(CipherSuite.init).filter { $0.exists(in: version) }
  }
}
