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
    tls: { await TLSFinder.facts(of: $0, guest: $1) }, dns: { _, _ in nil })
}
