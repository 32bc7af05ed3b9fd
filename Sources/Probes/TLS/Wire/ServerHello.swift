// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The server's choice. A HelloRetryRequest (RFC 8446, 4.1.4) is one, too.
struct ServerHello: Sendable, Hashable {
  /// After `supported_versions` was looked at.
  var version: ProtocolVersion
  var suite: CipherSuite
  var compression: UInt8
  var extensions: [UInt16: [UInt8]]
  var isRetry: Bool

  init(_ body: ArraySlice<UInt8>) throws(WireFault) {
    var reader = ByteReader(body)
    var wire = try reader.uint16()
    let random = try reader.take(32)
    guard try reader.vector8().count <= 32 else { throw .malformed("session id") }
    suite = CipherSuite(try reader.uint16())
    compression = try reader.byte()
    extensions = [:]
    if !reader.isEmpty {
      var list = ByteReader(try reader.vector16())
      guard reader.isEmpty else { throw .malformed("bytes after the extensions") }
      while !list.isEmpty {
        let type = try list.uint16()
        let content = try list.vector16()
        guard extensions.updateValue(Array(content), forKey: type) == nil else {
          throw .malformed("extension sent twice")
        }
      }
    }
    isRetry = random.elementsEqual(ServerHello.retryRandom)
    if let chosen = extensions[ExtensionType.supportedVersions] {
      var reader = ByteReader(chosen)
      wire = try reader.uint16()
    }
    guard let version = ProtocolVersion(rawValue: wire), version != .sslv2 else {
      throw .malformed("version 0x" + [UInt8].bigEndian(wire).hex)
    }
    self.version = version
  }

  /// The group of the server's key share, or the one that it asks for.
  var group: NamedGroup? {
    guard let share = extensions[ExtensionType.keyShare] else { return nil }
    var reader = ByteReader(share)
    return (try? reader.uint16()).map(NamedGroup.init)
  }

  /// The application protocol that was agreed on.
  var applicationProtocol: String? {
    guard let body = extensions[ExtensionType.protocols] else { return nil }
    var reader = ByteReader(body)
    guard var list = (try? reader.vector16()).map({ ByteReader($0) }),
      let name = try? list.vector8()
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// SHA-256 of "HelloRetryRequest".
  private static let retryRandom: [UInt8] = [
    0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
    0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
  ]
}
