// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from, as far as limits count by it.
enum ClientAddress {
  /// The peer's address, of IPv6 the network of 64 bits; of a proxy on this very machine the last
  /// address that it adds to `X-Forwarded-For`. `nil` where that says nothing.
  static func of(_ request: Request, _ context: WebContext) -> String? {
    guard let peer = context.address.flatMap(address) else { return nil }
    guard isOwn(peer) else { return name(peer) }
    let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] }
    let last = forwarded?.split(separator: ",").last.map { String($0).trimmed }
    return last.flatMap(address).flatMap { isOwn($0) ? nil : name($0) }
  }

  private static func address(_ text: String) -> SocketAddress? {
    try? SocketAddress(ipAddress: text, port: 0)
  }

  /// Of this machine, where everybody who comes through a proxy seems to be.
  private static func isOwn(_ address: SocketAddress) -> Bool {
    guard let text = address.ipAddress else { return true }
    return text.hasPrefix("127.") || text == "::1"
  }

  private static func name(_ address: SocketAddress) -> String? {
    guard case .v6 = address, let text = address.ipAddress else { return address.ipAddress }
    // Groups left out by "::" are zero; the first four are the network.
    let halves = text.split(separator: "%")[0].components(separatedBy: "::")
    let head = halves[0].split(separator: ":").map(String.init)
    let tail = halves.count > 1 ? halves[1].split(separator: ":").map(String.init) : []
    let zeros = Array(repeating: "0", count: max(0, 8 - head.count - tail.count))
    return (head + zeros + tail).prefix(4).joined(separator: ":") + "/64"
  }
}
