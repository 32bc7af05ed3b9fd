// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import NIOCore

/// Puts the questions about one host to a resolver: about fifteen, one after the other.
package struct DNSFinder: Sendable {
  package var client: DNSClient
  /// Seconds for all questions.
  package var whole = 15.0

  package init(client: DNSClient) { self.client = client }

  package static func facts(of target: Target, guest: Guest) async -> DNSFacts {
    let host = target.address.host
    if guest.manners.names[host] != nil {
      return DNSFacts(
        host: host,
        trouble: Phrase(
          "alamat host ditentukan pemeriksa, bukan DNS",
          en: "the host's address was given, not looked up"))
    }
    return await DNSFinder(client: .system()).facts(of: host)
  }

  package func facts(of host: String) async -> DNSFacts {
    guard IPAddress(host) == nil, host.contains(".") else {
      return DNSFacts(
        host: host,
        trouble: Phrase("targetnya alamat, bukan nama domain", en: "the target is no domain name"))
    }
    guard !client.servers.isEmpty else {
      return DNSFacts(
        host: host, trouble: Phrase("tidak ada resolver", en: "there is no resolver"))
    }
    var round = Round(client: client, whole: whole, facts: DNSFacts(host: host))
    await round.all()
    return round.facts
  }

  /// One host asked about from end to end.
  private struct Round {
    let client: DNSClient
    let whole: Double
    var facts: DNSFacts
    let start = ContinuousClock.now
    var isMute = false

    mutating func all() async {
      let host = facts.host
      let (first, message) = await ask(host, .a)
      facts.addresses = first
      guard !isMute else {
        facts.trouble = Phrase(
          "resolver tidak menjawab dalam batas waktu", en: "no resolver answered in time")
        return
      }
      await askSignatures(message)
      await askAlias(message)
      await askAuthorities()
      facts.texts = await ask(facts.domain, .txt).0
      facts.mailPolicy = await ask("_dmarc." + facts.domain, .txt).0
      await askServers()
      let label = String((0..<16).map { _ in "abcdefghijkmnpqrstuvwxyz".randomElement() ?? "q" })
      facts.madeUpName = "\(label).\(facts.zone ?? facts.domain)"
      facts.madeUp = await ask(facts.madeUpName, .a).0
    }

    /// After one question that nobody answers no other is put.
    mutating func ask(
      _ name: String, _ type: DNSType, unchecked: Bool = false
    ) async -> (DNSFacts.Word, DNSMessage?) {
      let silent = DNSFacts.Word.unknown(
        Phrase("resolver tidak menjawab dalam batas waktu", en: "no resolver answered in time"))
      guard !isMute, ContinuousClock.now - start < .seconds(whole) else { return (silent, nil) }
      facts.questions += 1
      guard let message = await client.ask(name, type, unchecked: unchecked) else {
        isMute = true
        return (silent, nil)
      }
      switch message.code {
      case DNSMessage.noError:
        return (.records(message.answers.filter { $0.type == type.rawValue }), message)
      case DNSMessage.noSuchName: return (.noSuchName, message)
      case DNSMessage.serverFailure: return (.serverFailure, message)
      default:
        let code = message.code
        return (
          .unknown(
            Phrase("jawaban resolver: kode \(code)", en: "the resolver's answer: code \(code)")),
          message
        )
      }
    }

    private mutating func askSignatures(_ first: DNSMessage?) async {
      if case .serverFailure = facts.addresses {
        let (unchecked, _) = await ask(facts.host, .a, unchecked: true)
        if case .records(let records) = unchecked {
          facts.isBogus = true
          facts.addresses = .records(records)
        }
      } else {
        facts.isBogus = false
      }
      let (_, message) = await ask(facts.host, .soa, unchecked: facts.isBogus == true)
      // The zone's own SOA comes as the answer, or beside an empty one.
      let found = ((message?.answers ?? []) + (message?.authorities ?? [])).first {
        $0.type == DNSType.soa.rawValue
          && (facts.host == $0.name || facts.host.hasSuffix("." + $0.name))
      }
      facts.zone = found?.name
      guard let zone = facts.zone else { return }
      let (signers, answer) = await ask(zone, .ds)
      facts.signers = signers
      facts.isAuthentic = answer.map { $0.isAuthentic && first?.isAuthentic == true }
    }

    private mutating func askAlias(_ first: DNSMessage?) async {
      let (word, _) = await ask(facts.host, .cname)
      guard case .name(let next)? = word.known?.first?.content else {
        if word.known != nil { facts.aliasTarget = .records([]) }
        return
      }
      facts.alias = next
      facts.aliasTarget = await ask(next, .a).0
    }

    /// From the host upwards until somebody says who may issue (RFC 8659).
    private mutating func askAuthorities() async {
      var labels = facts.host.split(separator: ".")
      while !labels.isEmpty {
        let (word, _) = await ask(labels.joined(separator: "."), .caa)
        facts.authorities = word
        guard let records = word.known else { return }
        if !records.isEmpty { return }
        labels.removeFirst()
      }
      facts.authorities = .records([])
    }

    private mutating func askServers() async {
      guard let zone = facts.zone else { return }
      facts.nameservers = await ask(zone, .ns).0
      for record in (facts.nameservers.known ?? []).prefix(4) {
        guard case .name(let name) = record.content else { continue }
        let (word, _) = await ask(name, .a)
        facts.nameserverAddresses[name] = (word.known ?? []).compactMap {
          if case .address(let bytes) = $0.content { bytes } else { nil }
        }
      }
    }
  }
}
