// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Types of extensions (TLS ExtensionType Values registry) that are sent or looked for.
enum ExtensionType {
  static let serverName: UInt16 = 0
  static let statusRequest: UInt16 = 5
  static let supportedGroups: UInt16 = 10
  static let pointFormats: UInt16 = 11
  static let signatureAlgorithms: UInt16 = 13
  static let heartbeat: UInt16 = 15
  static let protocols: UInt16 = 16
  static let padding: UInt16 = 21
  static let extendedMasterSecret: UInt16 = 23
  static let sessionTicket: UInt16 = 35
  static let supportedVersions: UInt16 = 43
  static let keyExchangeModes: UInt16 = 45
  static let keyShare: UInt16 = 51
  static let renegotiation: UInt16 = 0xFF01
}

/// The first message of a client, with every choice open.
struct ClientHello: Sendable, Hashable {
  struct Extension: Sendable, Hashable {
    var type: UInt16
    var body: [UInt8]
  }

  /// `legacy_version`; TLS 1.3 is asked for in an extension.
  var version: ProtocolVersion
  var suites: [CipherSuite]
  /// 0 none, 1 DEFLATE; nobody should accept 1.
  var compression: [UInt8] = [0]
  var session: [UInt8] = []
  var extensions: [Extension] = []

  /// The message within its record.
  func record(random: [UInt8] = .random(32)) -> [UInt8] {
    var message = self.message(random: random)
    // Some load balancers hang on hellos of 256 to 511 bytes (RFC 7685).
    if (256..<512).contains(message.count), !extensions.isEmpty {
      var padded = self
      let short = max(0, 512 - message.count - 4)
      padded.extensions.append(
        Extension(type: ExtensionType.padding, body: [UInt8](repeating: 0, count: short)))
      message = padded.message(random: random)
    }
    var record: [UInt8] = [22]
    // Old servers refuse a record that says more than TLS 1.0 (RFC 5246, appendix E.1).
    record.put(min(version, .tls10).rawValue)
    record.vector16 { $0 += message }
    return record
  }

  private func message(random: [UInt8]) -> [UInt8] {
    var body: [UInt8] = []
    body.put(min(version, .tls12).rawValue)
    body += random
    body.vector8 { $0 += session }
    body.vector16 { list in for suite in suites { list.put(suite.code) } }
    body.vector8 { $0 += compression }
    if !extensions.isEmpty {
      body.vector16 { list in
        for item in extensions {
          list.put(item.type)
          list.vector16 { $0 += item.body }
        }
      }
    }
    var message: [UInt8] = [1]
    message.put24(body.count)
    return message + body
  }
}
