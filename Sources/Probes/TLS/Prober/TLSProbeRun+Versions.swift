// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension TLSProbeRun {
  /// Whether the first answer leaves anything to ask; else the outcome is settled.
  mutating func continues(after modern: HelloReply) async -> Bool {
    if case .unreachable = modern.end {
      facts.outcome = .unreachable(modern.words)
      return false
    }
    if case .notTLS(let bytes) = modern.state {
      facts.outcome =
        PlainText.statusLine(bytes).map { .plainHTTP($0) } ?? .notTLS(PlainText.printable(bytes))
      return false
    }
    guard modern.isSilent else { return true }
    let short = await ask(kit.plain(.tls12, HelloKit.common(in: .tls12), short: true))
    guard short.isSilent else { return true }
    facts.outcome = await plainAnswer().map { .plainHTTP($0) } ?? .silent
    return false
  }

  mutating func askVersions() async {
    facts.versions[.sslv2] = await askSSLv2()
    for version in [ProtocolVersion.tls12, .tls11, .tls10, .sslv3] {
      let offer = await self.offer(version, CipherSuite.all(in: version))
      facts.versions[version] = offer.answer
      if case .accepted(let flight) = offer { noteHello(flight, version) }
    }
    facts.versions[.tls13] = await askVersion13()
  }

  private mutating func askSSLv2() async -> TLSFacts.Answer {
    let (sink, end) = await connect(SSLv2.hello(), SSLv2Sink())
    switch (sink.answer, end) {
    case (.hello(let names), _):
      facts.sslv2Ciphers = names
      // With no common cipher a handshake can't go on (DROWN counts the answer alone).
      return .accepted
    case (.other, _): return .refused(Phrase("dijawab lain", en: "other answer"))
    case (.incomplete, .closed), (.incomplete, .failed):
      return .refused(Phrase("sambungan ditutup", en: "closed"))
    case (.incomplete, .unreachable(let why)): return .unknown(stopped(why))
    case (.incomplete, _):
      return .unknown(Phrase("tidak ada jawaban dalam batas waktu", en: "no answer in time"))
    }
  }

  private mutating func noteHello(_ flight: ServerFlight, _ version: ProtocolVersion) {
    guard let hello = flight.hello else { return }
    let renegotiates = hello.extensions[ExtensionType.renegotiation] != nil
    facts.secureRenegotiation = (facts.secureRenegotiation ?? true) && renegotiates
    if version > .sslv3 {
      let master = hello.extensions[ExtensionType.extendedMasterSecret] != nil
      facts.extendedMasterSecret = (facts.extendedMasterSecret ?? true) && master
    }
    if let name = hello.applicationProtocol { facts.applicationProtocol = name }
    if flight.isDone {
      if facts.asksClientCertificate == nil { facts.asksClientCertificate = false }
      // A short hello doesn't ask for the staple.
      if version > .sslv3, takesLongHellos == true { facts.wasStapleVisible = true }
    }
  }

  /// Settles what the port is, once all versions had their say.
  mutating func judge(_ modern: HelloReply) async {
    if !facts.acceptedVersions.isEmpty {
      facts.outcome = .spoke
      facts.intolerance = intolerance(modern)
      return
    }
    if modern.flight.hello != nil || modern.flight.alert != nil {
      facts.outcome = .refused(modern.words)
    } else if let line = await plainAnswer() {
      facts.outcome = .plainHTTP(line)
    } else if case .fault(let fault) = modern.state {
      facts.outcome = .broken(Phrase(fault.words))
    } else {
      facts.outcome = modern.received == 0 ? .silent : .broken(modern.words)
      if case .closed = modern.end, modern.received == 0 { facts.outcome = .refused(modern.words) }
    }
  }

  private func intolerance(_ modern: HelloReply) -> Phrase? {
    guard modern.flight.hello == nil else { return nil }
    if let alert = modern.flight.alert {
      // Unwilling is not unable: only alerts that complain of the hello's form count.
      let complaints: Set<UInt8> = [10, 47, 50, 80, 109, 110]
      return complaints.contains(alert.code) ? modern.words : nil
    }
    if case .unreachable = modern.end { return nil }
    return modern.words
  }

  /// The status line with which the port answers plain HTTP.
  private mutating func plainAnswer() async -> String? {
    let (sink, _) = await connect(Array("GET / HTTP/1.0\r\n\r\n".utf8), LineSink())
    return sink.statusLine
  }

  private func stopped(_ why: String) -> Phrase { facts.stoppedEarly ?? Phrase(why) }

  // MARK: - Offers

  /// The server's choice among `suites`; in pieces of sixteen where it can't take long lists.
  mutating func offer(_ version: ProtocolVersion, _ suites: [CipherSuite]) async -> Offer {
    if takesLongHellos == false { return await offerInPieces(version, suites) }
    let reply = await ask(kit.plain(version, suites, short: false))
    let offer = Offer(reply, version)
    if reply.flight.hello != nil {
      takesLongHellos = true
    } else if takesLongHellos == nil, reply.isMute {
      let second = Offer(
        await ask(kit.plain(version, HelloKit.common(in: version), short: true)), version)
      if case .accepted = second {
        takesLongHellos = false
        return second
      }
    }
    return offer
  }

  private mutating func offerInPieces(
    _ version: ProtocolVersion, _ suites: [CipherSuite]
  ) async -> Offer {
    var last = Offer.refused(Phrase("tidak ada sandi yang cocok", en: "no suite in common"))
    for start in stride(from: 0, to: suites.count, by: 16) {
      let piece = Array(suites[start..<min(start + 16, suites.count)])
      let offer = Offer(await ask(kit.plain(version, piece, short: true)), version)
      switch offer {
      case .accepted: return offer
      case .unknown: last = offer
      case .refused:
        if case .refused = last { last = offer }
      }
    }
    return last
  }
}
