// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Who finds out what HTTP can't tell; they dial through the guest's rules.
package struct FactFinders: Sendable {
  package var tls: @Sendable (Target, Guest) async -> TLSFacts?
  package var dns: @Sendable (Target, Guest) async -> DNSFacts?

  package init(
    tls: @escaping @Sendable (Target, Guest) async -> TLSFacts?,
    dns: @escaping @Sendable (Target, Guest) async -> DNSFacts?
  ) {
    self.tls = tls
    self.dns = dns
  }

  package static let none = FactFinders(tls: { _, _ in nil }, dns: { _, _ in nil })

  package static let all = FactFinders(
    tls: { await TLSFinder.facts(of: $0, guest: $1) },
    dns: { await DNSFinder.facts(of: $0, guest: $1) })

  /// Without those whose facts none of these checks reads. HSTS counts only under a trusted
  /// certificate.
  func limited(to checks: [Check]) -> FactFinders {
    func isRead(_ prefixes: String...) -> Bool {
      checks.contains { check in prefixes.contains { check.info.id.hasPrefix($0) } }
    }
    var finders = self
    if !isRead("tls.", "hdr.hsts.") { finders.tls = Self.none.tls }
    if !isRead("dns.") { finders.dns = Self.none.dns }
    return finders
  }
}
