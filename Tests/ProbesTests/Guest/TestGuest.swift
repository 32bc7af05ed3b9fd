// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

@testable import Probes

/// A guest that may visit 127.0.0.1 and nothing else of the inside.
enum TestGuest {
  static func manners(allow: String = "127.0.0.1") -> Manners {
    var manners = Manners(
      version: "1.0", contact: "https://kawal.contoh.go.id", order: "700/1/2026")
    manners.rate = 0
    manners.width = 4
    // A busy machine is no hostile server.
    manners.limits.connect = 60
    manners.limits.handshake = 60
    manners.limits.headers = 60
    manners.limits.exchange = 90
    manners.allowed = [AddressRange(allow)].compactMap { $0 }
    return manners
  }

  /// Manners of one that doesn't wait: for servers that would make it.
  static var hasty: Manners {
    var manners = manners()
    manners.limits.handshake = 0.3
    manners.limits.headers = 0.3
    manners.limits.exchange = 0.5
    return manners
  }

  /// Asks a trap once, redirects followed.
  static func ask(
    _ server: TrapServer, _ method: String = "GET", path: String = "/",
    manners: Manners = manners(),
    follow: Bool = true, cap: Int? = nil
  ) async throws -> Exchange {
    let address = try WebAddress(server.url).with(path: path)
    return await Guest(manners).exchange(
      Ask(method, address), in: Target(address), follow: follow, cap: cap)
  }
}
