// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension TLSProbeRun {
  /// Compression, heartbeat and the fallback signal: one hello each.
  mutating func askSingleQuestions() async {
    guard let top = facts.acceptedVersions.last(where: { $0 != .tls13 && $0 != .sslv2 }) else {
      // TLS 1.3 has none of them.
      facts.compression = facts.accepts(.tls13) ? false : nil
      return
    }
    let suites =
      takesLongHellos == false
      ? HelloKit.common(in: top) : CipherSuite.all(in: top)
    let short = takesLongHellos == false

    var compressing = kit.plain(top, suites, short: short)
    compressing.compression = [1, 0]
    if let hello = await ask(compressing).flight.hello {
      facts.compression = hello.compression != 0
    }

    if top > .sslv3 {
      var beating = kit.plain(top, suites, short: short)
      beating.extensions.append(.heartbeat)
      if let hello = await ask(beating).flight.hello {
        facts.heartbeat = hello.extensions[ExtensionType.heartbeat] != nil
      }
    }
    await askFallback(short: short)
  }

  /// Only where something older than TLS 1.2 is taken: TLS 1.3 guards against a fall to 1.2 by
  /// itself (RFC 8446, 4.1.3).
  private mutating func askFallback(short: Bool) async {
    let accepted = facts.acceptedVersions.filter { $0 != .sslv2 }
    guard let top = accepted.last,
      let lower = accepted.last(where: { $0 < top && $0 < .tls12 })
    else { return }
    let suites = short ? HelloKit.common(in: lower) : CipherSuite.all(in: lower)
    let reply = await ask(kit.plain(lower, suites + [.fallback], short: short))
    if reply.flight.hello != nil {
      facts.refusesFallback = false
    } else if let alert = reply.flight.alert {
      facts.refusesFallback =
        alert.code == ServerFlight.Alert.inappropriateFallback ? true : nil
    }
  }

  /// Suites of each version, the highest first, then the lowest, then those between.
  mutating func askSuites() async {
    var versions = facts.acceptedVersions.filter { $0 != .sslv2 && $0 != .tls13 }
    var fromTop = true
    while !versions.isEmpty {
      await askSuites(of: fromTop ? versions.removeLast() : versions.removeFirst())
      fromTop = false
    }
  }

  private mutating func askSuites(of version: ProtocolVersion) async {
    var found = TLSFacts.Suites()
    var left = CipherSuite.all(in: version)
    search: while !left.isEmpty {
      let offer = await offer(version, left)
      switch offer {
      case .accepted(let flight):
        guard let suite = flight.hello?.suite else { break search }
        guard let index = left.firstIndex(of: suite) else {
          violated("chose \(suite.name), which was not offered")
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
    facts.suites[version] = found
    let chooses = await serverChooses(version, found.accepted)
    facts.suites[version]?.serverChooses = chooses
  }

  /// Offers the suites backwards: who clings to the first has an order of its own.
  private mutating func serverChooses(
    _ version: ProtocolVersion, _ suites: [CipherSuite]
  ) async -> Bool? {
    guard suites.count > 1, let first = suites.first else { return nil }
    let short = takesLongHellos == false
    let reply = await ask(kit.plain(version, suites.reversed(), short: short))
    return reply.flight.hello.map { $0.suite == first }
  }
}
