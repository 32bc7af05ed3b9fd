// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ClientHello.Extension {
  /// Only for names: an address is never sent as a server name (RFC 6066, section 3).
  static func serverName(_ name: String) -> Self {
    var body: [UInt8] = []
    body.vector16 { list in
      list.append(0)
      list.vector16 { $0 += Array(name.utf8) }
    }
    return Self(type: ExtensionType.serverName, body: body)
  }

  static func groups(_ groups: [NamedGroup], grease: Bool = false) -> Self {
    var body: [UInt8] = []
    body.vector16 { list in
      if grease { list.put(0x1A1A as UInt16) }
      for group in groups { list.put(group.code) }
    }
    return Self(type: ExtensionType.supportedGroups, body: body)
  }

  static let pointFormats = Self(type: ExtensionType.pointFormats, body: [1, 0])
  static let extendedMasterSecret = Self(type: ExtensionType.extendedMasterSecret, body: [])
  static let sessionTicket = Self(type: ExtensionType.sessionTicket, body: [])
  static let renegotiation = Self(type: ExtensionType.renegotiation, body: [0])
  static let heartbeat = Self(type: ExtensionType.heartbeat, body: [1])
  /// Asks for an OCSP answer, with no responders and no extensions named.
  static let statusRequest = Self(type: ExtensionType.statusRequest, body: [1, 0, 0, 0, 0])
  static let keyExchangeModes = Self(type: ExtensionType.keyExchangeModes, body: [1, 1])

  /// All that servers sign with, MD5 and DSA included, so that none is refused for it.
  static let signatureAlgorithms: Self = {
    let schemes: [UInt16] = [
      0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B,
      0x081A, 0x081B, 0x081C, 0x0401, 0x0501, 0x0601, 0x0303, 0x0301, 0x0302, 0x0402, 0x0502,
      0x0602, 0x0203, 0x0201, 0x0202, 0x0101,
    ]
    var body: [UInt8] = []
    body.vector16 { list in for scheme in schemes { list.put(scheme) } }
    return Self(type: ExtensionType.signatureAlgorithms, body: body)
  }()

  static func protocols(_ names: [String]) -> Self {
    var body: [UInt8] = []
    body.vector16 { list in for name in names { list.vector8 { $0 += Array(name.utf8) } } }
    return Self(type: ExtensionType.protocols, body: body)
  }

  static func versions(_ versions: [ProtocolVersion], grease: Bool = false) -> Self {
    var body: [UInt8] = []
    body.vector8 { list in
      if grease { list.put(0x2A2A as UInt16) }
      for version in versions { list.put(version.rawValue) }
    }
    return Self(type: ExtensionType.supportedVersions, body: body)
  }

  /// No share at all: a server has to name its group in a HelloRetryRequest (RFC 8446, 4.2.8).
  static let emptyKeyShare = Self(type: ExtensionType.keyShare, body: [0, 0])

  /// Any 32 bytes are a public key of X25519; its secret is never needed, as no handshake ends.
  static func x25519KeyShare(_ key: [UInt8] = .random(32)) -> Self {
    var body: [UInt8] = []
    body.vector16 { list in
      list.put(NamedGroup.x25519.code)
      list.vector16 { $0 += key }
    }
    return Self(type: ExtensionType.keyShare, body: body)
  }
}
