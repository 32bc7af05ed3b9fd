// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// An IPv4 or IPv6 address as its bytes.
package struct IPAddress: Sendable, Hashable, CustomStringConvertible {
  /// 4 or 16.
  package let bytes: [UInt8]

  /// - Precondition: 4 or 16 bytes.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Four decimal numbers, or IPv6 without brackets and zone; else `nil`.
  package init?(_ text: String) {
    if Authority.isIPv4(text) {
      bytes = text.split(separator: ".").compactMap { UInt8($0) }
      return
    }
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    bytes = withUnsafeBytes(of: &address) { Array($0) }
  }

  package var isIPv6: Bool { bytes.count == 16 }

  package var description: String {
    guard isIPv6 else { return bytes.map(String.init).joined(separator: ".") }
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    return bytes.withUnsafeBytes { raw in
      guard inet_ntop(AF_INET6, raw.baseAddress, &buffer, socklen_t(buffer.count)) != nil else {
        return ""
      }
      return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  /// The IPv4 address inside `::ffff:a.b.c.d`; `nil` for any other.
  package var mapped: IPAddress? {
    guard isIPv6, bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF else {
      return nil
    }
    return IPAddress(bytes: Array(bytes[12...]))
  }
}
