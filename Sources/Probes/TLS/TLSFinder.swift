// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import NIOCore

/// Asks a target's TLS port, and judges what its certificate is worth.
package enum TLSFinder {
  package static func facts(of target: Target, guest: Guest) async -> TLSFacts {
    let host = target.address.host
    var facts = TLSFacts(
      outcome: .notAsked(Phrase("")), host: host, port: target.securePort)
    let literal = IPAddress(host)
    do throws(Trouble) {
      guard let address = try await guest.addresses(of: host).first,
        let socket = try? SocketAddress(ipAddress: "\(address)", port: target.securePort)
      else { throw .unresolved(host) }
      let prober = prober(for: address, guest.manners)
      facts = try await guest.inTurn(at: host + "#tls") {
        await prober.facts(at: socket, name: literal == nil ? host : nil, host: host)
      }
    } catch {
      facts.outcome = .notAsked(error.reason)
      return facts
    }
    guard !facts.chain.isEmpty else { return facts }
    let judge = CertificateJudge(
      store: TrustStore.system.trusting(files: guest.manners.extraRoots), fetch: fetch(guest))
    let verdict = await judge.verdict(
      facts.chain, host: host, address: literal?.bytes, staple: facts.staple, at: Date())
    facts.certificate = verdict
    facts.isTrusted = verdict.isTrusted
    return facts
  }

  /// Twice as many connections as requests a second: a hello costs a server little.
  private static func prober(for address: IPAddress, _ manners: Manners) -> TLSProber {
    let isLoopback = AddressRange("127.0.0.0/8")?.contains(address) == true || "\(address)" == "::1"
    var prober = isLoopback ? TLSProber.local : TLSProber()
    if !isLoopback { prober.rate = manners.rate > 0 ? manners.rate * 2 : nil }
    prober.patience = manners.limits.connect
    return prober
  }

  /// Lists and issuers' certificates come from elsewhere; each address is vetted like any other.
  private static func fetch(_ guest: Guest) -> CertificateJudge.Fetch {
    { url in
      guard let address = try? WebAddress(url), address.scheme == .http, address.port == 80 else {
        return nil
      }
      let exchange = await guest.exchange(
        Ask("GET", address), in: Target(address), follow: false, cap: 4 << 20)
      guard let answer = exchange.answer, answer.status == 200, !answer.isTruncated else {
        return nil
      }
      return answer.body
    }
  }
}
