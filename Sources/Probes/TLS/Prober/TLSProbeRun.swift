// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import NIOCore

/// One server asked from end to end, one connection after the other.
///
/// First a browser's hello, to see that TLS is spoken at all; then each version with every suite;
/// then single questions (compression, heartbeat, fallback); then suites one by one, from the
/// highest version and the lowest inwards, so that what is weak comes first if time runs out.
struct TLSProbeRun {
  var facts: TLSFacts
  let prober: TLSProber
  let address: SocketAddress
  let kit: HelloKit
  let group: any EventLoopGroup
  /// Long hellos were answered, or the server takes short ones only; `nil`: not known yet.
  var takesLongHellos: Bool?
  /// A hello of TLS 1.3 without a key share isn't understood.
  var needsShare = false

  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastConnection: ContinuousClock.Instant?
  private var silences = 0

  init(
    _ prober: TLSProber, _ address: SocketAddress, name: String?, host: String?,
    group: any EventLoopGroup
  ) {
    self.prober = prober
    self.address = address
    self.group = group
    kit = HelloKit(name: name)
    start = clock.now
    facts = TLSFacts(
      outcome: .silent, host: host ?? name ?? address.ipAddress ?? "", port: address.port ?? 0,
      address: address.ipAddress ?? "")
  }

  mutating func all() async {
    await talk()
    facts.seconds = seconds(clock.now - start)
  }

  private mutating func talk() async {
    let modern = await ask(kit.modern())
    guard await continues(after: modern) else { return }
    await askVersions()
    await judge(modern)
    guard facts.outcome == .spoke else { return }
    await askSingleQuestions()
    await askSuites()
    await askTLS13()
    await seekChain()
  }

  // MARK: - Connections

  /// Sends a hello and hears the answer; without a connection when time, number or patience of
  /// the whole are used up.
  mutating func ask(_ hello: ClientHello) async -> HelloReply {
    let (reader, end) = await connect(hello.record(), FlightReader())
    var reply = HelloReply(
      flight: reader.flight, state: reader.state, end: end, received: reader.received)
    if case .unreachable = end { reply.stopped = facts.stoppedEarly }
    note(reply)
    return reply
  }

  mutating func connect<Sink: DialogueSink>(
    _ opening: [UInt8], _ sink: Sink
  ) async -> (Sink, DialogueEnd) {
    if let why = await waitForTurn() { return (sink, .unreachable(why.en)) }
    facts.connections += 1
    let heard = await Dialogue(address: address, group: group, time: timeLeft).hold(opening, sink)
    silences = heard.1 == .timedOut && heard.0.received == 0 ? silences + 1 : 0
    return heard
  }

  /// Time for a connection that isn't a hello; `nil` when nothing is asked any more.
  mutating func turnForHandshake() async -> TimeAmount? {
    guard await waitForTurn() == nil else { return nil }
    facts.connections += 1
    return timeLeft
  }

  private var timeLeft: TimeAmount {
    let left = prober.whole - seconds(clock.now - start)
    return .milliseconds(Int64(max(0.05, min(prober.patience, left)) * 1000))
  }

  /// Why nothing is asked any more; `nil` when it may be.
  private mutating func waitForTurn() async -> Phrase? {
    if facts.stoppedEarly == nil {
      if Task.isCancelled {
        facts.stoppedEarly = Phrase("dibatalkan", en: "cancelled")
      } else if facts.connections >= prober.connections {
        facts.stoppedEarly = Phrase(
          "batas \(prober.connections) sambungan tercapai",
          en: "limit of \(prober.connections) connections")
      } else if seconds(clock.now - start) >= prober.whole {
        facts.stoppedEarly = Phrase(
          "batas \(Int(prober.whole)) detik tercapai", en: "limit of \(Int(prober.whole)) seconds")
      } else if silences >= prober.silences {
        facts.stoppedEarly = Phrase(
          "tidak ada jawaban \(silences) kali berturut-turut",
          en: "no answer \(silences) times in a row")
      }
    }
    if let why = facts.stoppedEarly { return why }
    if let rate = prober.rate, rate > 0 {
      if let lastConnection {
        try? await clock.sleep(until: lastConnection + .seconds(1 / rate))
      }
      lastConnection = clock.now
    }
    return nil
  }

  private mutating func note(_ reply: HelloReply) {
    if case .fault(let fault) = reply.state { violated(fault.words) }
    if let exchange = reply.flight.keyExchange {
      switch exchange {
      case .finiteField(let bits, _): facts.primeBits = min(bits, facts.primeBits ?? bits)
      case .curve(let group):
        if !facts.curves.contains(group.name) { facts.curves.append(group.name) }
      case .explicitCurve, .rsa: break
      }
    }
    if facts.chain.isEmpty { facts.chain = reply.flight.certificates }
    if facts.staple == nil { facts.staple = reply.flight.staple }
    if reply.flight.asksClientCertificate { facts.asksClientCertificate = true }
  }

  mutating func violated(_ words: String) {
    guard !facts.violations.contains(words), facts.violations.count < 8 else { return }
    facts.violations.append(words)
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
