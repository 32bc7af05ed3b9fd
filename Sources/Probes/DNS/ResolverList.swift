// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

/// The system's choice of resolvers.
enum ResolverList {
  /// Addresses behind `nameserver`, at most three; empty where the file is absent.
  static func read(_ path: String = "/etc/resolv.conf") -> [SocketAddress] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return parse(String(decoding: data, as: UTF8.self))
  }

  static func parse(_ text: String) -> [SocketAddress] {
    let addresses = text.split(whereSeparator: \.isNewline).compactMap { line -> SocketAddress? in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count >= 2, words[0] == "nameserver" else { return nil }
      return try? SocketAddress(ipAddress: String(words[1]), port: 53)
    }
    return Array(addresses.prefix(3))
  }
}
