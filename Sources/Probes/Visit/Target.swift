// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// The system to look at, and how far the guest may walk in it.
package struct Target: Sendable, Hashable {
  package let address: WebAddress
  /// Host names that may be asked; the address's own and its `www.` twin at least.
  package let hosts: Set<String>
  /// Ports that may be asked; the address's own, 80 and 443 at least.
  package let ports: Set<Int>
  /// The port where plain HTTP is expected, and the one for HTTPS.
  package let plainPort: Int
  package let securePort: Int

  /// - Parameters:
  ///   - plainPort, securePort: Where the system is reached without and with TLS, where that isn't
  ///     80 and 443; the address's own port stands for its scheme.
  package init(
    _ address: WebAddress, hosts: Set<String> = [], ports: Set<Int> = [], plainPort: Int? = nil,
    securePort: Int? = nil
  ) {
    self.address = address
    self.hosts = hosts.union([address.host, Target.twin(of: address.host)])
    self.plainPort = plainPort ?? (address.scheme == .http ? address.port : 80)
    self.securePort = securePort ?? (address.scheme == .https ? address.port : 443)
    self.ports = ports.union([address.port, self.plainPort, self.securePort])
  }

  package func includes(_ address: WebAddress) -> Bool {
    hosts.contains(address.host) && ports.contains(address.port)
  }

  package var place: Place { address.place() }

  /// `www.contoh.go.id` for `contoh.go.id`, and the other way round.
  private static func twin(of host: String) -> String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : "www." + host
  }
}
