// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How the guest introduces itself, how often it knocks, and where it may go.
package struct Manners: Sendable {
  /// Version of the product; part of `User-Agent`.
  package var version: String
  /// URL or mail address for a server's owner who wonders; `nil` leaves it out.
  package var contact: String?
  /// Number of the order under which the visit is made; also sent as `X-Scan-Order`.
  package var order: String?
  /// Requests a second to one host.
  package var rate = 2.0
  /// Turns shared with other guests; not waited for by a guest without a limit of its own.
  package var pace: Pace? = .process
  /// Requests at the same time to one host.
  package var width = 2
  /// Ranges and addresses of the inside that the administrator listed for this system.
  package var allowed: [AddressRange] = []
  /// Addresses for names, in place of DNS.
  package var names: [String: [IPAddress]] = [:]
  /// PEM files of roots that are trusted beside the system's.
  package var extraRoots: [String] = []
  package var limits = Limits()

  package init(version: String, contact: String? = nil, order: String? = nil) {
    self.version = version
    self.contact = contact
    self.order = order
  }

  /// `Kawal/0.1.0 (+https://contoh.go.id/keamanan; order 700/12/2026)`
  package var agent: String {
    let notes = [contact.map { "+\($0)" }, order.map { "order \($0)" }].compactMap { $0 }
    return "Kawal/\(version)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
  }
}
