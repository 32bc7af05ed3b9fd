// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Judges a chain as sent. Own rules where a library is too kind or says nothing of the reason.
package struct CertificateJudge: Sendable {
  /// Fetches what a certificate points to, under the guest's rules; `nil` for what can't be had.
  package typealias Fetch = @Sendable (String) async -> [UInt8]?

  package var store: TrustStore
  package var fetch: Fetch?

  package init(store: TrustStore, fetch: Fetch? = nil) {
    self.store = store
    self.fetch = fetch
  }

  /// - Parameters:
  ///   - chain: DER, as sent.
  ///   - address: The bytes of the host where it is an address.
  ///   - staple: OCSP answer that came with it.
  package func verdict(
    _ chain: [[UInt8]], host: String, address: [UInt8]? = nil, staple: [UInt8]? = nil, at: Date
  ) async -> CertificateVerdict {
    var sent: [CertificateFacts] = []
    for (index, der) in chain.enumerated() {
      do {
        sent.append(try CertificateFacts(der: der))
      } catch {
        guard index == 0 else { continue }
        var verdict = CertificateVerdict(
          chain: [], trust: .unknown("unreadable"), host: host, at: at)
        verdict.fault = (error as? WireFault)?.words ?? "\(error)"
        return verdict
      }
    }
    var verdict = CertificateVerdict(
      chain: sent, trust: .unknown("no certificate"), host: host, at: at)
    guard let leaf = sent.first else {
      verdict.fault = "no certificate"
      return verdict
    }
    verdict.matchesHost = HostMatch.matches(leaf, host: host, address: address)
    verdict.isOrdered = zip(sent, sent.dropFirst()).allSatisfy { $0.isNamed(after: $1) }
    verdict.isRootSent = sent.dropFirst().contains(where: \.isSelfIssued)
    var path = Path(leaf)
    verdict.trust = await trust(&path, among: Array(sent.dropFirst()), at: at)
    verdict.wasCompleted = path.wasCompleted
    verdict.revocation = await RevocationCheck(fetch: fetch).look(
      at: leaf, issuer: path.certificates.dropFirst().first ?? path.root, staple: staple, at: at)
    return verdict
  }

  /// A way up from the leaf.
  private struct Path {
    var certificates: [CertificateFacts]
    var root: CertificateFacts?
    var wasCompleted = false

    init(_ leaf: CertificateFacts) { certificates = [leaf] }
  }

  private func trust(
    _ path: inout Path, among sent: [CertificateFacts], at: Date
  ) async -> CertificateVerdict.Trust {
    var pool = sent
    var top = path.certificates[0]
    if let root = store.root(equalTo: top) {
      return .trusted(root: root.facts.subject, isPublic: root.isPublic)
    }
    if top.isSelfIssued, PathVerifier.isSigned(top, by: top) != false { return .selfSigned }
    var refusal: CertificateVerdict.Trust?
    while path.certificates.count <= 10 {
      for root in store.issuers(of: top) {
        switch await PathVerifier.verify(path.certificates, root: root.facts, at: at) {
        case .sound:
          path.root = root.facts
          return .trusted(root: root.facts.subject, isPublic: root.isPublic)
        case .refused(let why): refusal = .refused(why)
        case .unsupported(let key): refusal = refusal ?? .unknown(key)
        }
      }
      if let index = pool.firstIndex(where: { top.isNamed(after: $0) && !$0.isSelfIssued }) {
        top = pool.remove(at: index)
        path.certificates.append(top)
        continue
      }
      if let refusal { return refusal }
      if let root = pool.first(where: { top.isNamed(after: $0) && $0.isSelfIssued }) {
        path.root = root
        return .untrusted(top: root.subject)
      }
      guard let fetched = await fetchIssuer(of: top) else { break }
      path.wasCompleted = true
      if fetched.isSelfIssued {
        path.root = fetched
        return .untrusted(top: fetched.subject)
      }
      path.certificates.append(fetched)
      top = fetched
    }
    // Public authorities say where their certificate can be had, private ones rarely do.
    return path.certificates.count == 1 && !top.issuerURLs.isEmpty
      ? .incomplete(missing: top.issuer) : .untrusted(top: top.issuer)
  }

  private func fetchIssuer(of certificate: CertificateFacts) async -> CertificateFacts? {
    guard let fetch else { return nil }
    for url in certificate.issuerURLs.prefix(2) where url.hasPrefix("http://") {
      guard let bytes = await fetch(url) else { continue }
      let candidates = PEM.certificates(String(decoding: bytes, as: UTF8.self)) + [bytes]
      for der in candidates {
        guard let facts = try? CertificateFacts(der: der), certificate.isNamed(after: facts) else {
          continue
        }
        return facts
      }
    }
    return nil
  }
}
