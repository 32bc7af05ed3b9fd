// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A version of the protocol as it travels.
package enum ProtocolVersion: UInt16, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case sslv2 = 0x0002
  case sslv3 = 0x0300
  case tls10 = 0x0301
  case tls11 = 0x0302
  case tls12 = 0x0303
  case tls13 = 0x0304

  package var name: String {
    switch self {
    case .sslv2: "SSL 2.0"
    case .sslv3: "SSL 3.0"
    case .tls10: "TLS 1.0"
    case .tls11: "TLS 1.1"
    case .tls12: "TLS 1.2"
    case .tls13: "TLS 1.3"
    }
  }

  package static func < (a: ProtocolVersion, b: ProtocolVersion) -> Bool {
    a.rawValue < b.rawValue
  }
}
