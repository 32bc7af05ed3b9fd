// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension TLSProbeRun {
  private static let suites = CipherSuite.all(in: .tls13)

  mutating func askVersion13() async -> TLSFacts.Answer {
    let offer = await offer13(Self.suites, NamedGroup.tls13)
    if case .accepted = offer { return .accepted }
    // Some servers can't ask for another share: give them one.
    let second = await offer13(Self.suites, NamedGroup.tls13, share: true)
    if case .accepted = second {
      needsShare = true
      return .accepted
    }
    return offer.answer
  }

  /// Suites and groups of TLS 1.3, each removed once it was chosen.
  mutating func askTLS13() async {
    guard facts.accepts(.tls13) else { return }
    var found = TLSFacts.Suites()
    var left = Self.suites
    search: while !left.isEmpty {
      switch await offer13(left, NamedGroup.tls13, share: needsShare) {
      case .accepted(let flight):
        guard let suite = flight.hello?.suite, let index = left.firstIndex(of: suite) else {
          violated("chose a suite that was not offered")
          break search
        }
        found.accepted.append(suite)
        left.remove(at: index)
      case .refused:
        found.isComplete = true
        break search
      case .unknown: break search
      }
    }
    if left.isEmpty { found.isComplete = true }
    facts.suites[.tls13] = found
    if found.accepted.count > 1 {
      let offer = await offer13(found.accepted.reversed(), NamedGroup.tls13, share: needsShare)
      if case .accepted(let flight) = offer {
        facts.suites[.tls13]?.serverChooses = flight.hello?.suite == found.accepted.first
      }
    }
    await askGroups()
  }

  private mutating func askGroups() async {
    guard !needsShare else {
      facts.groups = [.x25519]
      return
    }
    var left = NamedGroup.tls13
    while !left.isEmpty {
      guard case .accepted(let flight) = await offer13(Self.suites, left),
        let group = flight.hello?.group, let index = left.firstIndex(of: group)
      else { return }
      facts.groups.append(group)
      left.remove(at: index)
    }
  }

  private mutating func offer13(
    _ suites: [CipherSuite], _ groups: [NamedGroup], share: Bool = false
  ) async -> Offer {
    Offer(await ask(kit.tls13(suites, groups, share: share)), .tls13)
  }
}
