// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Addresses that share their first bits, e.g. `10.0.0.0/8`.
package struct AddressRange: Sendable, Hashable, CustomStringConvertible {
  package let base: IPAddress
  /// Bits that are shared: 0 to 32 or 128.
  package let bits: Int

  /// An address, or one with `/bits`; else `nil`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let base = IPAddress(String(parts[0])) else { return nil }
    let most = base.bytes.count * 8
    if parts.count == 1 {
      bits = most
    } else {
      guard let bits = Int(parts[1]), (0...most).contains(bits), String(bits) == parts[1] else {
        return nil
      }
      self.bits = bits
    }
    self.base = base
  }

  package func contains(_ address: IPAddress) -> Bool {
    guard address.bytes.count == base.bytes.count else { return false }
    for (index, byte) in base.bytes.enumerated() {
      let left = bits - index * 8
      if left <= 0 { return true }
      let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
      if byte & mask != address.bytes[index] & mask { return false }
    }
    return true
  }

  package var description: String {
    bits == base.bytes.count * 8 ? "\(base)" : "\(base)/\(bits)"
  }

  /// Where a guest never goes unless somebody listed it: private, shared, link-local, reserved,
  /// translated and multicast ranges.
  /// - SeeAlso: IANA special-purpose address registries (RFC 6890).
  package static let denied: [AddressRange] = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "::ffff:0:0/96",
    "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
    "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
  ].compactMap { AddressRange($0) }
}
